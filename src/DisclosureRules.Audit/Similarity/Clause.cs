namespace DisclosureRules.Audit.Similarity;

/// <summary>A clause of a report's words: between two marks of punctuation.</summary>
/// <param name="Section">The index of the section among those of the report's words.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Folded">The same without blanks and with the unit's own name as <c>@</c>: what is compared.</param>
internal readonly record struct Clause(int Section, int Start, int End, string Folded);
