namespace DisclosureRules.Documents.Formats.Word;

/// <summary>How one level of a list prints its number.</summary>
internal sealed class ListLevel
{
    public int Start { get; set; }

    /// <summary>The kind of numeral, as the file format names it.</summary>
    public string Format { get; set; } = "decimal";

    /// <summary>A pattern for numerals that the format has no name for, e.g. <c>001, 002, ...</c>.</summary>
    public string? CustomFormat { get; set; }

    /// <summary>The text with <c>%1</c> to <c>%9</c> for the numbers of the levels.</summary>
    public string Text { get; set; } = "";

    /// <summary>What stands between number and text: <c>tab</c>, <c>space</c> or <c>nothing</c>.</summary>
    public string Suffix { get; set; } = "tab";

    /// <summary>The level, counted from 1, at which this one starts anew; 0 for never, <see langword="null"/> for any higher level.</summary>
    public int? RestartsAfter { get; set; }

    /// <summary>Whether all numbers in the text are printed in Arabic digits.</summary>
    public bool IsLegal { get; set; }

    /// <summary>The paragraph style that stands on this level without saying so.</summary>
    public string? Style { get; set; }
}
