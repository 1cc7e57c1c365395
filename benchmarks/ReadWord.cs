using BenchmarkDotNet.Attributes;
using DisclosureRules.Benchmarks.Reports;
using DisclosureRules.Documents.Formats.Word;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Reports;
using DocumentFormat.OpenXml.Packaging;

using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;
using TableCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace DisclosureRules.Benchmarks;

/// <summary>What does a Word file cost to read, beside the bare texts of paragraphs and cells that the library gives?</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class ReadWord
{
    private byte[] _file = [];

    [Params(DocxStyle.Merged, DocxStyle.Runs)]
    public DocxStyle Style { get; set; }

    [GlobalSetup]
    public void Setup() => _file = Files.Word(1, Style).Verified(1, "report.docx");

    [Benchmark(Baseline = true)]
    public int TextsOnly()
    {
        using WordprocessingDocument word = WordprocessingDocument.Open(new MemoryStream(_file, writable: false), false);
        int characters = 0;
        foreach (DocumentFormat.OpenXml.OpenXmlElement element in word.MainDocumentPart!.Document!.Body!)
        {
            if (element is Paragraph paragraph)
                characters += paragraph.InnerText.Length;
            else if (element is Table table)
                characters += table.Elements<TableRow>().Sum(r => r.Elements<TableCell>().Sum(c => c.InnerText.Length));
        }

        return characters;
    }

    [Benchmark]
    public Document? Document() => new WordReader().Read(_file, null, []);

    [Benchmark]
    public Report ReportWithAllCells() => Files.Read(_file, "report.docx");
}
