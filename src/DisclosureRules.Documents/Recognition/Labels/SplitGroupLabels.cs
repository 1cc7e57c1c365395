using System.Runtime.InteropServices;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Items;

namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>
/// Takes away the parts of a group's label that stand scattered among its rows, one letter a line or a few. They are taken as parts only
/// when all of them are there, in order, and none of them is part of another label. A label that names a row in another edition heads a group
/// only where a row of the group was printed.
/// </summary>
internal sealed class SplitGroupLabels(LabelIndex labels, ReadingBudget? budget)
{
    /// <summary>Unknown words among which the parts of one label are looked for. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int MostWords = 160;

    /// <summary>Places where such a search begins; bounds the time.</summary>
    private const int MostStarts = 256;

    private readonly HashSet<Label> _found = [];

    /// <summary>The lines in which parts were found.</summary>
    public HashSet<int> BlockIndexes { get; } = [];

    /// <summary>
    /// Whether some word could be the first part of a group's label and another one behind it the last. Where not, as in nearly all documents, there is
    /// nothing to take away, and the words need not be cut into labels to see it. Parts that follow on each other in one line or row are a whole label
    /// where the first has an ordinal; without one they may be taken away like others.
    /// </summary>
    public bool MayBeIn(List<StreamItem> given)
    {
        ReadOnlySpan<StreamItem> items = CollectionsMarshal.AsSpan(given);
        bool begins = false;
        for (int i = 0; i < items.Length; i++)
        {
            if (!items[i].IsWord)
                continue;
            string letters = items[i].Key.Full;
            if (begins && labels.EndGroup(letters))
                return true;
            if (!labels.BeginGroup(letters))
                continue;
            int whole = EndOfWhole(items, i);
            begins |= whole == i;
            i = Math.Max(i, whole - 1);
        }

        return false;
    }

    /// <summary>Where a group's label ends that a word and those right behind it are; the word itself where they are none.</summary>
    private int EndOfWhole(ReadOnlySpan<StreamItem> items, int first)
    {
        LabelKey start = items[first].Key;
        int node = !start.HasOrdinal || labels.IsNumbered(start.Full) ? -1 : labels.StepInGroup(0, start.Full);
        for (int i = first + 1; i < items.Length && items[i].IsWord && items[i].Word.BlockIndex == items[first].Word.BlockIndex; i++)
        {
            node = labels.StepInGroup(node, items[i].Key.Full);
            if (node < 0)
                break;
            if (labels.IsGroup(node))
                return i + 1;
        }

        return first;
    }

    /// <summary>The items without such parts; <see langword="null"/> when there are none.</summary>
    /// <param name="items">The items.</param>
    /// <param name="alsoRows">Whether to look for the labels that name a row too, in another edition, rather than for the others.</param>
    public List<StreamItem>? Remove(IReadOnlyList<StreamItem> items, bool alsoRows)
    {
        List<int> unknown = UnknownWords(items);
        string[] sought = [.. labels.Groups.Where(g => labels.IsNumbered(g) == alsoRows && (!alsoRows || HasRow(g)))];
        HashSet<int> parts = [];
        for (int i = 0, starts = 0; i < unknown.Count && starts < MostStarts; i++)
        {
            if (parts.Contains(unknown[i]) || !labels.BeginGroup(items[unknown[i]].Key.Full))
                continue;
            parts.UnionWith(sought.Select(g => PartsOf(g, items, unknown, i, parts)).MaxBy(p => p.Count) ?? []);
            starts++;
        }

        BlockIndexes.UnionWith(parts.Select(p => items[p].Word.BlockIndex));
        return parts.Count == 0 ? null : [.. items.Where((_, i) => !parts.Contains(i))];
    }

    private bool HasRow(string group) => _found.Any(l => l.Meanings.Exists(m => m.Role == LabelRole.Row && m.Row!.Groups.Any(g => LabelKey.Of(g.Zh).Full == group)));

    private static bool IsPart(PrintedWord word, string group, int at) =>
        string.CompareOrdinal(group, at, word.Key.Full, 0, word.Key.Full.Length) == 0;

    /// <summary>The parts of a group's label from one word on; none when some are not there.</summary>
    private static List<int> PartsOf(string group, IReadOnlyList<StreamItem> items, List<int> unknown, int first, HashSet<int> taken)
    {
        if (!IsPart(items[unknown[first]].Word, group, 0))
            return [];
        List<int> parts = [];
        int at = 0;
        for (int i = first; i < unknown.Count && i < first + MostWords && at < group.Length; i++)
        {
            PrintedWord word = items[unknown[i]].Word;
            if (taken.Contains(unknown[i]) || !IsPart(word, group, at))
                continue;
            parts.Add(unknown[i]);
            at += word.Key.Full.Length;
        }

        return at == group.Length ? parts : [];
    }

    /// <summary>The words that are part of no label, or of a group's label whose ordinal stands elsewhere.</summary>
    private List<int> UnknownWords(IReadOnlyList<StreamItem> items)
    {
        LabelSegmentation segmentation = new(labels);
        List<int> unknown = [], gap = [];
        for (int i = 0; i <= items.Count; i++)
        {
            budget?.Step();
            if (i < items.Count && items[i].IsWord)
                gap.Add(i);
            if ((i < items.Count && items[i].Kind is StreamItemKind.Word or StreamItemKind.RowEnd) || gap.Count == 0)
                continue;
            foreach (Segment segment in segmentation.Cut([.. gap.Select(g => items[g].Word)]))
            {
                if (segment.Label is null or { IsRowGroup: true } && !segment.HasOrdinal)
                    unknown.AddRange(gap[segment.First..(segment.Last + 1)]);
                else if (!segment.Label!.IsColumn || (segment.HasOrdinal && labels.IsNumbered(items[gap[segment.First]].Word.Key.Full)))
                    _found.Add(segment.Label);
            }

            gap.Clear();
        }

        return unknown;
    }
}
