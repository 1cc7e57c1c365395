namespace DisclosureRules.Audit.Databases.Tables;

/// <summary>What a column holds.</summary>
internal enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>An exact number: SQLite keeps fractions as text, DuckDB numbers with up to ten digits behind the point.</summary>
    Exact,

    /// <summary>Yes or no; in SQLite 1 or 0.</summary>
    Boolean,

    /// <summary>A day; in SQLite as text, <c>2026-01-31</c>.</summary>
    Date,
}
