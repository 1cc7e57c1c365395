using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>What a search found, or what another may try before it looks by itself. Nothing is taken from it unchecked. Immutable.</summary>
/// <param name="Reports">Reports that satisfy what is wanted; the last ones miss the fewest rules.</param>
/// <param name="Sets">Sets of rules that exclude what is wanted.</param>
internal sealed record Guesses(IEnumerable<Report> Reports, IEnumerable<IReadOnlyList<int>> Sets);
