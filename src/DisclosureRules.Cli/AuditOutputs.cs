using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Audit.Databases.DuckDb;
using DisclosureRules.Audit.Databases.Sqlite;
using DisclosureRules.Audit.Office.Notices;
using DisclosureRules.Audit.Office.Workbooks;
using DisclosureRules.Audit.Outputs.Csv;
using DisclosureRules.Audit.Outputs.Page;
using DisclosureRules.Audit.Outputs.Sarif;
using DisclosureRules.Audit.Results;

namespace DisclosureRules.Cli;

/// <summary>What <c>audit --write</c> can write, in the order in which it is written. A new output is added here.</summary>
internal static class AuditOutputs
{
    /// <summary>What is written where <c>--write</c> is left out.</summary>
    public const string Default = "html";

    public static IReadOnlyList<IAuditOutput> All { get; } =
    [
        new PageOutput(), new WorkbookOutput(), new NoticeOutput(), new CsvOutput(), new SarifOutput(), .. Databases(),
    ];

    /// <summary>What the native executable can't write and the ordinary tool can; none in the ordinary tool.</summary>
    public static IReadOnlyList<string> OnlyInOrdinaryTool { get; } = HasDatabases ? [] : ["sqlite", "duckdb", "parquet"];

    /// <summary>Whether the databases are in this executable: the native one is built without them.</summary>
    [FeatureSwitchDefinition("DisclosureRules.Cli.AuditOutputs.HasDatabases")]
    private static bool HasDatabases => !AppContext.TryGetSwitch("DisclosureRules.Cli.AuditOutputs.HasDatabases", out bool has) || has;

    private static IAuditOutput[] Databases()
    {
        if (HasDatabases)
            return [new SqliteOutput(), new DuckDbOutput(), new ParquetOutput()];
        return [];
    }
}
