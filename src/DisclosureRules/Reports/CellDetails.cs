using System.Globalization;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// The cells that a state and an integer do not say in full: with a place, other digits than the number's own, a fraction, a text, a reason.
/// Reports from documents have details in nearly every cell, reports of counts in nearly none: those are kept small, so that many fit into the
/// processor's cache. Immutable.
/// </summary>
internal sealed class CellDetails
{
    private readonly int[]? _indexes;
    private readonly Cell[] _cells;

    /// <param name="indexes">Which cells, ascending; <see langword="null"/> for all of them.</param>
    /// <param name="cells">What stands in them.</param>
    public CellDetails(int[]? indexes, Cell[] cells)
    {
        _indexes = indexes;
        _cells = cells;
    }

    /// <summary>No cell has details.</summary>
    public static CellDetails None { get; } = new([], []);

    /// <summary>The cell, or <see langword="null"/> where it is a plain one.</summary>
    public Cell? this[int index]
    {
        get
        {
            if (_indexes is null)
                return _cells[index];
            int at = Array.BinarySearch(_indexes, index);
            return at >= 0 ? _cells[at] : null;
        }
    }

    /// <summary>The cells that have details, ascending.</summary>
    public IEnumerable<(int Index, Cell Cell)> All => _cells.Select((cell, at) => (_indexes?[at] ?? at, cell));

    /// <summary>The number in a cell that has details.</summary>
    public decimal Value(int index) => _cells[_indexes is null ? index : Array.BinarySearch(_indexes, index)].Value.GetValueOrDefault();

    /// <summary>The same with another cell.</summary>
    public CellDetails With(int index, Cell cell)
    {
        if (_indexes is null)
            return new(null, [.. _cells.AsSpan(0, index), cell, .. _cells.AsSpan(index + 1)]);
        int at = Array.BinarySearch(_indexes, index);
        bool plain = cell.Place is null && IsPlain(cell);
        if (at < 0 && plain)
            return this;
        int start = at < 0 ? ~at : at, end = at < 0 ? start : start + 1;
        return new(
            [.. _indexes.AsSpan(0, start), .. plain ? [] : (ReadOnlySpan<int>)[index], .. _indexes.AsSpan(end)],
            [.. _cells.AsSpan(0, start), .. plain ? [] : (ReadOnlySpan<Cell>)[cell], .. _cells.AsSpan(end)]);
    }

    /// <summary>The line and the column of a place that has nothing else; <see langword="null"/> for any other.</summary>
    public static (int Line, int Column)? PlaceInText(DocumentLocation? place) =>
        place is { Line: { } line and > 0, Column: { } column and > 0, Page: null, Box: null, Table: null, TableRow: null, TableColumn: null, Sheet: null, Address: null } ? (line, column) : null;

    /// <summary>Whether a state and an integer say all of a cell but its place.</summary>
    public static bool IsPlain(in Cell cell) => cell switch
    {
        { Reason: not null } or { State: CellState.NotNumber } => false,
        { Value: { } value } => ExactNumber.IsInt64(value) && IsOwnDigits((long)value, cell.Raw),
        _ => true,
    };

    private static bool IsOwnDigits(long integer, string? raw)
    {
        Span<char> digits = stackalloc char[20];
        integer.TryFormat(digits, out int length, provider: CultureInfo.InvariantCulture);
        return raw.AsSpan().SequenceEqual(digits[..length]);
    }
}
