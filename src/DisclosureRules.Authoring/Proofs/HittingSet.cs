namespace DisclosureRules.Authoring.Proofs;

/// <summary>The smallest set that has a member of each of some sets. Stateless and safe to share between threads.</summary>
internal static class HittingSet
{
    private const int Effort = 20_000;

    /// <summary>One of the smallest, in ascending order; <see langword="null"/> where it would have more than <paramref name="most"/> members, or was not found with little effort.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="most">How many members it may have.</param>
    /// <param name="looked">How often all sets were looked through.</param>
    public static IReadOnlyList<int>? Of(IReadOnlyList<IReadOnlySet<int>> sets, int most, out int looked)
    {
        int effort = Effort;
        List<int> chosen = [];
        for (int size = 0; size <= most && effort > 0; size++)
        {
            if (!Complete(size))
                continue;
            looked = Effort - effort;
            return [.. chosen.Order()];
        }

        looked = Effort - effort;
        return null;

        bool Complete(int left)
        {
            if (effort-- <= 0)
                return false;
            IReadOnlySet<int>? open = sets.Where(s => !s.Overlaps(chosen)).MinBy(s => s.Count);
            if (open is null)
                return true;
            if (left == 0)
                return false;
            foreach (int member in open.Order())
            {
                chosen.Add(member);
                if (Complete(left - 1))
                    return true;
                chosen.RemoveAt(chosen.Count - 1);
            }

            return false;
        }
    }
}
