namespace DisclosureRules.Audit.Databases.Tables;

/// <summary>A table and its columns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in their order.</param>
internal sealed record Table(string Name, IReadOnlyList<(string Name, ColumnKind Kind)> Columns)
{
    private static readonly (string, ColumnKind) Run = ("run_id", ColumnKind.Text), Report = ("report", ColumnKind.Integer), Finding = ("finding", ColumnKind.Integer);

    /// <summary>An audit.</summary>
    public static Table Runs { get; } = new("runs",
    [
        Run, ("number", ColumnKind.Integer), ("date", ColumnKind.Date), ("tool_version", ColumnKind.Text), ("complete", ColumnKind.Boolean), ("shard", ColumnKind.Text),
        ("reports", ColumnKind.Integer), ("passes", ColumnKind.Integer), ("fails", ColumnKind.Integer), ("not_assessed", ColumnKind.Integer), ("unreadable", ColumnKind.Integer),
        ("errors", ColumnKind.Integer), ("warnings", ColumnKind.Integer), ("infos", ColumnKind.Integer), ("not_assessable", ColumnKind.Integer), ("waived", ColumnKind.Integer),
    ]);

    /// <summary>A rule that ran.</summary>
    public static Table Rules { get; } = new("rules",
    [
        Run, ("rule_id", ColumnKind.Text), ("severity", ColumnKind.Text), ("title_zh", ColumnKind.Text), ("title_en", ColumnKind.Text), ("basis_zh", ColumnKind.Text), ("basis_en", ColumnKind.Text),
        ("pack", ColumnKind.Text), ("pack_version", ColumnKind.Text), ("check_text", ColumnKind.Text),
    ]);

    /// <summary>An input.</summary>
    public static Table Reports { get; } = new("reports",
    [
        Run, Report, ("source", ColumnKind.Text), ("hash", ColumnKind.Text), ("unit", ColumnKind.Text), ("unit_id", ColumnKind.Text), ("year", ColumnKind.Integer), ("form", ColumnKind.Text),
        ("scope", ColumnKind.Text), ("status", ColumnKind.Text), ("reason_zh", ColumnKind.Text), ("reason_en", ColumnKind.Text), ("errors", ColumnKind.Integer), ("warnings", ColumnKind.Integer),
        ("infos", ColumnKind.Integer), ("not_assessable", ColumnKind.Integer), ("waived", ColumnKind.Integer), ("cells_read", ColumnKind.Integer), ("cell_count", ColumnKind.Integer),
    ]);

    /// <summary>A finding.</summary>
    public static Table Findings { get; } = new("findings",
    [
        Run, Finding, Report, ("rule_id", ColumnKind.Text), ("instance", ColumnKind.Text), ("instance_zh", ColumnKind.Text), ("instance_en", ColumnKind.Text), ("severity", ColumnKind.Text),
        ("outcome", ColumnKind.Text), ("unit", ColumnKind.Text), ("year", ColumnKind.Integer), ("message_zh", ColumnKind.Text), ("message_en", ColumnKind.Text), ("expected", ColumnKind.Exact),
        ("actual", ColumnKind.Exact), ("difference", ColumnKind.Exact), ("fingerprint", ColumnKind.Text), ("value_hash", ColumnKind.Text), ("baseline_state", ColumnKind.Text),
        ("waiver_kind", ColumnKind.Text), ("waiver_status", ColumnKind.Text), ("waiver_reason", ColumnKind.Text), ("waiver_reviewer", ColumnKind.Text), ("waiver_expiry", ColumnKind.Date),
    ]);

    /// <summary>A cell that a finding speaks of.</summary>
    public static Table FindingCells { get; } = new("finding_cells",
    [
        Run, Finding, ("position", ColumnKind.Integer), ("unit", ColumnKind.Text), ("year", ColumnKind.Integer), ("table_id", ColumnKind.Text), ("row_id", ColumnKind.Text),
        ("column_id", ColumnKind.Text), ("label_zh", ColumnKind.Text), ("label_en", ColumnKind.Text), ("state", ColumnKind.Text), ("raw", ColumnKind.Text), ("value", ColumnKind.Exact),
        ("place_zh", ColumnKind.Text), ("place_en", ColumnKind.Text),
    ]);

    /// <summary>Words that a finding rests on.</summary>
    public static Table FindingQuotes { get; } = new("finding_quotes",
    [
        Run, Finding, ("position", ColumnKind.Integer), ("claim", ColumnKind.Text), ("section", ColumnKind.Text), ("start", ColumnKind.Integer), ("words", ColumnKind.Text),
        ("before", ColumnKind.Text), ("after", ColumnKind.Text), ("value", ColumnKind.Exact),
    ]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Table> All { get; } = [Runs, Rules, Reports, Findings, FindingCells, FindingQuotes];
}
