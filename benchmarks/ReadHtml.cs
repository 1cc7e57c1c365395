using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Documents.Formats.Html;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Tests.Html;
using DisclosureRules.Reports;

namespace DisclosureRules.Benchmarks;

/// <summary>What does a web page cost to read, beside the parse that no reader can do without?</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class ReadHtml
{
    private byte[] _page = [];

    [Params(HtmlStyle.Merged, HtmlStyle.Word)]
    public HtmlStyle Style { get; set; }

    [GlobalSetup]
    public void Setup() => _page = Files.Html(1, Style).Verified(1, "report.html");

    [Benchmark(Baseline = true)]
    public IHtmlDocument ParseOnly() => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(_page));

    [Benchmark]
    public Document? Document() => new HtmlReader().Read(_page, null, []);

    [Benchmark]
    public Report ReportWithAllCells() => Files.Read(_page, "report.html");
}
