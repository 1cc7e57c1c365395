using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Recognition.Items;

namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>
/// Puts labels together that the lines of a page split, before anything is made of them: the numbers of a row stand between the
/// halves of its wrapped label, and the label of a group, written from top to bottom, stands between the rows beside it. Only whole
/// labels are put together, letter by letter; what stays split is no label, and its row is missing.
/// </summary>
internal static class SplitLabelRepair
{
    /// <summary>The items with their labels whole, and the lines from which something was taken away.</summary>
    public static (List<StreamItem> Items, IReadOnlySet<int> TakenFrom) Repair(List<StreamItem> items, LabelIndex labels, ReadingBudget? budget)
    {
        List<StreamItem> repaired = new SplitRowLabels(labels, budget).Repair(items);
        SplitGroupLabels groups = new(labels, budget);
        if (!groups.MayBeIn(repaired))
            return (repaired, groups.BlockIndexes);
        foreach (bool alsoRows in (ReadOnlySpan<bool>)[false, true])
        {
            if (groups.Remove(repaired, alsoRows) is { } withoutGroups)
                repaired = new SplitRowLabels(labels, budget).Repair(withoutGroups);
        }

        return (repaired, groups.BlockIndexes);
    }
}
