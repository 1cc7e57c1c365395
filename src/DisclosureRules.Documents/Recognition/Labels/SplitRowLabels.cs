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

    private readonly List<StreamItem> _repaired = [];

    public List<StreamItem> Repair(IReadOnlyList<StreamItem> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            budget?.Step();
            if (items[i].Kind != StreamItemKind.Value)
            {
                _repaired.Add(items[i]);
                continue;
            }

            int end = EndOfRun(items, i);
            int rest = SecondHalf(items, end);
            for (int word = end; word < rest; word++)
                _repaired.Add(items[word]);
            for (int value = i; value < end; value++)
                _repaired.Add(items[value]);
            i = Math.Max(end, rest) - 1;
        }

        return _repaired;
    }

    /// <summary>Where a run of values ends, its row's end included.</summary>
    private static int EndOfRun(IReadOnlyList<StreamItem> items, int start)
    {
        int end = start;
        while (end < items.Count && items[end].Kind is StreamItemKind.Value or StreamItemKind.Tail)
            end++;
        return end < items.Count && items[end].Kind == StreamItemKind.RowEnd && items[start].Value.IsCell ? end + 1 : end;
    }

    /// <summary>Where the second half ends that starts at <paramref name="from"/>; <paramref name="from"/> itself when there is none.</summary>
    private int SecondHalf(IReadOnlyList<StreamItem> items, int from)
    {
        if (from == items.Count || !items[from].IsWord || WordsBefore() is not { Count: > 0 } before)
            return from;
        int owner = OwnerIn(before);
        (int First, int End, Label Label)? found = null;
        for (int first = before.Count - 1; first >= 0; first--)
        {
            if (owner >= 0 && first > owner)
                continue;
            if (Behind(items, from, Node(before, first, before.Count)) is not { } hit || LengthOf(before, first) < ShortestHalf)
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

    /// <summary>The last words before the values, back to the values before them.</summary>
    private List<PrintedWord> WordsBefore()
    {
        List<PrintedWord> words = [];
        for (int i = _repaired.Count - 1; i >= 0 && words.Count < MostWords && _repaired[i].Kind is StreamItemKind.Word or StreamItemKind.RowEnd; i--)
        {
            if (_repaired[i].IsWord)
                words.Add(_repaired[i].Word);
        }

        words.Reverse();
        return words;
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
    private (int End, Label Label)? Behind(IReadOnlyList<StreamItem> items, int from, int node)
    {
        (int, Label)? longest = null;
        for (int i = from; i < items.Count && i < from + MostWords && items[i].IsWord && node >= 0; i++)
        {
            node = Step(node, items[i].Word.Key.Full);
            if (node >= 0 && labels.At(node) is { IsLine: true } label && labels.Find(items[i].Word.Key.Text) is null)
                longest = (i + 1, label);
        }

        return longest;
    }

    private int Node(List<PrintedWord> words, int first, int end)
    {
        int node = Step(0, words[first].Key.Text);
        for (int i = first + 1; i < end && node >= 0; i++)
            node = Step(node, words[i].Key.Full);
        return node;
    }

    private Label? LabelAt(List<PrintedWord> words, int first, int end) => Node(words, first, end) is var node and > 0 ? labels.At(node) : null;

    private int Step(int node, string letters)
    {
        foreach (char letter in letters)
        {
            if (node < 0)
                return -1;
            node = labels.Step(node, letter);
        }

        return node;
    }

    private static int LengthOf(List<PrintedWord> words, int first) => words.Skip(first).Sum(w => w.Key.Full.Length);

    private static bool NamesSameRow(Label one, Label other) => one.Meanings.Exists(m => m.Row is { } row && other.Meanings.Exists(o => ReferenceEquals(o.Row, row)));

    private static bool IsFollowedByValue(IReadOnlyList<StreamItem> items, int at)
    {
        while (at < items.Count && items[at].Kind == StreamItemKind.RowEnd)
            at++;
        return at < items.Count && items[at].Kind == StreamItemKind.Value;
    }
}
