using DisclosureRules.Documents.Tests.Recognition;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using Xunit.Abstractions;

namespace DisclosureRules.Documents.Tests.Corpus;

public class SampleTests(ITestOutputHelper output)
{
    private const string Requests13 =
        "requests.newReceived requests.carriedIn requests.granted requests.partial requests.denied.stateSecret requests.denied.otherLaw";

    [Theory]
    [InlineData("layout_pipe_collapsed_longgang_2024.txt", "longgang_unit_2024.json",
        "proactive.regulations proactive.normativeDocuments proactive.licensing proactive.penalties proactive.coercion proactive.adminFees "
        + Requests13 + " requests.denied.securityStability requests.denied.thirdParty requests.denied.internalAffairs requests.denied.deliberative")]
    [InlineData("layout_pipe_2019_wendeng_housing.txt", "wendeng_housing_2019.json",
        "proactive.regulations proactive.normativeDocuments proactive.licensing proactive.otherServices proactive.penalties proactive.coercion "
        + "proactive.adminFees proactive.procurement")]
    [InlineData("layout_blank_lines_2020_nanyuan.txt", "liwan_nanyuan_2020.json", "proactive.licensing proactive.otherServices")]
    [InlineData("huaian_2024_section3_pypdf.txt", "huaian_city_2024.json",
        "proactive.penalties proactive.coercion proactive.adminFees " + Requests13
        + " requests.denied.securityStability requests.denied.thirdParty requests.denied.internalAffairs requests.denied.deliberative"
        + " requests.denied.enforcementFile requests.denied.adminQuery requests.unable.notHeld")]
    [InlineData("layout_cell_line_then_pipe_line_nilka_2023.txt", "nilka_township_2023.json",
        "proactive.regulations proactive.normativeDocuments proactive.licensing")]
    [InlineData("layout_leading_pipe_hanyang_2022.txt", "wuhan_hanyang_office_2022.json",
        "proactive.regulations proactive.normativeDocuments proactive.licensing")]
    [InlineData("layout_cell_pipe_blank_zero_changchun_2022.txt", "changchun_erdao_expropriation_2022.json",
        "requests.newReceived requests.carriedIn requests.granted requests.partial requests.denied.stateSecret")]
    public void A_partial_sample_yields_exactly_the_cells_that_stand_in_it(string sample, string figures, string rows)
    {
        if (CorpusFolder.Find(sample, output) is not { } path || CorpusFolder.Find("figures/" + figures, output) is not { } expected)
            return;
        Report report = ReportFile.Read(path).GetReport();
        Dictionary<CellId, Cell> cells = Figures.Read(expected);
        HashSet<string> printed = [.. rows.Split(' ')];
        foreach (FormCell cell in report.Form.Cells)
        {
            Cell found = report[cell.Index];
            bool stands = printed.Contains($"{cell.Id.Table}.{cell.Id.Row}") && cells.ContainsKey(cell.Id);
            Assert.True(stands ? found.SameContentAs(cells[cell.Id]) : found.State == CellState.Missing, $"{cell.Id} is {found.State} {found.Raw}");
            Assert.Equal(found.State == CellState.Missing, found.Place is null);
        }

        Assert.Empty(Notes.OnWhatWasPrinted(report));
        Assert.Equal(report.Notes.Count, report.Notes.Select(n => n.Cells[0].Table).Distinct().Count());
    }

    [Theory]
    [InlineData("hongze_2023_pdf_text.txt", "hongze_district_2023.json", 186)]
    [InlineData("huaian_2024_pdf_text.txt", "huaian_city_2024.json", 200)]
    public void The_text_of_a_pdf_is_read_whole(string sample, string figures, int cells)
    {
        if (CorpusFolder.Find(sample, output) is not { } path || CorpusFolder.Find("figures/" + figures, output) is not { } expected)
            return;
        Report report = ReportFile.Read(path).GetReport();
        Dictionary<CellId, Cell> printed = Figures.Read(expected);
        Assert.Equal(cells, printed.Count);
        Assert.All(printed, e => Assert.True(report[e.Key].SameContentAs(e.Value), e.Key.ToString()));
        Assert.Equal(cells, report.Form.Cells.Count(c => report[c.Index].State != CellState.Missing));
        Assert.Empty(report.Notes);
        Assert.Equal(["intro", "1", "2", "3", "4", "5", "6"], report.Narrative.Select(n => n.Section));
        Assert.All(report.Narrative.Where(n => n.Section is "2" or "3" or "4"), n => Assert.Equal("", n.Text));
    }

    [Fact]
    public void Bars_that_start_rows_on_lines_of_their_own_are_no_cells()
    {
        if (CorpusFolder.Find("layout_pipe_newline_space_cqsdj_2022.txt", output) is not { } path)
            return;
        Report report = ReportFile.Read(path).GetReport();
        FormCell[] read = [.. report.Form.Cells.Where(c => report[c.Index].State != CellState.Missing)];
        Assert.Equal(["regulations", "regulations", "regulations", "normativeDocuments", "normativeDocuments", "normativeDocuments"], read.Select(c => c.Id.Row));
        Assert.All(read, c => Assert.Equal(0, report[c.Index].Value));
        Assert.Empty(Notes.OnWhatWasPrinted(report));
    }

    [Fact]
    public void Lines_removed_by_deduplication_are_recognised_and_nothing_is_guessed()
    {
        if (CorpusFolder.Find("layout_dedup_lines_xiongxian_2019.txt", output) is not { } path)
            return;
        Report report = ReportFile.Read(path).GetReport();
        Assert.All(report.Form.Cells, c => Assert.Equal(CellState.Missing, report[c.Index].State));
        Assert.Contains(report.Notes, n => n.Code == "deduplicated-lines");
        Assert.All(report.Form.Cells, c => Assert.NotNull(report[c.Index].Reason));
    }

    [Theory]
    [InlineData("layout_ebook_table4_stacked_wendeng_audit_2020.txt", 22)]
    [InlineData("layout_ebook_table4_wendeng_2022.txt", 15)]
    public void A_header_stacked_by_character_is_read(string sample, int cells)
    {
        if (CorpusFolder.Find(sample, output) is not { } path)
            return;
        Report report = ReportFile.Read(path).GetReport();
        Assert.Equal(cells, report.Form.Cells.Count(c => report[c.Index].Value == 0));
        Assert.Equal(cells, report.Form.Cells.Count(c => report[c.Index].State != CellState.Missing));
        Assert.Equal(15, report.Form.Cells.Count(c => c.Id.Table == "reviews" && report[c.Index].Value == 0));
        Assert.Empty(Notes.OnWhatWasPrinted(report));
    }
}
