using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>
/// <c>audit.xlsx</c>: an overview, all findings and all reports with filters, and a sheet for each report with findings, or for each unit where there are many, its
/// failing cells coloured and remarked on. What would not fit into a sheet goes on in the next, and what would not fit into a workbook in <c>audit-2.xlsx</c> and
/// so on. Stateless and safe to share between threads.
/// </summary>
public sealed class WorkbookOutput : IAuditOutput
{
    private readonly WorkbookLimits _limits;

    /// <summary>An output with the limits of Excel.</summary>
    public WorkbookOutput()
        : this(new())
    {
    }

    internal WorkbookOutput(WorkbookLimits limits) => _limits = limits;

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public bool IsOwn(string file) => file == "audit.xlsx" || (file.StartsWith("audit-", StringComparison.Ordinal) && file.EndsWith(".xlsx", StringComparison.Ordinal) && !file.Contains('/', StringComparison.Ordinal));

    /// <inheritdoc/>
    public async Task WriteAsync(AuditResults results, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        foreach (string old in Directory.EnumerateFiles(folder, "audit-*.xlsx"))
            File.Delete(old);
        using UnitResults units = UnitResults.Read(results, cancellationToken);
        DetailSheets details = new(results, units, options, _limits);
        WorkbookFile workbook = new(Path.Combine(folder, "audit.xlsx"));
        try
        {
            await new OverviewSheet(results, options, details.FilesWith(OverviewSheet.Sheets)).AddAsync(workbook).ConfigureAwait(false);
            await new FindingSheets(results, options, _limits.Rows).AddAsync(workbook, cancellationToken).ConfigureAwait(false);
            await new ReportSheets(results, options, _limits.Rows).AddAsync(workbook, cancellationToken).ConfigureAwait(false);
            int files = 1;
            foreach (DetailSheet sheet in details.All())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (workbook.Sheets >= _limits.Sheets)
                {
                    workbook.Finish();
                    workbook.Dispose();
                    workbook = new(Path.Combine(folder, $"audit-{Packaging.Ooxml.Number(++files)}.xlsx"));
                }

                await sheet.AddAsync(workbook).ConfigureAwait(false);
            }

            workbook.Finish();
        }
        finally
        {
            workbook.Dispose();
        }
    }
}
