using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Results;

/// <summary>Writes a result in another form, beside <c>findings.jsonl</c> and <c>reports.jsonl</c>, after they are there.</summary>
public interface IAuditOutput
{
    /// <summary>Its name on the command line, behind <c>--write</c>: small letters.</summary>
    string Name { get; }

    /// <summary>
    /// Whether a file of the result folder has a name and place that only this output writes to. The receipt notes it with the file, so that the next audit can remove what
    /// it doesn't write anew, and nothing else.
    /// </summary>
    /// <param name="file">The file's path in the folder, with forward slashes.</param>
    bool IsOwn(string file);

    /// <summary>
    /// Writes into the folder. Equal results give equal bytes. What it writes is hashed into the receipt; what an earlier audit has left in its place is
    /// replaced. Nothing is shown as what it is not: control characters and markup of documents are neutralised.
    /// </summary>
    /// <param name="results">The result. Its receipt is not there yet.</param>
    /// <param name="folder">The result folder.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    Task WriteAsync(AuditResults results, string folder, AuditOutputOptions options, CancellationToken cancellationToken);
}

/// <summary>How a result is written. Immutable and safe to share between threads.</summary>
public sealed record AuditOutputOptions
{
    /// <summary>The language that people read it in.</summary>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>The texts; others where a host has changed them.</summary>
    public TextCatalog Catalog { get; init; } = TextCatalog.Default;

    /// <summary>The day that is written on letters; <see langword="null"/> where it is left to be filled in. No output asks the clock.</summary>
    public DateOnly? Date { get; init; }
}
