namespace DisclosureRules.Documents.Formats.Pdf.Content;

/// <summary>What is printed on a page: letters and straight lines, nothing said yet about how they belong together.</summary>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Box">The page as it is shown.</param>
/// <param name="Glyphs">The letters, in the order of the file.</param>
/// <param name="Rulings">The lines.</param>
internal sealed record PdfPage(int Number, Box Box, Glyph[] Glyphs, Ruling[] Rulings)
{
    /// <summary>How many letters are printed invisibly, as text recognition puts them over a scanned image.</summary>
    public int Invisible { get; init; }
}
