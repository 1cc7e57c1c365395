using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Contenders;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Benchmarks;

/// <summary>
/// Somebody types a number into one cell: what does it cost to know the findings again, by checking the whole report or only what reads the cell?
/// The baseline changes its array in place and checks all by hand; it knows neither words nor findings beyond the rule's name.
/// </summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class EditOneCell
{
    private const string Words = "2023年,我局坚持依法公开,进一步完善工作机制,及时回应社会关切。组织业务培训3场,发布政策解读21个,行政诉讼99件。";
    private static readonly CellId Edited = new("requests", "granted", "naturalPerson");

    private readonly RuleSet _rules = RuleSet.Compile(RulePacks.National);
    private PlainReport _plain = null!;
    private Report _report = null!;
    private CheckedReport _checked = null!;
    private Cell _content;

    /// <summary>Clean tables; tables with five errors; those with 5,000 characters of words beside them.</summary>
    [Params("clean", "errors", "errors and words")]
    public string Kind { get; set; } = "clean";

    [GlobalSetup]
    public void Setup()
    {
        _plain = Drawn.Clean();
        if (Kind != "clean")
        {
            for (int i = 0; i < PlainReport.ReviewRows; i++)
                _plain.Reviews[i * PlainReport.ReviewColumns] += 1 + i;
            _plain.Requests[(6 * PlainReport.Columns) + 1]++;
            _plain.Fees = -1;
        }

        ReportBuilder builder = _plain.ToReport().ToBuilder();
        if (Kind == "errors and words")
            builder.Narrative.Add(new("1", "一、总体情况", string.Concat(Enumerable.Repeat(Words, 5_000 / Words.Length))));
        _report = builder.Build();
        _checked = _rules.CheckForEditing(_report);
        _content = Cell.Number(_report[Edited].Value!.Value);
        foreach (Cell content in (Cell[])[_content, Cell.Number(_content.Value!.Value + 1), Cell.Blank()])
        {
            if (!Json(_checked.With(Edited, content).Findings).SequenceEqual(Json(_rules.Check(_report.With(Edited, content)))))
                throw new InvalidOperationException("An edit and a check of the whole differ.");
        }
    }

    [Benchmark(Baseline = true)]
    public List<Violation>? HandWritten()
    {
        _plain.Requests[PlainReport.Granted * PlainReport.Columns] = (long)_content.Value!.Value;
        return Contenders.HandWritten.Check(_plain);
    }

    [Benchmark]
    public IReadOnlyList<Finding> CheckTheWhole() => _rules.Check(_report.With(Edited, _content));

    [Benchmark]
    public IReadOnlyList<Finding> CheckWhatReadsTheCell() => _checked.With(Edited, _content).Findings;

    private static IEnumerable<string> Json(IEnumerable<Finding> findings) => findings.Select(FindingJson.Write);
}
