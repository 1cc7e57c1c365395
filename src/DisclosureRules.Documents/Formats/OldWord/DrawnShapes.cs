using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>
/// The shapes that are drawn over the text ([MS-ODRAW]), as far as they decide what it shows: which of them form a group, and which are pictures. They
/// are records in records: drawings hold groups, and these shapes and other groups.
/// </summary>
internal sealed class DrawnShapes
{
    private const int HeaderLength = 8, AllShapes = 0xF000, Drawing = 0xF002, Group = 0xF003, Shape = 0xF004, ShapeProperties = 0xF00A;

    /// <summary>The kinds of shapes that show a picture or an embedded object; lines, boxes and the like show nothing that can be read.</summary>
    private const int PictureFrame = 75, EmbeddedObject = 201;

    private readonly RecordBytes _records;
    private readonly PackageBudget _budget;
    private readonly Dictionary<int, int> _groups = [];
    private readonly HashSet<int> _known = [];
    private readonly HashSet<int> _pictures = [];

    /// <param name="records">The drawings of the file; <see langword="null"/> where there are none.</param>
    /// <param name="budget">What may be read.</param>
    public DrawnShapes(RecordBytes? records, PackageBudget budget)
    {
        (_records, _budget) = (records!, budget);
        if (records is null)
            return;
        int at = Next(0, records.Length) is { } all && all.Kind == AllShapes ? all.End : records.Length;
        // A byte before each drawing tells that of the body from that of headers.
        while (Next(at + 1, records.Length) is { } drawing)
        {
            if (drawing.Kind == Drawing)
                Read(drawing, null, isOutermost: true);
            at = drawing.End;
        }
    }

    /// <summary>The shape itself, or the outermost group that it is part of.</summary>
    public int GroupOf(int shape) => _groups.GetValueOrDefault(shape, shape);

    /// <summary>Whether a shape, or one of a group, shows a picture; so it is taken where the shape is not known.</summary>
    public bool IsPicture(int shape) => _pictures.Contains(shape) || !_known.Contains(shape);

    private void Read(Record parent, int? group, bool isOutermost)
    {
        _budget.Enter();
        for (int at = parent.Start; Next(at, parent.End) is { } record; at = record.End)
        {
            if (record.Kind == Group)
                // The outermost group is the drawing itself.
                Read(record, isOutermost ? null : group ?? FirstShape(record), isOutermost: false);
            else if (record.Kind == Shape && Properties(record) is { } shape)
                Add(_records.Number(shape.Start), shape.Instance, group);
        }

        _budget.Leave();
    }

    private void Add(int shape, int kind, int? group)
    {
        _known.Add(shape);
        if (group is { } of)
            _groups.TryAdd(shape, of);
        if (kind is PictureFrame or EmbeddedObject)
            _pictures.Add(group ?? shape);
    }

    /// <summary>The shape that stands for a group, which is the first in it.</summary>
    private int? FirstShape(Record group) =>
        Next(group.Start, group.End) is { Kind: Shape } first && Properties(first) is { } shape ? _records.Number(shape.Start) : null;

    private Record? Properties(Record shape)
    {
        for (int at = shape.Start; Next(at, shape.End) is { } record; at = record.End)
        {
            if (record.Kind == ShapeProperties && record.End - record.Start >= 4)
                return record;
        }

        return null;
    }

    /// <summary>The record at a place; <see langword="null"/> where none fits.</summary>
    private Record? Next(int at, int end)
    {
        _budget.Step();
        if (at > end - HeaderLength)
            return null;
        (int version, int kind, int length) = (_records.Word(at), _records.Word(at + 2), _records.Number(at + 4));
        return length >= 0 && length <= end - at - HeaderLength ? new(kind, version >> 4, at + HeaderLength, at + HeaderLength + length) : null;
    }

    /// <summary>A record: its kind, the kind of what it stands for, and where its content starts and ends.</summary>
    private readonly record struct Record(int Kind, int Instance, int Start, int End);
}
