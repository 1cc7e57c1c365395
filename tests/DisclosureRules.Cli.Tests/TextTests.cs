using System.Text;
using DisclosureRules.Cli.Output;

namespace DisclosureRules.Cli.Tests;

/// <summary>What people see, compared with what people have seen and found good.</summary>
public class TextTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_report_with_findings(string language) => Golden.Matches(
        $"findings.{language}",
        Tool.Run(["check", Tool.Data("clean.json"), Tool.Data("planted.json"), "nowhere", Tool.Data("clean-again.json"), Tool.Data("warning.json"), "--lang", language, .. Tool.Own]).Output);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void The_claims_of_a_report(string language) => Golden.Matches($"claims.{language}", Tool.Run("claims", $"{Tool.Folder}Rules/reports/qingshi-water-2023.json", "--lang", language).Output);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Findings_about_words_quote_them(string language) => Golden.Matches($"words.{language}", Tool.Run("check", $"{Tool.Folder}Rules/reports/qingshi-water-2023.json", "--lang", language).Output);

    [Fact]
    public void A_report_in_which_a_table_is_missing() => Golden.Matches("missing-table", Tool.RunWith(
        """{"form":"test-form","tables":{"fees":{"adminFees":{"amount":"240万元"}}}}""", ["check", "-", .. Tool.Own]).Output);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void The_list_of_rules(string language) => Golden.Matches($"rules-list.{language}", Tool.Run(["rules", "list", "--lang", language, .. Tool.Own]).Output);

    [Theory]
    [InlineData("requests.balance", "zh")]
    [InlineData("requests.column-total", "en")]
    [InlineData("fees.plausible", "zh")]
    [InlineData("words.all", "zh")]
    [InlineData("words.all", "en")]
    public void One_rule(string rule, string language) => Golden.Matches(
        $"rules-show.{rule}.{language}", Tool.Run(["rules", "show", rule, "--lang", language, .. Tool.Own, "--rules", Tool.Data("words-pack.json")]).Output);

    [Fact]
    public void Of_a_blank_total_the_total_is_marked_and_not_the_blanks_beside_it()
    {
        string output = Granted("1", "null", "null");
        Assert.Contains("requests.row-total-blank", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n'), l => l.Contains('✗', StringComparison.Ordinal) && l.Contains("予以公开", StringComparison.Ordinal));
        Assert.Equal(2, output.Count(c => c == '✗'));
        Assert.Equal(1 + 5, output.Count(c => c == '!'));
    }

    [Fact]
    public void Every_blank_cell_is_marked_where_blanks_are_counted() => Assert.Equal(1 + 7, Granted("null", "null", "null").Count(c => c == '!'));

    [Fact]
    public void Rows_of_another_edition_are_said_to_be_its_rows()
    {
        string output = Tool.RunWith(
            """{"form":"cn-annual-report-2021","year":2023,"tables":{"requests":{"other":{"naturalPerson":1,"enterprise":0,"research":0,"socialWelfare":0,"legalService":0,"otherOrganization":0,"total":2}}}}""", ["check", "-"]).Output;
        Assert.Contains("按另一版表式印出的行:政府信息公开工作年度报告格式(试行)", output, StringComparison.Ordinal);
    }

    private static string Granted(string naturalPerson, string organisation, string total)
    {
        string[] organisations = ["enterprise", "research", "socialWelfare", "legalService", "otherOrganization"];
        string row = string.Join(',', organisations.Select(o => $"\"{o}\":{organisation}"));
        string report = """{"form":"cn-annual-report-2021","year":2023,"tables":{"requests":{"granted":{"naturalPerson":PERSON,ROW,"total":TOTAL}}}}""";
        return Tool.RunWith(report.Replace("PERSON", naturalPerson, StringComparison.Ordinal).Replace("ROW", row, StringComparison.Ordinal).Replace("TOTAL", total, StringComparison.Ordinal), ["check", "-"]).Output;
    }

    [Fact]
    public void Three_thousand_findings_stay_readable()
    {
        using TemporaryFolder folder = new();
        Tool tool = Tool.Run("check", folder.Write("report.json", Large.Report), "--forms", folder.Write("form.json", Large.Form), "--rules", folder.Write("pack.json", Large.Pack), "--no-national");
        Assert.Equal("报告 1 份,读取 1 份:错误 3000、警告 0、提示 0、未能核对 0\n", tool.Error);
        Assert.True(tool.Output.Count(c => c == '\n') < 100, tool.Output);
        Assert.Contains("另有 2990 处", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_document_says_does_not_command_the_terminal()
    {
        string report = """{"form":"test-form","unit":"\u001b[2J青石县\u202e林业局","year":2023,"tables":{"fees":{"adminFees":{"amount":"\u001b]0;x\u0007\n"}}}}""";
        Tool tool = Tool.RunWith(report, ["check", "-", .. Tool.Own]);
        Assert.DoesNotContain(tool.Output, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202e', tool.Output);
        Assert.Contains("青石县", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_output_has_no_escape_sequences_and_no_wrapped_lines()
    {
        string unit = new('青', 3_000);
        Tool tool = Tool.RunWith("""{"form":"test-form","tables":{},"year":2023,"unit":""" + $"\"{unit}\"}}", ["check", "-", .. Tool.Own]);
        Assert.Contains(unit, tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', tool.Output);
    }

    [Fact]
    public void A_terminal_with_colours_gets_them_and_the_textual_marks_too()
    {
        using MemoryStream output = new(), error = new();
        using (Terminal terminal = new(Stream.Null, output, error, width: 80, colour: true))
            Assert.Equal(1, Program.Run(["check", Tool.Data("planted.json"), .. Tool.Own], terminal));
        string text = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("\u001b[", text, StringComparison.Ordinal);
        Assert.Contains("20 ✗", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(130)]
    public void The_national_tables_fit_a_terminal_without_breaking_a_row(int width)
    {
        using MemoryStream output = new(), error = new();
        using (Terminal terminal = new(Stream.Null, output, error, width))
            Program.Run(["check", $"{Tool.Folder}Rules/reports/qingshi-water-2023.json"], terminal);
        string[] lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        string[] table = [.. lines.SkipWhile(l => !l.StartsWith("收到和处理", StringComparison.Ordinal)).TakeWhile(l => l.Length > 0)];
        Assert.All(table, line => Assert.True(Output.ColumnText.Width(line) <= width, line));
        // One line for each of 25 rows and 5 groups, besides title, rule and at most three lines of headings.
        Assert.InRange(table.Length, 33, 35);
    }
}
