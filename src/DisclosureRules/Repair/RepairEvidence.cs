namespace DisclosureRules.Repair;

/// <summary>What the words or last year's report say of a repair: a rule that fails and wouldn't after it, or passes and wouldn't.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Instance">The values of its variables; empty when it has none.</param>
/// <param name="SpeaksFor">Whether it speaks for the repair, or against it.</param>
/// <param name="Words">The words; <see langword="null"/> where it rests on none in particular.</param>
/// <param name="Year">The year of the other report; <see langword="null"/> where it rests on none.</param>
public sealed record RepairEvidence(string Rule, string Instance, bool SpeaksFor, string? Words, int? Year);
