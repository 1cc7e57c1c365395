using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Repair.Search;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>Finds the smallest repairs of one report: part by part, and all ways to put these together.</summary>
internal sealed class RepairFinder
{
    private readonly EvaluationContext _facts;
    private readonly RepairOptions _options;
    private readonly RepairSystem _system;
    private readonly Budget _budget;
    private readonly Func<FormCell, int> _weight;
    private readonly List<SolvedPart> _parts = [];

    public RepairFinder(HardRules rules, in EvaluationContext facts, RepairOptions options, Func<FormCell, int> weight, CancellationToken cancellationToken)
    {
        (_facts, _options, _weight) = (facts, options, weight);
        _system = rules.SystemOf(facts);
        Rules = rules;

        // What the rules demand is read once for all reports with cells blank or missing in the same places; it counts for none of them.
        _budget = new(options.BudgetMilliseconds, cancellationToken);
    }

    public HardRules Rules { get; }

    public RepairResult Find()
    {
        (int lowerBound, bool isOver, bool isImpossible) = Solve();
        RepairResult result;
        try
        {
            result = isImpossible ? Impossible()
                : isOver ? Result(RepairStatus.Bound) with { LowerBound = lowerBound }
                : _parts.Count == 0 ? Result(RepairStatus.Consistent) with { Size = 0, IsComplete = true }
                : Proven(lowerBound);
        }
        catch (Exception exception) when (exception is EffortSpentException or OverflowException)
        {
            // The size is known, but not what the cells would have to hold.
            result = Result(RepairStatus.Bound) with { Size = lowerBound, LowerBound = lowerBound };
        }

        return result with { Milliseconds = _budget.Elapsed };
    }

    /// <summary>The number that a missing cell would have to be for everything to be right; <see langword="null"/> where there is none, or several.</summary>
    public decimal? Meet(FormCell free)
    {
        foreach (Component component in _system.Components)
        {
            int index = Enumerable.Range(0, component.Cells.Count).FirstOrDefault(i => component.Cells[i].Variable is { Role: ReportRole.Self } cell && cell.Index == free.Index, -1);
            if (index < 0)
                continue;
            SolvedPart part = new(component, new(component, _facts), Weights(component), 1, _budget);
            return part.ValueOfFree(index);
        }

        return null;
    }

    private (int LowerBound, bool IsOver, bool IsImpossible) Solve()
    {
        int lowerBound = 0;
        bool isOver = false, isImpossible = false;
        foreach (Component component in _system.Components)
        {
            if (isImpossible)
                break;
            SolvedPart? part = null;
            try
            {
                if (TryQuick(component, out ComponentValues values))
                    continue;
                part = new(component, values, Weights(component), _options.Limit, _budget);
                if (isOver)
                    throw new EffortSpentException();
                part.Solve();
                lowerBound += part.Cost;
                isImpossible = part.Sets.Count == 0;
                if (part.Cost > 0 || isImpossible)
                    _parts.Add(part);
            }
            catch (Exception exception) when (exception is EffortSpentException or OverflowException)
            {
                // Numbers too large for 128 bits are as good as no time left; that something must change is known only where the search began.
                isOver = true;
                lowerBound += part?.LowerBound ?? 0;
            }
        }

        return (lowerBound, isOver, isImpossible);
    }

    private RepairResult Result(RepairStatus status) => new() { Source = _facts.Report.Source, Unit = _facts.Report.Unit, Year = _facts.Report.Year, Status = status };

    /// <summary>Whether nothing is wrong with a part, where that is seen at once.</summary>
    private bool TryQuick(Component component, out ComponentValues values)
    {
        values = new(component, _facts);
        return !component.HasFree && component.Others.Count == 0 && !values.IsImpossible && values.IsSettled;
    }

    private int[] Weights(Component component) =>
        [.. component.Cells.Select(c => c.Kind == CellRole.Changeable && _options.Weighted ? Math.Max(1, _weight(c.Variable.Cell)) : 1)];

    private RepairResult Proven(int cost)
    {
        // All ways to take a set from each part, up to one more than may be told.
        List<List<CellChange>> sets = [[]];
        bool isComplete = true;
        foreach (SolvedPart part in _parts)
        {
            IReadOnlyList<CellChange>[] changes = [.. part.Sets.Take(_options.Limit).Select(s => part.ChangesOf(s, _facts.Report))];
            isComplete &= !part.HasMore;
            List<List<CellChange>> combined = [];
            foreach (List<CellChange> set in sets)
            {
                foreach (IReadOnlyList<CellChange> more in changes)
                    combined.Add([.. set, .. more]);
            }

            isComplete &= combined.Count <= _options.Limit;
            sets = combined.Count > _options.Limit ? combined[.._options.Limit] : combined;
        }

        Form form = _facts.Report.Form;
        string[] explained = [.. Explained()];
        HypothesisSearch hypotheses = new(_facts.Report, _facts.CellsOf(ReportRole.Previous), IsTotal);
        List<CellRepair> repairs = [.. sets.Select(s => (Cells: s.OrderBy(c => form.IndexOf(c.Cell)).ToArray(), Key: s.Select(c => form.IndexOf(c.Cell)).Order().ToArray()))
            .OrderBy(s => s.Key, Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).Select(s => new CellRepair(s.Cells, hypotheses.Of(s.Cells), explained))];
        if (sets[0].Count > 1)
        {
            HashSet<CellId> suspects = [.. repairs.SelectMany(r => r.Cells).Select(c => c.Cell)];
            RepairChecker checker = new(Rules, _facts);
            repairs.AddRange(new ShiftSearch(Rules, _facts.Report, _facts.Previous, _budget).Find(suspects, sets[0].Count)
                .Select(moved => new CellRepair(moved, new(HypothesisKind.ShiftedRow, [.. moved.Select(c => c.Cell)]), explained)).Where(checker.Accepts));

            // One mistake explains more than several cells.
            repairs = [.. repairs.OrderBy(r => r.Hypothesis is null)];
        }

        return Result(RepairStatus.Proven) with
        {
            Size = cost,
            LowerBound = cost,
            Repairs = repairs,
            IsComplete = isComplete,
            Question = QuestionSearch.Of(repairs, _facts.Report),
            Certificate = _options.Certified ? new Certification(Rules, _budget).Of(_parts) : null,
        };
    }

    private RepairResult Impossible() => Result(RepairStatus.Unsatisfiable) with
    {
        IsComplete = true,
        Certificate = _options.Certified ? new Certification(Rules, _budget).OfImpossible(_system) : null,
    };

    /// <summary>Whether a cell stands alone on one side of an equation against several.</summary>
    private bool IsTotal(CellId cell) => _parts.Any(p => Enumerable.Range(0, p.Component.Cells.Count).Any(
        i => p.Component.Cells[i].Variable is { Role: ReportRole.Self } at && at.Cell.Id == cell && p.Component.IsTotal(i)));

    /// <summary>The fingerprints of what the hard rules find.</summary>
    private IEnumerable<string> Explained()
    {
        HashSet<int> asked = [.. _parts.SelectMany(p => p.Component.Requirements)];
        foreach (int index in asked.Order())
        {
            Constraints.Requirement requirement = Rules.Requirements[index];
            if (Constraints.Readings.Holds(requirement.Assessable, _facts) && !Constraints.Readings.Holds(requirement.Demand, _facts))
                yield return Fingerprint.Of(_facts.Report, requirement.Rule.Id, requirement.Instance);
        }
    }
}
