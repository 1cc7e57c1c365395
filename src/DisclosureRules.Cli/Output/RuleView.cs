using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>One rule for people: what it says, on what basis, and its formulas in the words of each form.</summary>
internal sealed class RuleView(Terminal terminal, Language language)
{
    private const int MaximumFormulas = 3;
    private const int NameWidth = 10;

    private readonly TextPage _page = new(terminal);

    public void Write(RuleSet rules, Rule rule, FormCatalog forms)
    {
        _page.Line((rule.Id, "bold"), ($"  {rule.Title.In(language)}", ""));
        Fact("words.tool.severity", FindingText.Name(rule.Severity, language));
        Fact("words.tool.source", rule.Basis?.In(language) ?? Texts.Say("words.tool.no-basis", language));
        if (RuleWords.Evidence(rule, language) is { Length: > 0 } evidence)
            Fact("words.tool.provenance", evidence);
        Fact("words.tool.years", RuleWords.Years(rule, language));
        Fact("words.tool.pack", rule.Pack.ToString());
        if (rule.Claims.Count > 0)
            Fact("words.tool.claims", string.Join(", ", rule.Claims));
        if (rule.When is { } when)
            Fact("words.tool.when", when);
        Fact("words.tool.check", rule.Check);
        string[] names = $"{rule.When} {rule.Check}".Split([' ', ',', '(', ')', '[', ']', '{', '}'], StringSplitOptions.RemoveEmptyEntries);
        foreach ((string set, IReadOnlyList<string> members) in rule.Pack.Sets.Where(s => names.Contains(s.Key)).OrderBy(s => Array.IndexOf(names, s.Key)))
            Fact("words.tool.set", $"{set} = {string.Join(", ", members)}");
        Fact("words.tool.blank-cells", Texts.Say(rule.BlankIsZero ? "words.tool.blank-cells.zero" : "words.tool.blank-cells.open", language));
        foreach (Form form in forms.All.Where(f => rule.Forms.Contains(f.Id)))
            Formulas(form, FormulaText.Of(rules, rule, form));
    }

    private void Formulas(Form form, IReadOnlyList<RuleFormula> formulas)
    {
        _page.Line();
        _page.Line((form.Name.In(language), "bold"), ("  " + Texts.Say("words.tool.form", language, ("form", form.Id), ("count", formulas.Count)), "dim"));
        IGrouping<string, RuleFormula>[] alike = [.. formulas.GroupBy(f => f.Formula.In(language))];
        foreach (IGrouping<string, RuleFormula> formula in alike.Take(MaximumFormulas))
            _page.Line(($"  {Instances([.. formula])}", "dim"), (formula.Key, ""));
        if (alike.Length > MaximumFormulas)
            _page.Line(("  " + Texts.Say("words.tool.formulas-alike", language, ("count", alike.Length - MaximumFormulas)), "dim"));
    }

    private string Instances(RuleFormula[] formulas)
    {
        string labels = string.Join(Texts.Say("words.tool.separator.list", language), formulas.Take(MaximumFormulas).Select(f => f.Label.In(language)));
        if (formulas.Length > MaximumFormulas)
            labels = Texts.Say("words.tool.instances-of", language, ("instances", labels), ("count", formulas.Length));
        return labels.Length > 0 ? $"[{labels}]  " : "";
    }

    private void Fact(string key, string text)
    {
        string name = Texts.Say(key, language);
        _page.Line(($"  {name}{new string(' ', Math.Max(1, NameWidth - ColumnText.Width(name)))}", "dim"), (text, ""));
    }
}
