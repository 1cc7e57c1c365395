using DisclosureRules.Audit.Databases.Tables;
using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Databases.DuckDb;

/// <summary>
/// <c>audit.duckdb</c>: the same tables as in <c>audit.sqlite</c>, with numbers as decimals. A file that is there keeps its runs and gets this one; a run with the
/// same reports and findings is replaced. Needs the native library of DuckDB. Stateless and safe to share between threads.
/// </summary>
public sealed class DuckDbOutput : IAuditOutput
{
    /// <inheritdoc/>
    public string Name => "duckdb";

    /// <inheritdoc/>
    public bool IsOwn(string file) => file == "audit.duckdb";

    /// <inheritdoc/>
    public Task WriteAsync(AuditResults results, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        RunRows run = new(results, options);
        string path = Path.Combine(folder, "audit.duckdb");
        return DatabaseFile.ExtendAsync(path, async copy =>
        {
            using DuckDbRows rows = new(copy, path, Table.All);
            await run.WriteAsync(rows, rows.Begin(run.Id), cancellationToken).ConfigureAwait(false);
            rows.Finish();
        });
    }
}
