using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Documents.Tests.Html;
using DisclosureRules.Documents.Tests.Pdf;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Benchmarks;

/// <summary>How long does a folder of all formats take to be read and checked, and what do more workers bring?</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class ReadFolder
{
    private const int Reports = 25;

    private readonly RuleSet _rules = RuleSet.Compile(RulePacks.National);
    private string _folder = "";

    [Params(1, 2)]
    public int Workers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory().FullName;
        for (int i = 0; i < Reports; i++)
        {
            Write($"{i}.html", Files.Html(i, HtmlStyle.Merged).Verified(i, ".html"));
            Write($"{i}.docx", Files.Word(i, DocxStyle.Merged).Verified(i, ".docx"));
            Write($"{i}.xlsx", Files.Workbook(i).Verified(i, ".xlsx"));
            Write($"{i}.pdf", Files.Pdf(i, PdfStyle.Ruled).Verified(i, ".pdf"));
        }
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public int ReadAndCheck() => ReportInputs.Find([_folder], Stream.Null).AsParallel().AsOrdered().WithDegreeOfParallelism(Workers).Sum(input =>
    {
        ReportReading reading = input.Read(FormCatalog.BuiltIn);
        IReadOnlyList<Finding> findings = _rules.Check(reading.Report ?? throw new DiagnosticException(reading.Diagnostics));
        return findings.Count;
    });

    private void Write(string name, byte[] file) => File.WriteAllBytes(Path.Combine(_folder, name), file);
}
