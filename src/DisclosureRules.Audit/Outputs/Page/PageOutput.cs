using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>
/// <c>index.html</c>: one file with everything in it, in Chinese and English, that works without a network. Nothing of a document gets into it as markup or script,
/// and the page's own policy lets no script run but its own. Stateless and safe to share between threads.
/// </summary>
public sealed class PageOutput : IAuditOutput
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public bool IsOwn(string file) => file == "index.html";

    /// <inheritdoc/>
    public Task WriteAsync(AuditResults results, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        return WriteAsync(OutputSource.Of(results), folder, options, cancellationToken);
    }

    internal static async Task WriteAsync(OutputSource source, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        await using PageWriter page = new(Path.Combine(folder, "index.html"), source, options);
        await foreach (ReportWithFindings one in source.All(cancellationToken).ConfigureAwait(false))
            page.Add(one);
        page.Finish();
    }
}
