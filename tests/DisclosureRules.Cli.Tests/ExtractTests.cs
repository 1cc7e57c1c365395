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
    public void The_report_inside_is_the_report_without_the_sources()
    {
        string[] command = ["extract", Tool.Data("source.txt"), "--forms", Tool.Data("form.json")];
        Tool plain = Tool.Run(command), sources = Tool.Run([.. command, "--with-source"]);
        Assert.Equal(plain.Findings[0].GetRawText(), sources.Findings[0].GetProperty("report").GetRawText());
        Assert.Equal(plain.Error, sources.Error);
    }

    [Fact]
    public void Without_the_option_no_place_is_printed()
    {
        Tool tool = Tool.Run("extract", Tool.Data("source.txt"), "--forms", Tool.Data("form.json"), "--format", "text");
        Assert.Contains("一、本年新收·自然人  3\n", tool.Output, StringComparison.Ordinal);
    }
}
