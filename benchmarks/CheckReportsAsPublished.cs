using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Benchmarks;

/// <summary>
/// What do reports cost that are not filled in as the form asks, so that three-valued evaluation is needed and findings are written?
/// The other contenders have no answer to blank and missing cells and are left out.
/// </summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class CheckReportsAsPublished
{
    private readonly RuleSet _rules = RuleSet.Compile(RulePacks.National);
    private readonly Report _clean = Drawn.Clean().ToReport();
    private Report _oneBlank = null!;
    private Report _blankForZero = null!;
    private Report _singleOther = null!;
    private Report _withoutYear = null!;

    [GlobalSetup]
    public void Setup()
    {
        FormCell[] own = [.. _clean.Form.Cells.Where(c => c.IsNative)];
        _oneBlank = Change(b => b[new CellId("requests", "unable.notHeld", "research")] = Cell.Blank());
        _blankForZero = Change(b => Array.ForEach([.. own.Where(c => _clean[c.Index].Value == 0)], c => b[c.Index] = Cell.Blank()));
        _singleOther = Change(b => Array.ForEach([.. own.Where(c => c.Row.Id.StartsWith("other.", StringComparison.Ordinal))], c => Merge(b, c)));
        _withoutYear = Change(b => b.Year = null);
        if (_rules.Check(_clean).Count != 0 || _rules.Check(_singleOther).All(f => f.Rule != "requests.other-subrows"))
            throw new InvalidOperationException("The reports are not what they are meant to be.");
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<Finding> Clean() => _rules.Check(_clean);

    [Benchmark]
    public IReadOnlyList<Finding> OneBlankCell() => _rules.Check(_oneBlank);

    [Benchmark]
    public IReadOnlyList<Finding> BlankForEveryZero() => _rules.Check(_blankForZero);

    [Benchmark]
    public IReadOnlyList<Finding> OtherHandlingAsOneRow() => _rules.Check(_singleOther);

    [Benchmark]
    public IReadOnlyList<Finding> WithoutYear() => _rules.Check(_withoutYear);

    private Report Change(Action<ReportBuilder> change)
    {
        ReportBuilder builder = _clean.ToBuilder();
        change(builder);
        return builder.Build();
    }

    /// <summary>Adds a cell of the three rows of (六) to the single row that the form of 2019 has in their place.</summary>
    private static void Merge(ReportBuilder report, FormCell cell)
    {
        CellId single = new("requests", "other", cell.Column.Id);
        report[single] = Cell.Number((report[single].Value ?? 0) + report[cell.Index].Value!.Value);
        report[cell.Index] = Cell.Missing();
    }
}
