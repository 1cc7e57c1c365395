using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>The styles of a document ([MS-DOC], STSH), by their number, and what each says about paragraphs and characters.</summary>
internal sealed class StyleSheet
{
    /// <summary>Styles that are based on each other, as in newer Word files.</summary>
    private const int LongestChain = 32;
    private const int ShortestStyle = 10, ParagraphKind = 1, CharacterKind = 2, None = 0xFFF;

    private readonly List<Style?> _styles = [];

    public StyleSheet(RecordBytes? sheet, PackageBudget budget)
    {
        if (sheet is null)
            return;
        int count = sheet.Word(2), fixedLength = sheet.Word(4), at = 2 + sheet.Word(0);
        for (int i = 0; i < count && at + 2 <= sheet.Length; i++)
        {
            budget.Step();
            int length = sheet.Word(at);
            int stored = Math.Min(length, sheet.Length - at - 2);
            _styles.Add(fixedLength >= ShortestStyle && stored >= fixedLength + 2 ? Read(sheet.Part(at + 2, stored), fixedLength) : null);
            at += 2 + length + (length & 1);
        }
    }

    /// <summary>A style and those it is based on, the most general first.</summary>
    public IEnumerable<Style> ChainOf(int number)
    {
        Stack<Style> chain = [];
        while (chain.Count < LongestChain && number >= 0 && number < _styles.Count && _styles[number] is { } style)
        {
            chain.Push(style);
            number = style.Base;
        }

        return chain;
    }

    /// <summary>Whether text of a style is hidden.</summary>
    public bool Hides(int number)
    {
        bool hides = false;
        foreach (PropertyChange change in ChainOf(number).SelectMany(s => PropertyChange.Of(s.Characters)))
        {
            if (change.Code == CharacterFormats.Hidden)
                hides = change.IsOn;
        }

        return hides;
    }

    private static Style Read(RecordBytes style, int fixedLength)
    {
        int kind = style.Word(2) & 0xF, start = style.Word(2) >> 4;
        long at = fixedLength + 2 + (style.Word(fixedLength) * 2) + 2;
        ReadOnlyMemory<byte> first = Next(style, ref at), second = Next(style, ref at);
        int from = start == None ? -1 : start;
        return kind switch
        {
            // The properties of a paragraph start with the number of the style itself.
            ParagraphKind => new(from, first.Length > 2 ? first[2..] : default, second),
            CharacterKind => new(from, default, first),
            _ => new(from, default, default),
        };
    }

    private static ReadOnlyMemory<byte> Next(RecordBytes style, ref long at)
    {
        at += at & 1;
        if (at + 2 > style.Length)
            return default;
        ReadOnlyMemory<byte> next = style.Slice(at + 2, Math.Min(style.Word(at), style.Length - at - 2));
        at += 2 + next.Length;
        return next;
    }

    /// <summary>What one style says.</summary>
    /// <param name="Base">The style it is based on; -1 for none.</param>
    /// <param name="Paragraphs">Properties of its paragraphs.</param>
    /// <param name="Characters">Properties of their characters.</param>
    public sealed record Style(int Base, ReadOnlyMemory<byte> Paragraphs, ReadOnlyMemory<byte> Characters);
}
