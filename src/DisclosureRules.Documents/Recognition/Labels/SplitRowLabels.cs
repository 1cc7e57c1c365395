using System.Runtime.InteropServices;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Recognition.Items;

namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>
/// Moves the second half of a row's label before the numbers that stand between its halves. The halves together have to be a label, every
/// letter of it, and the numbers must not be another row's: neither may a whole label without numbers stand before the first half, nor
/// further numbers behind the second. A label that heads a group elsewhere is a row's only when it interrupts no other.
/// </summary>
internal sealed class SplitRowLabels(LabelIndex labels, ReadingBudget? budget)
{
    /// <summary>Words of the first half, and of the second. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int MostWords = 12;

    /// <summary>Letters of the first half; a single one ends many words. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int ShortestHalf = 2;

    private readonly List<PrintedWord> _before = [];

    /// <summary>The items with their halves put together; the given list itself where nothing is split, as nearly always.</summary>
    public List<StreamItem> Repair(List<StreamItem> given)
    {
        ReadOnlySpan<StreamItem> items = CollectionsMarshal.AsSpan(given);
        List<StreamItem>? repaired = null;
        for (int i = 0; i < items.Length; i++)
        {
            budget?.Step();
            if (items[i].Kind != StreamItemKind.Value)
            {
                repaired?.Add(items[i]);
                continue;
            }

            int end = EndOfRun(items, i);
            int rest = SecondHalf(items, end, repaired is null ? items[..i] : CollectionsMarshal.AsSpan(repaired));
            if (rest > end && repaired is null)
            {
                repaired = new(items.Length);
                repaired.AddRange(items[..i]);
            }

            repaired?.AddRange(items[end..Math.Max(end, rest)]);
            repaired?.AddRange(items[i..end]);
            i = Math.Max(end, rest) - 1;
        }

        return repaired ?? given;
    }

    /// <summary>Where a run of values ends, its row's end included.</summary>
    private static int EndOfRun(ReadOnlySpan<StreamItem> items, int start)
    {
        int end = start;
        while (end < items.Length && items[end].Kind is StreamItemKind.Value or StreamItemKind.Tail)
            end++;
        return end < items.Length && items[end].Kind == StreamItemKind.RowEnd && items[start].IsCell ? end + 1 : end;
    }

    /// <summary>Where the second half ends that starts at <paramref name="from"/>; <paramref name="from"/> itself when there is none.</summary>
    private int SecondHalf(ReadOnlySpan<StreamItem> items, int from, ReadOnlySpan<StreamItem> repaired)
    {
        if (from == items.Length || !items[from].IsWord || !ReadWordsBefore(repaired))
            return from;
        List<PrintedWord> before = _before;
        int owner = -1;
        (int First, int End, Label Label)? found = null;
        for (int first = before.Count - 1; first >= 0; first--)
        {
            // Nearly always no label goes on behind the values, and nothing else need be known.
            if (Behind(items, from, Node(before, first, before.Count)) is not { } hit || LengthOf(before, first) < ShortestHalf)
                continue;
            if (found is null)
                owner = OwnerIn(before);
            if (owner >= 0 && first > owner)
                continue;
            if (found is not null)
                return from;
            found = (first, hit.End, hit.Label);
        }

        if (found is not { } half || (owner >= 0 && !NamesSameRow(half.Label, LabelAt(before, owner, before.Count)!)))
            return from;
        List<PrintedWord> others = before.GetRange(0, half.First);
        bool isGroup = half.Label.IsRowGroup && new LabelSegmentation(labels).Cut(others).Exists(t => t.Label is null);
        return isGroup || OwnerIn(others) >= 0 || IsFollowedByValue(items, half.End) ? from : half.End;
    }

    /// <summary>Reads the last words before the values, back to the values before them.</summary>
    private bool ReadWordsBefore(ReadOnlySpan<StreamItem> repaired)
    {
        _before.Clear();
        for (int i = repaired.Length - 1; i >= 0 && _before.Count < MostWords && repaired[i].Kind is StreamItemKind.Word or StreamItemKind.RowEnd; i--)
        {
            if (repaired[i].IsWord)
                _before.Add(repaired[i].Word);
        }

        _before.Reverse();
        return _before.Count > 0;
    }

    /// <summary>The index of the first word of the row label with which the words end; -1 when they end with none.</summary>
    private int OwnerIn(List<PrintedWord> words)
    {
        for (int first = 0; first < words.Count; first++)
        {
            if (LabelAt(words, first, words.Count) is { IsLine: true, IsRowGroup: false } label && (!label.IsColumn || (words[first].Key.HasOrdinal && !labels.BeginGroup(words[first].Key.Full))))
                return first;
        }

        return -1;
    }

    /// <summary>The longest label that words go on to be from a node on.</summary>
    private (int End, Label Label)? Behind(ReadOnlySpan<StreamItem> items, int from, int node)
    {
        (int, Label)? longest = null;
        for (int i = from; i < items.Length && i < from + MostWords && items[i].IsWord && node >= 0; i++)
        {
            node = labels.Step(node, items[i].Key.Full);
            if (node >= 0 && labels.At(node) is { IsLine: true } label && labels.Find(items[i].Key.Letters) is null)
                longest = (i + 1, label);
        }

        return longest;
    }

    private int Node(List<PrintedWord> words, int first, int end)
    {
        int node = labels.Step(0, words[first].Key.Letters);
        for (int i = first + 1; i < end && node >= 0; i++)
            node = labels.Step(node, words[i].Key.Full);
        return node;
    }

    private Label? LabelAt(List<PrintedWord> words, int first, int end) => Node(words, first, end) is var node and > 0 ? labels.At(node) : null;

    private static int LengthOf(List<PrintedWord> words, int first)
    {
        int length = 0;
        for (int i = first; i < words.Count; i++)
            length += words[i].Key.Full.Length;
        return length;
    }

    private static bool NamesSameRow(Label one, Label other) => one.Meanings.Exists(m => m.Row is { } row && other.Meanings.Exists(o => ReferenceEquals(o.Row, row)));

    private static bool IsFollowedByValue(ReadOnlySpan<StreamItem> items, int at)
    {
        while (at < items.Length && items[at].Kind == StreamItemKind.RowEnd)
            at++;
        return at < items.Length && items[at].Kind == StreamItemKind.Value;
    }
}
