namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>A table of any length as sheets: where one is full, the next goes on, with headings of its own.</summary>
internal static class RollingSheets
{
    /// <param name="workbook">The workbook.</param>
    /// <param name="name">What the sheets are called; the second and further have their number behind it.</param>
    /// <param name="columns">Headings and widths.</param>
    /// <param name="rows">What there is a row for.</param>
    /// <param name="write">Writes one.</param>
    /// <param name="most">Rows of a sheet.</param>
    /// <param name="unprinted">How many columns, from the last, are left out where it is printed.</param>
    public static async Task AddAsync<T>(WorkbookFile workbook, string name, IReadOnlyList<(string Heading, int Width)> columns, IAsyncEnumerable<T> rows, Action<SheetWriter, T> write, int most, int unprinted = 0)
    {
        await using IAsyncEnumerator<T> all = rows.GetAsyncEnumerator();
        bool more = await all.MoveNextAsync().ConfigureAwait(false);
        do
        {
            await workbook.AddAsync(name, [.. columns.Select(c => c.Width)], async sheet =>
            {
                sheet.Row();
                foreach ((string heading, _) in columns)
                    sheet.Text(heading, CellStyle.Heading);
                for (; more && sheet.Rows < most; more = await all.MoveNextAsync().ConfigureAwait(false))
                    write(sheet.Row(), all.Current);
            }, frozen: 1, filtered: columns.Count, printed: columns.Count - unprinted).ConfigureAwait(false);
        }
        while (more);
    }
}
