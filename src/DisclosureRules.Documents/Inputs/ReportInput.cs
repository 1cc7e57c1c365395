using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Inputs;

/// <summary>
/// One thing that should be a report: a file, a line of a JSON Lines file, or a path at which nothing could be found.
/// Finding inputs is cheap and in order; reading them is not, and may be done on any thread. Immutable and safe to share between threads.
/// </summary>
public abstract class ReportInput
{
    private protected ReportInput(string source) => Source = source;

    /// <summary>The input's name: its path with forward slashes, followed by <c>:LINE</c> for a line.</summary>
    public string Source { get; }

    /// <summary>The input's name.</summary>
    public override string ToString() => Source;

    /// <summary>Reads the input. Whatever is wrong with it becomes a problem, never an exception.</summary>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public ReportReading Read(FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return Guard(() => ReadCore(forms ?? FormCatalog.BuiltIn, limits ?? ReadingLimits.Default, cancellationToken), cancellationToken);
        }
        catch (OutOfMemoryException)
        {
            return ReportReading.Failed(Source, InputProblem.TooMuchMemory(Source));
        }
    }

    /// <summary>Reads, and makes a problem of whatever goes wrong but for a lack of memory.</summary>
    internal ReportReading Guard(Func<ReportReading> read, CancellationToken cancellationToken)
    {
        try
        {
            return read();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return ReportReading.Failed(Source, Diagnostic.NotOpened(Source, exception));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The last resort: one input that trips over a defect of ours must not take the others with it, nor go unsaid.
            return ReportReading.Failed(Source, InputProblem.Defect(Source, exception));
        }
    }

    /// <summary>
    /// Fetches the input's bytes without reading them, for whoever wants to know first whether they have changed; <see cref="Read(ReadOnlyMemory{byte}, FormCatalog?, ReadingLimits?, CancellationToken)"/>
    /// goes on from them.
    /// </summary>
    /// <param name="content">The bytes; empty where there are none to be had.</param>
    /// <param name="failed">Why there are none; <see langword="null"/> where there are.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the fetching early.</param>
    /// <returns>Whether there are bytes.</returns>
    /// <exception cref="OperationCanceledException">Fetching was cancelled.</exception>
    public bool TryFetch(out ReadOnlyMemory<byte> content, [NotNullWhen(false)] out ReportReading? failed, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        content = default;
        try
        {
            List<Diagnostic> found = [];
            if (FetchCore(limits ?? ReadingLimits.Default, found, cancellationToken) is not { } bytes)
            {
                failed = new(Source, null, found);
                return false;
            }

            (content, failed) = (bytes, null);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            failed = ReportReading.Failed(Source, Diagnostic.NotOpened(Source, exception)) with { Cause = exception };
            return false;
        }
    }

    /// <summary>Reads the input from its bytes. Whatever is wrong with them becomes a problem, never an exception.</summary>
    /// <param name="content">The bytes, as <see cref="TryFetch"/> gave them. They are not copied and must not change meanwhile.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public ReportReading Read(ReadOnlyMemory<byte> content, FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return Guard(() => ParseCore(content, forms ?? FormCatalog.BuiltIn, limits ?? ReadingLimits.Default, cancellationToken), cancellationToken);
        }
        catch (OutOfMemoryException)
        {
            return ReportReading.Failed(Source, InputProblem.TooMuchMemory(Source));
        }
    }

    private protected abstract ReportReading ReadCore(FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken);

    private protected abstract ReadOnlyMemory<byte>? FetchCore(ReadingLimits limits, List<Diagnostic> diagnostics, CancellationToken cancellationToken);

    private protected abstract ReportReading ParseCore(ReadOnlyMemory<byte> content, FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken);
}

/// <summary>A file.</summary>
internal sealed class FileInput(string path) : ReportInput(path)
{
    private protected override ReportReading ReadCore(FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken) =>
        ReportFile.Read(Source, forms, limits, cancellationToken);

    private protected override ReadOnlyMemory<byte>? FetchCore(ReadingLimits limits, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        using Stream file = OrdinaryFile.OpenRead(Source, orOpenPipe: true);
        return BoundedStream.TryRead(file, limits, Source, diagnostics, cancellationToken);
    }

    private protected override ReportReading ParseCore(ReadOnlyMemory<byte> content, FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken) =>
        ReportFile.Read(content, Source, forms, limits, cancellationToken);
}

/// <summary>The content of a file that was opened elsewhere.</summary>
internal sealed class ContentInput(string name, ReadOnlyMemory<byte> content) : ReportInput(name)
{
    private protected override ReportReading ReadCore(FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken) => ParseCore(content, forms, limits, cancellationToken);

    private protected override ReadOnlyMemory<byte>? FetchCore(ReadingLimits limits, List<Diagnostic> diagnostics, CancellationToken cancellationToken) => content;

    private protected override ReportReading ParseCore(ReadOnlyMemory<byte> content, FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken) =>
        ReportFile.Read(content, Source, forms, limits, cancellationToken);
}

/// <summary>A line of a JSON Lines file.</summary>
internal sealed class LineInput(string file, int line, byte[] utf8) : ReportInput($"{file}:{line}")
{
    private protected override ReportReading ReadCore(FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken) => ParseCore(utf8, forms, limits, cancellationToken);

    private protected override ReadOnlyMemory<byte>? FetchCore(ReadingLimits limits, List<Diagnostic> diagnostics, CancellationToken cancellationToken) => utf8;

    private protected override ReportReading ParseCore(ReadOnlyMemory<byte> content, FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken)
    {
        if (!ReportJson.TryRead(content.Span, out Report? report, out IReadOnlyList<Diagnostic> diagnostics, file, forms, line))
            return new(Source, null, diagnostics);
        if (limits.RefusalOf(report.Narrative, Source) is { } tooLong)
            return ReportReading.Failed(Source, tooLong);

        // A report that was extracted names what it was read from; one that names nothing is told apart by its line.
        return new(Source, report.Source == file ? new ReportBuilder(report) { Source = Source }.Build() : report, []);
    }
}

/// <summary>A path at which there is nothing to read.</summary>
internal sealed class FailedInput(string source, Diagnostic problem) : ReportInput(source)
{
    private protected override ReportReading ReadCore(FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken) => ReportReading.Failed(Source, problem);

    private protected override ReadOnlyMemory<byte>? FetchCore(ReadingLimits limits, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        diagnostics.Add(problem);
        return null;
    }

    private protected override ReportReading ParseCore(ReadOnlyMemory<byte> content, FormCatalog forms, ReadingLimits limits, CancellationToken cancellationToken) => ReadCore(forms, limits, cancellationToken);
}
