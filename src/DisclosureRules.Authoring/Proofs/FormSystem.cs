using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Evaluation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>The instances of rules that are in force for a form in a year, by their numbers, with what they demand. Safe to share between threads.</summary>
internal sealed class FormSystem
{
    // What an instance takes beside the parts of its conditions.
    private const int WorkOfInstance = 10;

    private readonly Lazy<Asking?>[] _kept, _met;
    private readonly Lazy<IReadOnlyList<CellVariable>>[] _cells;
    private readonly ILookup<Rule, int> _byRule;
    private readonly int[] _judging, _work;
    private readonly Lazy<List<int>[]> _readers;
    private readonly Lazy<JudgedReports> _judged;

    public FormSystem(Form form, int year, IReadOnlyList<BoundRule> instances, IReadOnlyList<Requirement> requirements)
        : this(form, year, UnitOf(instances), instances, requirements)
    {
    }

    /// <param name="form">The form.</param>
    /// <param name="year">The year of reports.</param>
    /// <param name="unit">Their unit; <see langword="null"/> where it doesn't matter.</param>
    /// <param name="instances">The instances.</param>
    /// <param name="requirements">What they demand.</param>
    public FormSystem(Form form, int year, string? unit, IReadOnlyList<BoundRule> instances, IReadOnlyList<Requirement> requirements)
    {
        (Form, Year, Instances, Requirements) = (form, year, instances, requirements);
        IsAnalysed = [.. requirements.Select(Obligation.IsWithin)];
        Nothing = new ReportBuilder(form) { Year = year, Unit = unit }.Build();
        Zeros = new ReportBuilder(form) { Year = year, Unit = unit }.FillMissing(Cell.Number(0)).Build();
        _kept = [.. requirements.Select((r, i) => new Lazy<Asking?>(() => (IsAnalysed[i] ? Obligation.Kept(r) : Assumed(r)) is { } kept ? new Asking(kept) : null))];
        _cells = [.. requirements.Select(r => new Lazy<IReadOnlyList<CellVariable>>(() => [.. Obligation.Cells(r)]))];
        _byRule = Enumerable.Range(0, instances.Count).ToLookup(i => instances[i].Rule);
        _judging = [.. Enumerable.Range(0, instances.Count).Where(i => IsAnalysed[i] || !instances[i].ReadsWords)];
        _work = [.. instances.Select(WorkOf)];
        Work = form.Cells.Count + _judging.Sum(i => (long)_work[i]);
        _readers = new(ReadersOfCells);
        _judged = new(() => new(this, _judging));
        Unassigned = unit is null ? [.. Enumerable.Range(0, instances.Count).Where(i => IsAnalysed[i] && instances[i].Rule.Pack.Jurisdiction.Units is not null)] : [];
        _met = [.. requirements.Select((r, i) => new Lazy<Asking?>(() => IsAnalysed[i] ? new Asking(Obligation.Met(r)) : null))];
    }

    public Form Form { get; }

    public int Year { get; }

    public IReadOnlyList<BoundRule> Instances { get; }

    public IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>Whether an instance lies within what can be analysed.</summary>
    public IReadOnlyList<bool> IsAnalysed { get; }

    /// <summary>Where reports are of no unit: the instances within that are for some units alone. Nobody assesses them for such a report, and yet it isn't to violate what they say.</summary>
    public IReadOnlyList<int> Unassigned { get; }

    /// <summary>What holding a report against all instances takes.</summary>
    public long Work { get; }

    /// <summary>What holding a report against one instance takes.</summary>
    public int WorkOf(int index) => _work[index];

    /// <summary>A report of the year in which nothing stands.</summary>
    public Report Nothing { get; }

    /// <summary>One with a zero in every cell of the form.</summary>
    public Report Zeros { get; }

    /// <summary>
    /// That an instance isn't violated. Of one that lies outside it is only told what it demands where facts are not known; <see langword="null"/> where not even
    /// that can be said.
    /// </summary>
    public Asking? Kept(int index) => _kept[index].Value;

    /// <summary>That an instance can be assessed and what it demands is so; <see langword="null"/> for one outside.</summary>
    public Asking? Met(int index) => _met[index].Value;

    /// <summary>The cells that an instance names, each once, in the order of naming.</summary>
    public IReadOnlyList<CellVariable> Cells(int index) => _cells[index].Value;

    /// <summary>The instance of the same rule that names the renamed cells; the instance itself where there is none.</summary>
    public int Renamed(int index, CellRenaming renaming)
    {
        HashSet<CellVariable> renamed = [.. Cells(index).Select(renaming.Of)];
        return renamed.SetEquals(Cells(index)) ? index : _byRule[Instances[index].Rule].Where(i => renamed.SetEquals(Cells(i))).FirstOrDefault(index);
    }

    /// <summary>The instances that may end otherwise where a cell holds something else.</summary>
    public IReadOnlyList<int> Readers(int cell) => _readers.Value[cell];

    /// <summary>What holding a report against the readers of a cell takes.</summary>
    public long WorkOfReaders(int cell) => Readers(cell).Sum(i => (long)_work[i]);

    public string NameOf(int index) => RuleVerdict.NameOf(Requirements[index].Rule.Id, Requirements[index].Instance);

    /// <summary>The instances that read some cell of one and could not be looked into for the facts that they ask for: nothing is proven of it beside them.</summary>
    public IEnumerable<int> Beside(int index)
    {
        HashSet<int> cells = [.. Cells(index).Select(c => c.Index)];
        return Enumerable.Range(0, Instances.Count).Where(i =>
            !IsAnalysed[i] && !Instances[i].ReadsWords && !Instances[i].ReadsOtherReports && Requirements[i].Outside.All(p => p.Reason == OutsideReason.Fact && !p.Condition.DescendantsAndSelf().Any(e => e is PrintedText)) && Read(Instances[i]).Any(cells.Contains));
    }

    /// <summary>How an instance ends for a report without words.</summary>
    public Outcome OutcomeOf(int index, Report report) => Instances[index].WorstOutcome(report, null);

    /// <summary>A report as one of the year and unit of this system.</summary>
    public Report OfYear(Report report) => new ReportBuilder(report) { Year = Year, Unit = Nothing.Unit }.Build();

    private List<int>[] ReadersOfCells()
    {
        List<int>[] readers = [.. Form.Cells.Select(_ => new List<int>())];
        foreach (int instance in _judging)
        {
            foreach (int cell in IsAnalysed[instance] ? Cells(instance).Select(c => c.Index) : Read(Instances[instance]))
                readers[cell].Add(instance);
        }

        return readers;
    }

    /// <summary>The cells of the report itself that an instance reads, whatever it asks of them.</summary>
    private static IEnumerable<int> Read(BoundRule instance) =>
        new Expression?[] { instance.When, instance.Check }.OfType<Expression>().SelectMany(e => e.AllCells()).Where(c => c.Role == ReportRole.Self).Select(c => c.Index).Distinct();

    /// <summary>A unit that as many of the packs are for as can be; <see langword="null"/> where all of them are for every unit.</summary>
    private static string? UnitOf(IReadOnlyList<BoundRule> instances)
    {
        UnitSelector[] selectors = [.. instances.Select(i => i.Rule.Pack.Jurisdiction.Units).OfType<UnitSelector>().Distinct()];
        return selectors.SelectMany(s => s.Units).Select(u => u.Name.Replace("*", "", StringComparison.Ordinal)).MaxBy(n => selectors.Count(s => s.Contains(n)));
    }

    /// <summary>The instances that a report violates, each looked at. It has no words: what is of these finds nothing.</summary>
    public SortedSet<int> Violated(Report report) => [.. _judging.Where(i => OutcomeOf(i, report) == Outcome.Fail)];

    /// <summary>The same of a report of this year and unit, found where it differs from one that was looked at; <see langword="null"/> where that is more than may be calculated.</summary>
    public HashSet<int>? Violated(Report report, WorkMeter? meter) => _judged.Value.Where(report, (_, outcome) => outcome == Outcome.Fail, meter);

    /// <summary>The instances within the system that a report of this year and unit violates or that can't be assessed for it; <see langword="null"/> as above.</summary>
    public HashSet<int>? Unmet(Report report, WorkMeter? meter) =>
        _judged.Value.Where(report, (i, outcome) => IsAnalysed[i] && outcome is Outcome.Fail or Outcome.NotAssessable, meter);

    private Formula? Assumed(Requirement requirement)
    {
        if (requirement.Outside.Any(p => p.Reason != OutsideReason.Fact) || Obligation.Cells(requirement).Any(c => c.Role != ReportRole.Self))
            return null;
        EvaluationContext nothing = Nothing;
        return Obligation.Kept(requirement.Select(l => l is OutsideLiteral or AssessableLiteral ? Formula.Constant(l.Holds(nothing)) : l));
    }

    private static int WorkOf(BoundRule instance) => WorkOfInstance + instance.Changes.Count + instance.CountParts();
}
