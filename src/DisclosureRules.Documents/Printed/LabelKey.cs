using System.Buffers;
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
    /// <summary>Characters of a label that are looked at without asking for memory; few have more.</summary>
    private const int OnStack = 64;

    // Labels folded last, one at each place. Whichever of several threads comes last stays; each entry is whole and never changes.
    private static readonly FoldedLabel?[] Recent = new FoldedLabel?[1021];

    /// <summary>The key without its ordinal; empty when the label is nothing but an ordinal.</summary>
    public string Text => OrdinalLength == 0 ? Full : Full[OrdinalLength..];

    /// <summary>The same as <see cref="Text"/>, without a copy.</summary>
    public ReadOnlySpan<char> Letters => Full.AsSpan(OrdinalLength);

    /// <summary>Whether the label starts with an ordinal.</summary>
    public bool HasOrdinal => OrdinalLength > 0;

    /// <summary>The key of a label as printed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is <see langword="null"/>.</exception>
    public static LabelKey Of(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Of(label, label);
    }

    /// <summary>The key of a part of a text as printed.</summary>
    public static LabelKey Of(ReadOnlySpan<char> label) => Of(label, null);

    /// <summary>
    /// Whether a label may start with an ordinal, by its first character alone: few lines do, and the others need not be folded to know it.
    /// </summary>
    public static bool MayHaveOrdinal(ReadOnlySpan<char> label) => label.Length == 0 || !StartsWithWord(label[0]);

    private static LabelKey Of(ReadOnlySpan<char> label, string? whole)
    {
        char[]? rented = null;
        Span<char> key = label.Length <= OnStack ? stackalloc char[OnStack] : (rented = ArrayPool<char>.Shared.Rent(label.Length));
        int length = label.Length > 0 && StartsWithWord(label[0]) ? Copy(label, key) : -1;
        LabelKey found = length < 0 ? Remembered(label, whole)
            : new(whole is not null && key[..length].SequenceEqual(whole) ? whole : new(key[..length]), 0);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return found;
    }

    /// <summary>Whether a character is the first of a word, so that no ordinal and no mark stands before it.</summary>
    private static bool StartsWithWord(char c) =>
        c is (>= '\u4E00' and <= '\u9FFF') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') && !NumeralCharacters.IsChineseOrdinal(CompatibilityCharacters.SimplifiedFor(c));

    /// <summary>Letters and digits of a label, one look a character; -1 where a character becomes several.</summary>
    private static int Copy(ReadOnlySpan<char> label, Span<char> key)
    {
        int length = 0;
        foreach (char c in label)
        {
            char folded = FoldedCharacters.Of(c);
            if (folded is FoldedCharacters.Several)
                return -1;
            if (folded is (>= '\u4E00' and <= '\u9FFF'))
                key[length++] = folded;
            else if (folded is not FoldedCharacters.Nothing && char.IsLetterOrDigit(folded))
                key[length++] = char.ToLowerInvariant(folded);
        }

        return length;
    }

    /// <summary>The key of a label that must be folded, from what was folded before where it is there: every report of a form has the same labels.</summary>
    private static LabelKey Remembered(ReadOnlySpan<char> label, string? whole)
    {
        if (label.Length is 0 or > OnStack)
            return Folded(label);
        ref FoldedLabel? place = ref Recent[((label.Length * 37) + (label[0] * 31) + (label[label.Length / 2] * 7) + label[^1]) % Recent.Length];
        if (place is { } recent && label.SequenceEqual(recent.Label))
            return recent.Key;
        LabelKey key = Folded(label);
        place = new(whole ?? label.ToString(), key);
        return key;
    }

    /// <summary>A label that starts with an ordinal or a mark, or with a character that becomes several.</summary>
    private static LabelKey Folded(ReadOnlySpan<char> label)
    {
        char[]? rented = null;
        Span<char> simple = label.Length <= OnStack ? stackalloc char[OnStack] : (rented = ArrayPool<char>.Shared.Rent(label.Length));
        LabelKey found = Fold(label, simple) ? Of(simple[..label.Length], simple, label) : Of(ChineseText.Simplify(ChineseText.Fold(label.ToString())), new char[label.Length * ChineseText.MostFolded], label);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return found;
    }

    /// <summary>Folds a label of characters each of which becomes one; <see langword="false"/> where it has others.</summary>
    private static bool Fold(ReadOnlySpan<char> label, Span<char> folded)
    {
        for (int i = 0; i < label.Length; i++)
        {
            char c = label[i];
            if (c is (>= '\u4E00' and <= '\u9FFF'))
                folded[i] = CompatibilityCharacters.SimplifiedFor(c);
            else if (c is (>= ' ' and <= '~') or '\u3001' or '\u3002')
                folded[i] = c;
            else if (c is (>= '\uFF01' and <= '\uFF5E'))
                folded[i] = (char)(c - 0xFEE0);
            else
                return false;
        }

        return true;
    }

    /// <summary>Letters and digits of a folded label; they may be written over it.</summary>
    private static LabelKey Of(ReadOnlySpan<char> folded, Span<char> full, ReadOnlySpan<char> label)
    {
        int body = EndOfOrdinals(folded, label), end = folded.Length;
        int ordinal = 0, length = 0;
        for (int i = 0; i < end; i++)
        {
            if (i == body)
                ordinal = length;
            char c = folded[i];
            if (c is (>= '\u4E00' and <= '\u9FFF'))
                full[length++] = c;
            else if (char.IsLetterOrDigit(c))
                full[length++] = char.ToLowerInvariant(c);
        }

        return new(new(full[..length]), body >= end ? length : ordinal);
    }

    private static int EndOfOrdinals(ReadOnlySpan<char> folded, ReadOnlySpan<char> label)
    {
        int at = SkipMarks(folded, 0);
        int firstPrinted = 0;
        while (UnseenAt(label, firstPrinted) is > 0 and var unseen)
            firstPrinted += unseen;
        if (firstPrinted < label.Length && label[firstPrinted] is (>= '\u2460' and <= '\u2473') or (>= '\u3280' and <= '\u3289'))
        {
            while (at < folded.Length && NumeralCharacters.IsOrdinal(folded[at]))
                at++;
        }

        for (int end = OrdinalAt(folded, at); end > at; end = OrdinalAt(folded, at))
            at = SkipMarks(folded, end);
        return at;
    }

    /// <summary>Blanks, bullets of symbol fonts and what nobody sees, and the marks with which Markdown starts a heading or a list.</summary>
    private static int SkipMarks(ReadOnlySpan<char> text, int at)
    {
        while ((at < text.Length && text[at] is ('#' or '*' or '>') ? 1 : UnseenAt(text, at)) is > 0 and var length)
            at += length;
        return at;
    }

    private static int UnseenAt(ReadOnlySpan<char> text, int at) => at < text.Length && ChineseText.IsBlank(text[at]) ? 1 : HiddenCharacters.LeadAt(text, at);

    /// <summary>The end of the ordinal at a position; the position itself when there is none.</summary>
    private static int OrdinalAt(ReadOnlySpan<char> text, int start)
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

    private static int AfterMark(ReadOnlySpan<char> text, int at) => at < text.Length && (text[at] is '、' or '.') ? at + 1 : at;
}

/// <summary>A label and what it was folded to.</summary>
internal sealed record FoldedLabel(string Label, LabelKey Key);
