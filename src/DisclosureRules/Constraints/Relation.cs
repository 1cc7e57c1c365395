namespace DisclosureRules.Constraints;

/// <summary>How a number stands to zero: the signs that it may have, a bit for negative, zero and positive.</summary>
[Flags]
internal enum Relation
{
    Less = 0b001,
    Equal = 0b010,
    AtMost = Less | Equal,
    Greater = 0b100,
    NotEqual = Less | Greater,
    AtLeast = Equal | Greater,
}

/// <summary>What follows from a <see cref="Relation"/>.</summary>
internal static class Relations
{
    /// <summary>The relation that holds exactly where this one doesn't.</summary>
    public static Relation Opposite(this Relation relation) => relation ^ (Relation.Less | Relation.Equal | Relation.Greater);

    /// <summary>The relation in which the number of the opposite sign stands.</summary>
    public static Relation Mirrored(this Relation relation) =>
        (relation & Relation.Equal) | ((relation & Relation.Less) != 0 ? Relation.Greater : 0) | ((relation & Relation.Greater) != 0 ? Relation.Less : 0);

    /// <summary>Whether a number of that sign stands in the relation to zero.</summary>
    public static bool Holds(this Relation relation, int sign) => ((int)relation & (1 << (Math.Sign(sign) + 1))) != 0;
}
