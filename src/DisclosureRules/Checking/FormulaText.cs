using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>
/// Writes rules as formulas in the form's own words, as a clerk would write them down:
/// <c>总计 = 自然人 + 商业企业 + …</c>. What all cells of a formula share (a row or a column) is left to the instance's label.
/// Stateless and safe to share between threads.
/// </summary>
public static class FormulaText
{
    /// <summary>The formulas of a rule for a form, one for each instance, in the order of evaluation; none when the rule isn't for the form.</summary>
    public static IReadOnlyList<RuleFormula> Of(RuleSet rules, Rule rule, Form form)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(form);
        Dictionary<string, LocalizedText> titles = rules.Packs.SelectMany(p => p.Claims).ToDictionary(c => c.Id, c => c.Title, StringComparer.Ordinal);
        return [.. rules.Instances(form).Where(i => i.Rule == rule).Select(i => Of(i, titles))];
    }

    private static RuleFormula Of(BoundRule instance, IReadOnlyDictionary<string, LocalizedText> titles)
    {
        Condition check = FormulaWriter.Settle(instance.Check);
        CellVariable[] cells = [.. check.AllCells()];
        return new(
            instance.Id, instance.Label,
            new TextOnDemand((language, catalog) => new FormulaWriter(language, catalog, instance, cells, titles).Say(check)));
    }
}
