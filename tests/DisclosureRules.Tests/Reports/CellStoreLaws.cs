using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Reports;

/// <summary>A report keeps what its cells say, however it is kept.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
public sealed class CellStoreLaws
{
    [Property]
    public void Every_cell_comes_back_as_it_was_given(Seed seed)
    {
        Random random = seed.Random();
        ReportBuilder builder = Draw(random);
        Report report = builder.Build();
        foreach (FormCell cell in report.Form.Cells)
            Assert.Equal(builder[cell.Index], report[cell.Index]);
    }

    [Property]
    public void A_changed_report_differs_in_the_changed_cell_alone(Seed seed)
    {
        Random random = seed.Random();
        ReportBuilder builder = Draw(random);
        Report before = builder.Build(), report = before;
        for (int i = 0; i < 20; i++)
        {
            int index = random.Next(builder.Form.Cells.Count);
            builder[index] = Content(random);
            report = report.With(builder.Form.Cells[index].Id, builder[index]);
        }

        Assert.Equal(builder.Form.Cells.Select(c => builder[c.Index]), report.Form.Cells.Select(c => report[c.Index]));
        Assert.Equal(ReportJson.Write(builder.Build()), ReportJson.Write(report));
    }

    [Property]
    public void A_builder_goes_on_from_a_report_without_changing_it(Seed seed)
    {
        Random random = seed.Random();
        Report report = Draw(random).Build();
        string before = ReportJson.Write(report, withPlaces: true);
        ReportBuilder builder = report.ToBuilder();
        Assert.Equal(before, ReportJson.Write(builder.Build(), withPlaces: true));
        List<Cell> expected = [.. report.Form.Cells.Select(c => report[c.Index])];
        for (int i = 0; i < 20; i++)
        {
            int index = random.Next(expected.Count);
            builder[index] = Content(random);
            expected[index] = builder[index];
        }

        Report changed = builder.Build();
        Assert.Equal(expected, changed.Form.Cells.Select(c => changed[c.Index]));
        Assert.Equal(before, ReportJson.Write(report, withPlaces: true));
    }

    [Fact]
    public void Digits_that_are_not_the_number_s_own_a_place_and_a_reason_are_kept()
    {
        ReportBuilder builder = new(National.Form2021);
        Cell[] cells =
        [
            Cell.Number(5, "5.0"), Cell.Number(5.0m), Cell.Number(5, "５"), Cell.Number(7, place: DocumentLocation.InText(3, 4)), Cell.Number(0.5m), Cell.Number(long.MaxValue),
            Cell.Number(long.MinValue), Cell.Blank(DocumentLocation.InText(1, 2)), Cell.Missing(new("原因", "reason")), Cell.NotNumber("240万元", 240), Cell.Number(12), Cell.Blank(), Cell.Missing(),
        ];
        for (int i = 0; i < cells.Length; i++)
            builder[i] = cells[i];
        Report report = builder.Build();
        Assert.Equal(cells, cells.Select((_, i) => report[i]));
        Assert.Equal(cells.Select(c => c.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture)), cells.Select((_, i) => report[i].Value?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Property]
    public void What_is_packed_comes_back_as_it_was(Seed seed)
    {
        Random random = seed.Random();
        ReportBuilder builder = Draw(random);
        builder.Title = random.Next(2) == 0 ? null : "某镇人民政府2023年政府信息公开工作年度报告";
        builder.Year = random.Next(4) == 0 ? null : 2023;
        builder.Scope = (ReportScope?[])[null, ReportScope.Own, ReportScope.Aggregate] is var scopes ? scopes[random.Next(3)] : null;
        builder.PublishedOn = random.Next(2) == 0 ? null : new(2024, 1, random.Next(1, 31));
        builder.SignedOn = random.Next(2) == 0 ? null : new(2024, 1, random.Next(1, 31));
        builder.Source = "a.json";
        builder.Narrative.Add(new("1", random.Next(2) == 0 ? null : "一、总体情况", "收到申请3件。"));
        Report report = builder.Build();
        bool withWords = random.Next(2) == 0;
        int[] cells = [.. report.Form.Cells.Select(c => c.Index).Where(_ => random.Next(3) > 0)];
        Report packed = new PackedReport(report, cells, withWords).Unpack(_ => cells);
        Assert.Equal(ReportJson.Write(report.Abridged(cells, withWords)), ReportJson.Write(packed));
        Assert.Equal(report.Source, packed.Source);
        Assert.All(cells, c => Assert.Equal(report[c], packed[c]));
    }

    /// <summary>Mostly plain counts, or mostly cells with more to say.</summary>
    private static ReportBuilder Draw(Random random)
    {
        ReportBuilder builder = new(National.Forms[random.Next(National.Forms.Count)]) { Unit = "某镇人民政府", Year = 2023 };
        int plain = random.Next(5);
        foreach (FormCell cell in builder.Form.Cells)
            builder[cell.Index] = random.Next(5) < plain ? Cell.Number(random.Next(100)) : Content(random);
        return builder;
    }

    private static Cell Content(Random random) =>
        AnyReports.Content([1, 1, 1, 3], random).At(random.Next(2) == 0 ? null : DocumentLocation.InText(random.Next(1, 9), random.Next(1, 9)));
}
