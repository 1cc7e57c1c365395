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

    private readonly TextPage _page = new(terminal);
    private readonly bool _english = language == Language.English;

    public void Write(RuleSet rules, Rule rule, FormCatalog forms)
    {
        _page.Line((rule.Id, "bold"), ($"  {rule.Title.In(language)}", ""));
        Fact("级别", "severity", FindingText.Name(rule.Severity, language));
        Fact("依据", "basis", rule.Basis?.In(language) ?? (_english ? "(none stated)" : "(未注明)"));
        Fact("依据性质", "evidence", RuleWords.Of(rule.Provenance, language));
        Fact("年份", "years", RuleWords.Years(rule, language));
        Fact("规则包", "pack", rule.Pack.ToString());
        if (rule.Claims.Count > 0)
            Fact("陈述", "claims", string.Join(", ", rule.Claims));
        if (rule.When is { } when)
            Fact("适用条件", "when", when);
        Fact("检查", "check", rule.Check);
        string[] names = $"{rule.When} {rule.Check}".Split([' ', ',', '(', ')', '[', ']', '{', '}'], StringSplitOptions.RemoveEmptyEntries);
        foreach ((string set, IReadOnlyList<string> members) in rule.Pack.Sets.Where(s => names.Contains(s.Key)).OrderBy(s => Array.IndexOf(names, s.Key)))
            Fact("集合", "set", $"{set} = {string.Join(", ", members)}");
        Fact("空白", "blank", rule.BlankIsZero ? _english ? "counts as zero" : "视为 0" : _english ? "not assessable" : "不能核对");
        foreach (Form form in forms.All.Where(f => rule.Forms.Contains(f.Id)))
            Formulas(form, FormulaText.Of(rules, rule, form));
    }

    private void Formulas(Form form, IReadOnlyList<RuleFormula> formulas)
    {
        _page.Line();
        _page.Line((form.Name.In(language), "bold"), (_english ? $"  {form.Id}, instances: {formulas.Count}" : $"  {form.Id},{formulas.Count} 条", "dim"));
        IGrouping<string, RuleFormula>[] alike = [.. formulas.GroupBy(f => f.Formula.In(language))];
        foreach (IGrouping<string, RuleFormula> formula in alike.Take(MaximumFormulas))
            _page.Line(($"  {Instances([.. formula])}", "dim"), (formula.Key, ""));
        if (alike.Length > MaximumFormulas)
            _page.Line((_english ? $"  … and {alike.Length - MaximumFormulas} more alike" : $"  ……另有 {alike.Length - MaximumFormulas} 式,形式相同", "dim"));
    }

    private string Instances(RuleFormula[] formulas)
    {
        string labels = string.Join(_english ? ", " : "、", formulas.Take(MaximumFormulas).Select(f => f.Label.In(language)));
        if (formulas.Length > MaximumFormulas)
            labels += _english ? $", … ({formulas.Length})" : $"……共 {formulas.Length} 条";
        return labels.Length > 0 ? $"[{labels}]  " : "";
    }

    private void Fact(string zh, string en, string text) =>
        _page.Line(($"  {(_english ? en.PadRight(10) : zh + new string(' ', 10 - (2 * zh.Length)))}", "dim"), (text, ""));
}
