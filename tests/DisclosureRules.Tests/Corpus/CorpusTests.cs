using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using Xunit.Abstractions;

namespace DisclosureRules.Tests.Corpus;

/// <summary>Published reports: exactly the inconsistencies that are listed with their figures, nothing else at error level.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    /// <summary>What the sources get wrong, as their transcription lists it; all other files have no error.</summary>
    private static readonly Dictionary<string, string[]> Listed = new(StringComparer.Ordinal)
    {
        ["hongze_district_2023.json"] = ["reviews.row-total [litigationAfterReview]", "reviews.row-total [review]"],
        ["shanghai_general_office_2019.json"] =
        [
            "requests.row-total-blank [denied.adminQuery]", "requests.row-total-blank [denied.deliberative]",
            "requests.row-total-blank [denied.internalAffairs]", "requests.row-total-blank [denied.stateSecret]",
            "requests.row-total-blank [granted]", "requests.row-total-blank [partial]",
            "requests.row-total-blank [rejected.duplicate]", "requests.row-total-blank [rejected.petition]",
            "requests.row-total-blank [unable.needsCreation]", "requests.row-total-blank [unable.notHeld]",
            "requests.row-total-blank [unable.stillUnclear]",
        ],
        ["changchun_erdao_expropriation_2022.json"] = ["requests.row-total-blank [granted]"],
        ["jiaxian_qizhen_2022_old_format.json"] = ["form.edition-2019-outdated []"],
    };

    [Theory]
    [InlineData("hongze_district_2023.json")]
    [InlineData("huaian_city_2024.json")]
    [InlineData("shanghai_general_office_2019.json")]
    [InlineData("ziyang_econ_foreign_2019.json")]
    public void A_complete_report_has_exactly_its_listed_inconsistencies(string name)
    {
        if (!IsHere(name))
            return;
        Report report = CorpusFigures.Read(Path.Combine(CorpusFigures.Folder!, name));
        Assert.Equal(Listed.GetValueOrDefault(name, []), Errors(report));
    }

    [Fact]
    public void A_partial_report_has_no_error_but_its_listed_ones()
    {
        if (!IsHere("changchun_erdao_expropriation_2022.json"))
            return;
        foreach (string file in CorpusFigures.Files)
        {
            string[] errors = [.. Errors(CorpusFigures.Read(file)).Prepend(Path.GetFileName(file))];
            Assert.Equal([Path.GetFileName(file), .. Listed.GetValueOrDefault(Path.GetFileName(file), [])], errors);
        }
    }

    [Fact]
    public void The_single_row_of_the_older_edition_is_read_and_reported()
    {
        if (!IsHere("hongze_district_2023.json"))
            return;
        Report report = CorpusFigures.Read(Path.Combine(CorpusFigures.Folder!, "hongze_district_2023.json"));
        Assert.Equal(0, report[new CellId("requests", "other", "total")].Value);
        Finding finding = Assert.Single(National.Rules.CheckBothWays(report), f => f.Rule == "requests.other-subrows");
        Assert.Equal((Severity.Warning, Outcome.Fail), (finding.Severity, finding.Outcome));
        Assert.DoesNotContain(National.Rules.Evaluate(report), o => o.Rule.Id == "requests.column-total-single-other" && o.Outcome is Outcome.Fail or Outcome.NotAssessable);
    }

    [Fact]
    public void A_report_of_the_corpus_survives_its_own_json()
    {
        if (!IsHere("huaian_city_2024.json"))
            return;
        foreach (Report report in CorpusFigures.Files.Select(CorpusFigures.Read))
            Assert.Equal(ReportJson.Write(report), ReportJson.Write(ReportJson.Read(ReportJson.Write(report))));
    }

    private static string[] Errors(Report report) =>
        [.. National.Rules.CheckBothWays(report).Where(f => f.Severity == Severity.Error).Select(f => $"{f.Rule} [{f.Instance}]").Order(StringComparer.Ordinal)];

    private bool IsHere(string name)
    {
        if (CorpusFigures.Files.Any(f => Path.GetFileName(f) == name))
            return true;
        output.WriteLine($"Not checked: shared/corpus/figures/{name} is not beside the repository.");
        return false;
    }
}
