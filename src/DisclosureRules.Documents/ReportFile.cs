using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats;
using DisclosureRules.Documents.Formats.Html;
using DisclosureRules.Documents.Formats.OldWord;
using DisclosureRules.Documents.Formats.OldWorkbooks;
using DisclosureRules.Documents.Formats.Pdf;
using DisclosureRules.Documents.Formats.PlainText;
using DisclosureRules.Documents.Formats.Word;
using DisclosureRules.Documents.Formats.Workbooks;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Recognition;
using DisclosureRules.Documents.Wording;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents;

/// <summary>
/// Reads a published report from a file: report JSON (<c>.json</c>), a web page (<c>.html</c>, <c>.htm</c>,
/// <c>.shtml</c>), Word (<c>.docx</c>, <c>.doc</c>, <c>.wps</c>), a workbook (<c>.xlsx</c>, <c>.xls</c>), PDF (<c>.pdf</c>) or flattened text in UTF-8 (<c>.txt</c>, <c>.md</c>, or any other name
/// when the content is text). Everything that stands in the report is read or said to be unreadable; a file that is no such report
/// is refused with the reason. Safe to share between threads.
/// </summary>
public static class ReportFile
{
    /// <summary>The largest file accepted, in bytes; <see cref="ReadingLimits.Bytes"/> can only be less.</summary>
    public const int MaximumBytes = ReadingLimits.LargestFile;

    /// <summary>Reads a report; throws <see cref="DiagnosticException"/> when the file holds none that can be read.</summary>
    /// <param name="path">The file; also the name in problems and <see cref="Report.Source"/>.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="DiagnosticException">The file holds no report that can be read.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Report Read(string path, FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellation = default) =>
        TryRead(path, out Report? report, out IReadOnlyList<Diagnostic> diagnostics, out Exception? cause, forms, limits, cancellation)
            ? report
            : throw new DiagnosticException(diagnostics, cause);

    /// <summary>Reads a report from a file; <see langword="false"/> and the problems when it holds none that can be read.</summary>
    /// <param name="path">The file; also the name in problems and <see cref="Report.Source"/>.</param>
    /// <param name="report">The report.</param>
    /// <param name="diagnostics">What is wrong; empty on success. A file that cannot be opened is a problem too.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static bool TryRead(
        string path,
        [NotNullWhen(true)] out Report? report,
        out IReadOnlyList<Diagnostic> diagnostics,
        FormCatalog? forms = null,
        ReadingLimits? limits = null,
        CancellationToken cancellation = default) => TryRead(path, out report, out diagnostics, out _, forms, limits, cancellation);

    private static bool TryRead(
        string path,
        [NotNullWhen(true)] out Report? report,
        out IReadOnlyList<Diagnostic> diagnostics,
        out Exception? cause,
        FormCatalog? forms,
        ReadingLimits? limits,
        CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        cause = null;
        try
        {
            using FileStream file = File.OpenRead(path);
            return TryRead(file, path, out report, out diagnostics, forms, limits, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report = null;
            diagnostics = [Diagnostic.NotOpened(path, e)];
            cause = e;
            return false;
        }
    }

    /// <summary>Reads a report from a stream, from its position to its end; <see langword="false"/> and the problems when it holds none that can be read.</summary>
    /// <param name="stream">The content of the file. It is left open.</param>
    /// <param name="name">The name in problems and <see cref="Report.Source"/>; its ending tells the format, where it has one that does.</param>
    /// <param name="report">The report.</param>
    /// <param name="diagnostics">What is wrong; empty on success.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The stream cannot be read from.</exception>
    /// <exception cref="IOException">The stream broke.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static bool TryRead(
        Stream stream,
        string name,
        [NotNullWhen(true)] out Report? report,
        out IReadOnlyList<Diagnostic> diagnostics,
        FormCatalog? forms = null,
        ReadingLimits? limits = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read from.", nameof(stream));
        report = null;
        List<Diagnostic> found = [];
        diagnostics = found;
        return BoundedStream.TryRead(stream, limits ?? ReadingLimits.Default, name, found, cancellation) is { } bytes
            && TryRead(bytes, name, out report, out diagnostics, forms, limits, cancellation);
    }

    /// <summary>Reads a report from bytes; <see langword="false"/> and the problems when they hold none that can be read.</summary>
    /// <param name="bytes">The content of the file. It is not copied and must not change meanwhile.</param>
    /// <param name="name">The name in problems and <see cref="Report.Source"/>; its ending tells the format, where it has one that does.</param>
    /// <param name="report">The report.</param>
    /// <param name="diagnostics">What is wrong; empty on success.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        string name,
        [NotNullWhen(true)] out Report? report,
        out IReadOnlyList<Diagnostic> diagnostics,
        FormCatalog? forms = null,
        ReadingLimits? limits = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        cancellation.ThrowIfCancellationRequested();
        FormCatalog catalog = forms ?? FormCatalog.BuiltIn;
        limits ??= ReadingLimits.Default;
        ReadingBudget budget = new(limits, name, cancellation);
        report = null;
        List<Diagnostic> found = [];
        diagnostics = found;
        if (limits.Refuses(bytes.Length, name, found))
            return false;
        FileFormat format = FormatDetection.Of(name, bytes);
        if (format.Refusal is { } refusal)
        {
            diagnostics = [new(refusal, name)];
            return false;
        }

        if (format.Kind == FileKind.ReportJson)
            return ReportJson.TryRead(bytes.Span, out report, out diagnostics, name, catalog);
        Document? document = ReaderOf(format.Kind).Read(bytes, name, found, limits, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return document is not null && TryRecognize(document, name, out report, found, catalog, budget);
    }

    private static IFormatReader ReaderOf(FileKind kind) => kind switch
    {
        FileKind.WebPage => new HtmlReader(),
        FileKind.Pdf => new PdfReader(),
        FileKind.Word => new WordReader(),
        FileKind.Workbook => new WorkbookReader(),
        FileKind.OldWorkbook => new OldWorkbookReader(),
        FileKind.OldWord => new OldWordReader(),
        _ => new PlainTextFileReader(),
    };

    private static bool TryRecognize(Document document, string name, [NotNullWhen(true)] out Report? report, List<Diagnostic> diagnostics, FormCatalog forms, ReadingBudget budget)
    {
        try
        {
            report = ReportRecognizer.Recognize(document, forms, name, budget);
            if (report is null)
                diagnostics.Add(NoTables(name, forms));
        }
        catch (ReadingStoppedException stopped)
        {
            report = null;
            diagnostics.Add(stopped.Diagnostic);
        }

        return report is not null;
    }

    private static Diagnostic NoTables(string name, FormCatalog forms) =>
        new(Texts.Of("document.no-tables", ("forms", string.Join(", ", forms.All.Select(f => f.Id)))), name);
}
