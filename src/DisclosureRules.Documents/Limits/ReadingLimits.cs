using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Wording;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Limits;

/// <summary>
/// How much is read before a document is refused, whatever its format; the longest reports stay far below each limit. Beyond one the document
/// is refused with a problem that names it, never read in part. Immutable, changed with <c>with</c>, safe to share between threads.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>The largest file that any limit accepts, in bytes.</summary>
    internal const int LargestFile = 64 << 20;

    private readonly int _bytes = LargestFile;
    private readonly int _words = ReportJson.MaximumNarrativeCharacters;
    private readonly TimeSpan _time = TimeSpan.FromSeconds(60);
    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly HtmlLimits _webPages = new();
    private readonly PackageLimits _packages = new();
    private readonly PdfLimits _pdf = new();

    /// <summary>The limits that count where none are given.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Bytes of the file: 64 MB (67108864) by default, from 1 to as many.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Bytes { get => _bytes; init => _bytes = Limit.Of(value, 1, LargestFile); }

    /// <summary>
    /// Characters of the words of a report, in UTF-16 code units and without those of its tables, whether it is a document or report JSON: 400000 by default, from 1
    /// to as many. The longest published reports have some 30,000. What is found in words grows with them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Words { get => _words; init => _words = Limit.Of(value, 1, ReportJson.MaximumNarrativeCharacters); }

    /// <summary>
    /// Time for reading one document, recognition of the report in it included: 60 seconds by default, more than zero and at most a day, or
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit. It is a last resort: whether a document ends within it depends on the machine. Report JSON
    /// is held by its size.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public TimeSpan Time { get => _time; init => _time = Limit.Of(value); }

    /// <summary>The clock that <see cref="Time"/> is measured with; the system's by default.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider Clock { get => _clock; init => _clock = value ?? throw new ArgumentNullException(nameof(Clock)); }

    /// <summary>What a web page may hold.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public HtmlLimits WebPages { get => _webPages; init => _webPages = value ?? throw new ArgumentNullException(nameof(WebPages)); }

    /// <summary>What a Word file or workbook may hold.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public PackageLimits Packages { get => _packages; init => _packages = value ?? throw new ArgumentNullException(nameof(Packages)); }

    /// <summary>What a PDF may hold.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public PdfLimits Pdf { get => _pdf; init => _pdf = value ?? throw new ArgumentNullException(nameof(Pdf)); }

    /// <summary>Why a report with these words is refused; <see langword="null"/> where it is not.</summary>
    internal Diagnostic? RefusalOf(IEnumerable<NarrativeSection> words, string? file)
    {
        long characters = words.Sum(s => (long)s.Text.Length);
        return characters <= Words ? null : new(Texts.Of("document.too-large/words", ("count", characters), ("most", Words)), file);
    }

    /// <summary>Whether a file of any format is larger than accepted, which is then a problem.</summary>
    internal bool Refuses(long length, string? file, ICollection<Diagnostic> diagnostics)
    {
        if (length <= Bytes)
            return false;
        diagnostics.Add(new(Texts.Of("document.too-large", ("bytes", length), ("most", Bytes)), file));
        return true;
    }
}
