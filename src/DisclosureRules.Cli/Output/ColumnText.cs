using System.Text;

namespace DisclosureRules.Cli.Output;

/// <summary>Text measured in columns of a terminal, in which an East Asian character takes two.</summary>
internal static class ColumnText
{
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>The text, or as much of it as leaves room for the sign that it goes on.</summary>
    public static string Cut(string text, int limit) => Fitting(text, limit) == text.Length ? text : text[..Fitting(text, limit - 1)] + "…";

    /// <summary>The text on several lines: at spaces where it has them, after <paramref name="characters"/> characters otherwise.</summary>
    public static IEnumerable<string> Fold(string text, int characters) =>
        text.Contains(' ', StringComparison.Ordinal) ? text.Split(' ') : text.Length > 0 && text[0] < '\u1100' ? [text] : text.Chunk(characters).Select(part => new string(part));

    private static int Fitting(string text, int limit)
    {
        int width = 0, length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Width(rune);
            if (width > limit)
                break;
            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    private static int Width(Rune rune) => rune.Value < 0x1100 || rune.Value is >= 0x2000 and < 0x2E80 ? 1 : 2;
}
