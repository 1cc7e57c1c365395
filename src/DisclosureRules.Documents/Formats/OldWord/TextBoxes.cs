using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>
/// The text boxes of the body: characters stand for shapes ([MS-DOC] 2.8.25), and a shape that is a text box has a part of a text of its own (2.8.32).
/// Boxes of a group of shapes can't be told from the character that stands for the group, and are left out.
/// </summary>
internal sealed class TextBoxes
{
    private const int ShapeLength = 26, BoxLength = 22, BoxShape = 14;

    private readonly Dictionary<int, int> _shapes = [];
    private readonly Dictionary<int, (int Start, int End)> _boxes = [];

    /// <param name="shapes">The shapes of the body by their characters; <see langword="null"/> where there are none.</param>
    /// <param name="boxes">The parts of the text of boxes; <see langword="null"/> where there are none.</param>
    /// <param name="start">Where that text starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="budget">What may be read.</param>
    public TextBoxes(RecordBytes? shapes, RecordBytes? boxes, int start, int end, PackageBudget budget)
    {
        if (shapes is null || boxes is null)
            return;
        int count = Math.Max(0, (shapes.Length - 4) / (4 + ShapeLength));
        for (int i = 0; i < count; i++)
        {
            budget.Step();
            _shapes.TryAdd(shapes.Number(i * 4), shapes.Number(((count + 1) * 4) + (i * ShapeLength)));
        }

        count = Math.Max(0, (boxes.Length - 4) / (4 + BoxLength));
        for (int i = 0; i < count; i++)
        {
            budget.Step();
            (int from, int to) = (boxes.Number(i * 4), boxes.Number((i + 1) * 4));
            if (from >= 0 && to > from && to <= end - start)
                _boxes.TryAdd(boxes.Number(((count + 1) * 4) + (i * BoxLength) + BoxShape), (start + from, start + to));
        }
    }

    /// <summary>The text of the box that a character stands for, which is read once; <see langword="null"/> where it stands for none.</summary>
    public (int Start, int End)? Take(int character) =>
        _shapes.TryGetValue(character, out int shape) && _boxes.Remove(shape, out (int Start, int End) box) ? box : null;
}
