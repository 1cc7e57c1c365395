using System.Text.Encodings.Web;
using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Serialization;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Reports;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public sealed class ReportJsonLaws
{
    private static readonly JsonSchema Schema = JsonSchema.Of("report");
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
        Assert.Equal("reports.jsonl", read.Source);
        Assert.Equal(ReportJson.Write(any.Report), ReportJson.Write(new ReportBuilder(read) { Source = null }.Build()));
        Assert.All(read.Form.Cells.Select(c => read[c.Index]).Where(c => c.State != CellState.Missing), c => Assert.Equal(41, c.Place!.Line));
    }

    [Property]
    public void Nothing_of_a_report_is_lost_but_the_places_that_were_not_asked_for(DetailedReport detailed, bool indented)
    {
        string whole = ReportJson.Write(detailed.Report, indented, withPlaces: true), plain = ReportJson.Write(detailed.Report, indented);
        Report read = ReportJson.Read(whole), unplaced = ReportJson.Read(plain);
        SameReport.Equal(detailed.Report, read);
        if (detailed.Report.Source is not null)
            SameReport.Equal(detailed.Report, unplaced, places: false);
        Assert.Equal(whole, ReportJson.Write(read, indented, withPlaces: true));
        Assert.Equal(plain, ReportJson.Write(unplaced, indented));
        Schema.Accepts(whole);
        Schema.Accepts(plain);
    }

    [Property]
    public void A_serializer_writes_and_reads_reports_with_reflection_and_without(DetailedReport detailed)
    {
        string json = JsonSerializer.Serialize(detailed.Report, Relaxed);
        // What is escaped is the business of whoever writes: the library escapes more than the serializer was told.
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(ReportJson.Write(detailed.Report, withPlaces: true)).RootElement, JsonDocument.Parse(json).RootElement));
        SameReport.Equal(detailed.Report, JsonSerializer.Deserialize<Report>(json)!);
        SameReport.Equal(detailed.Report, JsonSerializer.Deserialize(JsonSerializer.Serialize(detailed.Report, DisclosureJsonContext.Default.Report), DisclosureJsonContext.Default.Report)!);
    }

    [Fact]
    public void A_report_is_written_in_a_few_kilobytes()
    {
        Report report = BalancedReports.Draw(National.Form2021, new(7));
        Assert.InRange(JsonSerializer.Serialize(report, Relaxed).Length, 1000, 8000);
    }

    [Fact]
    public void The_source_a_report_names_goes_before_the_name_of_its_json()
    {
        const string Cell = """ "tables": { "reviews": { "review": { "upheld": 1 } } } }""";
        CellId id = new("reviews", "review", "upheld");
        Report own = ReportJson.Read("""{ "form": "cn-annual-report-2021", "source": "a.pdf",""" + Cell, "b.json");
        Report none = ReportJson.Read("""{ "form": "cn-annual-report-2021",""" + Cell, "b.json");
        Report placed = ReportJson.Read("""{ "form": "cn-annual-report-2021", "places": { "reviews": { "review": { "upheld": { "page": 3 } } } },""" + Cell, "b.json");
        Assert.Equal(("a.pdf", null), (own.Source, own[id].Place));
        Assert.Equal(("b.json", 1), (none.Source, none[id].Place!.Line));
        Assert.Equal(("b.json", new DocumentLocation { Page = 3 }), (placed.Source, placed[id].Place));
    }
}
