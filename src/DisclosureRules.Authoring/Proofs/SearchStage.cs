namespace DisclosureRules.Authoring.Proofs;

/// <summary>How much a search looks at.</summary>
internal enum SearchStage
{
    /// <summary>Few cells of formulas about whole tables, and beside those that are asked for integers alone, where a start is full of them: then there is little to choose.</summary>
    Whole,

    /// <summary>Few cells of formulas about whole tables, and what usually stands in cells.</summary>
    Few,

    /// <summary>All cells, but less is said of those of whole tables than is so: enough for most proofs.</summary>
    Loose,

    /// <summary>All.</summary>
    Full,

    /// <summary>Integers in all cells that the form prints, and nothing in others: no proof rests on that, and no search goes on to it.</summary>
    Integers = -1,
}
