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
}
