using DisclosureRules.Json;

namespace DisclosureRules.Rules;

/// <summary>
/// A variable over which a rule is repeated: over named rows or columns, over all rows or columns of a table, over cells, or over sections.
/// Exactly one of the four is set.
/// </summary>
internal sealed record RuleVariable(string Name, LocatedNode Node)
{
    /// <summary>Names: rows, columns, <c>prefix.*</c> or named sets.</summary>
    public IReadOnlyList<LocatedNode>? Names { get; init; }

    /// <summary>All rows or columns of a table.</summary>
    public RuleAxis? Axis { get; init; }

    /// <summary>Cells, as a cell expression.</summary>
    public LocatedExpression? Cells { get; init; }

    /// <summary>Sections of the report.</summary>
    public IReadOnlyList<LocatedNode>? Sections { get; init; }
}

/// <summary>All rows (or columns) of a table but the excepted.</summary>
internal sealed record RuleAxis(string Table, bool IsRows, IReadOnlyList<string> Except);
