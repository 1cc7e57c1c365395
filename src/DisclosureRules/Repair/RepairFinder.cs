using DisclosureRules.Claims.Reading;
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
    private readonly RepairRules _rules;
    private readonly EvaluationContext _facts;
    private readonly RepairOptions _options;
    private readonly Lazy<Testimony> _testimony;
    private readonly Budget _budget;
    private readonly PartSearch _search;

    /// <param name="rules">The rules for the report's form and year.</param>
    /// <param name="facts">The report, and last year's where it is at hand.</param>
    /// <param name="words">Its words, read when they are asked for.</param>
    /// <param name="options">How repairs are looked for.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    public RepairFinder(RepairRules rules, in EvaluationContext facts, Func<NarrativeReading?> words, RepairOptions options, CancellationToken cancellationToken)
    {
        (_rules, _facts, _options) = (rules, facts, options);
        EvaluationContext own = facts;
        _testimony = new(() => new(rules.Witnesses, own with { Words = words() }));
        RepairSystem system = rules.Hard.SystemOf(facts);

        // What the rules demand is read once for all reports with cells blank or missing in the same places; it counts for none of them.
        _budget = new(options.BudgetMilliseconds, cancellationToken, options.MaximumSteps);
        _search = new(system, facts, options.Limit, options.Weighted ? c => rules.Weights.Of(c, _testimony.Value.Confirms(c)) : null, _budget);
    }

    public RepairResult Find()
    {
        CellRepair? filled = new BlankSearch(_rules, _facts, _budget).Find(Fingerprints);
        _search.Run();
        RepairResult result;
        try
        {
            result = _search.IsImpossible ? Impossible()
                : _search.IsOver ? Result(RepairStatus.Bound) with { LowerBound = _search.LowerBound }
                : _search.Parts.Count == 0 ? Result(RepairStatus.Consistent) with { Size = 0, IsComplete = true }
                : Proven(_search.LowerBound);
        }
        catch (Exception exception) when (exception is EffortSpentException or OverflowException)
        {
            // The size is known, but not what the cells would have to hold.
            result = Result(RepairStatus.Bound) with { Size = _search.LowerBound, LowerBound = _search.LowerBound };
        }

        return result with { Filled = filled, Milliseconds = _budget.Elapsed };
    }

    private RepairResult Result(RepairStatus status) => new() { Source = _facts.Report.Source, Unit = _facts.Report.Unit, Year = _facts.Report.Year, Status = status };

    private RepairResult Proven(int cost)
    {
        (IReadOnlyList<PartRepair[]> parts, bool isComplete) = Solved();
        int[][] failing = [.. _search.Parts.Select(p => _rules.Failing(p.Component.Requirements, _facts))];
        string[] explained = Fingerprints(failing.SelectMany(f => f).Order());
        List<RankedRepair> repairs = [.. Together(parts, ref isComplete).Select(p => Ranked(p, explained))];
        repairs.AddRange(Further(parts, failing).Select(p => Ranked(p, explained)));
        CellRepair[] ordered = [.. repairs.Order().Select(r => r.Repair)];
        return Result(RepairStatus.Proven) with
        {
            Size = cost,
            LowerBound = cost,
            Repairs = ordered,
            IsComplete = isComplete,
            Question = QuestionSearch.Of(ordered, _facts.Report),
            Certificate = _options.Certified ? new Certification(_rules.Hard, _budget).Of(_search.Parts) : null,
            Chain = new ChainSearch(_rules, _facts, _budget).Find(),
        };
    }

    /// <summary>The cheapest repairs of each part, up to the limit, and whether these are all.</summary>
    private (IReadOnlyList<PartRepair[]> Parts, bool IsComplete) Solved()
    {
        HypothesisSearch hypotheses = new(_facts.Report, _facts.CellsOf(ReportRole.Previous), IsTotal);
        PartRepair[][] parts =
        [
            .. _search.Parts.Select(p => p.Sets.Take(_options.Limit).Select(s => p.ChangesOf(s, _facts.Report)).Select(c => new PartRepair(c, hypotheses.Of(c))).ToArray()),
        ];
        return (parts, !_search.Parts.Any(p => p.HasMore));
    }

    /// <summary>All ways to take a repair of each part, up to the limit.</summary>
    private List<PartRepair[]> Together(IReadOnlyList<PartRepair[]> parts, ref bool isComplete)
    {
        List<PartRepair[]> sets = [[]];
        foreach (PartRepair[] part in parts)
        {
            List<PartRepair[]> combined = [];
            foreach (PartRepair[] set in sets)
            {
                foreach (PartRepair more in part)
                {
                    if (combined.Count <= _options.Limit)
                        combined.Add([.. set, more]);
                }
            }

            isComplete &= combined.Count <= _options.Limit;
            sets = combined.Count > _options.Limit ? combined[.._options.Limit] : combined;
        }

        return sets;
    }

    /// <summary>What a single mistake explains that changes more cells of a part, beside the first repairs of the others.</summary>
    private IEnumerable<PartRepair[]> Further(IReadOnlyList<PartRepair[]> parts, int[][] failing)
    {
        RepairChecker? checker = null;
        for (int i = 0; i < parts.Count; i++)
        {
            int size = parts[i][0].Cells.Count;
            if (size < 2)
                continue;
            int[][] cells = [.. failing[i].Select(r => SystemReader.CellsOf(_rules.Hard.Requirements[r]).Where(c => c.Role == ReportRole.Self).Select(c => c.Index).ToArray())];
            LineSearch lines = new(_rules.Hard, _facts, _search.Parts[i], _budget);
            foreach (PartRepair found in lines.Find(cells, size))
            {
                checker ??= new(_rules.Hard, _facts);
                if (checker.Accepts(new(found.Cells, found.Hypothesis, [], []), _search.Parts[i].Component))
                    yield return [.. parts.Select((p, at) => at == i ? found : p[0])];
            }
        }
    }

    private RankedRepair Ranked(PartRepair[] parts, string[] explained)
    {
        Form form = _facts.Report.Form;
        CellChange[] cells = [.. parts.SelectMany(p => p.Cells).OrderBy(c => form.IndexOf(c.Cell))];
        Hypothesis[] hypotheses = [.. parts.Select(p => p.Hypothesis).OfType<Hypothesis>()];
        CellRepair repair = new(cells, parts.Length == 1 ? parts[0].Hypothesis : null, explained, _testimony.Value.About(cells)) { Mistakes = hypotheses };
        return new(repair, parts.Sum(p => p.Mistakes), [.. cells.Select(c => form.IndexOf(c.Cell))]);
    }

    private string[] Fingerprints(IEnumerable<int> requirements) =>
        [.. requirements.Select(r => _rules.Hard.Requirements[r]).Select(r => Fingerprint.Of(_facts.Report, r.Rule.Id, r.Instance))];

    private RepairResult Impossible() => Result(RepairStatus.Unsatisfiable) with
    {
        IsComplete = true,
        Certificate = _options.Certified ? new Certification(_rules.Hard, _budget).OfImpossible(_search.System) : null,
    };

    /// <summary>Whether a cell stands alone on one side of an equation against several.</summary>
    private bool IsTotal(FormCell cell) => _search.Parts.Any(p => p.Component.IndexOf(cell) is >= 0 and var index && p.Component.IsTotal(index));
}
