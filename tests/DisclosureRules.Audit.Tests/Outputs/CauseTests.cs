using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests;

namespace DisclosureRules.Audit.Tests.Outputs;

public class CauseTests
{
    [Fact]
    public async Task What_one_output_has_found_the_next_says_without_searching_again()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([]);
        using AuditResults results = AuditResults.Open(audit.Result);
        CauseReader first = new(results), second = new(results, new(() => throw new InvalidOperationException("It searches again.")));
        int explained = 0;
        await foreach (ReportWithFindings one in results.ReadAllAsync())
        {
            if (one.Report is not { } line || results.ReadReport(line) is not { } report || first.Of(line, report, one.Findings) is not { } found)
                continue;
            explained++;
            ReportCauses again = second.Of(line, report, one.Findings)!;
            Assert.Equal(found.Causes, again.Causes);
            Assert.Equal(found.Sentences.Select(Said), again.Sentences.Select(Said));
        }

        Assert.InRange(explained, 2, int.MaxValue);

        static (string, string) Said(LocalizedText text) => (text.Zh, text.En);
    }

    [Fact]
    public async Task Nothing_of_it_is_left_in_the_folder()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([]);
        using (AuditResults results = AuditResults.Open(audit.Result))
            Assert.True(results.Repairs.AreKept);
        Assert.Empty(Directory.EnumerateFiles(audit.Result, "*.unfinished", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Two_who_read_one_result_search_each_for_themselves()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([]);
        using AuditResults one = AuditResults.Open(audit.Result), other = AuditResults.Open(audit.Result);
        Assert.True(one.Repairs.AreKept);
        Assert.False(other.Repairs.AreKept);
    }

    /// <summary>Linux has a device that is full whenever it is written to, and elsewhere nothing like it.</summary>
    [Fact]
    public void On_a_full_disk_nothing_is_kept_that_is_told_once_and_the_outputs_go_on()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using TemporaryFolder folder = new();
        File.CreateSymbolicLink(folder.Path("repairs"), "/dev/full");
        Form form = FormCatalog.BuiltIn.ForYear(2022);
        List<Diagnostic> told = [];
        using (FoundRepairs repairs = new(folder.Path("repairs"), 2, told.Add))
        {
            for (int report = 0; report < 2; report++)
            {
                repairs.Add(report, new() { Status = RepairStatus.Consistent }, form);
                Assert.Null(repairs.Find(report, form));
            }

            Assert.False(repairs.AreKept);
        }

        Diagnostic only = Assert.Single(told);
        Assert.Equal(("audit.repairs-not-kept", folder.Path("repairs")), (only.Code, only.File));
        Assert.True(File.Exists("/dev/full"));
    }

    [Fact]
    public void In_a_folder_that_can_t_be_written_to_nothing_is_kept_and_that_is_told_once()
    {
        using TemporaryFolder folder = new();
        Form form = FormCatalog.BuiltIn.ForYear(2022);
        List<Diagnostic> told = [];
        using FoundRepairs repairs = new(folder.Path("gone/repairs"), 1, told.Add);
        repairs.Add(0, new() { Status = RepairStatus.Consistent }, form);
        Assert.Null(repairs.Find(0, form));
        Assert.Equal("audit.repairs-not-kept", Assert.Single(told).Code);
    }

    /// <summary>Last year's report is the likelier to be wrong, as the finding says: no change in this year's is proposed, nor asked about.</summary>
    [Theory]
    [InlineData(2022, false)]
    [InlineData(2023, true)]
    public async Task What_is_laid_to_another_year_is_not_explained_in_this_one(int year, bool isBlamed)
    {
        using TemporaryFolder folder = new();
        foreach (ReportBuilder report in City.CityReports.Of("甲局", 5, new(5)))
        {
            // More was carried over than 2022 says anywhere else, so that 2022 contradicts itself.
            if (report.Year == 2022)
            {
                report["requests", "carriedOut", "enterprise"] = Cell.Number(City.CityReports.Get(report, "carriedOut", "enterprise") + 2);
                report["requests", "carriedOut", "total"] = Cell.Number(City.CityReports.Get(report, "carriedOut", "total") + 2);
            }

            folder.Write($"reports/{report.Year}.json", ReportJson.Write(report.Build()));
        }

        await AuditRun.RunAsync(RuleSet.Load(RulePacks.National), [folder.Path("reports")], new() { Folder = folder.Path("out") });
        using AuditResults results = AuditResults.Open(folder.Path("out"));
        CauseReader reader = new(results);
        await foreach (ReportWithFindings one in results.ReadAllAsync())
        {
            if (one.Report?.Year != year)
                continue;
            ReportCauses causes = reader.Of(one.Report, results.ReadReport(one.Report)!, one.Findings)!;
            Assert.Equal(isBlamed, one.Findings.Any(f => f.Finding.Message.Zh.Contains("最可能是 2022 年度", StringComparison.Ordinal)));
            Assert.Equal(isBlamed, causes.Short.Zh.Contains("更可能是 2022 年度报告有误", StringComparison.Ordinal));
            Assert.Equal(isBlamed, causes.Causes.Count == 0);
            Assert.Equal(isBlamed, causes.Question is null);
            Assert.InRange(causes.Short.Zh.Length, 10, 100);

            // One of the two cells alone would break the sum of their row.
            if (!isBlamed)
                Assert.Matches("改 [2-9] 格|商业企业.*总计|总计.*商业企业", causes.Short.Zh);
            if (isBlamed)
                Assert.Equal([causes.Short.Zh], causes.Sentences.Select(s => s.Zh));
            return;
        }

        Assert.Fail("There is no such report.");
    }

    [Fact]
    public void What_is_stored_comes_back_as_it_was()
    {
        RuleSet rules = RuleSet.Compile(RulePacks.National);
        ReportBuilder report = new(rules.Forms[1]) { Unit = "某镇人民政府", Year = 2022 };
        foreach (FormCell cell in report.Form.Cells.Where(c => c.IsNative))
            report[cell.Index] = Cell.Number(0);
        report[new CellId("requests", "granted", "naturalPerson")] = Cell.Number(9);
        report[new CellId("reviews", "review", "total")] = Cell.Blank();
        report[new CellId("reviews", "litigationDirect", "upheld")] = Cell.Number(12);
        report[new CellId("proactive", "adminFees", "amount")] = Cell.Number(-1.50m);
        RepairResult found = rules.FindRepairs(report.Build());
        Assert.NotEmpty(found.Repairs);
        Assert.NotNull(found.Question);
        RepairResult stored = StoredRepairs.Read(StoredRepairs.Write(found, report.Form), report.Form);
        Assert.Equal(found with { Unit = null, Year = null, Size = null, LowerBound = 0, Certificate = null, Milliseconds = 0 }, stored);
        Assert.Equal(found.Repairs.Select(RepairText.Of), stored.Repairs.Select(RepairText.Of));
    }
}
