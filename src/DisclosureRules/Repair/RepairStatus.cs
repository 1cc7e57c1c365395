namespace DisclosureRules.Repair;

/// <summary>What is known of the smallest repairs of a report.</summary>
public enum RepairStatus
{
    /// <summary>Nothing has to be changed: the hard rules can be satisfied as the report stands.</summary>
    Consistent,

    /// <summary>The repairs are smallest ones, and it is proven that no smaller one exists.</summary>
    Proven,

    /// <summary>The time given was not enough: it is only known that a repair costs at least so much.</summary>
    Bound,

    /// <summary>No change of any cells satisfies the hard rules.</summary>
    Unsatisfiable,
}
