using System.Data.Common;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace DisclosureRules.Packages.Tests;

/// <summary>The tool as its users get it: installed from the packed package.</summary>
[Collection(PackedOnce.Name)]
public sealed class ToolTests(PackedPackages packed) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _tool = packed.Tool;

    [Fact]
    public void Installed_from_a_folder_it_checks_reports()
    {
        Assert.Equal(PackedPackages.Version, Command.Run(_tool, _folder.Root, null, "--version").Succeeded().Trim());
        Command check = Command.Run(_tool, RepositoryFiles.Root, null, "check", "rules/examples/reports", "--lang", "en");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("requests.balance", check.Output, StringComparison.Ordinal);
        Assert.NotEmpty(check.Error);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(_tool)!, "*", SearchOption.AllDirectories),
            f => Path.GetFileName(f).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    /// <summary>The libraries of the databases are native, one for each kind of machine: whether they came along shows only here.</summary>
    [Fact]
    public void Its_audits_write_databases_and_Parquet()
    {
        string[] written = ["html", "csv", "sarif", "xlsx", "notices", "sqlite", "duckdb", "parquet"];
        Command audit = Command.Run(
            _tool, _folder.Root, null, "audit", RepositoryFiles.Path("rules/examples/reports"), "--out", _folder.Path("out"), "--write", string.Join(',', written), "--date", "2026-11-29", "--lang", "en");
        Assert.True(audit.ExitCode == 1, $"{audit.ExitCode}: {audit.Error}");
        using SqliteConnection sqlite = new($"Data Source={_folder.Path("out/audit.sqlite")};Mode=ReadOnly;Pooling=False");
        using DuckDBConnection duck = new($"Data Source={_folder.Path("out/audit.duckdb")};ACCESS_MODE=READ_ONLY");
        long findings = File.ReadLines(_folder.Path("out/findings.jsonl")).Count();
        Assert.NotEqual(0, findings);
        foreach (DbConnection connection in new DbConnection[] { sqlite, duck })
        {
            connection.Open();
            Assert.Equal(3, Ask(connection, "SELECT count(*) FROM reports"));
            Assert.Equal(findings, Ask(connection, "SELECT count(*) FROM findings"));
            Assert.Equal(1, Ask(connection, "SELECT count(*) FROM runs"));
        }

        foreach (string facts in new[] { "reports", "cells" })
            Assert.InRange(Ask(duck, $"SELECT count(*) FROM read_parquet('{_folder.Path("out/parquet")}/{facts}/**/*.parquet')"), 3, long.MaxValue);
        Command.Run(_tool, _folder.Root, null, "audit", "verify", _folder.Path("out")).Succeeded();
    }

    public void Dispose() => _folder.Dispose();

    private static long Ask(DbConnection connection, string sql)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), null);
    }
}
