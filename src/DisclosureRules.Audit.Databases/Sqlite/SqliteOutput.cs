using DisclosureRules.Audit.Databases.Tables;
using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Databases.Sqlite;

/// <summary>
/// <c>audit.sqlite</c>: runs, rules, reports, findings, and the cells and words that these speak of. A file that is there keeps its runs and gets this one; a run
/// with the same reports and findings is replaced. Stateless and safe to share between threads.
/// </summary>
public sealed class SqliteOutput : IAuditOutput
{
    /// <inheritdoc/>
    public string Name => "sqlite";

    /// <inheritdoc/>
    public bool IsOwn(string file) => file == "audit.sqlite";

    /// <inheritdoc/>
    public Task WriteAsync(AuditResults results, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        RunRows run = new(results, options);
        return DatabaseFile.ExtendAsync(Path.Combine(folder, "audit.sqlite"), async path =>
        {
            using SqliteRows rows = new(path, folder);
            await run.WriteAsync(rows, rows.Begin(run.Id), cancellationToken).ConfigureAwait(false);
            rows.Finish();
        });
    }
}
