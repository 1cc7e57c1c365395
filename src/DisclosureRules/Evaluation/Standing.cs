namespace DisclosureRules.Evaluation;

/// <summary>How a stated number stands to what the tables have in its place.</summary>
internal enum Standing
{
    /// <summary>No table has it.</summary>
    Unknown,

    /// <summary>The number of its cells.</summary>
    Equal,

    /// <summary>Smaller than the number of its cells, or than one of several that it could be.</summary>
    Less,

    /// <summary>Larger than any number it could be.</summary>
    More,
}
