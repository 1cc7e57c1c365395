using DisclosureRules.Audit.Databases.DuckDb;
using DisclosureRules.Audit.Databases.Sqlite;
using DisclosureRules.Audit.Databases.Tables;
using DisclosureRules.Audit.Results;
using DisclosureRules.Diagnostics;
using DisclosureRules.Tests;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace DisclosureRules.Audit.Databases.Tests;

public class DatabaseTests
{
    [Fact]
    public async Task Both_databases_hold_what_the_lines_hold()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new SqliteOutput(), new DuckDbOutput()]);
        long reports = File.ReadLines(audit.Result + "/reports.jsonl").Count(), findings = File.ReadLines(audit.Result + "/findings.jsonl").Count();
        foreach (Func<string, object?> ask in new[] { Sqlite(audit), Duck(audit) })
        {
            Assert.Equal(reports, Convert.ToInt64(ask("SELECT count(*) FROM reports"), null));
            Assert.Equal(findings, Convert.ToInt64(ask("SELECT count(*) FROM findings"), null));
            Assert.Equal(findings, Convert.ToInt64(ask("SELECT errors + warnings + infos + not_assessable FROM runs"), null));
            Assert.Equal(0L, Convert.ToInt64(ask("SELECT count(*) FROM findings f WHERE rule_id NOT LIKE 'input.%' AND NOT EXISTS (SELECT 1 FROM rules r WHERE r.run_id = f.run_id AND r.rule_id = f.rule_id)"), null));
            Assert.Equal("13", Convert.ToString(ask("SELECT CAST(CAST(actual AS INTEGER) AS VARCHAR) FROM findings WHERE rule_id = 'requests.row-total' AND year = 2023"), null));
            Assert.Equal("=1+1", ask("SELECT raw FROM finding_cells WHERE raw LIKE '=%' ORDER BY raw LIMIT 1"));
            Assert.Equal(0L, Convert.ToInt64(ask("SELECT count(*) FROM findings WHERE unit LIKE '%\u202E%'"), null));
        }
    }

    [Fact]
    public async Task A_run_is_added_to_those_before_and_the_same_run_replaced()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new SqliteOutput(), new DuckDbOutput()]);
        using AuditResults results = AuditResults.Open(audit.Result);
        using AuditFolder other = await AuditFolder.MakeAsync([]);
        File.WriteAllText(other.Result + "/findings.jsonl", string.Concat(File.ReadLines(other.Result + "/findings.jsonl").Take(0)));
        foreach (IAuditOutput output in new IAuditOutput[] { new SqliteOutput(), new DuckDbOutput() })
        {
            await output.WriteAsync(results, audit.Result, new(), default);
            Func<string, object?> ask = output is SqliteOutput ? Sqlite(audit) : Duck(audit);
            Assert.Equal(1L, Convert.ToInt64(ask("SELECT count(*) FROM runs"), null));
            using AuditResults later = AuditResults.Open(other.Result);
            await output.WriteAsync(later, audit.Result, new() { Date = new(2026, 3, 1) }, default);
            Assert.Equal(2L, Convert.ToInt64(ask("SELECT count(*) FROM runs"), null));
            Assert.Equal(2L, Convert.ToInt64(ask("SELECT max(number) FROM runs"), null));
        }
    }

    [Fact]
    public async Task A_database_of_somebody_else_s_stays_as_it_is()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([]);
        using AuditResults results = AuditResults.Open(audit.Result);
        foreach ((IAuditOutput output, string name) in new (IAuditOutput, string)[] { (new SqliteOutput(), "audit.sqlite"), (new DuckDbOutput(), "audit.duckdb") })
        {
            File.WriteAllText($"{audit.Result}/{name}", "not a database, but of some length, so that there is a header to look at");
            DiagnosticException exception = await Assert.ThrowsAsync<DiagnosticException>(() => output.WriteAsync(results, audit.Result, new(), default));
            Assert.Equal("database.foreign", exception.Diagnostics[0].Code);
            Assert.StartsWith("not a database", File.ReadAllText($"{audit.Result}/{name}"), StringComparison.Ordinal);
        }
    }

    [ProgramFact("sqlite3", "sqlite3")]
    public async Task The_program_sqlite3_reads_it()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new SqliteOutput()]);
        string worst = InstalledProgram.Run("sqlite3", audit.Result + "/audit.sqlite", "SELECT unit, year, errors FROM reports ORDER BY errors DESC, unit LIMIT 1;");
        Assert.Equal("青石县水务局|2023|4", worst.Trim());
        Assert.Equal("ok", InstalledProgram.Run("sqlite3", audit.Result + "/audit.sqlite", "PRAGMA integrity_check;").Trim());
    }

    [Fact]
    public async Task The_query_of_the_readme_runs_over_the_facts()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new ParquetOutput()]);
        string readme = File.ReadAllText(Path.Combine(AuditFolder.Repository(), "src", "DisclosureRules.Audit.Databases", "README.md"));
        string query = readme.Split("```sql\n")[1].Split("```")[0].Replace("'parquet/", $"'{audit.Result}/parquet/", StringComparison.Ordinal);
        using DuckDBConnection memory = new("DataSource=:memory:");
        memory.Open();
        using DuckDBCommand command = memory.CreateCommand();
        command.CommandText = query;
        using DuckDBDataReader rows = command.ExecuteReader();
        List<string> found = [];
        while (rows.Read())
            found.Add($"{rows.GetValue(0)} {rows.GetValue(1)}: {rows.GetValue(2)}");
        Assert.Contains("青石县白沙镇人民政府 2020: 9", found);
        Assert.Contains("青石县水务局 2023: 23", found);
    }

    [Fact]
    public async Task Facts_of_every_report_are_there_by_year_also_of_those_without_findings()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new ParquetOutput()]);
        using DuckDBConnection memory = new("DataSource=:memory:");
        memory.Open();
        using DuckDBCommand command = memory.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM read_parquet('{audit.Result}/parquet/reports/*/*.parquet', hive_partitioning = true)";
        Assert.Equal((long)File.ReadLines(audit.Result + "/reports.jsonl").Count(), Convert.ToInt64(command.ExecuteScalar(), null));
        command.CommandText = $"SELECT count(*) FROM read_parquet('{audit.Result}/parquet/cells/*/*.parquet', hive_partitioning = true) WHERE unit = '青石县林业局' AND year = 2023";
        Assert.Equal(200L, Convert.ToInt64(command.ExecuteScalar(), null));
        command.CommandText = $"SELECT count(*) FROM read_parquet('{audit.Result}/parquet/claims/*/*.parquet', hive_partitioning = true) WHERE claim = 'requests.received'";
        Assert.InRange(Convert.ToInt64(command.ExecuteScalar(), null), 1, 10);
        Assert.True(File.Exists(audit.Result + "/parquet/cells/year=2020/data.parquet"));
        Assert.Empty(Directory.EnumerateFiles(audit.Result, "*.unfinished", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Equal_results_give_equal_tables_and_equal_files_of_facts()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new ParquetOutput()]);
        Dictionary<string, byte[]> first = Files(audit);
        using AuditResults results = AuditResults.Open(audit.Result);
        await new ParquetOutput().WriteAsync(results, audit.Result, new(), default);
        Assert.Equal(first, Files(audit));

        static Dictionary<string, byte[]> Files(AuditFolder audit) => Directory.EnumerateFiles(audit.Result + "/parquet", "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllBytes);
    }

    [Fact]
    public void The_readme_names_every_table_and_column()
    {
        string readme = File.ReadAllText(Path.Combine(AuditFolder.Repository(), "src", "DisclosureRules.Audit.Databases", "README.md"));
        foreach (Table table in Table.All.Concat(FactTables.All))
            Assert.Contains($"| `{table.Name}` | {string.Join(", ", table.Columns.Select(c => $"`{c.Name}`"))} |", readme, StringComparison.Ordinal);
    }

    private static Func<string, object?> Sqlite(AuditFolder audit) => sql =>
    {
        using SqliteConnection connection = new($"Data Source={audit.Result}/audit.sqlite;Mode=ReadOnly;Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    };

    private static Func<string, object?> Duck(AuditFolder audit) => sql =>
    {
        using DuckDBConnection connection = new($"DataSource={audit.Result}/audit.duckdb;ACCESS_MODE=READ_ONLY");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    };
}
