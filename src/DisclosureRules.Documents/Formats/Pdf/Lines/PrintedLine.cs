using DisclosureRules.Documents.Formats.Pdf.Content;

namespace DisclosureRules.Documents.Formats.Pdf.Lines;

/// <summary>Letters that stand on one line.</summary>
/// <param name="Text">What the line says, with a blank where a gap separates words.</param>
/// <param name="Box">The space it takes.</param>
/// <param name="Size">The size of most of its letters.</param>
/// <param name="Words">Its words from left to right.</param>
internal sealed record PrintedLine(string Text, Box Box, double Size, IReadOnlyList<PrintedWord> Words)
{
    /// <summary>A gap as wide as this, in sizes, may separate columns.</summary>
    public const double ColumnGap = 1.1;

    /// <summary>Whether a gap in it may separate columns.</summary>
    public bool HasColumns => Words.Any(w => w.Gap >= ColumnGap);
}

/// <summary>A word of a line.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Box">The space it takes.</param>
/// <param name="Gap">The width of the gap before it, in sizes; 0 for the first.</param>
internal sealed record PrintedWord(string Text, Box Box, double Gap);
