namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>The kinds of <see cref="StreamItem"/>.</summary>
internal enum StreamItemKind
{
    Word,
    Value,

    /// <summary>A unit or a note behind the last value.</summary>
    Tail,

    /// <summary>A table row ends; a run of values never goes on in the next one.</summary>
    RowEnd,

    /// <summary>Sentences stand here; no label runs across them.</summary>
    Break,
}
