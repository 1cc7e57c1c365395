using DisclosureRules.Evaluation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;

namespace DisclosureRules.Repair;

/// <summary>What a report's words and last year's report say of its cells, and of changes of them.</summary>
/// <param name="witnesses">The rules that hold cells against them.</param>
/// <param name="facts">The report with its words, and last year's where it is at hand.</param>
internal sealed class Testimony(Witnesses witnesses, EvaluationContext facts)
{
    private HashSet<int>? _confirmed;

    private bool IsSilent => facts.Words is null && facts.Previous.Report is null;

    /// <summary>Whether what the words certainly state, or last year's report says, is the number in a cell.</summary>
    public bool Confirms(FormCell cell) => (_confirmed ??= [.. IsSilent ? [] : Confirmed()]).Contains(cell.Index);

    /// <summary>The rules that fail now and wouldn't after a change, or pass now and wouldn't after it; none where the change leaves several numbers open.</summary>
    public IReadOnlyList<RepairEvidence> About(IReadOnlyList<CellChange> changes)
    {
        if (IsSilent || CellChange.AllIn(facts.Report, changes) is not { } after)
            return [];
        HashSet<int> cells = [.. changes.Select(c => facts.Report.Form.IndexOf(c.Cell))];
        HashSet<RepairEvidence> evidence = [];
        foreach (Witness witness in witnesses.All.Where(w => !w.IsHard && w.Cells.Overlaps(cells)))
        {
            foreach (EvaluationContext stands in witness.Rule.Cases(facts.Report, facts.Words, facts.Previous))
            {
                Truth before = Ends(witness, stands);
                if (before != Truth.Unknown && Ends(witness, stands with { Report = after }) is var then && then != Truth.Unknown && then != before)
                {
                    evidence.Add(new(
                        witness.Rule.Rule.Id, witness.Rule.Id, then == Truth.True, stands.Claim?.Quotation.Text, witness.Rule.ReadsOtherReports ? facts.Previous.Report?.Year : null));
                }
            }
        }

        return [.. evidence];
    }

    private IEnumerable<int> Confirmed()
    {
        foreach (Witness witness in witnesses.All)
        {
            foreach (EvaluationContext stands in witness.Rule.Cases(facts.Report, facts.Words, facts.Previous))
            {
                if (stands.Claim is { IsCertain: false } || Ends(witness, stands) != Truth.True)
                    continue;
                foreach ((Condition condition, int cell) in witness.Equations)
                {
                    if (condition.Evaluate(stands, null) == Truth.True)
                        yield return cell;
                }
            }
        }
    }

    /// <summary>How the rule ends; unknown where it doesn't apply.</summary>
    private static Truth Ends(Witness witness, in EvaluationContext stands) =>
        witness.Rule.When is { } when && when.Evaluate(stands, null) != Truth.True ? Truth.Unknown : witness.Rule.Evaluate(stands);
}
