using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Constraints;

/// <summary>
/// What a cell may hold. Nothing is taken for granted that no rule says: unless a use of the system narrows it, a cell may be missing, blank,
/// a text, or any number that a report can carry.
/// </summary>
/// <param name="States">The states it may be in, as a mask of <see cref="CellStates"/>.</param>
/// <param name="Least">The least number; <see langword="null"/> for no bound.</param>
/// <param name="Greatest">The greatest number; <see langword="null"/> for no bound.</param>
internal readonly record struct CellDomain(byte States, decimal? Least = null, decimal? Greatest = null)
{
    /// <summary>Everything that a report can carry.</summary>
    public static CellDomain Any => new(CellStates.Missing | CellStates.Blank | CellStates.NotNumber | CellStates.Number);

    /// <summary>Whether the cell holds a number for certain.</summary>
    public bool IsNumber => (States & ~CellStates.Number) == 0;

    /// <summary>Whether that number is an integer (of 64 bits) for certain.</summary>
    public bool IsInteger => States == CellStates.Integer;

    /// <summary>Whether the cell is in one of some states; <see langword="null"/> when the domain leaves that open.</summary>
    public bool? IsIn(byte states) => (States & ~states) == 0 ? true : (States & states) == 0 ? false : null;
}

/// <summary>The domains of regular cells.</summary>
internal static class RegularDomain
{
    /// <summary>What a regular cell may hold; everything where it is of another report.</summary>
    public static CellDomain DomainOf(this RegularCells regular, CellVariable cell)
    {
        if (cell.Role != ReportRole.Self)
            return CellDomain.Any;
        CellDomain domain = new(regular.Allowed(cell.Index));
        return domain.IsInteger ? domain with { Least = 1 - RegularCells.MagnitudeLimit, Greatest = RegularCells.MagnitudeLimit - 1 } : domain;
    }
}

/// <summary>A cell that some rule names, with what it may hold.</summary>
/// <param name="Cell">The cell, and whose.</param>
/// <param name="Domain">What it may hold.</param>
/// <param name="Weight">What a change of it costs a repair; at least 1.</param>
internal sealed record ConstraintCell(CellVariable Cell, CellDomain Domain, int Weight = 1);
