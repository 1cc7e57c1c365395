using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>What the journal keeps of a report comes back as it was, whatever stands in its cells and wherever they stood.</summary>
public class StoredReportTests
{
    private static readonly DocumentLocation[] Places =
    [
        DocumentLocation.InText(1, 1),
        DocumentLocation.InText(1, 70_000),
        DocumentLocation.InText(3, 2),
        new() { Line = 4 },
        new() { Page = 3, Box = new(12.50m, -0.1m, 0m, 7.0m), Table = 2, TableRow = 25, TableColumn = 7 },
        new() { Sheet = "表一", Address = "C12" },
        new() { Sheet = "" },
        new() { Address = "D4", Line = 9, Column = 2 },
        new(),
    ];

    private static readonly Func<DocumentLocation?, Cell>[] Contents =
    [
        p => Cell.Missing(),
        p => Cell.Missing(new LocalizedText("列数不符", "columns differ")),
        p => Cell.Blank(p),
        p => Cell.Number(0, null, p),
        p => Cell.Number(long.MaxValue, null, p),
        p => Cell.Number(long.MinValue, null, p),
        p => Cell.Number(7, "007", p),
        p => Cell.Number(12, "１２", p),
        p => Cell.Number(-1.50m, null, p),
        p => Cell.Number(3.0m, null, p),
        p => Cell.NotNumber("240万元", 240, p),
        p => Cell.NotNumber("—", null, p),
    ];

    [Theory]
    [InlineData(2020)]
    [InlineData(2023)]
    public void Cells_and_places(int year)
    {
        ReportBuilder report = new(FormCatalog.BuiltIn.ForYear(year)) { Unit = "青石市水务局", Year = year };
        for (int i = 0; i < report.Form.Cells.Count; i++)
            report[i] = Contents[i % Contents.Length](i % 5 == 4 ? null : Places[i % Places.Length]);
        AssertSame(report.Build());
    }

    [Fact]
    public void Facts_notes_and_words()
    {
        ReportBuilder report = new(FormCatalog.BuiltIn.ForYear(2023))
        {
            Unit = "青石市",
            Year = 2023,
            Scope = ReportScope.Aggregate,
            PublishedOn = new(2024, 1, 31),
            SignedOn = new(2024, 1, 30),
            Title = "2023年政府信息公开工作年度报告",
            Source = "a/b.html",
        };
        report.Notes.Add(new("table-incomplete", new LocalizedText("表三少一行", "table three lacks a row"), [report.Form.Cells[3].Id], Places[4]));
        report.Narrative.Add(new("1", "一、总体情况", "第一行\n第二行\t\u200B𠮷"));
        report.Narrative.Add(new("1", null, ""));
        report.Narrative.Add(new("signature", "", "青石市人民政府"));
        AssertSame(report.Build());
    }

    [Fact]
    public void Nothing_at_all() => AssertSame(new ReportBuilder(FormCatalog.BuiltIn.ForYear(2023)).Build());

    private static void AssertSame(Report report)
    {
        Frame frame = new(1, [], [], StoredReport.Facts(report), StoredReport.Words(report), []);
        Report read = StoredReport.Read(frame, FormCatalog.BuiltIn)!;
        Assert.Equal(ReportJson.Write(report, withPlaces: true), ReportJson.Write(read, withPlaces: true));
        for (int i = 0; i < report.Form.Cells.Count; i++)
            Assert.Equal(report[i], read[i]);
        Assert.Equal(report.Narrative, read.Narrative);
        Assert.Equal(ReportJson.Write(WithoutWords(report), withPlaces: true), ReportJson.Write(StoredReport.ReadFacts(frame, FormCatalog.BuiltIn)!, withPlaces: true));
    }

    private static Report WithoutWords(Report report)
    {
        ReportBuilder facts = new(report);
        facts.Narrative.Clear();
        return facts.Build();
    }
}
