using DisclosureRules.Documents;
using DisclosureRules.Documents.Tests.Html;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Pdf;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Documents.Tests.Workbooks;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Benchmarks.Reports;

/// <summary>Files with drawn reports in them, written as the tests of the readers write them.</summary>
internal static class Files
{
    public static Report Report(int seed) => RandomReport.Of(FormCatalog.BuiltIn.All[^1], new(seed));

    public static byte[] Html(int seed, HtmlStyle style) => System.Text.Encoding.UTF8.GetBytes(HtmlWriter.Write(Report(seed), style, seed));

    public static byte[] Word(int seed, DocxStyle style) => DocxWriter.Write(Report(seed), style, seed);

    public static byte[] Workbook(int seed) => XlsxWriter.Write(Report(seed), XlsxStyle.OneSheet, seed);

    public static byte[] Pdf(int seed, PdfStyle style) => PdfWriter.Write(Report(seed), style, seed);

    /// <summary>Fails unless every cell of the report is read from the file.</summary>
    public static byte[] Verified(this byte[] file, int seed, string name)
    {
        Report written = Report(seed), read = Read(file, name);
        return written.Form.Cells.All(c => read[c.Index].SameContentAs(written[c.Index])) ? file : throw new InvalidOperationException($"Not every cell of {name} was read.");
    }

    public static Report Read(byte[] file, string name) =>
        ReportFile.Read(file, name).GetReport();
}
