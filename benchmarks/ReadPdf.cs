using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Documents.Formats.Pdf;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Tests.Pdf;
using DisclosureRules.Reports;
using UglyToad.PdfPig;

namespace DisclosureRules.Benchmarks;

/// <summary>What does a PDF cost to read, beside the bare words and paths that the library gives?</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class ReadPdf
{
    private byte[] _file = [];

    [Params(PdfStyle.Ruled, PdfStyle.Unruled)]
    public PdfStyle Style { get; set; }

    [GlobalSetup]
    public void Setup() => _file = Files.Pdf(1, Style).Verified(1, "report.pdf");

    [Benchmark(Baseline = true)]
    public int WordsAndPathsOnly()
    {
        using PdfDocument pdf = PdfDocument.Open(_file);
        return pdf.GetPages().Sum(p => p.GetWords().Count() + p.Paths.Count);
    }

    [Benchmark]
    public Document? Document() => new PdfReader().Read(_file, null, []);

    [Benchmark]
    public Report ReportWithAllCells() => Files.Read(_file, "report.pdf");
}
