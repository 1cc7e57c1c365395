namespace DisclosureRules.Primitives;

/// <summary>
/// Characters that show nothing or change what is shown around them: format characters, changes of the writing direction, fillers, those that are no
/// characters, and those whose meaning is private. A table of its own (Unicode 16, general category Cf and Default_Ignorable_Code_Point but for variation
/// selectors, which belong to names), so that the result is the same on every machine. Pure functions, safe to share between threads.
/// </summary>
internal static class HiddenCharacters
{
    /// <summary>Whether a code unit below the surrogates or above them is one.</summary>
    public static bool Contains(char c) => c >= '\u00AD' && c switch
    {
        '\u00AD' or '\u034F' or '\u061C' or '\u06DD' or '\u070F' or '\u08E2' or '\u3164' or '\uFEFF' or '\uFFA0' => true,
        >= '\u0600' and <= '\u0605' => true,
        '\u0890' or '\u0891' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' => true,
        '\u180E' or '\u2028' or '\u2029' => true,
        >= '\u200B' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2060' and <= '\u206F' => true,
        >= '\uE000' and <= '\uF8FF' => true,
        >= '\uFDD0' and <= '\uFDEF' => true,
        >= '\uFFF0' and <= '\uFFFB' => true,
        '\uFFFE' or '\uFFFF' => true,
        _ => false,
    };

    /// <summary>The text without what nobody sees at its start, such as the bullets of symbol fonts.</summary>
    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (LeadAt(text, start) is > 0 and var length)
            start += length;
        return text[start..];
    }

    /// <summary>
    /// How many code units at a place, before a word, are a character that nobody sees: a hidden one, one that controls, one that replaces what is damaged, the pattern of
    /// Braille without dots, and a variation of nothing; 0 where there is none.
    /// </summary>
    public static int LeadAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return 0;
        char c = text[at];
        if (Contains(c) || char.IsControl(c) || c is '\u2800' or '\uFFFD' or (>= '\uFE00' and <= '\uFE0F'))
            return 1;
        return at + 1 < text.Length && (Contains(c, text[at + 1]) || (c == '\uDB40' && char.IsLowSurrogate(text[at + 1]))) ? 2 : 0;
    }

    /// <summary>Whether two code units are one: tags, which repeat a text unseen, marks of shorthand and of music, and private use beyond the basic plane.</summary>
    public static bool Contains(char high, char low) => high switch
    {
        '\uD82F' => low is >= '\uDCA0' and <= '\uDCA3',
        '\uD834' => low is >= '\uDD73' and <= '\uDD7A',
        '\uDB40' => low is >= '\uDC00' and <= '\uDC7F',
        >= '\uDB80' and <= '\uDBFF' => char.IsLowSurrogate(low),
        _ => false,
    };
}
