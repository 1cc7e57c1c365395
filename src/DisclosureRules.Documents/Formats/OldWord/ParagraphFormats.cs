using System.Buffers.Binary;
using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>What the file says of paragraphs, as far as it decides what they are part of. Not safe to share between threads.</summary>
/// <param name="pages">The properties of paragraphs.</param>
/// <param name="styles">The styles.</param>
/// <param name="data">The stream of data, which holds long lists of changes; <see langword="null"/> where there is none.</param>
/// <param name="budget">What may be read.</param>
internal sealed class ParagraphFormats(FormattingPages pages, StyleSheet styles, RecordBytes? data, PackageBudget budget)
{
    private const int StyleNumber = 0x4600, List = 0x460B, Level = 0x260A, InTable = 0x2416, RowEnd = 0x2417, Nesting = 0x6649, Deeper = 0x664A,
        InnerCellEnd = 0x244B, InnerRowEnd = 0x244C, LongList = 0x6646, OldLongList = 0x6645, TableList = 0x646B;

    /// <summary>A long list can be that of a table, and a list can name a style, and that is all: deeper ones are damage.</summary>
    private const int DeepestList = 3;

    /// <summary>The run of a paragraph or of a part of one, by a place in it.</summary>
    public FormattedRun RunOf(int place) => pages.Find(place);

    /// <summary>The style of a paragraph, as its own properties say.</summary>
    public static int StyleOf(FormattedRun run) => run.Content.Length < 2 ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(run.Content.Span);

    /// <summary>The properties of the paragraph that ends at a place of the main stream.</summary>
    /// <param name="place">The place.</param>
    /// <param name="changes">What the piece changes in them.</param>
    public ParagraphFormat Of(int place, ReadOnlyMemory<byte> changes)
    {
        FormattedRun run = pages.Find(place);
        ParagraphFormat format = new();
        ApplyStyle(StyleOf(run), format, 0);
        if (run.Content.Length > 2)
            Apply(run.Content[2..], format, 0);
        Apply(changes, format, 0);
        return format;
    }

    private void Apply(ReadOnlyMemory<byte> list, ParagraphFormat format, int depth)
    {
        bool isTableRead = false;
        foreach (PropertyChange change in PropertyChange.Of(list))
        {
            budget.Step();
            // What stands beside a long list of the table is for programs that don't know such lists.
            if (change.IsOfTable && !isTableRead)
                format.Row.Apply(change);
            else if (change.Code is LongList or OldLongList or TableList)
            {
                Apply(LongListAt(change.Value), format, depth < DeepestList ? depth + 1 : throw Broken());
                isTableRead |= change.Code == TableList;
            }
            else if (change.Code == StyleNumber)
                ApplyStyle(change.Value, format, depth < DeepestList ? depth + 1 : throw Broken());
            else
                Apply(change, format);
        }
    }

    private void ApplyStyle(int number, ParagraphFormat format, int depth)
    {
        format.Style = number;
        foreach (StyleSheet.Style style in styles.ChainOf(number))
            Apply(style.Paragraphs, format, depth);
    }

    private static void Apply(PropertyChange change, ParagraphFormat format)
    {
        switch (change.Code)
        {
            case List: format.List = change.Value; break;
            case Level: format.Level = change.Value; break;
            case InTable: format.IsInTable = change.IsOn; break;
            case RowEnd: format.EndsOuterRow = change.IsOn; break;
            case Nesting: format.Nesting = change.Value; break;
            case Deeper: format.Nesting += change.Value; break;
            case InnerCellEnd: format.EndsInnerCell = change.IsOn; break;
            case InnerRowEnd: format.EndsInnerRow = change.IsOn; break;
        }
    }

    private ReadOnlyMemory<byte> LongListAt(int at) => data?.Slice(at + 2L, data.Word(at)) ?? throw Broken();

    private Limits.ReadingStoppedException Broken() => budget.Stop(PackageProblem.Broken(budget.Name, "Data"));
}
