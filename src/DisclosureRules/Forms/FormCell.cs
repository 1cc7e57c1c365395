namespace DisclosureRules.Forms;

/// <summary>A cell of a form, with its place in the dense storage of a report.</summary>
public sealed record FormCell
{
    internal FormCell(int index, CellId id, FormTable table, FormRow row, FormColumn column, string? edition) => (Index, Id, Table, Row, Column, Edition) = (index, id, table, row, column, edition);

    /// <summary>Position in <see cref="Form.Cells"/> and in every report of the form.</summary>
    public int Index { get; internal init; }

    /// <summary>Its name.</summary>
    public CellId Id { get; internal init; }

    /// <summary>Its table, as the edition that owns the cell defines it.</summary>
    public FormTable Table { get; internal init; }

    /// <summary>Its row.</summary>
    public FormRow Row { get; internal init; }

    /// <summary>Its column.</summary>
    public FormColumn Column { get; internal init; }

    /// <summary><see langword="null"/> for a cell of the form itself; otherwise the other edition it belongs to (see <see cref="Form.AlsoReads"/>).</summary>
    public string? Edition { get; internal init; }

    /// <summary>What the cell is meant to hold.</summary>
    public CellKind Kind => Column.Kind;

    /// <summary>Whether the form itself has the cell.</summary>
    public bool IsNative => Edition is null;
}
