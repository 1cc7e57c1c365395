using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What the parts that a sentence lists are parts of: the last number that is not a part itself.</summary>
/// <param name="Claim">The claim it was stated with; null when there is none.</param>
/// <param name="Definition">The definition of that claim.</param>
/// <param name="IsKind">It is itself one kind of something: what is a part of it is not that of everything.</param>
/// <param name="IsUnclaimed">The number is not understood, so nobody knows what its parts are parts of.</param>
internal readonly record struct PartitiveAntecedent(int? Claim, ClaimDefinition? Definition, bool IsKind, bool IsUnclaimed);
