using DisclosureRules.Forms;
using DisclosureRules.Reports;
using Google.OrTools.Sat;

namespace DisclosureRules.Oracle.Tests;

/// <summary>
/// The hard rules over tables 三 and 四, written down by hand for CP-SAT: what it finds is what the search is held against. Conditions about blank and missing are those of the
/// rules, judged as the report stands; a missing cell, and one that holds no number, may be anything.
/// </summary>
internal sealed class Model
{
    private const long Largest = 1L << 24;

    private readonly Report _report;
    private readonly CpModel _model = new();
    private readonly Dictionary<CellId, IntVar> _cells = [];
    private readonly SortedDictionary<int, BoolVar> _changed = [];

    public Model(Report report)
    {
        _report = report;
        foreach (FormCell cell in report.Form.Cells.Where(c => c.IsNative && c.Id.Table is "requests" or "reviews" && c.IsNative))
            AddCell(cell);
        Requests();
        foreach (string row in DrawnReports.ReviewRows)
            Total([.. DrawnReports.ReviewResults.Select(c => new CellId("reviews", row, c))], new("reviews", row, "total"), applies: true);
    }

    /// <summary>Whether it was never given up for lack of time.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>All smallest sets of cells, by their indices; <see langword="null"/> where there is none.</summary>
    public List<int[]>? Solve(int limit)
    {
        _model.Minimize(LinearExpr.Sum(_changed.Values));
        if (Run(isSmallest: true) is not { } first)
            return null;
        List<int[]> all = [first];
        _model.Model.Objective = null;
        _model.Add(LinearExpr.Sum(_changed.Values) == first.Length);
        while (all.Count <= limit)
        {
            int[] last = all[^1];
            _model.Add(LinearExpr.Sum(last.Select(c => _changed[c])) < last.Length);
            if (last.Length == 0 || Run(isSmallest: false) is not { } next)
                break;
            all.Add(next);
        }

        return all;
    }

    private int[]? Run(bool isSmallest)
    {
        CpSolver solver = new() { StringParameters = "num_search_workers:1,max_time_in_seconds:20" };
        return solver.Solve(_model) switch
        {
            var status when status == CpSolverStatus.Optimal || (status == CpSolverStatus.Feasible && !isSmallest) => [.. _changed.Where(c => solver.BooleanValue(c.Value)).Select(c => c.Key)],
            CpSolverStatus.Infeasible => null,
            _ => GaveUp(),
        };

        int[]? GaveUp()
        {
            IsComplete = false;
            return null;
        }
    }

    private void AddCell(FormCell cell)
    {
        IntVar value = _cells[cell.Id] = _model.NewIntVar(0, Largest, cell.Id.ToString());
        Cell content = _report[cell.Index];
        if (content.State is CellState.Missing or CellState.NotNumber)
            return;
        BoolVar changed = _changed[cell.Index] = _model.NewBoolVar($"{cell.Id} changed");
        decimal stands = content.Value ?? 0;
        if (stands < 0 || !decimal.IsInteger(stands))
            _model.Add(changed == 1);
        else
            _model.Add(value == (long)stands).OnlyEnforceIf(changed.Not());
    }

    private void Requests()
    {
        string[] results = DrawnReports.ResultRows(_report.Form);
        foreach (string row in DrawnReports.RequestRows(_report.Form))
        {
            CellId[] parts = [.. DrawnReports.Applicants.Select(c => At(row, c))];
            Total(parts, At(row, "total"), applies: !parts.All(IsBlank));
        }

        foreach (string column in DrawnReports.Columns)
        {
            CellId[] parts = [.. results.Select(r => At(r, column))];
            bool isTotal = column == "total";

            // The total column is asked only where no row's own total is blank over numbers.
            List<CellId> hidden = isTotal ? [.. results.Where(r => IsBlank(At(r, "total"))).SelectMany(r => DrawnReports.Applicants.Select(c => At(r, c)))] : [];
            if (!IsBlank(At("total", column)))
                SumUnless(hidden, parts, At("total", column));
            else if (!isTotal || DrawnReports.Applicants.All(c => IsBlank(At("total", c))))
                AllZero(parts);
            List<CellId> conditions = [];
            if (IsBlank(At("total", column)))
                conditions.AddRange(parts);
            if (isTotal)
                conditions.AddRange(DrawnReports.NoResults.Where(r => IsBlank(At(r, "total"))).SelectMany(r => DrawnReports.Applicants.Select(c => At(r, c))));
            Balance(conditions, column);
        }
    }

    /// <summary>The total of parts where it isn't blank; where it is, the parts are zero.</summary>
    private void Total(CellId[] parts, CellId total, bool applies)
    {
        if (IsBlank(total))
            AllZero(parts);
        else if (applies)
            _model.Add(_cells[total] == LinearExpr.Sum(parts.Select(p => _cells[p])));
    }

    private void AllZero(IEnumerable<CellId> parts)
    {
        foreach (CellId part in parts)
            _model.Add(_cells[part] == 0);
    }

    private void SumUnless(List<CellId> hidden, CellId[] parts, CellId total)
    {
        Constraint sum = _model.Add(_cells[total] == LinearExpr.Sum(parts.Select(p => _cells[p])));
        if (hidden.Count > 0)
            sum.OnlyEnforceIf(AreZero(hidden));
    }

    private void Balance(List<CellId> conditions, string column)
    {
        Constraint balance = _model.Add(
            _cells[At("newReceived", column)] + _cells[At("carriedIn", column)] == _cells[At("total", column)] + _cells[At("carriedOut", column)]);
        if (conditions.Count > 0)
            balance.OnlyEnforceIf(AreZero(conditions));
    }

    private BoolVar AreZero(List<CellId> cells)
    {
        BoolVar zero = _model.NewBoolVar("zero");
        LinearExpr sum = LinearExpr.Sum(cells.Select(c => _cells[c]));
        _model.Add(sum == 0).OnlyEnforceIf(zero);
        _model.Add(sum >= 1).OnlyEnforceIf(zero.Not());
        return zero;
    }

    private bool IsBlank(CellId cell) => _report[cell].State == CellState.Blank;

    private static CellId At(string row, string column) => new("requests", row, column);
}
