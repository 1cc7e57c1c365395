namespace DisclosureRules.Documents.Formats.Pdf.Content;

/// <summary>A letter on a page.</summary>
/// <param name="Text">What it says; a blank for a blank, U+FFFD where the file does not say.</param>
/// <param name="Box">The space it takes in its line, from below its baseline to above its head.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="IsTurned">Whether its line does not run from left to right, as in vertical text and on pages that lie on their side.</param>
internal readonly record struct Glyph(string Text, Box Box, double Size, bool IsTurned = false)
{
    /// <summary>How far a letter reaches below its baseline and above it, in its size; Chinese letters fill the square.</summary>
    public const double Descent = 0.12, Ascent = 0.88;

    /// <summary>What stands for a letter that cannot be read, so that a number with such a letter is no number.</summary>
    public const string Unknown = "\uFFFD";

    public bool IsBlank => Text == " ";
}
