using System.Text;
using System.Text.Json;

namespace DisclosureRules.Cli.Tests;

/// <summary>Bad input is a finding that names file, line and what would be accepted; the rest is still checked.</summary>
public class UnreadableInputTests
{
    private const string Good = """{"form":"test-form","unit":"青石县林业局","year":2022,"tables":{"fees":{"adminFees":{"amount":1}}}}""";

    public static TheoryData<string, string> BadReports => new()
    {
        { Good[..60], ":1:" },
        { Good.Replace("2022", "\"2022\"", StringComparison.Ordinal), "数不加引号,请写 2022" },
        { Good.Replace("\"tables\":{", "\"tables\":[", StringComparison.Ordinal), ":1:" },
        { Good.Replace("1}", "9223372036854775808}", StringComparison.Ordinal), "9223372036854775808" },
        { Good.Replace("1}", "1e400}", StringComparison.Ordinal), "1e400" },
        { Good.Replace("adminFees", "adminFee", StringComparison.Ordinal), "是否想写 `adminFees`?" },
        { Good.Replace("test-form", "tset-form", StringComparison.Ordinal), "是否想写 `test-form`?" },
        { Good.Replace("\"unit\"", "\"untis\"", StringComparison.Ordinal), "是否想写 `unit`?" },
        { "", "JSON" },
        { "null", "null" },
        { "[]", "[…]" },
        { new string('[', 100_000), ":1:" },
    };

    [Theory]
    [MemberData(nameof(BadReports))]
    public void A_report_that_is_not_valid_is_a_finding_with_the_reason(string json, string reason)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("bad.json", json);
        JsonElement finding = Only(Tool.Run(["check", path, "--format", "jsonl", .. Tool.Own]));
        Assert.Equal(path, finding.GetProperty("source").GetString());
        string message = finding.GetProperty("message").GetProperty("zh").GetString()!;
        Assert.StartsWith($"无法读取:{path}", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_utf8_is_a_finding_with_line_and_column()
    {
        using TemporaryFolder folder = new();
        byte[] bytes = Encoding.UTF8.GetBytes("{\n  \"unit\": \"??\"\n}");
        bytes[14] = 0xC7;
        JsonElement finding = Only(Tool.Run(["check", folder.Write("bad.json", bytes), "--format", "jsonl", .. Tool.Own]));
        Assert.Contains("bad.json:2:13: ", finding.GetProperty("message").GetProperty("en").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.pdf", "%PDF-1.7")]
    [InlineData("report.docx", "PK\u0003\u0004")]
    [InlineData("report.txt", "这里没有表格")]
    [InlineData("report.txt", "")]
    public void A_file_that_is_no_report_is_a_finding(string name, string content)
    {
        using TemporaryFolder folder = new();
        Only(Tool.Run(["check", folder.Write(name, content), "--format", "jsonl", .. Tool.Own]));
    }

    [Fact]
    public void A_path_without_file_is_a_finding() =>
        Assert.Contains("没有这个文件或文件夹", Message(Only(Tool.Run(["check", "no/such/place", "--format", "jsonl", .. Tool.Own]))), StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_readable_files_is_a_finding()
    {
        using TemporaryFolder folder = new();
        folder.Write("picture.png", "");
        Assert.Contains("可以读:.json", Message(Only(Tool.Run(["check", folder.Path, "--format", "jsonl", .. Tool.Own]))), StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        using TemporaryFolder folder = new();
        string bad = folder.Write("bad.json", "{");
        Tool tool = Tool.Run(["check", Tool.Data("warning.json"), bad, "nowhere", Tool.Data("planted.json"), "--format", "jsonl", .. Tool.Own]);
        Assert.Equal(["Data/warning.json", bad, "nowhere", "Data/planted.json"], tool.Findings.Select(f => f.GetProperty("source").GetString()!).Distinct());
        string[] said = tool.Error.Split('\n');
        Assert.Equal(6, said.Length);
        Assert.StartsWith("读取  Data/warning.json  ", said[0], StringComparison.Ordinal);
        Assert.StartsWith($"拒绝  {bad}:1:", said[1], StringComparison.Ordinal);
        Assert.StartsWith("拒绝  nowhere: ", said[2], StringComparison.Ordinal);
        Assert.StartsWith("读取  Data/planted.json  ", said[3], StringComparison.Ordinal);
        Assert.StartsWith("报告 4 份,读取 2 份:", said[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_between_good_ones_is_named_by_its_number()
    {
        string input = $"{Good}\r\n\n{{\"form\":\n{Good}";
        Tool tool = Tool.RunWith(input, ["check", "-", "--format", "jsonl", .. Tool.Own]);
        Assert.Equal(["-:1", "-:3", "-:4"], tool.Findings.Select(f => f.GetProperty("source").GetString()!).Distinct());
        JsonElement bad = tool.Findings.Single(f => f.GetProperty("source").GetString() == "-:3");
        Assert.StartsWith("无法读取:-:3:", Message(bad), StringComparison.Ordinal);
        Assert.Equal(1, tool.ExitCode);
    }

    [Fact]
    public void A_jsonl_file_is_read_line_by_line()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("all.jsonl", $"{Good}\n{Good.Replace("2022", "2020", StringComparison.Ordinal)}\nnot json\n");
        Tool tool = Tool.Run(["check", path, "--format", "jsonl", .. Tool.Own]);
        Assert.Equal([$"{path}:1", $"{path}:2", $"{path}:3"], tool.Findings.Select(f => f.GetProperty("source").GetString()!).Distinct());
    }

    [Fact]
    public void An_empty_standard_input_is_not_a_clean_report() => Only(Tool.RunWith("", ["check", "-", "--format", "jsonl", .. Tool.Own]));

    [Fact]
    public void A_file_with_hundreds_of_mistakes_is_told_in_a_few_lines()
    {
        using TemporaryFolder folder = new();
        string members = string.Join(",", Enumerable.Range(0, 500).Select(i => $"\"m{i}\":{i}"));
        Tool tool = Tool.Run(["check", folder.Write("bad.json", $"{{{members}}}"), .. Tool.Own]);
        Assert.Contains("…另有 481 处", tool.Output, StringComparison.Ordinal);
        Assert.True(tool.Output.Count(c => c == '\n') < 30);
    }

    private static string Message(JsonElement finding) => finding.GetProperty("message").GetProperty("zh").GetString()!;

    private static JsonElement Only(Tool tool)
    {
        Assert.Equal(1, tool.ExitCode);
        Assert.DoesNotContain("   at ", tool.Error, StringComparison.Ordinal);
        JsonElement finding = Assert.Single(tool.Findings);
        Assert.Equal(("input.unreadable", "error", "fail"), (finding.GetProperty("rule").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("outcome").GetString()));
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("form").ValueKind);
        return finding;
    }

    [Theory]
    [InlineData("""{"pack":"own","version":"1","forms":[],"rules":[]}""", "这是规则包,不是报告;请把它作为核对所用的规则给出", "规则包和使用方案用 --rules 给出")]
    [InlineData("""{"profile":"own","packs":[]}""", "这是规则包的使用方案,不是报告;请把它作为核对所用的规则给出", "规则包和使用方案用 --rules 给出")]
    [InlineData("""{"form":"own","tables":[{"id":"t"}]}""", "这是表式,不是报告;请把它作为表式给出", "表式用 --forms 给出")]
    public void What_is_no_report_is_told_in_one_line_with_the_option_it_belongs_to(string json, string what, string option)
    {
        Tool check = Tool.RunWith(json, ["check", "-"]), claims = Tool.RunWith(json, ["claims", "-"]), extract = Tool.RunWith(json, ["extract", "-"]);
        Assert.Contains(what, check.Output, StringComparison.Ordinal);
        Assert.Contains($"{option}\n", check.Error, StringComparison.Ordinal);
        Assert.Contains(what, claims.Error, StringComparison.Ordinal);
        Assert.Contains($"{option}\n", claims.Error, StringComparison.Ordinal);
        Assert.Contains(what, extract.Error, StringComparison.Ordinal);

        // It reads by no rules and has no such option.
        Assert.DoesNotContain("--rules", extract.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_reports_names_what_can_be_read_and_not_what_is_refused()
    {
        using TemporaryFolder folder = new();
        string output = Tool.Run("check", folder.Path).Output;
        Assert.Contains(".xlsx", output, StringComparison.Ordinal);
        Assert.DoesNotContain(".rtf", output, StringComparison.Ordinal);
    }
}
