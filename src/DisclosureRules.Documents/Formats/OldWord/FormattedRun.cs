namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>Characters that have the same properties, by their places in the main stream.</summary>
/// <param name="Start">The place of the first.</param>
/// <param name="End">The place behind the last.</param>
/// <param name="Content">What is said of them; of paragraphs, their style comes first.</param>
internal readonly record struct FormattedRun(int Start, int End, ReadOnlyMemory<byte> Content);
