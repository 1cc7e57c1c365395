using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// Totals of the words with their parts, where no table has them: a list that ends with all the rest adds up to its total, any other stays within it.
/// What the report counts in its tables is held against them instead, number by number.
/// </summary>
internal static class Sums
{
    /// <summary>What is published stands in no table.</summary>
    private const string Published = "published.total";

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        foreach (CountedList list in passage.Lists)
        {
            if (list.HasRest != (claim.Kind == ClaimKind.Sum) || IsCheckedOtherwise(passage, list))
                continue;
            passage.State(claim, list.Total.Start, list.Items[^1].End, list.Total.Number.Value, null, [.. list.Items.Select(i => i.Number.Value)]);
        }
    }

    /// <summary>Whether the total, or one of the parts, is a figure of a table; or is known to have parts already and they exceed it.</summary>
    private static bool IsCheckedOtherwise(Passage passage, CountedList list)
    {
        bool exceeds = list.Sum > list.Total.Number.Value;
        return passage.QuantitiesAt(list.Total).Any(q => q.Id != Published || (q.Parts.Count > 0 && exceeds))
            || list.Items.Any(i => passage.QuantitiesAt(i).Any(q => q.Id != Published));
    }
}
