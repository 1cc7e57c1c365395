using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Recognition.Items;

namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>
/// Puts labels together that the lines of a page tore apart, before anything is made of them: the numbers of a row stand between the
/// halves of its wrapped label, and the label of a group, written from top to bottom, stands between the rows beside it. Only whole
/// labels are put together, letter by letter; what stays torn is no label, and its row is missing.
/// </summary>
internal sealed class SplitLabelRepair(LabelIndex labels, WordStream.IListener listener, Deadline? deadline) : WordStream.IListener
{
    private readonly List<StreamItem> _items = [];

    void WordStream.IListener.OnWord(PrintedWord word) => _items.Add(new(StreamItemKind.Word, Word: word));

    void WordStream.IListener.OnValue(Value value) => _items.Add(new(StreamItemKind.Value, Value: value));

    void WordStream.IListener.OnTail(string text) => _items.Add(new(StreamItemKind.Tail, Tail: text));

    void WordStream.IListener.OnRowEnd() => _items.Add(new(StreamItemKind.RowEnd));

    void WordStream.IListener.OnBreak() => _items.Add(new(StreamItemKind.Break));

    /// <summary>Tells everything that was heard, its labels whole; the lines from which something was taken away.</summary>
    public IReadOnlySet<int> Tell()
    {
        List<StreamItem> mended = new SplitRowLabels(labels, deadline).Mend(_items);
        SplitGroupLabels groups = new(labels, deadline);
        foreach (bool alsoRows in (bool[])[false, true])
        {
            if (groups.Remove(mended, alsoRows) is { } withoutGroups)
                mended = new SplitRowLabels(labels, deadline).Mend(withoutGroups);
        }

        foreach (StreamItem item in mended)
        {
            deadline?.Step();
            item.Tell(listener);
        }

        return groups.BlockIndexes;
    }
}
