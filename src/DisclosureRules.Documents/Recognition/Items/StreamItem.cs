namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>One item of a <see cref="WordStream"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The word, where it is one.</param>
/// <param name="Value">The value, where it is one.</param>
/// <param name="Tail">The unit or note, where it is one.</param>
internal readonly record struct StreamItem(StreamItemKind Kind, PrintedWord Word = default, Value Value = default, string? Tail = null)
{
    public bool IsWord => Kind == StreamItemKind.Word;
}
