using System.Text;
using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Authoring.Proofs.Checking;
using DisclosureRules.Checking;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Tests.Proofs;

/// <summary>
/// Rules of a unit that no report can meet beside the national sums: the parts of a column are counts, and a part of a sum isn't more than the whole. Some twenty rules together show it,
/// among hundreds that don't.
/// </summary>
public sealed class SumConflictTests
{
    private static readonly IReadOnlyList<RuleVerdict> National = ProofRun.Of(RuleSet.Compile(RulePacks.National));

    [Theory]
    [InlineData("requests[granted, total] > requests[total, total]")]
    [InlineData("requests[granted, enterprise] > requests[total, total]")]
    [InlineData("requests[partial, naturalPerson] >= requests[total, naturalPerson] + 1")]
    [InlineData("requests[denied.otherLaw, enterprise] > requests[newReceived, total] + requests[carriedIn, total]")]
    [InlineData("requests[carriedOut, total] > requests[newReceived, total] + requests[carriedIn, total]")]
    public void A_part_that_is_more_than_its_whole_contradicts_the_national_sums(string check)
    {
        AssertConflict("cn-annual-report-2019", check, null, null);

        // With the row 其他处理 printed and only some of its parts, the form of 2021 leaves a way out of its columns: only where all that is printed holds integers there is none.
        AssertConflict("cn-annual-report-2021", check, null, check.StartsWith("requests[carriedOut", StringComparison.Ordinal) ? null : "isInteger(*)");
    }

    [Fact]
    public void A_part_that_is_more_than_its_whole_in_a_case_contradicts_them_in_that_case()
    {
        AssertConflict("cn-annual-report-2021", "requests[granted, total] > requests[total, total]", "requests[granted, total] > 5", "requests[granted, total] - 5 > 0 and isInteger(*)");
    }

    [Theory]
    [InlineData("cn-annual-report-2019", "requests[granted, total] <= requests[total, total]")]
    [InlineData("cn-annual-report-2021", "requests[granted, total] <= requests[total, total]")]
    [InlineData("cn-annual-report-2021", "requests[granted, total] >= 2 * requests[partial, total]")]
    [InlineData("cn-annual-report-2021", "isBlank(requests[granted, enterprise]) or requests[granted, enterprise] > 3")]
    public void What_reports_can_meet_contradicts_nothing(string form, string check)
    {
        IReadOnlyList<RuleVerdict> verdicts = ProofRun.Of(With(form, check, null));
        Assert.DoesNotContain(verdicts, v => v.Kind == VerdictKind.Contradictory);
        AssertSame(verdicts);
    }

    /// <summary>What is proven of a rule of some years alone leaves nothing of the others open.</summary>
    [Fact]
    public void Rules_of_some_years_leave_enough_for_what_holds_on()
    {
        string[] checks =
        [
            "requests[granted, total] <= 500", "requests[partial, total] <= requests[granted, total] + 100", "requests[total, total] <= 900", "reviews[review, corrected] <= reviews[review, upheld]",
            "sum(requests[denied.*, total]) <= 50", "requests[carriedOut, total] * 2 <= requests[newReceived, total] + 30", "requests[granted, enterprise] <= requests[granted, naturalPerson]",
        ];
        RuleSet rules = RuleSet.Compile([.. RulePacks.National, RulePack.Parse($$"""
            { "pack": "p", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [
                { "id": "p.late", "severity": "error", "title": "t", "years": "2024..", "check": "requests[carriedOut, total] <= 3" },
                { "id": "p.each", "severity": "error", "title": "t", "each": { "c": { "columns": "requests" } }, "check": "requests[granted, c] + requests[partial, c] <= requests[total, c] + 1000" },
                {{string.Join(',', checks.Select((c, i) => $$"""{ "id": "p.r{{i}}", "severity": "error", "title": "t", "check": "{{c}}" }"""))}}] }
            """)]);
        Assert.DoesNotContain(ProofRun.Of(rules), v => v.Reason?.En.Contains("came to its limit", StringComparison.Ordinal) == true);
    }

    private static void AssertConflict(string form, string check, string? when, string? under)
    {
        RuleSet rules = With(form, check, when);
        IReadOnlyList<RuleVerdict> verdicts = ProofRun.Of(rules);
        RuleVerdict own = verdicts.Single(v => v.Rule.Id == "p.own");
        Assert.Equal((VerdictKind.Contradictory, under), (own.Kind, own.Under));
        Assert.Contains(own.By, b => b.StartsWith("requests.column-total[", StringComparison.Ordinal) || b.StartsWith("requests.balance[", StringComparison.Ordinal));
        RuleVerdict[] conflict = [.. verdicts.Where(v => v.Kind == VerdictKind.Contradictory && v != own)];
        Assert.Subset(conflict.Select(v => v.Name).ToHashSet(), own.By.ToHashSet());
        Assert.All(conflict, v => Assert.Contains("p.own", v.By));
        AssertSame([.. verdicts.Except(conflict)]);
        string lines = string.Concat(verdicts.Select(v => VerdictJson.Write(v) + "\n"));
        Assert.Empty(VerdictCheck.Of(Encoding.UTF8.GetBytes(lines), null, rules, r => ProofRun.Of(r)));
    }

    /// <summary>Whatever isn't part of a conflict is said of the national rules as ever, but for few of which it is said that the conflict must be mended first.</summary>
    private static void AssertSame(IReadOnlyList<RuleVerdict> verdicts)
    {
        Dictionary<(string, string), VerdictKind> before = National.ToDictionary(v => (v.Form.Id, v.Name), v => v.Kind);
        RuleVerdict[] other = [.. verdicts.Where(v => v.Rule.Id != "p.own" && v.Kind != before[(v.Form.Id, v.Name)])];
        Assert.All(other, v => Assert.Contains("p.own; mend these first", v.Reason?.En, StringComparison.Ordinal));
        Assert.InRange(other.Length, 0, 5);
    }

    private static RuleSet With(string form, string check, string? when) => RuleSet.Compile([.. RulePacks.National, RulePack.Parse($$"""
        { "pack": "p", "version": "1.0.0", "forms": ["{{form}}"], "rules": [
            { "id": "p.own", "severity": "error", "title": "t", {{(when is null ? "" : $"\"when\": \"{when}\", ")}}"check": "{{check}}" }] }
        """)]);
}
