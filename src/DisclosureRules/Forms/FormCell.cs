namespace DisclosureRules.Forms;

/// <summary>A cell of a form, with its place in the dense storage of a report.</summary>
/// <param name="Index">Position in <see cref="Form.Cells"/> and in every report of the form.</param>
/// <param name="Id">Its name.</param>
/// <param name="Table">Its table, as the edition that owns the cell defines it.</param>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Edition">
/// <see langword="null"/> for a cell of the form itself; otherwise the other edition it belongs to
/// (see <see cref="Form.AlsoReads"/>).
/// </param>
public sealed record FormCell(int Index, CellId Id, FormTable Table, FormRow Row, FormColumn Column, string? Edition)
{
    /// <summary>What the cell is meant to hold.</summary>
    public CellKind Kind => Column.Kind;

    /// <summary>Whether the form itself has the cell.</summary>
    public bool IsNative => Edition is null;
}
