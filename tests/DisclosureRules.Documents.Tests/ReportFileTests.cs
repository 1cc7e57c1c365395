using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests;

public class ReportFileTests
{
    private const string Table = "信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n";

    [Theory]
    [InlineData("report.txt")]
    [InlineData("report.md")]
    [InlineData("report")]
    [InlineData("report.txt", "\uFEFF")]
    public void Text_is_read_under_any_name_that_does_not_say_otherwise(string name, string mark = "")
    {
        Assert.True(ReportFile.Read(Encoding.UTF8.GetBytes(mark + Table), name).Gives(out Report? report, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Empty(diagnostics);
        Assert.Equal(name, report.Source);
    }

    [Fact]
    public void Report_json_is_read_by_name_and_by_content()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{ "form": "cn-annual-report-2021", "tables": {} }""");
        Assert.True(ReportFile.Read(json, "report.json").Gives(out _, out _));
        Assert.True(ReportFile.Read(json, "report").Gives(out _, out _));
        Assert.False(ReportFile.Read("{"u8.ToArray(), "report.json").Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.All(diagnostics, p => Assert.Equal("report.json", p.File));
    }

    [Theory]
    [InlineData("a.txt", "%PDF-1.7", "document.broken")]
    [InlineData("a", "PK\u0003\u0004", "document.format")]
    [InlineData("a.docx", "x", "document.broken")]
    [InlineData("a.xls", "x", "document.broken")]
    [InlineData("a.doc", "x", "document.broken")]
    [InlineData("a.wps", "x", "document.format")]
    [InlineData("a.png", "x", "document.format")]
    [InlineData("a.html", "x", "document.no-tables")]
    [InlineData("a", "<!DOCTYPE html>", "document.no-tables")]
    [InlineData("a.mht", "x", "document.format")]
    [InlineData("a.txt", "x\0y", "document.binary")]
    [InlineData("a.txt", "", "document.no-tables")]
    [InlineData("a.txt", "只有文字。\n行政许可 16 件", "document.no-report")]
    [InlineData("a.txt", "青石县水务局 2023 年政府信息公开工作年度报告\n只有文字。", "document.no-tables")]
    [InlineData("a.txt", "水务局的《政府信息公开\n年度报告》另行报送。", "document.no-tables")]
    [InlineData("a.html", "<p>附件见图</p>", "document.no-tables")]
    public void What_cannot_be_read_is_refused_with_its_reason(string name, string content, string code)
    {
        Assert.False(ReportFile.Read(Encoding.UTF8.GetBytes(content), name).Gives(out Report? report, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Null(report);
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal((code, name), (problem.Code, problem.File));
        Assert.NotEqual(problem.Message.Zh, problem.Message.En);
    }

    [Fact]
    public void Invalid_utf8_is_refused_with_byte_line_and_column()
    {
        byte[] bytes = [.. "甲\n乙丙"u8, 0xB8, .. "丁"u8];
        Assert.False(ReportFile.Read(bytes, "a.txt").Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal(("document.encoding", 2, 3), (problem.Code, problem.Line, problem.Column));
        Assert.Contains("byte 11 (0xB8)", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_text_without_tables_is_refused()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("本单位全面落实主动公开的各项要求。\n", 900_000)));
        Assert.False(ReportFile.Read(bytes, "a.txt").Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal("document.no-report", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void More_pieces_than_any_report_has_are_refused()
    {
        Assert.False(ReportFile.Read(Encoding.UTF8.GetBytes(new string('|', 2_000_001)), "a.txt").Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal("document.too-large", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem_and_read_throws_it()
    {
        Assert.False(ReportFile.Read("no-such-file.txt").Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal("file.not-opened", Assert.Single(diagnostics).Code);
        DiagnosticException thrown = Assert.Throws<DiagnosticException>(() => ReportFile.Read("no-such-file.txt").GetReport());
        Assert.Equal(diagnostics, thrown.Diagnostics);
        Assert.IsType<FileNotFoundException>(thrown.InnerException);
    }

    [Fact]
    public void Reading_is_the_same_under_parallel_use()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Table);
        string[] written = new string[16];
        Parallel.For(0, written.Length, i =>
        {
            ReportFile.Read(bytes, "a.txt").Gives(out Report? report, out _);
            written[i] = ReportJson.Write(report!);
        });
        Assert.Single(written.Distinct());
    }
}
