namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>The kinds of <see cref="StreamItem"/>.</summary>
internal enum StreamItemKind
{
    Word,
    Value,
    Tail,
    RowEnd,
    Break,
}
