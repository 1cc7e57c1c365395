using DisclosureRules.Constraints.Solving;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair.Search;

/// <summary>A part of a system that has no cell in common with the others. Cells are numbered anew. Immutable and safe to share between threads.</summary>
internal sealed class Component
{
    private readonly Lazy<Problem> _problem;
    private readonly Dictionary<int, int> _own;
    private readonly Lazy<IReadOnlyList<CellLine>> _lines;

    public Component(RepairSystem system, int[] cells, IReadOnlyList<(int Requirement, Row Row)> equations, IReadOnlyList<SystemDemand> others, IReadOnlyList<int> requirements)
    {
        Places = cells;
        Cells = [.. cells.Select(c => system.Cells[c])];
        Dictionary<int, int> local = cells.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        Equations = [.. equations.Select(e => (Row)Localised(e.Row, local))];
        EquationOrigins = [.. equations.Select(e => e.Requirement)];
        Others = [.. others.Select(o => new SystemDemand(o.Requirement, Localised(o.Demand, local)))];
        Rows = [.. Equations.Select((e, i) => ElimRow.Of(e, i, Cells.Count, Equations.Count))];
        HashSet<int> bound = [.. Equations.SelectMany(e => e.Terms.Select(t => t.Variable)), .. Others.SelectMany(o => RepairSystem.CellsOf(o.Demand))];
        IsLoose = [.. Cells.Select((_, i) => !bound.Contains(i))];
        Requirements = requirements;
        _own = Cells.Select((c, i) => (c.Variable, i)).Where(c => c.Variable.Role == ReportRole.Self).ToDictionary(c => c.Variable.Index, c => c.i);
        HasFree = Cells.Any(c => c.Kind == CellRole.Free);
        _lines = new(() => CellLine.Of([.. Cells.Where(c => c.Variable.Role == ReportRole.Self).Select(c => c.Variable.Cell).Where(c => c.IsNative)]));
        _problem = new(() => new([.. Cells.Select(c => c.IsInteger)], [.. Bounds(), .. Equations, .. Others.Select(o => o.Demand)]));
    }

    /// <summary>The places of the cells in the system.</summary>
    public IReadOnlyList<int> Places { get; }

    public IReadOnlyList<SystemCell> Cells { get; }

    public IReadOnlyList<Row> Equations { get; }

    public IReadOnlyList<int> EquationOrigins { get; }

    public IReadOnlyList<SystemDemand> Others { get; }

    /// <summary>The equations as rows of the matrix.</summary>
    public int[][] Rows { get; }

    /// <summary>For each cell whether only rules about it alone speak of it.</summary>
    public IReadOnlyList<bool> IsLoose { get; }

    /// <summary>The rules that speak of its cells.</summary>
    public IReadOnlyList<int> Requirements { get; }

    public bool HasFree { get; }

    /// <summary>The rows and columns that the report's own cells are of.</summary>
    public IReadOnlyList<CellLine> Lines => _lines.Value;

    /// <summary>The place of one of the report's own cells; -1 where it isn't in this part.</summary>
    public int IndexOf(FormCell cell) => _own.GetValueOrDefault(cell.Index, -1);

    /// <summary>Whether a cell stands alone on one side of an equation against several: a total.</summary>
    public bool IsTotal(int cell) => Equations.Any(e => e.Terms.Count > 2 && e.Terms.FirstOrDefault(t => t.Variable == cell).Coefficient is { IsZero: false } own && e.Terms.Count(t => t.Coefficient.Sign == own.Sign) == 1);

    /// <summary>All demands for the solver: two rows for each bounded cell, the equations, the rest.</summary>
    public Problem Problem => _problem.Value;

    /// <summary>Where the demand of an equation stands among those of <see cref="Problem"/>, a row each.</summary>
    public int FirstEquation => Bounds().Count();

    /// <summary>The row of <see cref="Problem"/> with a bound of a cell.</summary>
    public int BoundRow(int cell, bool isLeast)
    {
        int row = 0;
        for (int i = 0; i < cell; i++)
            row += (Cells[i].Least is null ? 0 : 1) + (Cells[i].Greatest is null ? 0 : 1);
        return row + (!isLeast && Cells[cell].Least is not null ? 1 : 0);
    }

    private IEnumerable<Demand> Bounds()
    {
        for (int i = 0; i < Cells.Count; i++)
        {
            if (Cells[i].Least is { } least)
                yield return new Row([new(i, Rational.One)], Constraints.Relation.AtLeast, least);
            if (Cells[i].Greatest is { } greatest)
                yield return new Row([new(i, Rational.One)], Constraints.Relation.AtMost, greatest);
        }
    }

    private static Demand Localised(Demand demand, Dictionary<int, int> local) => demand switch
    {
        Row row => row with { Terms = [.. row.Terms.Select(t => t with { Variable = local[t.Variable] })] },
        AllDemands all => new AllDemands([.. all.Parts.Select(p => Localised(p, local))]),
        AnyDemand any => new AnyDemand([.. any.Parts.Select(p => Localised(p, local))]),
        _ => throw new InvalidOperationException($"There is no such demand: {demand.GetType().Name}."),
    };
}
