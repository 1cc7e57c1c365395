using System.Text.Json;

namespace DisclosureRules.Cli.Tests;

public class CheckTests
{
    [Fact]
    public void A_clean_report_exits_with_zero_and_says_so()
    {
        Tool tool = Tool.Run(["check", Tool.Data("clean.json"), .. Tool.Own]);
        Assert.Equal(0, tool.ExitCode);
        Assert.Equal("✓ 青石县林业局 2023年度:适用的规则 4 条、单元格 19 个,未发现问题(没有文字,未核对文字)  Data/clean.json\n", tool.Output);
        Assert.Equal("报告 1 份,读取 1 份:错误 0、警告 0、提示 0、未能核对 0\n", tool.Error);
    }

    [Theory]
    [InlineData("planted.json", "error", 1)]
    [InlineData("planted.json", "warning", 1)]
    [InlineData("planted.json", "never", 0)]
    [InlineData("warning.json", "error", 0)]
    [InlineData("warning.json", "warning", 1)]
    [InlineData("clean.json", "warning", 0)]
    [InlineData("missing.json", "error", 1)]
    [InlineData("missing.json", "warning", 1)]
    [InlineData("missing.json", "never", 0)]
    public void The_exit_code_follows_the_threshold(string report, string failOn, int exitCode) =>
        Assert.Equal(exitCode, Tool.Run(["check", Tool.Data(report), "--fail-on", failOn, .. Tool.Own]).ExitCode);

    [Fact]
    public void What_could_not_be_assessed_accuses_nobody()
    {
        Tool tool = Tool.RunWith("""{"form":"test-form","unit":"青石县林业局","year":2023,"tables":{}}""", ["check", "-", "--format", "jsonl", "--fail-on", "warning", .. Tool.Own]);
        Assert.Equal(0, tool.ExitCode);
        Assert.All(tool.Findings, f => Assert.Equal("notAssessable", f.GetProperty("outcome").GetString()));
        Assert.Equal(13, tool.Findings.Length);
    }

    [Fact]
    public void Every_line_of_jsonl_is_a_finding_with_all_members_in_order()
    {
        Tool tool = Tool.Run(["check", Tool.Data("planted.json"), Tool.Data("missing.json"), "--format", "jsonl", .. Tool.Own]);
        string[] members = ["source", "unit", "year", "form", "rule", "pack", "version", "instance", "severity", "outcome", "title", "message", "cells", "evidence", "expected", "actual", "difference", "basis", "instanceLabel", "fingerprint"];
        Assert.Equal(10, tool.Findings.Length);
        Assert.All(tool.Findings, f => Assert.Equal(members, f.EnumerateObject().Select(m => m.Name)));
        string[] cell = ["table", "row", "column", "state", "raw", "value", "label", "place"];
        Assert.All(tool.Findings.SelectMany(f => f.GetProperty("cells").EnumerateArray()), c => Assert.Equal(cell, c.EnumerateObject().Select(m => m.Name)));
    }

    [Fact]
    public void A_finding_names_the_cells_and_the_difference()
    {
        JsonElement finding = Tool.Run(["check", Tool.Data("planted.json"), "--format", "jsonl", .. Tool.Own]).Findings
            .Single(f => f.GetProperty("rule").GetString() == "requests.column-total" && f.GetProperty("instance").GetString() == "persons");
        Assert.Equal("Data/planted.json", finding.GetProperty("source").GetString());
        Assert.Equal("青石县林业局", finding.GetProperty("unit").GetString());
        Assert.Equal(2022, finding.GetProperty("year").GetInt32());
        Assert.Equal((19, 20, 1), (finding.GetProperty("expected").GetInt32(), finding.GetProperty("actual").GetInt32(), finding.GetProperty("difference").GetInt32()));
        Assert.Equal(["total", "granted", "denied"], finding.GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("row").GetString()!));
        Assert.Equal(9, finding.GetProperty("cells")[0].GetProperty("place").GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData("7730.28", "7730.28")]
    [InlineData("100000.0000000000000000001", "100000.0000000000000000001")]
    [InlineData("1.5e5", "150000")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    public void Numbers_are_exact(string written, string printed)
    {
        string report = """{"form":"test-form","unit":"青石县林业局","year":2023,"tables":{"fees":{"adminFees":{"amount":""" + written + "}}}}";
        Tool tool = Tool.RunWith(report, ["check", "-", "--format", "jsonl", "--forms", Tool.Data("form.json"), "--rules", Tool.Data("never-pack.json"), "--no-national"]);
        JsonElement finding = Assert.Single(tool.Findings);
        Assert.Equal(printed, finding.GetProperty("cells")[0].GetProperty("value").GetRawText());
        Assert.Equal(printed, finding.GetProperty("actual").GetRawText());
    }

    [Fact]
    public void English_is_spoken_when_asked_for()
    {
        Tool tool = Tool.Run(["check", Tool.Data("clean.json"), "--lang", "en", .. Tool.Own]);
        Assert.Equal("✓ 青石县林业局 2023: 4 rules in force for it, 19 cells, nothing found (it has no words, which were not checked)  Data/clean.json\n", tool.Output);
        Assert.Equal("reports: 1, read: 1; errors: 0, warnings: 0, info: 0, not assessable: 0\n", tool.Error);
    }

    [Fact]
    public void Year_and_unit_of_the_command_line_go_before_the_document_and_contradictions_are_said()
    {
        Tool tool = Tool.Run(["check", Tool.Data("warning.json"), "--year", "2020", "--unit", "白沙县林业局", "--format", "jsonl", .. Tool.Own]);
        Assert.Empty(tool.Findings);
        Assert.Contains("Data/warning.json:原件写的单位是“青石县林业局”,按 --unit 白沙县林业局 核对\n", tool.Error, StringComparison.Ordinal);
        Assert.Contains("Data/warning.json:原件写的年份是 2022,按 --year 2020 核对\n", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Year_and_unit_of_the_command_line_fill_what_is_missing_in_silence()
    {
        string report = """{"form":"test-form","tables":{"fees":{"adminFees":{"amount":200000}}}}""";
        Tool tool = Tool.RunWith(report, ["check", "-", "--year", "2023", "--unit", "青石县林业局", "--format", "jsonl", .. Tool.Own]);
        JsonElement finding = tool.Findings.Single(f => f.GetProperty("rule").GetString() == "fees.plausible");
        Assert.Equal(("青石县林业局", 2023, "fail"), (finding.GetProperty("unit").GetString(), finding.GetProperty("year").GetInt32(), finding.GetProperty("outcome").GetString()));
        Assert.Equal("报告 1 份,读取 1 份:错误 0、警告 1、提示 0、未能核对 12\n", tool.Error);
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order_without_hidden_files_and_what_is_left_out_is_counted()
    {
        using TemporaryFolder folder = new();
        string report = File.ReadAllText(Tool.Data("warning.json"));
        foreach (string name in new[] { "b.json", "a/z.json", "a.json", "B.json", "报告.json", ".hidden/x.json", ".y.json", "old.bak", "c.JSON" })
            folder.Write(name, report);
        Tool tool = Tool.Run(["check", folder.Path, "--format", "jsonl", .. Tool.Own]);
        string[] names = ["B.json", "a/z.json", "a.json", "b.json", "c.JSON", "报告.json"];
        Assert.Equal(names.Select(n => $"{folder.Path}/{n}"), tool.Findings.Select(f => f.GetProperty("source").GetString()!));
        string[] said = tool.Error.Split('\n');
        Assert.Equal(names.Select(n => $"读取  {folder.Path}/{n}"), said[..6].Select(line => line[..line.LastIndexOf("  ", StringComparison.Ordinal)]));
        Assert.Equal("跳过其他类型的文件:.bak ×1", said[6]);
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        for (int i = 0; i < 200; i++)
            folder.Write($"{i % 7}/{i}.json", File.ReadAllText(Tool.Data(i % 3 == 0 ? "planted.json" : "clean.json")));
        foreach (string format in new[] { "text", "jsonl" })
        {
            string first = Tool.Run(["check", folder.Path, "--format", format, .. Tool.Own]).Output;
            Assert.Equal(first, Tool.Run(["check", folder.Path, "--format", format, .. Tool.Own]).Output);
        }
    }

    [Fact]
    public void Packs_and_forms_may_come_from_folders()
    {
        using TemporaryFolder folder = new();
        folder.Write("packs/inner/pack.json", File.ReadAllText(Tool.Data("pack.json")));
        folder.Write("forms/form.json", File.ReadAllText(Tool.Data("form.json")));
        Tool tool = Tool.Run("check", Tool.Data("planted.json"), "--rules", $"{folder.Path}/packs", "--forms", $"{folder.Path}/forms", "--no-national");
        Assert.Equal(1, tool.ExitCode);
    }
}
