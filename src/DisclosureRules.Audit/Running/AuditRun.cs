using DisclosureRules.Audit.Results;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;

namespace DisclosureRules.Audit.Running;

/// <summary>
/// Audits: every input is read and checked by itself, then the reports are held against each other, then the result is written with all that was asked for.
/// What is done is in the journal of the result folder at once, so that an audit that ends early, however it does, can be gone on with. Stateless and safe to
/// share between threads; two audits never work in one folder.
/// </summary>
/// <example>
/// <code>
/// AuditSummary summary = await AuditRun.RunAsync(rules, ["reports"], new() { Folder = "result" });
/// using AuditResults results = AuditResults.Open("result");
/// await foreach (AuditedFinding finding in results.ReadFindingsAsync())
///     Console.WriteLine(finding.Finding);
/// </code>
/// </example>
public static class AuditRun
{
    /// <summary>Audits files and folders.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="paths">Files as they are, folders with everything below them, JSON Lines files line by line, in this order.</param>
    /// <param name="options">How the audit is made.</param>
    /// <param name="standardInput">What <c>-</c> reads; when left out, <c>-</c> is a path like any other.</param>
    /// <param name="cancellationToken">Ends the audit early; the folder then has the result of the reports that were done.</param>
    /// <returns>What the audit came to.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">A list is not valid, another audit is at work in the folder, or it can't be written to; with all problems.</exception>
    /// <exception cref="IOException">The folder can't be written to any more, such as on a full disk. What was done stays.</exception>
    /// <exception cref="OperationCanceledException">The audit was cancelled.</exception>
    public static Task<AuditSummary> RunAsync(
        RuleSet rules, IReadOnlyList<string> paths, AuditOptions options, Stream? standardInput = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        return new FolderAudit(rules, options).RunAsync(AuditInputs.Of(paths, options, standardInput), cancellationToken);
    }

    /// <summary>Audits inputs that come one by one, such as out of a database; of those only a bounded number is held.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="inputs">The inputs, each of a name of its own: see <see cref="ReportInputs.Of"/>. The result has them in this order; shards that are put together, in the order of their names.</param>
    /// <param name="options">How the audit is made.</param>
    /// <param name="cancellationToken">Ends the audit early; the folder then has the result of the reports that were done.</param>
    /// <returns>What the audit came to.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">A list is not valid, another audit is at work in the folder, or it can't be written to; with all problems.</exception>
    /// <exception cref="IOException">The folder can't be written to any more, such as on a full disk. What was done stays.</exception>
    /// <exception cref="OperationCanceledException">The audit was cancelled.</exception>
    public static Task<AuditSummary> RunAsync(RuleSet rules, IAsyncEnumerable<ReportInput> inputs, AuditOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        return new FolderAudit(rules, options).RunAsync(AuditInputs.Of(inputs, options.Shard), cancellationToken);
    }

    /// <summary>Puts shards together, and adds what needs all reports: the result is that of one audit of all inputs, byte for byte.</summary>
    /// <param name="folders">The result folders of all shards of one audit, in any order.</param>
    /// <param name="options">Where and how the result is written; rules, forms and lists are those of the shards.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What the audit came to.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">A shard is missing, not complete, damaged or of another audit; or the folder can't be written to.</exception>
    /// <exception cref="IOException">The folder can't be written to any more.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<AuditSummary> MergeAsync(IReadOnlyList<string> folders, AuditOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(options);
        return ShardMerge.RunAsync(folders, options, cancellationToken);
    }

    /// <summary>Holds a result against its receipt: the files of the result, the rules and forms of this version, and those inputs that are still there.</summary>
    /// <param name="folder">The result folder.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What was looked at and what is not as the receipt says.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="DiagnosticException">The folder holds no complete result.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Verification Verify(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return ReceiptCheck.Run(folder, cancellationToken);
    }
}
