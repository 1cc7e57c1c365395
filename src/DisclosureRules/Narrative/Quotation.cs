namespace DisclosureRules.Narrative;

/// <summary>A stretch of a report's words, with the sentence around it.</summary>
/// <param name="Section">The section, as in <see cref="Reports.NarrativeSection.Section"/>.</param>
/// <param name="Start">Where it starts in the section's text, in UTF-16 code units, counted from 0.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">The words themselves, exactly as they stand there.</param>
/// <param name="Before">The words of the same sentence before it.</param>
/// <param name="After">The words of the same sentence after it.</param>
public sealed record Quotation(string Section, int Start, int End, string Text, string Before, string After)
{
    /// <summary>The sentence with the stretch marked: <c>全年【收到申请12件】,均已答复。</c> Line breaks and blanks are left out.</summary>
    public string Marked => $"{OnOneLine(Before)}【{OnOneLine(Text)}】{OnOneLine(After)}";

    private static string OnOneLine(string text) => string.Concat(text.Where(c => !Characters.ChineseText.IsBlank(c)));
}
