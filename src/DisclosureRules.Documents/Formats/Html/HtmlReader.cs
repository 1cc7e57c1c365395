using AngleSharp.Html.Dom;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using IElement = AngleSharp.Dom.IElement;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>
/// Turns a web page into a <see cref="Document"/>: its visible lines and its data tables, in reading order. Merged cells are resolved, tables that
/// only lay out the page are unwrapped, and the page's own furniture is left out where it cannot be the report. Places are
/// table, row and column for cells and the line of the source for words. Nothing is fetched and no script runs. Malformed pages are
/// read as browsers read them; a page beyond the limits is refused.
/// </summary>
internal sealed class HtmlReader : IFormatReader
{
    /// <inheritdoc/>
    public Document? Read(
        ReadOnlyMemory<byte> bytes, string? name, ICollection<Diagnostic> diagnostics, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        try
        {
            HtmlBudget budget = new(limits ?? ReadingLimits.Default, name, cancellationToken);
            using IHtmlDocument page = HtmlParsing.Parse(HtmlDecoding.Decode(bytes.Span), budget, out IReadOnlyList<IElement> metadata);
            return PageWalk.Read(page, metadata, budget);
        }
        catch (ReadingStoppedException stopped)
        {
            diagnostics.Add(stopped.Diagnostic);
            return null;
        }
    }
}
