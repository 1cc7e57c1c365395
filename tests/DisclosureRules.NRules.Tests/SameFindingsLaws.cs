using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Claims.Suite;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using FsCheck.Xunit;
using NRules;

namespace DisclosureRules.NRules.Tests;

/// <summary>Whatever the report, a session of NRules says what the default engine says, byte for byte.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public sealed class SameFindingsLaws
{
    private static readonly RuleSet All = RuleSet.Load(RulePacks.National, RepositoryFiles.Path("rules/examples/unit-pack.json"));
    private static readonly ISessionFactory Sessions = All.CompileSessions();

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(RepositoryFiles.Path("rules/examples/reports"), "*.json").Select(f => Path.GetFileName(f))];

    [Property]
    public void Of_a_report_that_balances(BalancedReport balanced) => Agree(All, Sessions, balanced.Report);

    [Property]
    public void Of_a_report_with_changed_cells(BrokenReport broken) => Agree(All, Sessions, broken.Report);

    [Property]
    public void Of_a_report_of_small_numbers(PlainReport plain) => Agree(All, Sessions, plain.Report);

    [Property]
    public void Of_a_report_in_whatever_state(AnyReport any) => Agree(All, Sessions, any.Report);

    [Property(MaxTest = 100)]
    public void Of_several_reports_in_one_session(AnyReport any, BrokenReport broken, PlainReport plain, BalancedReport balanced) =>
        Agree(All, Sessions, any.Report, broken.Report, plain.Report, balanced.Report);

    [Property(MaxTest = 50)]
    public void Of_any_report_by_random_rules(RandomRules random, Seed seed)
    {
        Random draws = seed.Random();
        Agree(random.Rules, random.Rules.CompileSessions(), AnyReports.Draw(random.Form, draws), PlainReports.Draw(random.Form, draws), PlainReports.Draw(random.Form, draws));
    }

    [Property]
    public void Of_a_report_with_drawn_words(BrokenReport broken, PlainReport plain, Seed seed)
    {
        Random draws = seed.Random();
        Report[] reports = [Told(broken.Report), Told(plain.Report)];
        Agree(All, Sessions, reports);

        Report Told(Report report)
        {
            ReportBuilder builder = report.ToBuilder();
            builder.Title = $"{report.Unit}{report.Year}年政府信息公开工作年度报告";
            builder.Narrative.AddRange(new[] { "1", "3", "4" }.Select(s => new NarrativeSection(s, null, DrawnCases.Draw(draws).Text)));
            return builder.Build();
        }
    }

    /// <summary>Reports come, go and are said to be updated, and rules fire in between: at the end it is as if only those that stayed had come.</summary>
    [Property(MaxTest = 50)]
    public void Of_the_reports_that_stay(Seed seed)
    {
        Random draws = seed.Random();
        ISession session = Sessions.CreateSession();
        List<Report> there = [];
        for (int i = 0; i < 12; i++)
        {
            switch (there.Count == 0 ? 0 : draws.Next(4))
            {
                case 0 or 1:
                    there.Add(Draw());
                    session.Insert(there[^1]);
                    break;
                case 2:
                    session.Update(there[draws.Next(there.Count)]);
                    break;
                default:
                    int gone = draws.Next(there.Count);
                    session.Retract(there[gone]);
                    there.RemoveAt(gone);
                    break;
            }

            if (draws.Next(2) == 0)
                session.Fire();
        }

        session.Fire();
        IReadOnlyDictionary<Report, IReadOnlyList<Finding>> findings = session.FindingsByReport();
        Assert.Equal(there.Count, findings.Count);
        ReportArchive archive = ReportArchive.Of(there);
        Assert.All(there, r => Assert.Equal(Json(All.Check(r, archive)), Json(findings[r])));
        Assert.Equal(there.Sum(r => findings[r].Count), session.Query<ReportFinding>().Count());

        // Two units in two scopes over four years, so that they are often each other's neighbours.
        Report Draw()
        {
            ReportBuilder builder = PlainReports.Draw(FormCatalog.BuiltIn.All[draws.Next(2)], draws).ToBuilder();
            (builder.Unit, builder.Year, builder.Scope) = (draws.Next(2) == 0 ? "青禾镇" : "白沙镇", 2019 + draws.Next(4), draws.Next(4) == 0 ? null : ReportScope.Own);
            return builder.Build();
        }
    }

    [Theory]
    [MemberData(nameof(NarrativeRuleTests.Cases), MemberType = typeof(NarrativeRuleTests))]
    public void Of_words(string rule, string editions, string cells, string breaking, string near)
    {
        foreach (string edition in editions.Split(' '))
        {
            Report report = NarrativeRuleTests.Report(edition, cells, breaking);
            Assert.Contains(All.Check(report), f => f.Rule == rule);
            Agree(All, Sessions, report, NarrativeRuleTests.Report(edition, cells, near));
        }
    }

    [Fact]
    public void Of_the_same_claim_made_more_than_once() => Agree(All, Sessions,
        NarrativeRuleTests.Report("2021", "requests[newReceived, total] = 5", "共收到政府信息公开申请4件。|3=共收到政府信息公开申请6件。|5=共收到政府信息公开申请7件。"));

    [Fact]
    public void Of_what_the_reader_of_the_document_could_not_settle()
    {
        ReportBuilder builder = ReportSketch.Draw("2021", "reviews[review, total] = 3").ToBuilder();
        ReadingNote note = new("label-unknown", new("没有认出一行的标签", "a row's label was not recognised"), []);
        builder.Notes.AddRange([note, note]);
        Agree(All, Sessions, builder.Build());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_the_example(string file) =>
        Agree(All, Sessions, ReportJson.Read(File.ReadAllBytes(RepositoryFiles.Path($"rules/examples/reports/{file}")), file));

    private static void Agree(RuleSet rules, ISessionFactory sessions, params Report[] reports)
    {
        ISession session = sessions.CreateSession();
        session.InsertAll(reports);
        session.Fire();
        ReportArchive archive = ReportArchive.Of(reports);
        foreach (Report report in reports)
            Assert.Equal(Json(rules.Check(report, archive)), Json(session.FindingsOf(report)));
        Assert.Equal(reports.Sum(r => rules.Check(r, archive).Count), session.Query<ReportFinding>().Count());
    }

    private static string Json(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(FindingJson.Write));
}
