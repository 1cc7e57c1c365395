using System.Globalization;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>Recognises repairs that undo a single mistake of a kind that people make.</summary>
/// <param name="report">The report.</param>
/// <param name="previous">Last year's report; <see langword="null"/> where it isn't at hand.</param>
/// <param name="isTotal">Whether a cell is a total of others.</param>
internal sealed class HypothesisSearch(Report report, Report? previous, Func<FormCell, bool> isTotal)
{
    /// <summary>That two numbers are the same as last year's happens by itself; three that are wrong, or not zero in a line of the same, hardly.</summary>
    public const int LeastPasted = 3;

    private const decimal YuanInTenThousand = 10_000;

    // The row of what is disclosed in part, and how the rows begin of what isn't disclosed: a case of the first kind counts once, in the first row.
    private const string Partial = "partial", Denied = "denied.";

    /// <summary>The mistake that would explain a repair; <see langword="null"/> where none is known or the numbers aren't settled.</summary>
    public Hypothesis? Of(IReadOnlyList<CellChange> cells)
    {
        if (cells.Any(c => c.From is null))
            return null;
        if (cells.Any(c => c.To is null))
            return cells is [var open] && OfRange(open) is { } likely ? new(likely, [open.Cell]) : null;
        HypothesisKind? kind = cells switch
        {
            [var only] => OfOne(only),
            [var part, var total] when IsCountedTwice(part, total) => HypothesisKind.PartialCountedTwice,
            [var first, var second] when first.To == second.From && second.To == first.From => HypothesisKind.ExchangedCells,
            _ when IsShifted(cells, byColumns: true) => HypothesisKind.ShiftedRow,
            _ when IsShifted(cells, byColumns: false) => HypothesisKind.ShiftedColumn,
            _ when cells.Count >= LeastPasted && previous is not null && cells.All(c => c.From != 0 && previous[c.Cell].Value == c.From) => HypothesisKind.LastYearPasted,
            _ => null,
        };
        return kind is { } known ? new(known, [.. cells.Select(c => c.Cell)]) : null;
    }

    private HypothesisKind? OfOne(CellChange change)
    {
        (decimal from, decimal to) = (change.From!.Value, change.To!.Value);
        if (from == -to)
            return HypothesisKind.Sign;
        if (to * YuanInTenThousand == from && IsAmount(change.Cell))
            return HypothesisKind.YuanForTenThousand;
        string printed = Digits(from), meant = Digits(to);
        if (printed.Length == meant.Length && IsTransposed(printed, meant))
            return HypothesisKind.TransposedDigits;
        if (printed.Length == meant.Length + 1 && Enumerable.Range(1, meant.Length).Any(i => printed[i] == printed[i - 1] && printed.Remove(i, 1) == meant))
            return HypothesisKind.DoubledDigit;

        // Of a number of one digit every other would be one with a digit lost.
        if (printed.Length >= 2 && meant.Length == printed.Length + 1 && Enumerable.Range(0, meant.Length).Any(i => meant.Remove(i, 1) == printed))
            return HypothesisKind.LostDigit;
        return isTotal(report.Form.Cells[report.Form.IndexOf(change.Cell)]) ? HypothesisKind.TotalTypedOver : null;
    }

    /// <summary>The mistake that would explain a cell which several numbers would settle, because one of them follows from what stands there.</summary>
    private HypothesisKind? OfRange(CellChange change)
    {
        decimal from = change.From!.Value;
        if (from < 0 && IsIn(-from))
            return HypothesisKind.Sign;
        return from >= YuanInTenThousand && IsAmount(change.Cell) && IsIn(from / YuanInTenThousand) ? HypothesisKind.YuanForTenThousand : null;

        bool IsIn(decimal number) => !(number < change.Least) && !(number > change.Greatest);
    }

    private bool IsAmount(CellId cell) => report.Form.Cells[report.Form.IndexOf(cell)].Kind == CellKind.Amount;

    /// <summary>Whether a row of what isn't disclosed counts too many, in one column and the total, which the row of what is disclosed in part has there.</summary>
    private bool IsCountedTwice(CellChange part, CellChange total) =>
        part.Cell.Row == total.Cell.Row && part.Cell.Table == total.Cell.Table && part.Cell.Row.StartsWith(Denied, StringComparison.Ordinal)
        && part.From - part.To is > 0 and var twice && twice == total.From - total.To
        && report.Form.TryGetIndex(part.Cell with { Row = Partial }, out int partial) && report[partial].Value >= twice;

    /// <summary>Whether each cell gets the number of its neighbour on one side, the last one apart.</summary>
    private bool IsShifted(IReadOnlyList<CellChange> cells, bool byColumns)
    {
        if (cells.Select(c => (c.Cell.Table, byColumns ? c.Cell.Row : c.Cell.Column)).Distinct().Count() != 1)
            return false;
        FormCell[] line = [.. report.Form.Cells.Where(c => c.IsNative && c.Id.Table == cells[0].Cell.Table && (byColumns ? c.Id.Row == cells[0].Cell.Row : c.Id.Column == cells[0].Cell.Column))];
        Dictionary<CellId, decimal> changed = cells.ToDictionary(c => c.Cell, c => c.To!.Value);
        decimal?[] printed = [.. line.Select(c => report[c.Index].Value)];
        decimal?[] meant = [.. line.Select((c, i) => changed.TryGetValue(c.Id, out decimal to) ? to : printed[i])];
        int first = Array.FindIndex(line, c => changed.ContainsKey(c.Id)), last = Array.FindLastIndex(line, c => changed.ContainsKey(c.Id));
        return last - first >= 2 && (Moves(printed, meant, first, last, 1) || Moves(printed, meant, first, last, -1));
    }

    private static bool Moves(decimal?[] printed, decimal?[] meant, int first, int last, int by)
    {
        // What fell off one end is a number of its own; all others are their neighbours'.
        (int from, int to) = by > 0 ? (first, last - 1) : (first + 1, last);
        for (int i = from; i <= to; i++)
        {
            if (meant[i] != printed[i + by])
                return false;
        }

        return true;
    }

    private static bool IsTransposed(string printed, string meant)
    {
        int at = 0;
        while (at < printed.Length && printed[at] == meant[at])
            at++;
        return at + 1 < printed.Length && printed[at] == meant[at + 1] && printed[at + 1] == meant[at] && printed[(at + 2)..] == meant[(at + 2)..];
    }

    private static string Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
