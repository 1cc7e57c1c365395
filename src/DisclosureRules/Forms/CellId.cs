using System.Text.Json.Serialization;

namespace DisclosureRules.Forms;

/// <summary>The name of a cell: table, row and column identifiers of a form, e.g. <c>requests[carriedIn, total]</c>.</summary>
/// <param name="Table">Table identifier.</param>
/// <param name="Row">Row identifier, unique in its table.</param>
/// <param name="Column">Column identifier, unique in its table.</param>
/// <exception cref="ArgumentNullException">An identifier is <see langword="null"/>.</exception>
public readonly record struct CellId(string Table, string Row, string Column)
{
    /// <summary>Table identifier.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    [JsonPropertyName("table")]
    public string Table { get; init => field = value ?? throw new ArgumentNullException(nameof(Table)); } = Table ?? throw new ArgumentNullException(nameof(Table));

    /// <summary>Row identifier, unique in its table.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    [JsonPropertyName("row")]
    public string Row { get; init => field = value ?? throw new ArgumentNullException(nameof(Row)); } = Row ?? throw new ArgumentNullException(nameof(Row));

    /// <summary>Column identifier, unique in its table.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    [JsonPropertyName("column")]
    public string Column { get; init => field = value ?? throw new ArgumentNullException(nameof(Column)); } = Column ?? throw new ArgumentNullException(nameof(Column));

    /// <summary>The cell as the rule language writes it.</summary>
    public override string ToString() => $"{Table}[{Row}, {Column}]";
}
