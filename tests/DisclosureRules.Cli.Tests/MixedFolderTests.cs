namespace DisclosureRules.Cli.Tests;

/// <summary>A folder as an office keeps it: all formats, some of them broken. Each file's fate is said, and what can be read is checked.</summary>
public sealed class MixedFolderTests : IDisposable
{
    private const string Table = "信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|5|0\n行政规范性文件|2|0|4\n";

    private readonly TemporaryFolder _folder = new();

    public MixedFolderTests()
    {
        Copy("ruled-2021.pdf", "a.pdf");
        Copy("ruled-2021.docx", "b.docx");
        Copy("ruled-2021.xlsx", "c.xlsx");
        string rows = string.Concat(Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => $"<tr><td>{r.Replace("|", "<td>", StringComparison.Ordinal)}"));
        _folder.Write("d.html", $"<meta charset=utf-8><h1>甲市乙局2023年政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2><table>{rows}</table>");
        _folder.Write("e.md", "# 甲市乙局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n" + string.Concat(Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((r, i) => $"|{r}|\n" + (i == 0 ? "|---|---|---|---|\n" : ""))));
        _folder.Write("f.txt", "甲市乙局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + Table.Replace('|', '\n'));
        _folder.Write("g.json", """{"form":"cn-annual-report-2021","unit":"甲市乙局","year":2023,"tables":{"proactive":{"regulations":{"made":1,"repealed":5,"inForce":0}}}}""");
        _folder.Write("h.jsonl", """{"form":"cn-annual-report-2021","unit":"甲市乙局","year":2022}""" + "\n{\n");
        _folder.Write("i-cut.docx", Bytes("ruled-2021.docx")[..4000]);
        _folder.Write("j-cut.pdf", "%PDF-1.7\n");
        _folder.Write("k-old.doc", [0xDB, 0xA5, 0x2D, .. new byte[600]]);
        _folder.Write("l-packed.rar", "Rar!\u001a\u0007");
        _folder.Write("m-empty.txt", "");
    }

    [Fact]
    public void Each_file_ends_with_a_line_that_says_what_became_of_it()
    {
        string[] said = Said();
        Assert.Equal(
            [
                "读取  a.pdf  200/200 个单元格", "读取  b.docx  200/200 个单元格", "读取  c.xlsx  200/200 个单元格", "读取  d.html  6/200 个单元格", "读取  e.md  6/200 个单元格",
                "读取  f.txt  6/200 个单元格", "读取  g.json  3/200 个单元格", "读取  h.jsonl:1  0/200 个单元格",
            ],
            said[..8]);
        Assert.Equal(
            [
                "拒绝  h.jsonl:2:2 [json.syntax]", "拒绝  i-cut.docx [document.broken]", "拒绝  j-cut.pdf [document.broken]",
                "拒绝  k-old.doc [document.format]", "拒绝  l-packed.rar [document.format]", "拒绝  m-empty.txt [input.empty-file]",
            ],
            said[8..14].Select(l => l[..l.IndexOf(": ", StringComparison.Ordinal)] + l[l.LastIndexOf(" [", StringComparison.Ordinal)..]));
        Assert.StartsWith("报告 14 份,读取 8 份:", said[14], StringComparison.Ordinal);
        Assert.Equal([""], said[15..]);
    }

    [Fact]
    public void The_lines_that_the_readme_shows_are_among_them()
    {
        string[] shown = [.. File.ReadAllLines($"{Tool.Folder}Mixed/README.md").Where(l => l.StartsWith("读取  ", StringComparison.Ordinal) || l.StartsWith("拒绝  ", StringComparison.Ordinal))];
        Assert.Equal(2, shown.Length);
        Assert.Subset(Said().ToHashSet(), shown.ToHashSet());
    }

    [Fact]
    public void What_could_be_read_is_checked_and_the_rest_is_a_finding()
    {
        Tool tool = Check();
        Assert.Equal(1, tool.ExitCode);
        ILookup<string, string> rules = tool.Findings.ToLookup(f => f.GetProperty("source").GetString()!.Split('/')[^1], f => f.GetProperty("rule").GetString()!);
        Assert.Equal(["a.pdf", "b.docx", "c.xlsx", "d.html", "e.md", "f.txt", "g.json", "h.jsonl:1", "h.jsonl:2", "i-cut.docx", "j-cut.pdf", "k-old.doc", "l-packed.rar", "m-empty.txt"], rules.Select(r => r.Key));
        Assert.Equal(rules["a.pdf"], rules["b.docx"]);
        Assert.Equal(rules["a.pdf"], rules["c.xlsx"]);
        Assert.All((string[])["h.jsonl:2", "i-cut.docx", "j-cut.pdf", "k-old.doc", "l-packed.rar", "m-empty.txt"], f => Assert.Equal(["input.unreadable"], rules[f]));
        Assert.All((string[])["a.pdf", "d.html", "e.md", "f.txt", "g.json", "h.jsonl:1"], f => Assert.DoesNotContain("input.unreadable", rules[f]));
    }

    public void Dispose() => _folder.Dispose();

    private Tool Check() => Tool.Run("check", _folder.Path, "--format", "jsonl");

    private string[] Said() => Check().Error.Replace(_folder.Path + "/", "", StringComparison.Ordinal).Split('\n');

    private void Copy(string fixture, string name) => _folder.Write(name, Bytes(fixture));

    private static byte[] Bytes(string fixture) => File.ReadAllBytes($"{Tool.Folder}Mixed/{fixture}");
}
