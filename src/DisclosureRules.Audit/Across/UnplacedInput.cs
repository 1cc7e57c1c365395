namespace DisclosureRules.Audit.Across;

/// <summary>An input of which nobody knows whose report for which year it is: it can't be read, or the report doesn't say. Immutable.</summary>
/// <param name="Index">Its place among the reports.</param>
/// <param name="Source">Its name.</param>
/// <param name="Path">Its path below the argument that it came from.</param>
/// <param name="Unit">The unit that it prints; <see langword="null"/> when not found.</param>
/// <param name="Year">The year that it is on; <see langword="null"/> when not found.</param>
/// <param name="IsUnreadable">Whether it can't be read.</param>
internal sealed record UnplacedInput(int Index, string Source, string Path, string? Unit, int? Year, bool IsUnreadable);
