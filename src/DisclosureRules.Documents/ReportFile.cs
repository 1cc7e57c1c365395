using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Documents.Html;
using DisclosureRules.Documents.Pdf;
using DisclosureRules.Documents.PlainText;
using DisclosureRules.Documents.Recognition;
using DisclosureRules.Documents.Word;
using DisclosureRules.Documents.Workbooks;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents;

/// <summary>
/// Reads a published report from a file: report JSON (<c>.json</c>), a web page (<c>.html</c>, <c>.htm</c>,
/// <c>.shtml</c>), Word (<c>.docx</c>), a workbook (<c>.xlsx</c>), PDF (<c>.pdf</c>) or flattened text in UTF-8 (<c>.txt</c>, <c>.md</c>, or any other name
/// when the content is text). Everything that stands in the report is read or said to be unreadable; a file that is no such report
/// is refused with the reason. Safe to share between threads.
/// </summary>
public static class ReportFile
{
    /// <summary>The largest file accepted, in bytes.</summary>
    public const int MaximumBytes = TextDecoding.MaximumBytes;

    /// <summary>Reads a report; throws <see cref="ProblemException"/> when the file holds none that can be read.</summary>
    /// <param name="path">The file; also the name in problems and <see cref="Report.Source"/>.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    public static Report Read(string path, FormCatalog? forms = null) =>
        TryRead(path, out Report? report, out IReadOnlyList<Problem> problems, forms) ? report : throw new ProblemException(problems);

    /// <summary>Reads a report from a file; <see langword="false"/> and the problems when it holds none that can be read.</summary>
    /// <param name="path">The file; also the name in problems and <see cref="Report.Source"/>.</param>
    /// <param name="report">The report.</param>
    /// <param name="problems">What is wrong; empty on success. A file that cannot be opened is a problem too.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    public static bool TryRead(
        string path, [NotNullWhen(true)] out Report? report, out IReadOnlyList<Problem> problems, FormCatalog? forms = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        report = null;
        try
        {
            FileInfo file = new(path);
            if (file is { Exists: true, Length: > MaximumBytes })
            {
                problems = [TextDecoding.TooLarge(path, file.Length)];
                return false;
            }

            return TryRead(File.ReadAllBytes(path), path, out report, out problems, forms);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems = [new("document.unavailable", new("文件无法打开;请检查路径和读取权限", "the file cannot be opened; check the path and the permission to read it"), path)];
            return false;
        }
    }

    /// <summary>Reads a report from bytes; <see langword="false"/> and the problems when they hold none that can be read.</summary>
    /// <param name="bytes">The content of the file.</param>
    /// <param name="name">The name in problems and <see cref="Report.Source"/>; its ending tells the format, where it has one that does.</param>
    /// <param name="report">The report.</param>
    /// <param name="problems">What is wrong; empty on success.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes, string name, [NotNullWhen(true)] out Report? report, out IReadOnlyList<Problem> problems, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        FormCatalog catalog = forms ?? FormCatalog.BuiltIn;
        report = null;
        FileFormat format = FileFormat.Of(name, bytes);
        if (format.Refusal is { } refusal)
        {
            problems = [new(refusal.Code, refusal.Message, name)];
            return false;
        }

        if (format.Kind == FileKind.ReportJson)
            return ReportJson.TryRead(bytes, out report, out problems, name, catalog);
        List<Problem> found = [];
        Document? document = format.Kind switch
        {
            FileKind.WebPage => HtmlReader.Read(bytes, name, found),
            FileKind.Pdf => PdfReader.Read(bytes.ToArray(), name, found),
            FileKind.Word => WordReader.Read(bytes.ToArray(), name, found),
            FileKind.Workbook => WorkbookReader.Read(bytes.ToArray(), name, found),
            _ => TextDecoding.Decode(bytes, name, found) is { } text ? PlainTextReader.Read(text) : null,
        };
        if (document is not null)
        {
            report = ReportRecognizer.Recognize(document, catalog, name);
            if (report is null)
                found.Add(NoTables(name, catalog));
        }

        problems = found;
        return report is not null;
    }

    private static Problem NoTables(string name, FormCatalog forms)
    {
        string ids = string.Join(", ", forms.All.Select(f => f.Id));
        return new("document.no-tables", new(
            $"文件中没有找到已知表式的表格;可以识别的表式:{ids}",
            $"no table of a known form was found in the file; the forms known are: {ids}"), name);
    }
}
