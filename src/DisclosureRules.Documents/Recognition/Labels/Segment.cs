namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>A known label found in a run of words, or words that are none.</summary>
/// <param name="Label">The label; <see langword="null"/> for one word that belongs to no label.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="HasOrdinal">Whether it was printed with an ordinal.</param>
internal readonly record struct Segment(Label? Label, int First, int Last, bool HasOrdinal);
