namespace DisclosureRules.Audit.Results;

/// <summary>A unit of the list that an audit was given. Immutable and safe to share between threads.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other names that it reports or reported under.</param>
/// <param name="Parent">The id of the unit above it; <see langword="null"/> at the top.</param>
/// <param name="Level">Its level, as the list says it.</param>
public sealed record AuditedUnit(string Id, string Name, IReadOnlyList<string> Aliases, string? Parent, string? Level);
