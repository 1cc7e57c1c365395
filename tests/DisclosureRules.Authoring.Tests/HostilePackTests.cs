using DisclosureRules.Authoring.Advice;
using DisclosureRules.Authoring.Coverage;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Authoring.Proofs.Checking;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Authoring.Tests;

/// <summary>Packs are untrusted: whatever they ask for, what is done for it is bounded, and what a bound stops is told. No test asks for the time; that is measured by hand.</summary>
public sealed class HostilePackTests
{
    public static TheoryData<string> Names => [.. HostilePacks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_wrong_with_it_or_looks_wrong_is_told_in_few_words(string name)
    {
        using TemporaryPack pack = new(HostilePacks.All[name]());
        PackCheck check = PackCheck.Of([pack.Path]);
        Assert.InRange(check.Errors.Count + check.Advice.Count, 0, 2_100);
        Assert.All(check.Errors.Concat(check.Advice), d => Assert.InRange(d.Message.Zh.Length + d.Message.En.Length, 1, 3_000));
    }

    /// <summary>What is calculated stays within the budget, but for what one step takes; what that stops is not analysed, and never anything else.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_proven_of_it_is_bounded(string name)
    {
        using TemporaryPack pack = new(HostilePacks.All[name]());
        if (!RuleSet.TryLoad([], [pack.Path], out RuleSet? rules, out IReadOnlyList<Diagnostic> problems))
        {
            Assert.NotEmpty(problems);
            return;
        }

        try
        {
            IReadOnlyList<RuleVerdict> verdicts = ProofRun.Of(rules, out IReadOnlyList<long> work);
            Assert.All(work, w => Assert.InRange(w, 0, ProofBudget.MostOfForm * 11 / 10));
            Assert.All(verdicts.Where(v => v.Kind == VerdictKind.NotAnalysed), v => Assert.NotNull(v.Reason));
            Assert.All(verdicts.Where(v => v.Kind == VerdictKind.Independent), v => Assert.Equal([v.Rule.Id], rules.Check(v.Witness!).Where(f => f.Outcome == Rules.Outcome.Fail).Select(f => f.Rule).Distinct()));
        }
        catch (DiagnosticException exception)
        {
            Assert.StartsWith("prove.too-many", Assert.Single(exception.Diagnostics).Code, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("years", "prove.too-many-parts")]
    [InlineData("spans", "prove.too-many-years")]
    public void Rules_that_divide_the_years_without_end_are_told(string name, string code)
    {
        using TemporaryPack pack = new(HostilePacks.All[name]());
        RuleSet rules = RuleSet.Load([], pack.Path);
        Diagnostic problem = Assert.Single(Assert.Throws<DiagnosticException>(() => ProofRun.Of(rules)).Diagnostics);
        Assert.Equal(code, problem.Code);
        Assert.Contains($"{(code == "prove.too-many-years" ? YearClass.MaximumClasses : YearClass.MaximumParts)}", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_national_rules_are_far_from_what_may_be_calculated()
    {
        ProofRun.Of(RuleSet.Compile(Rules.RulePacks.National), out IReadOnlyList<long> work);
        Assert.All(work, w => Assert.InRange(w, 1, ProofBudget.MostOfForm * 2 / 3));
    }

    /// <summary>The packs of units are proven beside the national ones: nothing of these may be given up for it.</summary>
    [Fact]
    public void A_pack_of_a_unit_beside_the_national_rules_takes_little_more()
    {
        string[] given = [.. Directory.GetFiles(Repository.Path("rules/national"), "*.json").Where(f => !f.EndsWith(".tests.json", StringComparison.Ordinal)), Repository.Path("rules/examples/unit-pack.json")];
        IReadOnlyList<RuleVerdict> verdicts = ProofRun.Of(RuleSet.Load([], given), out IReadOnlyList<long> work);
        Assert.All(work, w => Assert.InRange(w, 1, ProofBudget.MostOfForm * 3 / 4));
        Assert.DoesNotContain(verdicts, v => v.Reason?.En.Contains("came to its limit", StringComparison.Ordinal) == true);
    }

    /// <summary>
    /// A large pack of a unit is proven beside the national rules as well: a case that would take all only leaves open whether others exclude it, and nobody else suffers.
    /// </summary>
    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public void A_large_pack_beside_the_national_rules_is_proven(int count)
    {
        using TemporaryPack pack = new(HostilePacks.OfUnit(count));
        string[] given = [.. Directory.GetFiles(Repository.Path("rules/national"), "*.json").Where(f => !f.EndsWith(".tests.json", StringComparison.Ordinal)), pack.Path];
        RuleVerdict[] verdicts = [.. ProofRun.Of(RuleSet.Load([], given), out IReadOnlyList<long> work).Where(v => v.Rule.Pack.Id == "unit")];
        Assert.All(work, w => Assert.InRange(w, 1, ProofBudget.MostOfForm * 11 / 10));
        Assert.Equal(count, verdicts.Length);
        Assert.DoesNotContain(verdicts, v => v.Kind == VerdictKind.NotAnalysed);
        Assert.All(verdicts.Where(v => v.IsOpen), v => Assert.Contains("if ", v.Rule.Check, StringComparison.Ordinal));
    }

    /// <summary>
    /// Rules of some years divide the years, and each class of these is proven: but for what is new in it, what was proven before holds on, and a checker accepts all of it.
    /// </summary>
    [Fact]
    public void Rules_of_some_years_cost_what_is_new_in_them()
    {
        using TemporaryPack pack = new("""
            { "pack": "unit", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [
              { "id": "unit.no-coercion", "severity": "warning", "title": "t", "years": "2022..", "check": "proactive[coercion, decisions] = 0" },
              { "id": "unit.carried-out", "severity": "warning", "title": "t", "years": "2023..", "check": "requests[carriedOut, total] <= requests[newReceived, total] + requests[carriedIn, total]" },
              { "id": "unit.half", "severity": "warning", "title": "t", "when": "requests[newReceived, total] > 0", "check": "2 * requests[carriedOut, total] <= requests[newReceived, total]" } ] }
            """);
        string[] given = [.. Directory.GetFiles(Repository.Path("rules/national"), "*.json").Where(f => !f.EndsWith(".tests.json", StringComparison.Ordinal)), pack.Path];
        RuleSet rules = RuleSet.Load([], given);
        IReadOnlyList<RuleVerdict> verdicts = ProofRun.Of(rules, out IReadOnlyList<long> work);
        Assert.All(work, w => Assert.InRange(w, 1, ProofBudget.MostOfYears));
        Assert.All(verdicts.Where(v => v.Rule.Pack.Id == "unit"), v => Assert.Equal(VerdictKind.Independent, v.Kind));
        Assert.DoesNotContain(verdicts, v => v.Reason?.En.Contains("came to its limit", StringComparison.Ordinal) == true);
        Assert.Empty(VerdictCheck.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', verdicts.Select(VerdictJson.Write)) + "\n"), null, rules, r => ProofRun.Of(r)));
    }

    /// <summary>The same on every machine, however many cores it has: what is given up is given up at the same place.</summary>
    [Theory]
    [InlineData("implied")]
    [InlineData("alternatives")]
    public void What_is_given_up_does_not_depend_on_the_machine(string name)
    {
        using TemporaryPack pack = new(HostilePacks.All[name]());
        RuleSet rules = RuleSet.Load([], pack.Path);
        string[] first = [.. ProofRun.Of(rules, out IReadOnlyList<long> work).Select(v => $"{v.Name} {v.Kind}")];
        Assert.Equal(first, ProofRun.Of(rules, out IReadOnlyList<long> again).Select(v => $"{v.Name} {v.Kind}"));
        Assert.Equal(work, again);
    }

    [Fact]
    public void Tests_that_would_take_too_long_against_all_rules_are_told()
    {
        using TemporaryPack pack = new(HostilePacks.All["tests"]());
        Assert.True(PackTestSuite.TryRead([pack.Path], out PackTestSuite? suite, out IReadOnlyList<Diagnostic> problems), string.Join('\n', problems));
        Diagnostic problem = Assert.Single(Assert.Throws<DiagnosticException>(() => PackCoverage.Of(suite)).Diagnostics);
        Assert.Equal("cover.too-costly", problem.Code);
        Assert.Contains($"{PackCoverage.MaximumParts}", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_on_the_pages_are_those_of_the_library()
    {
        Assert.True(PackTestSuite.TryRead([Repository.Path("rules/national")], out PackTestSuite? suite, out _));
        (int rules, int tests) = (suite.Rules.Rules.Count, suite.Tests.Count);
        foreach (string page in new[] { File.ReadAllText(Repository.Path("rules/README.md")), File.ReadAllText(Repository.Path("rules/README.en.md")) })
        {
            Assert.Matches($@"\| {ProofRun.MaximumInstances}[;;] ?{YearClass.MaximumClasses}[;;] ?{YearClass.MaximumParts} \|", page);
            Assert.Matches($@"\| ({ProofBudget.MostOfForm / 1_000_000} million|{ProofBudget.MostOfForm / 10_000} 万步) \|", page);
            Assert.Matches($@"\| ({PackCoverage.MaximumParts / 1_000_000} million|{PackCoverage.MaximumParts / 100_000_000.0:0.#} 亿项) \|", page);
            Assert.Contains("5000", page, StringComparison.Ordinal);
            Assert.Matches($@"({rules} rules and {tests} tests|{rules} 条、测试 {tests} 个)", page);
        }
    }

    /// <summary>For measuring by hand: see tests/README.md.</summary>
    [Fact]
    public void They_are_written_where_somebody_wants_to_have_them()
    {
        if (Environment.GetEnvironmentVariable("DISCLOSURE_RULES_HOSTILE") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach ((string name, Func<string> pack) in HostilePacks.All)
            File.WriteAllText(Path.Join(folder, $"{name}.json"), pack());
    }
}
