using System.Text;
using DisclosureRules.Characters;

namespace DisclosureRules.Narrative;

/// <summary>
/// The text of a section as claims are looked for in it: folded, simplified, and without any blank or line end, since these say nothing
/// in Chinese and PDF files break lines anywhere. Every character remembers where it stood.
/// </summary>
internal sealed class SectionText
{
    private readonly int[] _places;

    private SectionText(string section, string source, string text, int[] places) =>
        (Section, Source, Text, _places) = (section, source, text, places);

    public string Section { get; }

    /// <summary>The text as the report has it.</summary>
    public string Source { get; }

    /// <summary>The text without blanks, folded and simplified.</summary>
    public string Text { get; }

    public static SectionText Of(string section, string source)
    {
        StringBuilder text = new(source.Length);
        int[] places = new int[source.Length + 1];
        int count = 0;
        for (int i = 0; i < source.Length; i++)
        {
            if (ChineseText.IsBlank(source[i]))
                continue;
            int before = text.Length;
            ChineseText.AppendFolded(text, source[i]);
            for (int k = before; k < text.Length; k++)
            {
                text[k] = CompatibilityCharacters.SimplifiedFor(text[k]);
                if (count == places.Length)
                    Array.Resize(ref places, places.Length * 2);
                places[count++] = i;
            }
        }

        return new(section, source, text.ToString(), places.AsSpan(0, count).ToArray());
    }

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

    /// <summary>A stretch of <see cref="Text"/> as it stands in the source, with its sentence.</summary>
    public Quotation Quote(int start, int end)
    {
        int first = start, last = end;
        while (first > 0 && start - first < 120 && Text[first - 1] is not ('。' or ';' or '!' or '?'))
            first--;
        while (last < Text.Length && last - end < 120 && Text[last] is not ('。' or ';' or '!' or '?'))
            last++;
        if (last < Text.Length && Text[last] is '。' or ';')
            last++;
        int from = _places[start], to = _places[end - 1] + 1;
        return new(Section, from, to, Source[from..to], Source[_places[first]..from], Source[to..Math.Max(to, _places[last - 1] + 1)]);
    }
}
