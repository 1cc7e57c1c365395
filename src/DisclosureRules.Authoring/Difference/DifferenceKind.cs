namespace DisclosureRules.Authoring.Difference;

/// <summary>How a new version of something stands to the old one: by the reports that each of them refuses.</summary>
public enum DifferenceKind
{
    /// <summary>It is written as before, and means the same.</summary>
    Unchanged,

    /// <summary>It is written in other words and refuses the same reports.</summary>
    Equivalent,

    /// <summary>It refuses all that the old one did, and more.</summary>
    Stricter,

    /// <summary>It refuses less, and nothing that the old one accepted.</summary>
    Looser,

    /// <summary>It refuses what the old one accepted, and accepts what that refused.</summary>
    Incomparable,

    /// <summary>The old packs have no such rule.</summary>
    Added,

    /// <summary>The new packs have no such rule.</summary>
    Removed,

    /// <summary>It lies outside what can be analysed, or the search was given up: nothing is claimed but by a report that is shown.</summary>
    NotAnalysed,
}
