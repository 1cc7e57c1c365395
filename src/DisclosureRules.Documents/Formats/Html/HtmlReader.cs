using AngleSharp.Html.Dom;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>
/// Turns a web page into a <see cref="Document"/>: its visible lines and its data tables, in reading order. Merged cells are resolved, tables that
/// only lay out the page are unwrapped, and the page's own furniture is left out where it cannot be the report. Places are
/// table, row and column for cells and the line of the source for words. Nothing is fetched and no script runs. Malformed pages are
/// read as browsers read them; a page beyond the limits is refused. Stateless and safe to share between threads.
/// </summary>
public static class HtmlReader
{
    /// <summary>The document that a page shows; <see langword="null"/> and the problem when it is beyond the limits.</summary>
    /// <param name="bytes">The page, in the character set that its bytes show or, where they leave it open, that it declares.</param>
    /// <param name="name">The name in problems.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostics"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Document? Read(
        ReadOnlySpan<byte> bytes, string? name, ICollection<Diagnostic> diagnostics, ReadingLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        limits ??= ReadingLimits.Default;
        if (limits.Refuses(bytes.Length, name, diagnostics))
            return null;
        try
        {
            HtmlBudget budget = new(limits, cancellation);
            using IHtmlDocument page = HtmlParsing.Parse(HtmlDecoding.Decode(bytes), budget);
            return PageWalk.Read(page, budget);
        }
        catch (HtmlLimitException limit)
        {
            diagnostics.Add(limit.Diagnostic with { File = name });
            return null;
        }
    }
}
