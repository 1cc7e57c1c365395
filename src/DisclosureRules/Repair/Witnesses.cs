using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Repair;

/// <summary>The rules that hold cells against the words or against last year's report. Immutable and safe to share between threads.</summary>
internal sealed class Witnesses
{
    public Witnesses(IReadOnlyList<BoundRule> instances) =>
        All =
        [
            .. instances.Where(r => r.ReadsWords || r.ReadsOtherReports)
                .Select(r => new Witness(r, [.. (r.When?.AllCells() ?? []).Concat(r.Check.AllCells()).Where(c => c.Role == ReportRole.Self).Select(c => c.Index)]))
                .Where(w => w.Cells.Count > 0),
        ];

    /// <summary>The rules, in the order of findings.</summary>
    public IReadOnlyList<Witness> All { get; }
}

/// <summary>A rule that holds cells against the words or last year's report.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Cells">The report's own cells that it reads.</param>
internal sealed record Witness(BoundRule Rule, HashSet<int> Cells)
{
    /// <summary>Whether every repair must satisfy it anyway.</summary>
    public bool IsHard => Rule is { Rule.Severity: Severity.Error, ReadsWords: false };

    /// <summary>Conditions each of which says that one cell is a number stated elsewhere: <c>stated = requests[carriedOut, total]</c>.</summary>
    public IEnumerable<(Condition Condition, int Cell)> Equations
    {
        get
        {
            foreach (Condition one in Rule.Check is Disjunction { Operands: var several } ? several : [Rule.Check])
            {
                if (one is Comparison { Operator: ComparisonOperator.Equal } && one.AllCells().Where(c => c.Role == ReportRole.Self).Distinct().ToArray() is [var only])
                    yield return (one, only.Index);
            }
        }
    }
}
