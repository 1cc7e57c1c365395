using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using FsCheck.Xunit;
using NRules;
using NRulesHost;

using RuleSet = DisclosureRules.Checking.RuleSet;

namespace DisclosureRules.NRules.Tests;

/// <summary>A report comes in the place of another: what was said of that goes, and with it what followed.</summary>
public sealed class CorrectionTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);
    private static readonly ISessionFactory Sessions = National.CompileSessions(OwnRules.Of(typeof(EscalateUnit)));
    private static readonly ISessionFactory Keyed = National.CompileSessions([OwnRules.Of(typeof(EscalateUnit))], new() { Compiler = ByUnitAndYear() });

    public static TheoryData<bool> Ways => [true, false];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_corrected_report_is_put_in_the_place_of_the_wrong_one(bool update)
    {
        ISession session = (update ? Keyed : Sessions).CreateSession();
        Report[] wrong = [.. Enumerable.Range(2021, 3).Select(year => Of(year, "reviews[review, total] = 3"))];
        Report other = Of(2021, "unit = 白沙镇; reviews[review, total] = 4");
        session.InsertAll([.. wrong, other]);
        session.Fire();
        Assert.Equal([new("青禾镇", 3)], session.Query<Escalated>());
        Report right = Of(2022, "");
        Replace(wrong[1], right);
        Assert.Empty(session.FindingsOf(right));
        Assert.Throws<ArgumentException>(() => session.FindingsOf(wrong[1]));
        Assert.Empty(session.Query<Escalated>());
        Report otherwise = Of(2022, "reviews[review, total] = 5; requests[total, total] = 2");
        Replace(right, otherwise);
        Assert.Equal(National.Check(otherwise), session.FindingsOf(otherwise));
        Report again = Of(2022, "reviews[review, total] = 6");
        Replace(otherwise, again);
        Assert.Equal(National.Check(again), session.FindingsOf(again));
        Assert.Equal(4, session.FindingsByReport().Count);

        void Replace(Report before, Report after)
        {
            if (update)
            {
                session.Update(after);
            }
            else
            {
                session.Retract(before);
                session.Insert(after);
            }

            session.Fire();
        }
    }

    [Fact]
    public void Without_telling_which_reports_are_the_same_an_update_is_refused()
    {
        ISession session = Sessions.CreateSession();
        session.Insert(Of(2022, "reviews[review, total] = 3"));
        session.Fire();
        Assert.Throws<ArgumentException>(() => session.Update(Of(2022, "")));
    }

    [Property(MaxTest = 50)]
    public void Whatever_is_updated_it_is_as_if_only_the_last_had_come(Seed seed)
    {
        Random draws = seed.Random();
        ISession session = Keyed.CreateSession();
        Report[] there = [.. Enumerable.Range(0, 4).Select(Draw)];
        session.InsertAll(there);
        for (int i = 0; i < 12; i++)
        {
            if (draws.Next(2) == 0)
                session.Fire();
            int place = draws.Next(there.Length);
            if (draws.Next(4) > 0)
                there[place] = Draw(place);
            session.Update(there[place]);
        }

        session.Fire();
        Assert.Equal(there.ToHashSet(), session.FindingsByReport().Keys.ToHashSet());
        ReportArchive archive = ReportArchive.Of(there);
        Assert.All(there, r => Assert.Equal(National.Check(r, archive).Select(FindingJson.Write), session.FindingsOf(r).Select(FindingJson.Write)));
        Assert.Equal(there.Sum(r => National.Check(r, archive).Count), session.Query<ReportFinding>().Count());

        Report Draw(int place)
        {
            ReportBuilder builder = PlainReports.Draw(FormCatalog.BuiltIn.All[draws.Next(2)], draws).ToBuilder();
            (builder.Unit, builder.Year) = ("青禾镇", 2021 + place);
            if (draws.Next(2) == 0)
                builder.Notes.Add(new ReadingNote("label-unknown", new("没有认出一行的标签", "a row's label was not recognised"), []));
            return builder.Build();
        }
    }

    private static Report Of(int year, string changes) => ReportSketch.Draw("2021", $"unit = 青禾镇; year = {year}; {changes}");

    private static RuleCompiler ByUnitAndYear()
    {
        RuleCompiler compiler = new() { ExpressionCompiler = new CheckExpressionCompiler() };
        compiler.FactIdentityComparerRegistry.RegisterComparer(new UnitAndYear());
        return compiler;
    }

    private sealed class UnitAndYear : IEqualityComparer<Report>
    {
        public bool Equals(Report? x, Report? y) => (x?.Unit, x?.Year) == (y?.Unit, y?.Year);

        public int GetHashCode([DisallowNull] Report obj) => HashCode.Combine(obj.Unit, obj.Year);
    }
}
