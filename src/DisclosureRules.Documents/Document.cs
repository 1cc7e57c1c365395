namespace DisclosureRules.Documents;

/// <summary>
/// What a reader saw in a source, before anything is made of it: lines of words and tables, in reading order, each with its place.
/// Readers of all formats produce it and recognition starts from it, so neither knows the other. Immutable.
/// </summary>
/// <param name="Blocks">The lines and tables, in reading order.</param>
public sealed record Document(IReadOnlyList<DocumentBlock> Blocks);
