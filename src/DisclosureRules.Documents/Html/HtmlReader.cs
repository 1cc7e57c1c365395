using AngleSharp.Html.Dom;

namespace DisclosureRules.Documents.Html;

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
    /// <param name="problems">Takes what is wrong.</param>
    public static Document? Read(ReadOnlySpan<byte> bytes, string? name, ICollection<Problem> problems) =>
        Read(bytes, name, problems, new(HtmlLimits.Time, TimeProvider.System));

    internal static Document? Read(ReadOnlySpan<byte> bytes, string? name, ICollection<Problem> problems, Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(problems);
        try
        {
            HtmlLimits.CheckLength(bytes.Length);
            using IHtmlDocument page = HtmlParsing.Parse(HtmlDecoding.Decode(bytes), deadline);
            return PageWalk.Read(page, deadline);
        }
        catch (HtmlLimitException limit)
        {
            problems.Add(limit.Problem with { File = name });
            return null;
        }
    }
}
