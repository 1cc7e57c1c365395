using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Repair.Search;

/// <summary>Why demands aren't met.</summary>
internal static class Unmet
{
    /// <summary>The cells because of whose values a demand isn't met; <see langword="null"/> where it is.</summary>
    public static HashSet<int>? Reason(Demand demand, Rational[] point)
    {
        switch (demand)
        {
            case Row row:
                return row.Holds(point) ? null : [.. row.Terms.Select(t => t.Variable)];
            case AllDemands all:
                HashSet<int>? smallest = null;
                foreach (Demand part in all.Parts)
                {
                    if (Reason(part, point) is { } reason && (smallest is null || reason.Count < smallest.Count))
                        smallest = reason;
                }

                return smallest;
            case AnyDemand any:
                HashSet<int> together = [];
                foreach (Demand part in any.Parts)
                {
                    if (Reason(part, point) is not { } reason)
                        return null;
                    together.UnionWith(reason);
                }

                return together;
            default:
                throw new InvalidOperationException($"There is no such demand: {demand.GetType().Name}.");
        }
    }
}
