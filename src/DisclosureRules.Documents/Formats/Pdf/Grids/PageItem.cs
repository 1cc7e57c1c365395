using DisclosureRules.Documents.Formats.Pdf.Lines;

namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>Something on a page, in reading order: a <see cref="LineItem"/> or a <see cref="PartItem"/>.</summary>
/// <param name="Page">Number of the page.</param>
internal abstract record PageItem(int Page);

/// <summary>A line of words outside of tables.</summary>
internal sealed record LineItem(int Page, PrintedLine Line) : PageItem(Page);

/// <summary>The part of a table that stands on one page.</summary>
internal sealed record PartItem(int Page, TablePart Part) : PageItem(Page);
