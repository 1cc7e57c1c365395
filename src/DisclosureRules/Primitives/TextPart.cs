namespace DisclosureRules.Primitives;

/// <summary>A part of a catalogue's text: literal words, or a placeholder, perhaps with the words for one and for many.</summary>
internal readonly record struct TextPart(string Literal, string? Name = null, string? One = null, string? Many = null)
{
    /// <summary>The parts in order. A brace without its counterpart is taken literally: texts are checked when they are read, not when they are said.</summary>
    public static IEnumerable<TextPart> Of(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}'))
                continue;
            if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                yield return new(text[start..(i + 1)]);
                start = ++i + 1;
            }
            else if (text[i] == '{' && text.IndexOf('}', i) is var close and > 0)
            {
                yield return new(text[start..i]);
                string[] words = text[(i + 1)..close].Split('|');
                yield return words is [var name, var one, var many] ? new("", name, one, many) : new("", words[0]);
                start = (i = close) + 1;
            }
        }

        yield return new(text[start..]);
    }
}
