using System.Buffers.Binary;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>The cells of a row of a table: where their borders are, and which are merged ([MS-DOC], 2.6.3). Places are in twentieths of a point.</summary>
internal sealed class RowLayout
{
    private const int Definition = 0xD608, LeftBorder = 0x9601, HalfGap = 0x9602, Insert = 0x7621, Delete = 0x5622, Width = 0x7623, Merge = 0x5624, Split = 0x5625,
        MergeDown = 0xD62B;

    private const int CellLength = 20, Unmerged = 0, Merged = 1, First = 2;

    private readonly List<Layout> _cells = [];
    private int _left;
    private int _gap;
    private int? _start;

    /// <summary>How many cells the row has.</summary>
    public int Count => _cells.Count;

    /// <summary>The borders from left to right, one more than there are cells.</summary>
    public IEnumerable<int> Borders
    {
        get
        {
            int at = _start ?? _left - _gap;
            yield return at;
            foreach (Layout cell in _cells)
                yield return at += cell.Width;
        }
    }

    /// <summary>Whether a cell starts a merged cell that may go on below; the other way round, whether it goes on one above.</summary>
    public (bool Starts, bool Continues) Down(int cell) => (_cells[cell].Down >= First, _cells[cell].Down == Merged);

    /// <summary>
    /// Whether a cell goes on the one before it. Of the two marks of merged cells, older and newer descriptions of the format say each the opposite: the
    /// first of some cells in a row that are marked has that of a first cell.
    /// </summary>
    public bool ContinuesBefore(int cell)
    {
        int first = cell;
        while (first > 0 && _cells[first - 1].Across != Unmerged)
            first--;
        return _cells[cell].Across != Unmerged && (_cells[first].Across == Merged) != (_cells[cell].Across == Merged);
    }

    public void Apply(PropertyChange change)
    {
        ReadOnlySpan<byte> operand = change.Operand.Span;
        switch (change.Code)
        {
            case Definition:
                Define(operand);
                break;
            case LeftBorder:
                _left = (short)change.Value;
                break;
            case HalfGap:
                _gap = (short)change.Value;
                break;
            case Insert:
                int at = Math.Min((int)operand[0], Count);
                _cells.InsertRange(at, Enumerable.Repeat(new Layout(WidthIn(operand), Unmerged, Unmerged), Math.Min((int)operand[1], byte.MaxValue - Count)));
                break;
            case Delete:
                _cells.RemoveRange(Math.Min((int)operand[0], Count), Range(operand).Length);
                break;
            case Width:
                Change(operand, (cell, _) => cell with { Width = WidthIn(change.Operand.Span) });
                break;
            case Merge:
                Change(operand, (cell, isFirst) => cell with { Across = isFirst ? First : Merged });
                break;
            case Split:
                Change(operand, (cell, _) => cell with { Across = Unmerged });
                break;
            case MergeDown when operand.Length >= 2 && operand[0] < Count:
                _cells[operand[0]] = _cells[operand[0]] with { Down = operand[1] & 3 };
                break;
        }
    }

    private void Define(ReadOnlySpan<byte> operand)
    {
        _cells.Clear();
        int count = operand.IsEmpty ? 0 : operand[0];
        if (operand.Length < 1 + ((count + 1) * 2))
            return;
        ReadOnlySpan<byte> borders = operand[1..], marks = operand[(1 + ((count + 1) * 2))..];
        _start = BinaryPrimitives.ReadInt16LittleEndian(borders);
        int left = _start.Value;
        for (int i = 0; i < count; i++)
        {
            int right = BinaryPrimitives.ReadInt16LittleEndian(borders[((i + 1) * 2)..]);
            int mark = marks.Length >= (i * CellLength) + 2 ? BinaryPrimitives.ReadUInt16LittleEndian(marks[(i * CellLength)..]) : 0;
            _cells.Add(new(Math.Max(0, right - left), mark & 3, (mark >> 5) & 3));
            left = Math.Max(left, right);
        }
    }

    /// <summary>Changes the cells that an operand names by the first of them and the first behind them.</summary>
    private void Change(ReadOnlySpan<byte> operand, Func<Layout, bool, Layout> change)
    {
        (int start, int length) = Range(operand);
        for (int i = start; i < start + length; i++)
            _cells[i] = change(_cells[i], i == start);
    }

    private static int WidthIn(ReadOnlySpan<byte> operand) => Math.Max((short)0, BinaryPrimitives.ReadInt16LittleEndian(operand[2..]));

    private (int Start, int Length) Range(ReadOnlySpan<byte> operand)
    {
        int start = Math.Min((int)operand[0], Count);
        return (start, Math.Max(0, Math.Min((int)operand[1], Count) - start));
    }

    private readonly record struct Layout(int Width, int Across, int Down);
}
