using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>The second pass over tables with a line for each row: which cells the printed rows are, now that the edition is known.</summary>
internal sealed class RowReading(TableScan scan, FormPlan plan, CellCollector sheet, ReadingBudget? budget)
{
    /// <summary>A label and a number or two on a line are words of a sentence as well as a row; without headings only longer rows are read.</summary>
    private const int FewestUnheaded = 3;

    private readonly List<(PrintedRow Row, List<RowCandidate> Candidates)> _withoutNumbers = [];
    private readonly List<(PrintedRow Row, List<RowCandidate> Candidates)> _contradicted = [];
    private readonly BlankLines _blankLines = new();
    private readonly Form[] _editions = plan.Editions;
    private HashSet<FormRow>? _printed;

    /// <summary>Whether labels were printed that only the report's own edition has, and none that only another has.</summary>
    private bool IsOfOneEdition => scan.Labels.Any(l => IsIn(l, _editions[0]) && !_editions.Skip(1).Any(e => IsIn(l, e)))
        && !scan.Labels.Any(l => !IsIn(l, _editions[0]) && _editions.Skip(1).Any(e => IsIn(l, e)));

    public void Read()
    {
        List<(PrintedRow Row, List<RowCandidate> Candidates)> rows = [];
        foreach (PrintedRow row in scan.Rows)
        {
            budget?.Step();
            List<RowCandidate> candidates = RowCandidate.For(row, plan);
            if (candidates.Count > 0)
                rows.Add((row, candidates));
        }

        bool deduplicated = IsDeduplicated(rows);
        HashSet<PrintedRow> shifted = Shifted();
        List<int> lost = [];
        foreach (bool withoutNumbers in (ReadOnlySpan<bool>)[false, true])
        {
            foreach ((PrintedRow row, List<RowCandidate> candidates) in rows)
            {
                if (row.Values.Count == 0 != withoutNumbers)
                    continue;
                budget?.Step();
                if (deduplicated && row.IsOneCellPerLine)
                    lost.AddRange(candidates.SelectMany(c => c.Cells));
                else if (shifted.Contains(row))
                    Leave(row, candidates, "shifted-rows", Reasons.Shifted(row));
                else
                    Read(row, candidates);
            }
        }

        LeaveContradicted();
        LeaveWithoutNumbers();
        if (lost.Count > 0)
            sheet.Leave([.. lost.Distinct()], "deduplicated-lines", Reasons.Deduplicated, rows.Find(r => r.Row.IsOneCellPerLine).Row.Place);
    }

    private void Read(PrintedRow row, List<RowCandidate> candidates)
    {
        if (row.Values.Count == 0 && !candidates.Exists(c => _blankLines.Take(row, c.Block.Columns.Count) is not null))
        {
            if (!HeadsPrintedGroup(row) && !candidates.SelectMany(c => c.Cells).All(sheet.IsRead))
                _withoutNumbers.Add((row, candidates));
            return;
        }

        if (IsPlain(row, candidates) && Take(row, candidates[0]) is { } ordinary)
        {
            Set(row, candidates[0], ordinary);
            return;
        }

        List<RowCandidate> agreeing = candidates.FindAll(c => c.Headings >= 0);
        int best = agreeing.Count == 0 ? 0 : agreeing.Max(c => c.Headings);
        List<RowCandidate> fitting = agreeing.FindAll(c => c.Headings == best && Take(row, c) is not null);
        if (fitting.Count > 1 && best == 0 && IsOfOneEdition)
            fitting.RemoveAll(c => !ReferenceEquals(c.Form, _editions[0]));
        if (row.IsDoubtful)
            Leave(row, candidates, "ambiguous-row", Reasons.Doubtful(row));
        else if (HeadsPrintedGroup(row))
            LeaveGroup(row, candidates);
        else if (agreeing.Count == 0)
            _contradicted.Add((row, candidates));
        else if (fitting.Count == 0)
            Leave(row, candidates, "ambiguous-row", Reasons.Count(row, [.. agreeing.Where(c => c.Headings == best).Select(c => c.Block.Columns.Count)]), evenIfRead: best > 0);
        else if (fitting.Count > 1)
            Leave(row, candidates, "ambiguous-row", Reasons.SeveralRows(row));
        else if (best == 0 && row.IsFlat && (fitting[0].Block.Columns.Count < FewestUnheaded || !ReferenceEquals(fitting[0].Form, _editions[0])))
            Leave(row, candidates, "ambiguous-row", Reasons.NoHeadings(row), evenIfRead: false);
        else
            Set(row, fitting[0], Take(row, fitting[0])!);
    }

    /// <summary>Whether a row can be one only and its headings agree, as nearly always: only its values are left to be looked at.</summary>
    private bool IsPlain(PrintedRow row, List<RowCandidate> candidates) => candidates is [{ Headings: >= 0 } only] && !row.IsDoubtful && !HeadsPrintedGroup(row)
        && (only.Headings > 0 || !row.IsFlat || (only.Block.Columns.Count >= FewestUnheaded && ReferenceEquals(only.Form, _editions[0])));

    private IReadOnlyList<Value>? Take(PrintedRow row, RowCandidate candidate) =>
        (row.Values.Count == 0 ? null : row.Take(candidate.Block)) ?? _blankLines.Take(row, candidate.Block.Columns.Count);

    /// <summary>States the values; blank cells beside a number that stands alone may have lost it, so they are not known to be blank.</summary>
    private void Set(PrintedRow row, RowCandidate candidate, IReadOnlyList<Value> values)
    {
        int[] cells = candidate.Cells;
        bool isBesideStray = row.Context.Unlabelled.Count > 0 && row.Context.Unlabelled.Exists(u => u.Count < values.Count && (u.RowsBefore == row.Index || u.RowsBefore == row.Index + 1));
        if (!isBesideStray || !values.Any(v => v.IsBlank))
        {
            sheet.Set(cells, values);
            return;
        }

        int[] filled = [.. Enumerable.Range(0, values.Count).Where(i => !values[i].IsBlank)];
        sheet.Set([.. filled.Select(i => cells[i])], [.. filled.Select(i => values[i])]);
        sheet.Leave([.. cells.Where((_, i) => values[i].IsBlank)], "stray-number", Reasons.Stray(row), row.Place);
    }

    /// <summary>Rows whose headings contradict the form: those that stand under the same headings are told in one note.</summary>
    private void LeaveContradicted()
    {
        foreach (IGrouping<HeadingContext, (PrintedRow Row, List<RowCandidate> Candidates)> table in _contradicted.GroupBy(r => r.Row.Context))
        {
            if (ReadTotalFirst([.. table]))
                continue;
            foreach ((PrintedRow row, List<RowCandidate> candidates) in table)
                sheet.Leave([.. candidates.SelectMany(c => c.Cells)], Reasons.Headings(row));
            PrintedRow[] rows = [.. table.Select(r => r.Row).DistinctBy(r => r.Label)];
            int[] cells = [.. table.SelectMany(r => r.Candidates).SelectMany(c => c.Cells).Distinct()];
            sheet.Note(cells, "contradictory-headings", rows.Length > 1 ? Reasons.Headings(rows) : Reasons.Headings(rows[0]), PlaceOf(rows[0]));
        }
    }

    /// <summary>Rows below headings that name the total first, where the numbers decide in which order they stand.</summary>
    private bool ReadTotalFirst((PrintedRow Row, List<RowCandidate> Candidates)[] rows)
    {
        RowCandidate[] candidates = [.. rows.Select(r => r.Candidates.Find(c => TotalColumn.IsHeadedFirst(r.Row.Context, c.Form, c.Block)))];
        if (candidates[0] is not { Row: not null } first || !Array.TrueForAll(candidates, c => ReferenceEquals(c.Row?.Block, first.Block))
            || TotalColumn.InOrder([.. rows.Select(r => r.Row.Values)], first.Block) is not { } values)
            return false;
        for (int i = 0; i < rows.Length; i++)
            Set(rows[i].Row, candidates[i], values[i]);
        return true;
    }

    /// <summary>Rows whose labels stand without numbers: several in a table are told in one note.</summary>
    private void LeaveWithoutNumbers()
    {
        foreach (IGrouping<string, (PrintedRow Row, List<RowCandidate> Candidates)> table in _withoutNumbers.GroupBy(r => r.Candidates[0].Row.Table.Id, StringComparer.Ordinal))
        {
            PrintedRow[] rows = [.. table.Select(r => r.Row).DistinctBy(r => r.Label)];
            int[] cells = [.. table.SelectMany(r => r.Candidates).SelectMany(c => c.Cells).Distinct()];
            LocalizedText reason = rows.Length > 1 ? Reasons.RowsWithoutNumbers(rows) : Reasons.Count(rows[0], [.. table.First().Candidates.Select(c => c.Block.Columns.Count)]);
            sheet.Leave(cells, "ambiguous-row", reason, rows[0].Place, evenIfRead: false);
        }
    }

    private void Leave(PrintedRow row, List<RowCandidate> candidates, string code, LocalizedText reason, bool evenIfRead = true) =>
        sheet.Leave([.. candidates.SelectMany(c => c.Cells).Distinct()], code, reason, PlaceOf(row), evenIfRead);

    /// <summary>Where its values stand; its label, where they stand nowhere.</summary>
    private static DocumentLocation? PlaceOf(PrintedRow row) => (row.Values.Count > 0 ? row.Values[0].Place : null) ?? row.Place;

    /// <summary>Blank cells behind the heading of a group are what its merged cell left; numbers there belong to nobody knows which row.</summary>
    private void LeaveGroup(PrintedRow row, List<RowCandidate> candidates)
    {
        if (row.Values.Any(v => !v.IsBlank))
            Leave(row, candidates, "ambiguous-row", Reasons.Group(row));
    }

    /// <summary>The rows whose labels were printed.</summary>
    private HashSet<FormRow> Printed
    {
        get
        {
            if (_printed is not null)
                return _printed;
            _printed = new(ReferenceEqualityComparer.Instance);
            foreach (PrintedRow row in scan.Rows)
            {
                foreach (LabelMeaning meaning in row.Label.Meanings)
                {
                    if (meaning is { Role: LabelRole.Row, Row: { } printed })
                        _printed.Add(printed);
                }
            }

            return _printed;
        }
    }

    private bool HeadsPrintedGroup(PrintedRow row) => row.Label.IsRowGroup && row.Label.Meanings.Any(m =>
        m.Role == LabelRole.RowGroup && _editions.Contains(m.Form) && m.Row is { } inside && Printed.Contains(inside) && !RowsOf(row.Label).Contains(inside));

    private static bool IsIn(Label label, Form form) => label.Meanings.Exists(m => ReferenceEquals(m.Form, form));

    private static IEnumerable<FormRow> RowsOf(Label label) => label.Meanings.Where(m => m is { Role: LabelRole.Row, Row: not null }).Select(m => m.Row!);

    /// <summary>
    /// Whether lines that repeat an earlier one were removed: values stand on lines of their own, no two are equal, and rows are short.
    /// A row that seems whole may then be made of the values of two.
    /// </summary>
    private bool IsDeduplicated(List<(PrintedRow Row, List<RowCandidate> Candidates)> rows)
    {
        List<string> values = [];
        int shortRows = 0;
        foreach ((PrintedRow row, List<RowCandidate> candidates) in rows)
        {
            if (!row.IsOneCellPerLine || row.Label.IsRowGroup || candidates.Exists(c => _blankLines.Take(row, c.Block.Columns.Count) is not null))
                continue;
            values.AddRange(row.Values.Select(v => v.Raw));
            if (candidates.TrueForAll(c => row.Values.Count < c.Block.Columns.Count))
                shortRows++;
        }

        return shortRows >= 2 && values.Count > 0 && values.Distinct(StringComparer.Ordinal).Count() == values.Count;
    }

    /// <summary>Rows between numbers without a label and a label without numbers, in either order: each may carry the numbers of its neighbour.</summary>
    private HashSet<PrintedRow> Shifted()
    {
        HashSet<PrintedRow> shifted = [];
        if (!scan.Rows.Exists(r => r.Context.Unlabelled.Count > 0 || r.Context.StartsUnlabelled))
            return shifted;
        foreach (HeadingContext context in scan.Rows.Select(r => r.Context).Distinct().Where(c => c.Unlabelled.Count > 0 && !TornPairs.Explain(c, LacksNumbers)))
        {
            foreach ((int at, int count) in context.Unlabelled)
                shifted.UnionWith(Beside(context.Rows, at).Where(r => r.Values.Count == count));
        }

        foreach (HeadingContext context in scan.Rows.Select(r => r.Context).Distinct().Where(c => c.StartsUnlabelled && !TornPairs.Explain(c, LacksNumbers)))
        {
            int last = context.Rows.FindLastIndex(LacksNumbers);
            shifted.UnionWith(context.Rows.Take(Math.Max(0, last)));
        }

        return shifted;
    }

    /// <summary>The rows from numbers that stand before row <paramref name="at"/> to the next label without any, above and below.</summary>
    private IEnumerable<PrintedRow> Beside(List<PrintedRow> rows, int at)
    {
        int above = at == 0 ? -1 : rows.FindLastIndex(at - 1, LacksNumbers);
        int below = at == rows.Count ? -1 : rows.FindIndex(at, LacksNumbers);
        return [.. above < 0 ? [] : rows.Take(at).Skip(above), .. below < 0 ? [] : rows.Take(below).Skip(at)];
    }

    private bool LacksNumbers(PrintedRow row) => row.Values.Count == 0 && !HeadsPrintedGroup(row);
}
