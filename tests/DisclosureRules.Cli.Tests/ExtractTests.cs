using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Tests;

public class ExtractTests
{
    [Fact]
    public void What_is_extracted_is_read_back_the_same()
    {
        string[] forms = ["--forms", Tool.Data("form.json")];
        Tool first = Tool.Run(["extract", Tool.Data("clean.json"), Tool.Data("planted.json"), .. forms]);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal(first.Output, Tool.RunWith(first.Output, ["extract", "-", .. forms]).Output);
        FormCatalog catalog = FormCatalog.BuiltIn.With(Form.Read(Tool.Data("form.json")));
        Report report = ReportJson.Read(first.Output.Split('\n')[1], "x", catalog);
        Assert.Equal("/", report[new CellId("requests", "denied", "firms")].Raw);
        Assert.Equal(CellState.Blank, report[new CellId("requests", "carriedOut", "firms")].State);
        Assert.Equal(CellState.Missing, report[new CellId("requests", "carriedOut", "total")].State);
    }

    [Fact]
    public void Pretty_output_is_indented()
    {
        Tool tool = Tool.Run("extract", Tool.Data("clean.json"), "--pretty", "--forms", Tool.Data("form.json"));
        Assert.StartsWith("{\n  \"form\": \"test-form\",\n  \"unit\": \"青石县林业局\",\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_not_be_read_goes_to_standard_error_and_the_rest_is_printed()
    {
        Tool tool = Tool.Run("extract", "nowhere", Tool.Data("clean.json"), "--forms", Tool.Data("form.json"), "--lang", "en");
        Assert.Equal(1, tool.ExitCode);
        Assert.Equal("nowhere: there is no such file or folder [input.not-found]\n", tool.Error);
        Assert.Single(tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Each_cell_can_be_followed_to_where_it_stood(string language)
    {
        Tool tool = Tool.Run("extract", Tool.Data("source.txt"), Tool.Data("source.html"), "--forms", Tool.Data("form.json"), "--with-source", "--format", "text", "--lang", language);
        Assert.Equal(0, tool.ExitCode);
        Golden.Matches($"extract.{language}", tool.Output + "---\n" + tool.Error);
    }

    [Fact]
    public void Each_cell_can_be_followed_by_a_program()
    {
        Tool tool = Tool.Run("extract", Tool.Data("source.html"), "--forms", Tool.Data("form.json"), "--with-source", "--pretty");
        Golden.Matches("extract.json", tool.Output);
    }

    [Fact]
    public void The_places_join_the_report_and_change_nothing_else()
    {
        string[] command = ["extract", Tool.Data("source.txt"), "--forms", Tool.Data("form.json")];
        Tool plain = Tool.Run(command), sources = Tool.Run([.. command, "--with-source"]);
        string places = sources.Findings[0].GetProperty("places").GetRawText();
        Assert.Equal(plain.Output, sources.Output.Replace($",\"places\":{places}", "", StringComparison.Ordinal));
        Assert.Equal(plain.Error, sources.Error);
    }

    public static TheoryData<string, bool> Reports => new()
    {
        { "Data/source.txt", true },
        { "Data/source.html", true },
        { "Data/planted.json", true },
        { "Data/clean.json", true },
        { "Mixed/ruled-2021.pdf", false },
        { "Mixed/ruled-2021.docx", false },
        { "Mixed/ruled-2021.xlsx", false },
        { "Rules/reports/baisha-township-2020.txt", false },
        { "Rules/reports/qingshi-water-2023.json", false },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void What_is_extracted_is_checked_as_the_document_is(string file, bool own)
    {
        string[] forms = own ? ["--forms", Tool.Data("form.json")] : [], rules = [.. own ? Tool.Own : [], "--format", "jsonl"];
        Tool direct = Tool.Run(["check", Tool.Folder + file, .. rules]);
        Tool extracted = Tool.Run(["extract", Tool.Folder + file, "--with-source", .. forms]), plain = Tool.Run(["extract", Tool.Folder + file, .. forms]);
        Tool piped = Tool.RunWith(Whole(extracted), ["check", "-", .. rules]);
        Assert.Equal((direct.ExitCode, direct.Output), (piped.ExitCode, piped.Output));
        Tool unplaced = Tool.RunWith(Whole(plain), ["check", "-", .. rules]);
        Assert.Equal(Unplaced(direct), Unplaced(unplaced));
        Assert.Equal(direct.ExitCode, unplaced.ExitCode);
        Assert.All(new[] { extracted, plain }, e => JsonSchema.Of("report").Accepts(e.Output));

        // Tool leaves its folder out, and the fingerprint of a report without a unit is made of its source.
        static string Whole(Tool tool) => tool.Output.Replace("\"source\":\"", $"\"source\":\"{Tool.Folder}", StringComparison.Ordinal);

        static IEnumerable<string> Unplaced(Tool tool) => tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            Finding finding = FindingJson.Read(line);
            return FindingJson.Write(finding with { Cells = [.. finding.Cells.Select(c => c with { Content = c.Content.At(null) })] });
        });
    }

    [Fact]
    public void Without_the_option_no_place_is_printed()
    {
        Tool tool = Tool.Run("extract", Tool.Data("source.txt"), "--forms", Tool.Data("form.json"), "--format", "text");
        Assert.Contains("一、本年新收·自然人  3\n", tool.Output, StringComparison.Ordinal);
    }
}
