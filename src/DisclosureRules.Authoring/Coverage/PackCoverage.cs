using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Evaluation;
using DisclosureRules.Evaluation.Fast;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Coverage;

/// <summary>What the tests of packs reach, and what the packs watch. Counts, never percentages: 11,999 of 12,000 is not all. Immutable.</summary>
public sealed class PackCoverage
{
    /// <summary>How many parts of conditions may be evaluated for all tests together. The national packs with their 1,400 tests have 50 million.</summary>
    public const long MaximumParts = 150_000_000;

    // Tests are about a few units and years; each is held against all rules once.
    private const int MostUnits = 20, MostYears = 12;

    private PackCoverage(IReadOnlyList<InstanceCoverage> instances, IReadOnlyDictionary<Form, IReadOnlyList<CellCoverage>> cells) => (Instances, Cells) = (instances, cells);

    /// <summary>The forms that only extended packs have rules for: nothing is counted of them.</summary>
    internal IReadOnlyList<Form> LeftOut { get; private init; } = [];

    /// <summary>Each instance of each rule and form that the given packs are for, in the order of evaluation.</summary>
    public IReadOnlyList<InstanceCoverage> Instances { get; }

    /// <summary>For each form that the given packs are for, its cells in printed order.</summary>
    public IReadOnlyDictionary<Form, IReadOnlyList<CellCoverage>> Cells { get; }

    /// <summary>How many instances passed in some test and failed in another.</summary>
    public int Covered => Instances.Count(i => i.IsCovered);

    /// <summary>Measures packs with their tests.</summary>
    /// <param name="suite">The packs with their tests.</param>
    /// <param name="cancellationToken">Ends the measuring early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="suite"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">There are so many tests of so many rules that more than <see cref="MaximumParts"/> parts of conditions would be evaluated.</exception>
    /// <exception cref="OperationCanceledException">The measuring was cancelled.</exception>
    public static PackCoverage Of(PackTestSuite suite, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(suite);
        RefuseTooMuch(suite);
        Dictionary<Form, int[,]> counts = suite.Tests.Select(t => t.Report.Form).Distinct().ToDictionary(f => f, f => new int[suite.Rules.Instances(f).Count, 4]);
        Parallel.ForEach(suite.Tests, new ParallelOptions { CancellationToken = cancellationToken }, test =>
        {
            PreparedReport report = PackTestRun.Prepare(suite.Rules, test, cancellationToken);
            int[,] ended = counts[test.Report.Form];
            foreach (BoundRule instance in suite.Rules.Instances(test.Report.Form))
                Interlocked.Increment(ref ended[instance.Ordinal, (int)instance.WorstOutcome(report.Report, report.Words, report.Previous, report.Children)]);
        });

        List<InstanceCoverage> all = [];
        Dictionary<Form, IReadOnlyList<CellCoverage>> cells = [];
        Form[] named = [.. suite.Rules.Forms.Where(f => suite.Rules.Instances(f).Count > 0)], own = [.. named.Where(f => IsOwn(suite, f))];
        foreach (Form form in own)
        {
            int[,]? ended = counts.GetValueOrDefault(form);
            foreach (BoundRule i in suite.Rules.Instances(form).Where(i => ended is not null && Applied(ended, i) || !IsOfOtherYears(suite, i.Rule, form)))
                all.Add(new(i.Rule, form.Id, i.Id, Ended(i, Outcome.Pass), Ended(i, Outcome.Fail), Ended(i, Outcome.NotAssessable), Ended(i, Outcome.DoesNotApply)));
            cells[form] = OfCells(suite, form, cancellationToken);

            static bool Applied(int[,] ended, BoundRule instance) => Enumerable.Range(0, ended.GetLength(1)).Any(o => o != (int)Outcome.DoesNotApply && ended[instance.Ordinal, o] > 0);

            int Ended(BoundRule instance, Outcome outcome) => ended?[instance.Ordinal, (int)outcome] ?? 0;
        }

        return new(all, cells) { LeftOut = [.. named.Except(own)] };
    }

    /// <summary>Whether the given packs are for a form, or have rules or tests of it; the packs that they extend may be for more.</summary>
    private static bool IsOwn(PackTestSuite suite, Form form) =>
        suite.Packs.Count == 0 || suite.Packs.Any(p => p.Forms.Contains(form.Id) || p.Rules.Any(r => r.Forms.Contains(form.Id))) || suite.Tests.Any(t => t.Report.Form == form);

    /// <summary>Which instances fail when a cell alone is wrong: held against a report of zeros, in which every total is right.</summary>
    private static CellCoverage[] OfCells(PackTestSuite suite, Form form, CancellationToken cancellationToken)
    {
        IReadOnlyList<BoundRule> instances = suite.Rules.Instances(form);
        List<BoundRule>[] readers = [.. form.Cells.Select(_ => new List<BoundRule>())];
        foreach (BoundRule instance in instances)
        {
            foreach (int cell in CompiledRules.Condition(instance).AllCells().Where(c => c.Role == ReportRole.Self).Select(c => c.Cell.Index).Distinct())
                readers[cell].Add(instance);
        }

        // What doesn't read a cell ends as it does without the one in it. Rules that hold in some years are held against a report of each.
        (Report Zeros, HashSet<int> Without)[] years = [.. YearsOf(suite, form, instances).Select(y => Zeros(suite, form, instances, y)).Select(z => (z, Failing(instances, z).ToHashSet()))];
        string[] syndromes = new string[form.NativeCellCount];
        int[] noticing = new int[form.NativeCellCount];
        Parallel.For(0, syndromes.Length, new ParallelOptions { CancellationToken = cancellationToken }, cell =>
        {
            HashSet<int> failing = [];
            foreach ((Report zeros, HashSet<int> without) in years)
            {
                ReportBuilder one = new(zeros) { [cell] = Cell.Number(1) };
                failing.UnionWith(without.Except(readers[cell].Select(i => i.Ordinal)).Concat(Failing(readers[cell], one.Build())));
            }

            (syndromes[cell], noticing[cell]) = (string.Join(',', failing.Order()), failing.Count);
        });

        Dictionary<string, int> alike = syndromes.CountBy(s => s).ToDictionary();
        return [.. Enumerable.Range(0, syndromes.Length).Select(c => new CellCoverage { Cell = form.Cells[c], Readers = readers[c].Count, Noticing = noticing[c], IsPinned = noticing[c] > 0 && alike[syndromes[c]] == 1 })];
    }

    /// <summary>Years of the form in which other rules hold than in those before, and those that the tests' reports are of.</summary>
    private static IEnumerable<int?> YearsOf(PackTestSuite suite, Form form, IReadOnlyList<BoundRule> instances)
    {
        IEnumerable<int?> bounds = instances.Select(i => i.Rule.Years).Distinct().SelectMany(y => new[] { y.From, y.To + 1 }).Where(y => y is { } year && form.Years.Contains(year)).Order();
        IEnumerable<int?> ofTests = suite.Tests.Where(t => t.Report.Form == form).Select(t => t.Report.Year).Where(y => y is not null);
        return bounds.Concat(ofTests).Prepend(form.Years.From ?? form.Years.To).Distinct().Take(MostYears);
    }

    /// <summary>Whether a rule holds in no year of a form but in some of another that it is for: nothing of the first can be reached.</summary>
    private static bool IsOfOtherYears(PackTestSuite suite, Rule rule, Form form) =>
        rule.Years.Intersect(form.Years) is null && suite.Rules.Forms.Any(f => f != form && rule.Forms.Contains(f.Id) && rule.Years.Intersect(f.Years) is not null);

    /// <summary>A report of zeros of the unit for which the most rules apply: no unit in particular, or one of those that the tests' reports are of.</summary>
    private static Report Zeros(PackTestSuite suite, Form form, IReadOnlyList<BoundRule> instances, int? year)
    {
        IEnumerable<string> units = suite.Tests.Where(t => t.Report.Form == form).Select(t => t.Report.Unit).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostUnits);
        return units.Prepend("-").Select(Of).MaxBy(r => instances.Count(i => i.WorstOutcome(r, null) != Outcome.DoesNotApply))!;

        Report Of(string unit) => new ReportBuilder(form) { Unit = unit, Year = year, Scope = ReportScope.Own }.FillMissing(Cell.Number(0)).Build();
    }

    private static IEnumerable<int> Failing(IEnumerable<BoundRule> instances, Report report) => instances.Where(i => i.WorstOutcome(report, null) == Outcome.Fail).Select(i => i.Ordinal);

    /// <summary>Every test is held against all rules of its form.</summary>
    private static void RefuseTooMuch(PackTestSuite suite)
    {
        Dictionary<Form, long> parts = suite.Rules.Forms.ToDictionary(f => f, f => suite.Rules.Instances(f).Sum(i => (long)i.CountParts()));
        long count = suite.Tests.Sum(t => parts[t.Report.Form]);
        if (count > MaximumParts)
            throw new DiagnosticException([new(Texts.Of("cover.too-costly", ("tests", suite.Tests.Count), ("count", count), ("most", MaximumParts)))]);
    }
}
