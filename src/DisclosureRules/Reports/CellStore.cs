using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// The cells of a report, dense: a state and an integer for each cell of the form, and beside them the details of those that have more to
/// say. The integer is the number itself, rounded down where it is a fraction, and zero where no number stands. The evaluation reads states and
/// integers; everything else goes through the cells. Immutable.
/// </summary>
internal readonly struct CellStore
{
    private readonly CellDetails _details;

    // Of the cells that have no more than a place in a text; null where there is none.
    private readonly (int Line, int Column)[]? _places;

    public CellStore(Form form, CellDraft cells)
    {
        (States, Integers) = (cells.States.ToArray(), new(cells.Integers));
        (_details, _places) = (cells.Details(), cells.Places?.AsSpan().ToArray());
        IsPlain = new RegularCells(form).IsPlain(this);
    }

    private CellStore(in CellStore store, Form form, int index, in Cell cell)
    {
        byte[] states = store.States.AsSpan().ToArray();
        (states[index], long integer) = Condensed(cell);
        (States, Integers, _details, _places) = (states, store.Integers.With(index, integer), store._details.With(index, cell), store._places);
        if (_places is { } places && places[index] != default)
        {
            _places = [.. places];
            _places[index] = default;
        }

        RegularCells regular = new(form);
        IsPlain = regular.IsPlain(this, index) && (store.IsPlain || regular.IsPlain(this));
    }

    /// <summary>The cells that have more to say than a state, an integer and a place in a text.</summary>
    public CellDetails Details => _details;

    /// <summary>The places in a text of the other cells, as <see cref="PlaceInText"/> tells them; <see langword="null"/> where none has one.</summary>
    public (int Line, int Column)[]? Places => _places;

    public byte[] States { get; }

    public CellIntegers Integers { get; }

    /// <summary>Whether every cell lies within the form's <see cref="RegularCells"/> and none is negative, as in most reports: told once, when the report is made.</summary>
    public bool IsPlain { get; }

    public Cell this[int index] => _details[index] ?? Plain(States[index], Integers[index], _places is null ? null : InText(_places[index]));

    /// <summary>The place in a text of a cell that has no more than that; zeros where it has none.</summary>
    public (int Line, int Column) PlaceInText(int index) => _places is null ? default : _places[index];

    /// <summary>The exact value of a cell whose state is <see cref="CellStates.Integer"/> or <see cref="CellStates.Decimal"/>.</summary>
    public decimal Value(int index) => States[index] == CellStates.Integer ? Integers[index] : _details.Value(index);

    /// <summary>A copy with something else in one cell.</summary>
    public CellStore With(Form form, int index, Cell cell) => new(this, form, index, cell);

    /// <summary>The cell that a state, an integer and a place say in full.</summary>
    public static Cell Plain(byte state, long integer, DocumentLocation? place) => state switch
    {
        CellStates.Missing => Cell.Missing(),
        CellStates.Blank => Cell.Blank(place),
        _ => Cell.Integer(integer, place),
    };

    /// <summary>A place in a text; <see langword="null"/> for zeros.</summary>
    public static DocumentLocation? InText((int Line, int Column) place) => place.Line == 0 ? null : DocumentLocation.InText(place.Line, place.Column);

    /// <summary>The state and the integer of a cell.</summary>
    public static (byte State, long Integer) Condensed(in Cell cell) => cell switch
    {
        { State: CellState.Missing } => (CellStates.Missing, 0),
        { State: CellState.Blank } => (CellStates.Blank, 0),
        { State: CellState.NotNumber } => (CellStates.NotNumber, 0),
        { Value: { } value } when ExactNumber.IsInt64(value) => (CellStates.Integer, (long)value),
        _ => (CellStates.Decimal, Floor(cell.Value.GetValueOrDefault())),
    };

    /// <summary>The greatest integer that is not greater; the nearest of 64 bits where it has more.</summary>
    private static long Floor(decimal value) => (long)Math.Clamp(decimal.Floor(value), long.MinValue, long.MaxValue);
}
