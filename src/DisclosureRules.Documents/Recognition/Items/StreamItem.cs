namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>One thing that a <see cref="WordStream"/> told, kept so that it can be told again in another order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The word, where it is one.</param>
/// <param name="Value">The value, where it is one.</param>
/// <param name="Tail">The unit or note, where it is one.</param>
internal readonly record struct StreamItem(StreamItemKind Kind, PrintedWord Word = default, Value Value = default, string? Tail = null)
{
    public bool IsWord => Kind == StreamItemKind.Word;

    public void Tell(WordStream.IListener listener)
    {
        switch (Kind)
        {
            case StreamItemKind.Word: listener.OnWord(Word); break;
            case StreamItemKind.Value: listener.OnValue(Value); break;
            case StreamItemKind.Tail: listener.OnTail(Tail!); break;
            case StreamItemKind.RowEnd: listener.OnRowEnd(); break;
            default: listener.OnBreak(); break;
        }
    }
}
