using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Reports;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public sealed class ReportJsonLaws
{
    [Property]
    public void What_is_written_is_read_back_and_written_the_same(AnyReport any, bool indented)
    {
        string written = ReportJson.Write(any.Report, indented);
        Report read = ReportJson.Read(written);
        Assert.Equal(written, ReportJson.Write(read, indented));
        Assert.Equal(
            (any.Report.Unit, any.Report.Year, any.Report.Scope, any.Report.PublishedOn, any.Report.SignedOn),
            (read.Unit, read.Year, read.Scope, read.PublishedOn, read.SignedOn));
        Assert.Equal(any.Report.Narrative, read.Narrative);
    }

    [Property]
    public void Zero_blank_not_a_number_and_missing_stay_apart(AnyReport any)
    {
        Report read = ReportJson.Read(ReportJson.Write(any.Report));
        Assert.All(any.Report.Form.Cells, c => Assert.True(any.Report[c.Index].SameContentAs(read[c.Index]), c.Id.ToString()));
    }

    [Property]
    public void A_builder_that_starts_from_a_report_builds_that_report(AnyReport any) =>
        Assert.Equal(ReportJson.Write(any.Report), ReportJson.Write(any.Report.ToBuilder().Build()));

    [Property]
    public void A_report_on_a_later_line_of_a_file_is_the_same_report(AnyReport any)
    {
        byte[] line = System.Text.Encoding.UTF8.GetBytes(ReportJson.Write(any.Report));
        Assert.True(ReportJson.TryRead(line, out Report? read, out IReadOnlyList<Diagnostic> diagnostics, "reports.jsonl", firstLine: 41));
        Assert.Empty(diagnostics);
        Assert.Equal(ReportJson.Write(any.Report), ReportJson.Write(read));
        Assert.All(read.Form.Cells.Select(c => read[c.Index]).Where(c => c.State != CellState.Missing), c => Assert.Equal(41, c.Place!.Line));
    }
}
