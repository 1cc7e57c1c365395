namespace DisclosureRules.Documents.Model;

/// <summary>Text as it can be written: half of a surrogate pair, which damaged files have, is no character.</summary>
internal static class WellFormedText
{
    /// <summary>The text with U+FFFD in place of each half pair; the same string where it has none.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text;
}
