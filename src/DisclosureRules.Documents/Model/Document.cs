using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Model;

/// <summary>
/// What a reader saw in a source, before anything is made of it: lines of words and tables, in reading order, each with its place.
/// Readers of all formats produce it and recognition starts from it, so neither knows the other. Immutable and safe to share between threads; two are equal when their blocks are.
/// </summary>
/// <param name="Blocks">The lines and tables, in reading order.</param>
public sealed record Document(IReadOnlyList<DocumentBlock> Blocks)
{
    private readonly ValueList<DocumentBlock> _blocks = ValueList<DocumentBlock>.Of(Blocks);

    /// <summary>The lines and tables, in reading order; a copy of what was given.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<DocumentBlock> Blocks { get => _blocks; init => _blocks = ValueList<DocumentBlock>.Of(value); }

    /// <summary>
    /// When it was published, where the file says so beside its words, as pages do with <c>&lt;meta name="PubDate"&gt;</c>; <see langword="null"/> where
    /// it says nothing. What is printed on the page comes before it.
    /// </summary>
    public DateOnly? PublishedOn { get; init; }
}
