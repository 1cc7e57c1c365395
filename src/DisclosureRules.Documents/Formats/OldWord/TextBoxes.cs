using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>
/// The text boxes of the body: characters stand for shapes or groups of them ([MS-DOC], PlcfSpa), and a shape that is a text box has a part of a text of its
/// own (PlcftxbxTxt).
/// </summary>
internal sealed class TextBoxes
{
    private const int ShapeLength = 26, BoxLength = 22, BoxShape = 14;

    private readonly Dictionary<int, int> _shapes = [];
    private readonly Dictionary<int, List<(int Start, int End)>> _boxes = [];
    private readonly DrawnShapes _drawn;

    /// <param name="drawn">What is drawn.</param>
    /// <param name="shapes">The shapes of the body by their characters; <see langword="null"/> where there are none.</param>
    /// <param name="boxes">The parts of the text of boxes; <see langword="null"/> where there are none.</param>
    /// <param name="start">Where that text starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="budget">What may be read.</param>
    public TextBoxes(DrawnShapes drawn, RecordBytes? shapes, RecordBytes? boxes, int start, int end, PackageBudget budget)
    {
        _drawn = drawn;
        for (int i = 0, count = Count(shapes, ShapeLength); i < count; i++)
        {
            budget.Step();
            _shapes.TryAdd(shapes!.Number(i * 4), shapes.Number(((count + 1) * 4) + (i * ShapeLength)));
        }

        for (int i = 0, count = Count(boxes, BoxLength); i < count; i++)
        {
            budget.Step();
            (int from, int to) = (boxes!.Number(i * 4), boxes.Number((i + 1) * 4));
            if (from >= 0 && to > from && to <= end - start)
                Add(drawn.GroupOf(boxes.Number(((count + 1) * 4) + (i * BoxLength) + BoxShape)), (start + from, start + to));
        }
    }

    /// <summary>The texts of the boxes that a character stands for, which are read once.</summary>
    public IReadOnlyList<(int Start, int End)> Take(int character) =>
        _shapes.TryGetValue(character, out int shape) && _boxes.Remove(shape, out List<(int Start, int End)>? boxes) ? boxes : [];

    /// <summary>Whether a character stands for a picture, or for something that is not known.</summary>
    public bool IsPicture(int character) => !_shapes.TryGetValue(character, out int shape) || _drawn.IsPicture(shape);

    private static int Count(RecordBytes? table, int length) => table is null ? 0 : Math.Max(0, (table.Length - 4) / (4 + length));

    private void Add(int shape, (int Start, int End) box)
    {
        if (!_boxes.TryGetValue(shape, out List<(int Start, int End)>? boxes))
            _boxes.Add(shape, boxes = []);
        boxes.Add(box);
    }
}
