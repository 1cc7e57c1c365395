using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>Variables of <c>each</c> that are called like something else: whoever reads the rule takes one for the other. Stateless and safe to share between threads.</summary>
internal static class VariableAdvice
{
    /// <summary>The advice on a rule, each with another name that is free.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="forms">The forms that it is for.</param>
    public static IEnumerable<Diagnostic> On(Rule rule, IReadOnlyList<Form> forms)
    {
        RuleVariable[] own = [.. rule.Variables.Where(v => v.Node.Parent?.Name == "each")];
        if (own.Length == 0)
            yield break;
        HashSet<string> taken =
        [
            .. forms.SelectMany(f => f.Cells).SelectMany(c => new[] { c.Id.Table, c.Id.Row, c.Id.Column }),
            .. FunctionTable.Functions.Select(f => f.Name), .. FunctionTable.Names.Select(n => n.Name), .. rule.Pack.Sets.Keys,
        ];
        foreach (RuleVariable variable in own.Where(v => taken.Contains(v.Name)))
        {
            string usual = variable.Cells is not null ? "x" : variable.Sections is not null ? "s" : variable.Axis is { IsRows: false } || IsOfColumns(variable, forms) ? "c" : "r";
            string free = new[] { usual }.Concat(Enumerable.Range(2, taken.Count + own.Length).Select(i => $"{usual}{i}")).First(n => !taken.Contains(n) && own.All(o => o.Name != n));
            yield return new(Texts.Of("advice.variable-hides", ("name", variable.Name), ("instead", free)), rule.Origin.File, variable.Node.Line, variable.Node.Column, variable.Node.Path);
        }
    }

    private static bool IsOfColumns(RuleVariable variable, IReadOnlyList<Form> forms) =>
        variable.Names is { } names && names.All(n => forms.Any(f => f.Cells.Any(c => c.Id.Column == n.Text)) && !forms.Any(f => f.Cells.Any(c => c.Id.Row == n.Text)));
}
