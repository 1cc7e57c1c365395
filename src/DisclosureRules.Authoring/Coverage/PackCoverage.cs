using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Evaluation;
using DisclosureRules.Evaluation.Fast;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Coverage;

/// <summary>What the tests of packs reach, and what the packs watch. Counts, never percentages: 11,999 of 12,000 is not all. Immutable.</summary>
public sealed class PackCoverage
{
    private PackCoverage(IReadOnlyList<InstanceCoverage> instances, IReadOnlyDictionary<Form, IReadOnlyList<CellCoverage>> cells) => (Instances, Cells) = (instances, cells);

    /// <summary>Each instance of each rule and form, in the order of evaluation.</summary>
    public IReadOnlyList<InstanceCoverage> Instances { get; }

    /// <summary>For each form that the packs have rules for, its cells in printed order.</summary>
    public IReadOnlyDictionary<Form, IReadOnlyList<CellCoverage>> Cells { get; }

    /// <summary>How many instances passed in some test and failed in another.</summary>
    public int Covered => Instances.Count(i => i.IsCovered);

    /// <summary>Measures packs with their tests.</summary>
    /// <param name="suite">The packs with their tests.</param>
    /// <param name="cancellationToken">Ends the measuring early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="suite"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The measuring was cancelled.</exception>
    public static PackCoverage Of(PackTestSuite suite, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(suite);
        Dictionary<Form, int[,]> counts = [];
        foreach (PackTest test in suite.Tests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PreparedReport report = PackTestRun.Prepare(suite.Rules, test, cancellationToken);
            IReadOnlyList<BoundRule> instances = suite.Rules.Instances(test.Report.Form);
            if (!counts.TryGetValue(test.Report.Form, out int[,]? ended))
                counts[test.Report.Form] = ended = new int[instances.Count, 4];
            foreach (BoundRule instance in instances)
                ended[instance.Ordinal, (int)instance.WorstOutcome(report.Report, report.Words, report.Previous, report.Children)]++;
        }

        List<InstanceCoverage> all = [];
        Dictionary<Form, IReadOnlyList<CellCoverage>> cells = [];
        foreach (Form form in suite.Rules.Forms.Where(f => suite.Rules.Instances(f).Count > 0))
        {
            int[,]? ended = counts.GetValueOrDefault(form);
            foreach (BoundRule i in suite.Rules.Instances(form))
                all.Add(new(i.Rule, form.Id, i.Id, Ended(i, Outcome.Pass), Ended(i, Outcome.Fail), Ended(i, Outcome.NotAssessable), Ended(i, Outcome.DoesNotApply)));
            cells[form] = OfCells(suite, form, cancellationToken);

            int Ended(BoundRule instance, Outcome outcome) => ended?[instance.Ordinal, (int)outcome] ?? 0;
        }

        return new(all, cells);
    }

    /// <summary>Which instances fail when a cell alone is wrong: held against a report of zeros, in which every total is right.</summary>
    private static CellCoverage[] OfCells(PackTestSuite suite, Form form, CancellationToken cancellationToken)
    {
        IReadOnlyList<BoundRule> instances = suite.Rules.Instances(form);
        int[] readers = new int[form.Cells.Count];
        foreach (int cell in instances.SelectMany(i => CompiledRules.Condition(i).AllCells().Where(c => c.Role == ReportRole.Self).Select(c => c.Cell.Index).Distinct()))
            readers[cell]++;
        int? year = form.Years.From ?? form.Years.To;
        ReportBuilder zeros = new ReportBuilder(form) { Unit = "-", Year = year, Scope = ReportScope.Own }.FillMissing(Cell.Number(0));
        string[] syndromes = new string[form.NativeCellCount];
        int[] noticing = new int[form.NativeCellCount];
        for (int cell = 0; cell < syndromes.Length; cell++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            zeros[cell] = Cell.Number(1);
            Report report = zeros.Build();
            zeros[cell] = Cell.Number(0);
            int[] failing = [.. instances.Where(i => i.WorstOutcome(report, null) == Outcome.Fail).Select(i => i.Ordinal)];
            (syndromes[cell], noticing[cell]) = (string.Join(',', failing), failing.Length);
        }

        Dictionary<string, int> alike = syndromes.CountBy(s => s).ToDictionary();
        return [.. Enumerable.Range(0, syndromes.Length).Select(c => new CellCoverage { Cell = form.Cells[c], Readers = readers[c], Noticing = noticing[c], IsPinned = noticing[c] > 0 && alike[syndromes[c]] == 1 })];
    }
}
