using System.Text;

namespace DisclosureRules.Languages;

/// <summary>
/// What each character becomes where words are looked for: folded (<see cref="ChineseText.Fold"/>), simplified, and nothing where it is a blank. One
/// look a character. Pure and safe to share between threads.
/// </summary>
internal static class FoldedCharacters
{
    /// <summary>The character shows nothing.</summary>
    public const char Nothing = '\0';

    /// <summary>The character becomes several, or none of these two could tell it from them: <see cref="Append"/> says what.</summary>
    public const char Several = '\uFFFF';

    /// <summary>Blocks in which a character may become another; outside of them each stays what it is.</summary>
    private static readonly (int First, int Last)[] Blocks = [(0x0000, 0x33FF), (0x4E00, 0x9FFF), (0xF900, 0xFFFF)];

    private static readonly char[] Table = Make();

    /// <summary>The character that it becomes, <see cref="Nothing"/> or <see cref="Several"/>.</summary>
    public static char Of(char c) => Table[c];

    /// <summary>Appends what a character becomes.</summary>
    public static void Append(StringBuilder folded, char c)
    {
        if (ChineseText.IsBlank(c))
            return;
        int start = folded.Length;
        ChineseText.AppendFolded(folded, c);
        for (int i = start; i < folded.Length; i++)
            folded[i] = CompatibilityCharacters.SimplifiedFor(folded[i]);
    }

    private static char[] Make()
    {
        char[] table = new char[char.MaxValue + 1];
        for (int c = 0; c < table.Length; c++)
            table[c] = (char)c;
        StringBuilder folded = new(8);
        foreach ((int first, int last) in Blocks)
        {
            for (int c = first; c <= last; c++)
            {
                Append(folded.Clear(), (char)c);
                table[c] = folded.Length == 0 ? Nothing : folded.Length > 1 || folded[0] is Nothing or Several ? Several : folded[0];
            }
        }

        return table;
    }
}
