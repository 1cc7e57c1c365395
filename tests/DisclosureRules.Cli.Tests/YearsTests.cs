using System.Text.Json;

namespace DisclosureRules.Cli.Tests;

/// <summary>
/// Three years of one unit in a folder: in 2022 more normative documents are in force than were made and left from the year before, and in 2023
/// another number of requests was carried in than 2022 carried over.
/// </summary>
public sealed class YearsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public YearsTests()
    {
        Write(2021, carriedIn: 0, carriedOut: 2, made: 3, repealed: 0, inForce: 12);
        Write(2022, carriedIn: 2, carriedOut: 3, made: 4, repealed: 1, inForce: 18);
        Write(2023, carriedIn: 1, carriedOut: 0, made: 2, repealed: 5, inForce: 15);
    }

    [Fact]
    public void A_folder_is_told_the_years_and_both_cells()
    {
        Tool tool = Tool.Run("check", _folder.Path, "--format", "jsonl");
        Assert.Equal(1, tool.ExitCode);
        JsonElement carried = Assert.Single(tool.Findings, f => Text(f, "rule") == "chain.carried-in");
        Assert.Equal((2023, "error", "fail"), (carried.GetProperty("year").GetInt32(), Text(carried, "severity"), Text(carried, "outcome")));
        Assert.Equal(["carriedIn total -", "carriedOut total 青石县档案馆 2022"], Cells(carried));
        JsonElement inForce = Assert.Single(tool.Findings, f => Text(f, "rule") == "chain.in-force");
        Assert.Equal((2022, "warning", "fail"), (inForce.GetProperty("year").GetInt32(), Text(inForce, "severity"), Text(inForce, "outcome")));
        Assert.Equal(["normativeDocuments inForce -", "normativeDocuments inForce 青石县档案馆 2021", "normativeDocuments made -", "normativeDocuments repealed -"], Cells(inForce));
        Assert.Equal(3, tool.Findings.Count(f => Text(f, "rule").StartsWith("chain.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_words_name_the_year_and_the_numbers()
    {
        Assert.Contains("上年结转 1,而上一年度(2022)报告的结转下年度为 3,相差 -2", Tool.Run("check", _folder.Path).Output, StringComparison.Ordinal);
        Assert.Contains("1 carried in, but last year's report (2022) carries over 3; difference -2", Tool.Run("check", _folder.Path, "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_reports_what_the_years_say_follows_at_the_end()
    {
        const string Says = "上年结转 1,而上一年度(2022)报告的结转下年度为 3,相差 -2";
        string years = string.Concat(new[] { 2021, 2022, 2023 }.Select(y => File.ReadAllText(Path.Combine(_folder.Path, $"{y}.json")).ReplaceLineEndings("") + "\n"));
        string few = Tool.RunWith(years + "x\n", "check", "-").Output, many = Tool.RunWith(years + string.Concat(Enumerable.Repeat("x\n", 1_000)), "check", "-").Output;
        Assert.True(few.IndexOf(Says, StringComparison.Ordinal) < few.IndexOf("input.unreadable", StringComparison.Ordinal));
        string end = many[many.LastIndexOf("input.unreadable", StringComparison.Ordinal)..];
        Assert.Contains("青石县档案馆 2023年度", end, StringComparison.Ordinal);
        Assert.Contains(Says, end, StringComparison.Ordinal);
        Assert.Equal(few.Split(Says).Length, many.Split(Says).Length);
    }

    [Fact]
    public void With_the_middle_year_absent_it_is_not_assessable_and_says_so()
    {
        File.Delete(Path.Combine(_folder.Path, "2022.json"));
        JsonElement finding = Assert.Single(Tool.Run("check", _folder.Path, "--format", "jsonl").Findings, f => Text(f, "rule").StartsWith("chain.", StringComparison.Ordinal));
        Assert.Equal(("chain.carried-in", 2023, "notAssessable", "info"), (Text(finding, "rule"), finding.GetProperty("year").GetInt32(), Text(finding, "outcome"), Text(finding, "severity")));
        Assert.Equal("不能核对:没有上一年度的报告", finding.GetProperty("message").GetProperty("zh").GetString());
        Assert.Equal("can't be assessed: last year's report is not at hand", finding.GetProperty("message").GetProperty("en").GetString());
    }

    [Fact]
    public void The_order_of_the_inputs_changes_nothing()
    {
        string[] forward = [.. new[] { 2021, 2022, 2023 }.Select(y => Path.Combine(_folder.Path, $"{y}.json"))];
        string[] Lines(params string[] paths) => [.. Tool.Run(["check", .. paths, "--format", "jsonl"]).Output.Split('\n').Order(StringComparer.Ordinal)];
        Assert.Equal(Lines(forward), Lines([.. forward.Reverse()]));
        Assert.Equal(Lines(forward), Lines(forward[1], forward[2], forward[0]));
    }

    [Fact]
    public void One_report_alone_is_not_asked_about_other_years() =>
        Assert.DoesNotContain(Tool.Run("check", Path.Combine(_folder.Path, "2023.json"), "--format", "jsonl").Findings, f => Text(f, "rule").StartsWith("chain.", StringComparison.Ordinal));

    public void Dispose() => _folder.Dispose();

    private static string Text(JsonElement finding, string member) => finding.GetProperty(member).GetString()!;

    private static string[] Cells(JsonElement finding) =>
    [
        .. finding.GetProperty("cells").EnumerateArray()
            .Select(c => $"{Text(c, "row")} {Text(c, "column")} {(c.TryGetProperty("year", out JsonElement year) && year.ValueKind == JsonValueKind.Number ? $"{Text(c, "unit")} {year}" : "-")}")
            .Order(StringComparer.Ordinal),
    ];

    private void Write(int year, int carriedIn, int carriedOut, int made, int repealed, int inForce)
    {
        const int received = 5;
        int total = received + carriedIn - carriedOut;
        string Row(int naturalPerson) =>
            $$"""{"naturalPerson":{{naturalPerson}},"enterprise":0,"research":0,"socialWelfare":0,"legalService":0,"otherOrganization":0,"total":{{naturalPerson}}}""";
        _folder.Write($"{year}.json", $$"""
            {
              "form": "cn-annual-report-2021", "unit": "青石县档案馆", "year": {{year}}, "scope": "own",
              "tables": {
                "proactive": { "normativeDocuments": { "made": {{made}}, "repealed": {{repealed}}, "inForce": {{inForce}} } },
                "requests": { "newReceived": {{Row(received)}}, "carriedIn": {{Row(carriedIn)}}, "granted": {{Row(total)}}, "total": {{Row(total)}}, "carriedOut": {{Row(carriedOut)}} }
              }
            }
            """);
    }
}
