using System.Globalization;
using DisclosureRules.Audit.Databases.Tables;
using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;
using DisclosureRules.Claims;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Databases.DuckDb;

/// <summary>
/// The folder <c>parquet</c>: reports, cells and claims of all reports, also those without findings, in a folder for each year
/// (<c>parquet/cells/year=2023/data.parquet</c>), for whatever engine a team has. Written by DuckDB, whose native library it needs. Stateless and safe to share
/// between threads.
/// </summary>
public sealed class ParquetOutput : IAuditOutput
{
    // What readers of the format take for a partition without a value.
    private const string NoYear = "__HIVE_DEFAULT_PARTITION__";

    /// <inheritdoc/>
    public string Name => "parquet";

    /// <inheritdoc/>
    public bool IsOwn(string file) => OutputFolder.Holds("parquet", file);

    /// <inheritdoc/>
    public async Task WriteAsync(AuditResults results, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        string own = OutputFolder.Renew(folder, "parquet"), staging = Path.Combine(own, "staging.unfinished");
        try
        {
            using DuckDbRows rows = new(staging, own, FactTables.All);
            rows.Create();
            OutputSource source = OutputSource.Of(results);
            await foreach (AuditedReport report in results.ReadReportsAsync(cancellationToken).ConfigureAwait(false))
            {
                // A copy would count in every sum a second time.
                if (report.CopyOf is null)
                    Add(rows, source, report);
            }

            rows.Finish();
            foreach (Table table in FactTables.All)
                Write(rows, table, Path.Combine(own, table.Name));
        }
        finally
        {
            File.Delete(staging);
            File.Delete(staging + ".wal");
        }
    }

    private static void Write(DuckDbRows rows, Table table, string folder)
    {
        foreach (long? year in rows.Numbers($"SELECT DISTINCT year FROM {table.Name} ORDER BY year"))
        {
            string number = year?.ToString(CultureInfo.InvariantCulture) ?? NoYear;
            string partition = Path.Combine(folder, "year=" + number);
            Directory.CreateDirectory(partition);
            rows.Execute(
                $"COPY (SELECT * EXCLUDE (year) FROM {table.Name} WHERE year IS NOT DISTINCT FROM {(year is null ? "NULL" : number)}) "
                + $"TO '{Path.Combine(partition, "data.parquet").Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private static void Add(DuckDbRows rows, OutputSource source, AuditedReport audited)
    {
        Report? report = source.Report(audited);
        string? unit = Shown(audited.Unit), scope = OutputNames.Of(audited.Scope);
        long number = audited.Index + 1L;
        long? year = audited.Year;
        rows.Add(
            FactTables.Reports, number, unit, Shown(audited.UnitId), year, scope, audited.Form, Shown(report?.Title), report?.PublishedOn, report?.SignedOn, Shown(audited.Source), audited.Hash,
            OutputNames.Of(audited.Status), (long)audited.CellsRead, (long)audited.CellCount);
        if (report is null)
            return;
        foreach (FormCell cell in report.Form.Cells)
        {
            Cell content = report[cell.Index];
            if (content.State == CellState.Missing)
                continue;
            rows.Add(
                FactTables.Cells, number, unit, Shown(audited.UnitId), year, scope, audited.Form, cell.Id.Table, cell.Id.Row, cell.Id.Column, OutputNames.Of(content.State), Shown(content.Raw), content.Value);
        }

        foreach (Claim claim in source.Claims(report) ?? [])
        {
            rows.Add(
                FactTables.Claims, number, unit, year, claim.Id, claim.Quotation.Section, (long)claim.Quotation.Start, Shown(claim.Quotation.Text), claim.Value, claim.Share?.Percent, claim.IsCertain);
        }
    }

    private static string? Shown(string? text) => text is null ? null : VisibleText.Of(text);
}
