using System.Buffers;
using System.Text;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Tokenization;

/// <summary>
/// The text of a section as claims are looked for in it: folded, simplified, and without any blank or line end, since these say nothing
/// in Chinese and PDF files break lines anywhere. Every character remembers where it stood.
/// </summary>
internal sealed class SectionText
{
    /// <summary>Characters of a sentence that are quoted before and behind a stretch of it.</summary>
    private const int LongestContext = 120;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。;!?");

    private int[] _places;

    private SectionText(string section, string source, string text, int[] places) =>
        (Section, Source, Text, _places) = (section, source, text, places);

    public string Section { get; }

    /// <summary>The text as the report has it.</summary>
    public string Source { get; }

    /// <summary>The text without blanks, folded and simplified.</summary>
    public string Text { get; }

    public static SectionText Of(string section, string source)
    {
        char[] text = ArrayPool<char>.Shared.Rent(source.Length + 16);
        int[] places = ArrayPool<int>.Shared.Rent(source.Length + 16);
        StringBuilder? folded = null;
        int count = 0;
        for (int i = 0; i < source.Length; i++)
        {
            char c = FoldedCharacters.Of(source[i]);
            if (c == FoldedCharacters.Nothing)
                continue;
            if (c != FoldedCharacters.Several)
            {
                text[count] = c;
                places[count++] = i;
                continue;
            }

            // There is room for all that is left as long as each becomes one.
            if (count + ChineseText.MostFolded + source.Length - i > Math.Min(text.Length, places.Length))
                (text, places) = (Larger(text), Larger(places));
            FoldedCharacters.Append((folded ??= new(8)).Clear(), source[i]);
            for (int k = 0; k < folded.Length; k++)
            {
                text[count] = folded[k];
                places[count++] = i;
            }
        }

        string plain = new(text, 0, count);
        ArrayPool<char>.Shared.Return(text);
        return new(section, source, plain, places);
    }

    /// <summary>Gives back what only quoting needs.</summary>
    public void ForgetPlaces()
    {
        ArrayPool<int>.Shared.Return(_places);
        _places = [];
    }

    /// <summary>Where in the source the character at a position of <see cref="Text"/> stands.</summary>
    public int Place(int at) => _places[at];

    /// <summary>Whether a line of the source starts with the character at a position of <see cref="Text"/>.</summary>
    public bool StartsLine(int at) => at == 0 || Source.AsSpan(_places[at - 1], _places[at] - _places[at - 1]).Contains('\n');

    /// <summary>Whether a blank or line end stood inside a stretch of <see cref="Text"/>.</summary>
    public bool IsBroken(int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (_places[i] > _places[i - 1] + 1)
                return true;
        }

        return false;
    }

    /// <summary>A stretch of <see cref="Text"/> as it stands in the source, blanks and line ends left out.</summary>
    public string SourceOf(int start, int end) => ChineseText.WithoutBlanks(Source[_places[start]..(_places[end - 1] + 1)]);

    /// <summary>A stretch of <see cref="Text"/> as it stands in the source, with its sentence.</summary>
    public Quotation Quote(int start, int end)
    {
        int far = Math.Max(0, start - LongestContext), most = Math.Min(Text.Length - end, LongestContext);
        int first = far + Text.AsSpan(far, start - far).LastIndexOfAny(Ends) + 1;
        int length = Text.AsSpan(end, most).IndexOfAny(Ends), last = end + (length < 0 ? most : length);
        if (last < Text.Length && Text[last] is '。' or ';')
            last++;
        return new(Section, Source, _places[start], _places[end - 1] + 1, _places[first], _places[last - 1] + 1);
    }

    private static T[] Larger<T>(T[] small)
    {
        T[] large = ArrayPool<T>.Shared.Rent(small.Length * 2);
        small.CopyTo(large, 0);
        ArrayPool<T>.Shared.Return(small);
        return large;
    }
}
