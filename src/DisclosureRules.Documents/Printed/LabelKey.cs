using System.Text;
using DisclosureRules.Languages;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Printed;

/// <summary>
/// What remains of a label when everything is taken away in which two prints of it may differ: compatibility and traditional
/// characters, punctuation, blanks, and the ordinal at its start (<c>(一)</c>, <c>一、</c>, <c>1.</c>, <c>1、</c>, <c>①</c>, <c>##</c>).
/// Two labels are the same when their <see cref="Text"/> is. Comparison is ordinal.
/// </summary>
/// <param name="Full">Letters and digits of the whole label, its ordinal included.</param>
/// <param name="OrdinalLength">How many characters at the start of <see cref="Full"/> are the ordinal; 0 when there is none.</param>
internal readonly record struct LabelKey(string Full, int OrdinalLength)
{
    /// <summary>The key without its ordinal; empty when the label is nothing but an ordinal.</summary>
    public string Text => OrdinalLength == 0 ? Full : Full[OrdinalLength..];

    /// <summary>Whether the label starts with an ordinal.</summary>
    public bool HasOrdinal => OrdinalLength > 0;

    /// <summary>The key of a label as printed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is <see langword="null"/>.</exception>
    public static LabelKey Of(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        string folded = ChineseText.Simplify(ChineseText.Fold(label));
        int body = EndOfOrdinals(folded, label);
        StringBuilder full = new(folded.Length);
        int ordinal = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            if (i == body)
                ordinal = full.Length;
            if (char.IsLetterOrDigit(folded[i]))
                full.Append(char.ToLowerInvariant(folded[i]));
        }

        return new(full.ToString(), body >= folded.Length ? full.Length : ordinal);
    }

    private static int EndOfOrdinals(string folded, string label)
    {
        int at = SkipMarks(folded, 0);
        int firstPrinted = 0;
        while (firstPrinted < label.Length && (ChineseText.IsBlank(label[firstPrinted]) || HiddenCharacters.Contains(label[firstPrinted])))
            firstPrinted++;
        if (firstPrinted < label.Length && label[firstPrinted] is (>= '\u2460' and <= '\u2473') or (>= '\u3280' and <= '\u3289'))
            at += folded.Skip(at).TakeWhile(NumeralCharacters.IsOrdinal).Count();
        for (int end = OrdinalAt(folded, at); end > at; end = OrdinalAt(folded, at))
            at = SkipMarks(folded, end);
        return at;
    }

    /// <summary>Blanks, bullets of symbol fonts and what shows nothing, and the marks with which Markdown starts a heading or a list.</summary>
    private static int SkipMarks(string text, int at)
    {
        while (at < text.Length && (ChineseText.IsBlank(text[at]) || HiddenCharacters.Contains(text[at]) || text[at] is '#' or '*' or '>'))
            at++;
        return at;
    }

    /// <summary>The end of the ordinal at a position; the position itself when there is none.</summary>
    private static int OrdinalAt(string text, int start)
    {
        bool bracket = start < text.Length && text[start] == '(';
        int first = bracket ? start + 1 : start;
        while (bracket && first < text.Length && text[first] == ' ')
            first++;
        int at = first;
        if (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            while (at < text.Length && at - first < 3 && char.IsAsciiDigit(text[at]))
                at++;
        }
        else
        {
            while (at < text.Length && at - first < 4 && NumeralCharacters.IsChineseOrdinal(text[at]))
                at++;
        }

        if (at == first || at - first > (char.IsAsciiDigit(text[first]) ? 2 : 3))
            return start;
        int gap = at;
        while (gap < text.Length && text[gap] == ' ')
            gap++;
        if (gap == text.Length && !char.IsAsciiDigit(text[first]))
            return gap; // A line break may stand between an ordinal and its mark.
        if (bracket)
            return gap < text.Length && text[gap] == ')' ? AfterMark(text, gap + 1) : start;
        if (gap < text.Length && (text[gap] is '、' or '.' or ')' or ':') && !((text[gap] is '.' or ':') && gap + 1 < text.Length && char.IsAsciiDigit(text[gap + 1])))
            return gap + 1;
        return char.IsAsciiDigit(text[first]) && gap > at && gap < text.Length && char.IsLetter(text[gap]) ? gap : start;
    }

    private static int AfterMark(string text, int at) => at < text.Length && (text[at] is '、' or '.') ? at + 1 : at;
}
