using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>Cells whose states are looked at: all reports that they stand in must be at hand.</summary>
internal readonly struct CellGroup
{
    private readonly bool _readsPrevious;

    public CellGroup(IReadOnlyList<CellVariable> cells)
    {
        for (int i = 0; i < cells.Count; i++)
            _readsPrevious |= cells[i].Role == ReportRole.Previous;
    }

    public bool AreAtHand(in EvaluationContext context, MissingOperands? missing)
    {
        if (!_readsPrevious || context.CellsOf(ReportRole.Previous) is not null)
            return true;
        missing?.AddReport(ReportRole.Previous);
        return false;
    }

    /// <summary>Whether a cell is missing because the reader of the document lost it: then its state is not known.</summary>
    public static bool IsLost(in EvaluationContext context, CellVariable cell) => context.CellsOf(cell.Role)?.IsLost(cell.Index) == true;

    /// <summary>The state of a cell; that of a missing one where its report is not at hand.</summary>
    public static byte State(in EvaluationContext context, CellVariable cell) =>
        context.CellsOf(cell.Role) is { } report ? report.Store.States[cell.Index] : CellStates.Missing;
}
