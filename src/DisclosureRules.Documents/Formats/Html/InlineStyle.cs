namespace DisclosureRules.Documents.Formats.Html;

/// <summary>What an element's own style says about whether and how its words are shown; style sheets are not read.</summary>
[Flags]
internal enum InlineStyle
{
    None = 0,

    /// <summary>Not shown.</summary>
    Hidden = 1,

    /// <summary>Line breaks of the source are shown.</summary>
    Preserved = 2,

    /// <summary>Struck out.</summary>
    Struck = 4,

    /// <summary>A line of its own.</summary>
    Block = 8,

    /// <summary>Part of the line.</summary>
    Inline = 16,
}
