using System.IO.Pipelines;
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
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents;

/// <summary>
/// Reads a published report from a file: report JSON (<c>.json</c>), a web page (<c>.html</c>, <c>.htm</c>,
/// <c>.shtml</c>), Word (<c>.docx</c>, <c>.doc</c>, <c>.wps</c>), a workbook (<c>.xlsx</c>, <c>.xls</c>), PDF (<c>.pdf</c>) or flattened text in UTF-8 (<c>.txt</c>, <c>.md</c>, or any other name
/// when the content is text). Everything that stands in the report is read or said to be unreadable; a file that is no such report
/// is refused with the reason: bad files give a reading without a report, exceptions are for mistakes of the caller and broken streams. Safe to share
/// between threads.
/// </summary>
/// <example>
/// <code>
/// ReportReading reading = await ReportFile.ReadAsync("2023.pdf", limits: ReadingLimits.Default with { Time = TimeSpan.FromSeconds(10) });
/// if (reading.IsRead)
///     Console.WriteLine(reading.Report["requests", "newReceived", "total"].Value);
/// foreach (Diagnostic problem in reading.Diagnostics)
///     Console.WriteLine(problem.ToString(Language.English));
/// </code>
/// </example>
public static class ReportFile
{
    /// <summary>The largest file accepted, in bytes; <see cref="ReadingLimits.Bytes"/> can only be less.</summary>
    public const int MaximumBytes = ReadingLimits.LargestFile;

    /// <summary>Reads a report from a file, on the calling thread.</summary>
    /// <param name="path">The file; also the name in problems and <see cref="Report.Source"/>.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The report, or all the reasons why there is none; that the file can't be opened is one, too.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ReportReading Read(string path, FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using Stream file = OrdinaryFile.OpenRead(path, orOpenPipe: true);
            return Read(file, path, forms, limits, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotOpened(path, e);
        }
    }

    /// <summary>Reads a report from a stream, from its position to its end, on the calling thread.</summary>
    /// <param name="stream">The content of the file. It is left open.</param>
    /// <param name="name">The name in problems and <see cref="Report.Source"/>; its ending tells the format, where it has one that does.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The report, or all the reasons why there is none.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The stream cannot be read from.</exception>
    /// <exception cref="IOException">The stream broke.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ReportReading Read(Stream stream, string name, FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        Demand(stream, name);
        List<Diagnostic> found = [];
        return BoundedStream.TryRead(stream, limits ?? ReadingLimits.Default, name, found, cancellationToken) is { } bytes
            ? Read(bytes, name, forms, limits, cancellationToken)
            : new(name, null, found);
    }

    /// <summary>Reads a report from bytes, on the calling thread.</summary>
    /// <param name="bytes">The content of the file. It is not copied and must not change meanwhile.</param>
    /// <param name="name">The name in problems and <see cref="Report.Source"/>; its ending tells the format, where it has one that does.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The report, or all the reasons why there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ReportReading Read(
        ReadOnlyMemory<byte> bytes, string name, FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        cancellationToken.ThrowIfCancellationRequested();
        List<Diagnostic> found = [];
        Report? report = Read(bytes, name, found, forms ?? FormCatalog.BuiltIn, limits ?? ReadingLimits.Default, cancellationToken);
        return new(name, report, found);
    }

    /// <summary>Reads a report from a file, without blocking the calling thread.</summary>
    /// <param name="path">The file; also the name in problems and <see cref="Report.Source"/>.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The report, or all the reasons why there is none; that the file can't be opened is one, too.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Task<ReportReading> ReadAsync(string path, FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReadFileAsync(path, forms, limits, cancellationToken);
    }

    /// <summary>Reads a report from a stream, from its position to its end, without blocking the calling thread.</summary>
    /// <param name="stream">The content of the file, such as the body of a request. It is left open.</param>
    /// <param name="name">The name in problems and <see cref="Report.Source"/>; its ending tells the format, where it has one that does.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The report, or all the reasons why there is none.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The stream cannot be read from.</exception>
    /// <exception cref="IOException">The stream broke.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Task<ReportReading> ReadAsync(
        Stream stream, string name, FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        Demand(stream, name);
        List<Diagnostic> found = [];
        return ReadAsync(BoundedStream.TryReadAsync(stream, limits ?? ReadingLimits.Default, name, found, cancellationToken), name, found, forms, limits, cancellationToken);
    }

    /// <summary>Reads a report from a pipe to its end, without blocking the calling thread: on ASP.NET Core, <c>request.BodyReader</c>.</summary>
    /// <param name="pipe">The content of the file. It is left open.</param>
    /// <param name="name">The name in problems and <see cref="Report.Source"/>; its ending tells the format, where it has one that does.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The report, or all the reasons why there is none.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The pipe broke.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Task<ReportReading> ReadAsync(
        PipeReader pipe, string name, FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        ArgumentNullException.ThrowIfNull(name);
        return ReadPipeAsync(pipe, name, forms, limits, cancellationToken);
    }

    private static async Task<ReportReading> ReadPipeAsync(PipeReader pipe, string name, FormCatalog? forms, ReadingLimits? limits, CancellationToken cancellationToken)
    {
        // A stream over a pipe reads what the pipe has, piece by piece; nothing lies between them.
        Stream stream = pipe.AsStream(leaveOpen: true);
        await using (stream.ConfigureAwait(false))
            return await ReadAsync(stream, name, forms, limits, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ReportReading> ReadFileAsync(string path, FormCatalog? forms, ReadingLimits? limits, CancellationToken cancellationToken)
    {
        try
        {
            Stream file = OrdinaryFile.OpenRead(path, orOpenPipe: true, FileOptions.Asynchronous | FileOptions.SequentialScan);
            await using (file.ConfigureAwait(false))
                return await ReadAsync(file, path, forms, limits, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotOpened(path, e);
        }
    }

    /// <summary>What parses and recognises a document keeps a processor busy for milliseconds up to the limit of time: it is done on a thread of the pool.</summary>
    private static async Task<ReportReading> ReadAsync(
        ValueTask<ReadOnlyMemory<byte>?> content, string name, List<Diagnostic> found, FormCatalog? forms, ReadingLimits? limits, CancellationToken cancellationToken) =>
        await content.ConfigureAwait(false) is { } bytes
            ? await Task.Run(() => Read(bytes, name, forms, limits, cancellationToken), cancellationToken).ConfigureAwait(false)
            : new(name, null, found);

    private static Report? Read(ReadOnlyMemory<byte> bytes, string name, List<Diagnostic> found, FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken)
    {
        ReadingBudget budget = new(limits, name, cancellationToken);
        if (limits.Refuses(bytes.Length, name, found))
            return null;
        FileFormat format = FormatDetection.Of(name, bytes);
        if (format.Refusal is { } refusal)
        {
            found.Add(new(refusal, name));
            return null;
        }

        if (format.Kind == FileKind.ReportJson)
        {
            ReportJson.TryRead(bytes.Span, out Report? report, out IReadOnlyList<Diagnostic> diagnostics, name, forms);
            found.AddRange(diagnostics);
            if (report is null || limits.RefusalOf(report.Narrative, name) is not { } tooLong)
                return report;
            found.Add(tooLong);
            return null;
        }

        Document? document = ReaderOf(format.Kind).Read(bytes, name, found, limits, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return document is null ? null : Recognize(document, format.Kind, name, found, forms, budget);
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

    private static Report? Recognize(Document document, FileKind kind, string name, List<Diagnostic> diagnostics, FormCatalog forms, ReadingBudget budget)
    {
        try
        {
            Report? report = ReportRecognizer.Recognize(document, forms, name, budget);
            if (report is null)
                diagnostics.Add(OtherDocument.Is(document, forms, mayHavePictures: ReaderOf(kind) is not PlainTextFileReader) ? NoReport(name, forms) : NoTables(name, forms));
            return report;
        }
        catch (ReadingStoppedException stopped)
        {
            diagnostics.Add(stopped.Diagnostic);
            return null;
        }
    }

    private static void Demand(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read from.", nameof(stream));
    }

    internal static ReportReading NotOpened(string path, Exception cause) => ReportReading.Failed(path, Diagnostic.NotOpened(path, cause)) with { Cause = cause };

    private static Diagnostic NoTables(string name, FormCatalog forms) => new(Texts.Of("document.no-tables", ("forms", Known(forms))), name);

    private static Diagnostic NoReport(string name, FormCatalog forms) => new(Texts.Of("document.no-report", ("forms", Known(forms))), name);

    private static string Known(FormCatalog forms) => string.Join(", ", forms.All.Select(f => f.Id));
}
