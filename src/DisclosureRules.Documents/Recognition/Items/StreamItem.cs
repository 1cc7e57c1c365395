using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>One item of a <see cref="WordStream"/>: a word, a value, a tail or a border. All of them have few fields in common, so that lists of them stay small.</summary>
internal readonly struct StreamItem
{
    private readonly string? _text;
    private readonly DocumentLocation? _place;
    private readonly DocumentCell? _cell;
    private readonly int _blockIndex;
    private readonly int _ordinalLength;
    private readonly bool _isCell;
    private readonly bool _isPushed;

    public StreamItem(StreamItemKind kind, string? tail = null) => (Kind, _text) = (kind, tail);

    public StreamItem(PrintedWord word) => (Kind, _text, _ordinalLength, _blockIndex, _isCell, _place, _cell) =
        (StreamItemKind.Word, word.Key.Full, word.Key.OrdinalLength, word.BlockIndex, word.IsCell, word.Place, word.Cell);

    public StreamItem(Value value) => (Kind, _text, _blockIndex, _isCell, _isPushed, _place, _cell) =
        (StreamItemKind.Value, value.Raw, value.BlockIndex, value.IsCell, value.IsPushed, value.Place, value.Cell);

    /// <summary>What it is.</summary>
    public StreamItemKind Kind { get; }

    public bool IsWord => Kind == StreamItemKind.Word;

    /// <summary>Whether it is of a table's cell, where it is a word or a value.</summary>
    public bool IsCell => _isCell;

    /// <summary>The letters of the word, where it is one.</summary>
    public LabelKey Key => new(_text!, _ordinalLength);

    /// <summary>The word, where it is one.</summary>
    public PrintedWord Word => new(Key, _blockIndex, _isCell, _place) { Cell = _cell };

    /// <summary>The value, where it is one.</summary>
    public Value Value => new(_text!, _blockIndex, _isCell, _place) { Cell = _cell, IsPushed = _isPushed };

    /// <summary>The unit or note, where it is one.</summary>
    public string? Tail => _text;
}
