using DisclosureRules.Authoring.Coverage;
using DisclosureRules.Authoring.Mutation;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Tests.Mutation;

public sealed class MutationTests
{
    private const string Pack = """
        { "pack": "a", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [
          { "id": "a.sum", "severity": "error", "title": "t", "check": "requests[total, total] = requests[granted, total] + requests[partial, total]" }
        ] }
        """;

    [Fact]
    public void What_no_test_notices_is_told_in_the_words_of_the_form()
    {
        using TemporaryPack pack = new(Pack, """{ "tests": [{ "rule": "a.sum", "name": "n", "report": { "rest": 0, "cells": { "requests[granted, total]": 1 } }, "expects": "violation" }] }""");
        IReadOnlyList<RuleMutant> mutants = Run(pack).Rules;
        RuleMutant dropped = Assert.Single(mutants, m => m.Key == "check: requests[total, total] = requests[granted, total]");
        Assert.Equal("check lost “+ Partly disclosed · Total”", dropped.Change.En);
        Assert.Null(dropped.NoticedBy);
        Assert.DoesNotContain("部分公开", dropped.Formula.In(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("予以公开", dropped.Formula.In(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains(mutants, m => m.NoticedBy == "n");
    }

    [Fact]
    public void A_further_test_notices_more()
    {
        using TemporaryPack one = new(Pack, """{ "tests": [{ "rule": "a.sum", "name": "n", "report": { "rest": 0 }, "expects": "pass" }] }""");
        using TemporaryPack two = new(Pack, """{ "tests": [{ "rule": "a.sum", "name": "n", "report": { "rest": 0 }, "expects": "pass" }, { "rule": "a.sum", "name": "m", "report": { "rest": 0, "cells": { "requests[total, total]": 3, "requests[granted, total]": 2, "requests[partial, total]": 1 } }, "expects": "pass" }] }""");
        Assert.InRange(Run(one).Rules.Count(m => m.NoticedBy is not null), 0, Run(two).Rules.Count(m => m.NoticedBy is not null) - 1);
    }

    [Theory]
    [InlineData("isKnown(year) or isKnown(unit)", "isKnown(year)", "isKnown(unit)", "isKnown(year) and isKnown(unit)")]
    [InlineData("if isKnown(year) then isKnown(unit)", "isKnown(unit)")]
    [InlineData("not isKnown(year)", "isKnown(year)")]
    [InlineData("scope = 'own'", "scope != 'own'")]
    [InlineData("year >= 2021", "year > 2021", "year < 2021", "year >= 2022", "year >= 2020")]
    [InlineData("contains(title, places)", "contains(title, 'B', 'C')", "contains(title, 'A', 'C')", "contains(title, 'A', 'B')")]
    [InlineData("zero(requests[results, total])", "zero(requests[partial, total])", "zero(requests[granted, total])", "zero(requests[results, naturalPerson])")]
    [InlineData("zero(requests[* except {total, carriedOut}, total])", "zero(requests[* except carriedOut, total])", "zero(requests[* except total, total])")]
    [InlineData("all r in {granted, partial}: zero(requests[r, total])", "any r in {granted, partial}: zero(requests[r, total])", "all r in partial: zero(requests[r, total])")]
    public void An_expression_is_changed_in_each_place(string check, params string[] changes) => Assert.All(changes, c => Assert.Contains($"check: {c}", Keys(check)));

    [Fact]
    public void Variables_years_claims_and_blanks_are_changed_too()
    {
        string[] keys = Keys("zero(requests[r, total])", "\"each\": { \"r\": [\"granted\", \"partial\"] }, \"years\": \"2022..\", \"blank\": \"zero\", \"when\": \"isKnown(unit)\",");
        Assert.All(["each: r partial", "each: r granted", "years: 2021..", "years: 2023..", "blank: -", "when: -"], k => Assert.Contains(k, keys));
    }

    [Fact]
    public void What_names_the_same_cells_or_counts_below_zero_is_no_change()
    {
        Assert.DoesNotContain("check: zero(requests[* except results, total])", Keys("zero(requests[* except {granted, results}, total])"));
        Assert.Contains("check: zero(requests[* except granted, total])", Keys("zero(requests[* except {granted, results}, total])"));
        string[] counted = Keys("countBlank(requests[granted, total]) + countMissing(requests[granted, total]) = 0");
        Assert.DoesNotContain(counted, k => k.Contains("<= 0", StringComparison.Ordinal));
        Assert.Contains(counted, k => k.Contains(">= 0", StringComparison.Ordinal));
    }

    /// <summary>No report has a count below zero, so that no test of one is missing; an author's own explanation goes first.</summary>
    [Theory]
    [InlineData("requests[granted, total] = 0", "requests[granted, total] <= 0", true)]
    [InlineData("0 = requests[granted, total]", "0 >= requests[granted, total]", true)]
    [InlineData("requests[granted, total] + requests[partial, total] = 0", "requests[granted, total] + requests[partial, total] <= 0", true)]
    [InlineData("requests[granted, total] >= 1 or requests[partial, total] = 0", "requests[granted, total] >= 1 or requests[partial, total] <= 0", true)]
    [InlineData("requests[granted, total] = requests[partial, total]", "requests[granted, total] <= requests[partial, total]", false)]
    [InlineData("requests[granted, total] = 1", "requests[granted, total] <= 1", false)]
    [InlineData("reviews[review, total] - requests[granted, total] = 0", "reviews[review, total] - requests[granted, total] <= 0", false)]
    public void A_change_that_only_a_count_below_zero_would_show_is_explained(string check, string change, bool isExplained)
    {
        using TemporaryPack pack = new($$"""{ "pack": "a", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "a.r", "severity": "error", "title": "t", "check": "{{check}}" }] }""");
        RuleMutant mutant = Assert.Single(Run(pack).Rules, m => m.Key == $"check: {change}");
        Assert.Null(mutant.NoticedBy);
        Assert.Equal(isExplained, mutant.Explanation?.Why.En.Contains("below 0", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Each_cell_of_reports_that_break_no_rule_is_changed()
    {
        using TemporaryPack pack = new(Pack, """{ "tests": [{ "rule": "a.sum", "name": "n", "report": { "rest": 0, "missing": "requests[newReceived, *]" }, "expects": "pass" }, { "rule": "a.sum", "name": "m", "report": { "rest": 1 }, "expects": "violation" }] }""");
        IReadOnlyList<CellMutant> cells = Run(pack).Cells;
        Assert.DoesNotContain(cells, c => c.Cell.Row.Id == "newReceived");
        Assert.All(cells, c => Assert.Equal(1, c.Changed));
        Assert.Equal(["requests[granted, total]", "requests[partial, total]", "requests[total, total]"], cells.Where(c => c.Noticed > 0).Select(c => c.Cell.Id.ToString()));
        Assert.All(cells.Where(c => c.Noticed > 0), c => Assert.Equal("a.sum", c.NoticedBy));
    }

    [Fact]
    public void Survivors_are_explained_beside_the_tests_and_explanations_that_nobody_needs_are_told()
    {
        using TemporaryPack pack = new(Pack, """
            { "explained": [
                { "rule": "a.sum", "changes": ["check: requests[total, total] = requests[granted, total]", "check: requests[total, total] <= requests[granted, total] + requests[partial, total]"], "why": "w" },
                { "form": "cn-annual-report-2021", "cells": ["reviews[review, *]", "requests[total, total]"], "why": { "zh": "z", "en": "e" } } ],
              "tests": [{ "rule": "a.sum", "name": "n", "report": { "rest": 0, "cells": { "requests[granted, total]": 1 } }, "expects": "violation" }, { "rule": "a.sum", "name": "m", "report": { "rest": 0 }, "expects": "pass" }] }
            """);
        MutationResult result = Run(pack);
        Assert.Equal("w", Assert.Single(result.Rules, m => m.Explanation is not null).Explanation!.Why.En);
        Assert.Equal(5, result.Cells.Count(m => m.Explanation?.Why.En == "e"));
        Assert.Equal([["check: requests[total, total] <= requests[granted, total] + requests[partial, total]"], ["requests[total, total]"]], result.Outdated.Select(o => o.Explained));
    }

    [Theory]
    [InlineData("{ \"rule\": \"a.sun\", \"changes\": [\"x\"], \"why\": \"w\" }", "rules.unknown-rule")]
    [InlineData("{ \"rule\": \"a.sum\", \"changes\": [\"x\"] }", "json.missing-member")]
    [InlineData("{ \"form\": \"nowhere\", \"cells\": [\"requests[total, total]\"], \"why\": \"w\" }", "test.form-unknown")]
    [InlineData("{ \"form\": \"cn-annual-report-2021\", \"cells\": [\"requests[totl, total]\"], \"why\": \"w\" }", "rule.unknown-row")]
    public void A_wrong_explanation_is_told(string explanation, string code)
    {
        using TemporaryPack pack = new(Pack, $$"""{ "explained": [{{explanation}}], "tests": [] }""");
        Assert.False(PackTestSuite.TryRead([pack.Path], out _, out IReadOnlyList<Diagnostics.Diagnostic> problems));
        Assert.Contains(problems, p => p.Code == code);
    }

    /// <summary>The gate for the national packs: what no test or rule notices is explained, and few changes are left at that.</summary>
    [Fact]
    public void The_national_packs_notice_95_of_100_changes_and_explain_the_rest()
    {
        Assert.True(PackTestSuite.TryRead([Repository.Path("rules/national")], out PackTestSuite? suite, out _));
        MutationResult result = MutationRun.Of(suite);
        Assert.Empty(result.Rules.Where(m => m.NoticedBy is null && m.Explanation is null).Select(m => $"{m.Rule} {m.Key}"));
        Assert.Empty(result.Cells.Where(m => m.NoticedBy is null && m.Explanation is null).Select(m => $"{m.Form} {m.Cell.Id}"));
        Assert.Empty(result.Outdated);
        Assert.InRange(result.Rules.Count(m => m.NoticedBy is not null) * 100L, result.Rules.Count * 95L, long.MaxValue);
        Assert.InRange(result.Cells.Count(m => m.NoticedBy is not null) * 100L, result.Cells.Count * 95L, long.MaxValue);
    }

    [Fact]
    public void Coverage_counts_instances_and_says_which_cells_can_be_pinned_down()
    {
        using TemporaryPack pack = new(Pack, """{ "tests": [{ "rule": "a.sum", "name": "n", "report": { "rest": 0 }, "expects": "pass" }] }""");
        Assert.True(PackTestSuite.TryRead([pack.Path], out PackTestSuite? suite, out _));
        PackCoverage coverage = PackCoverage.Of(suite);
        InstanceCoverage only = Assert.Single(coverage.Instances);
        Assert.Equal((1, 0, 0, 0, false, false), (only.Passed, only.Failed, only.NotAssessable, only.DidNotApply, only.IsCovered, only.NeverApplied));
        Assert.Equal(0, coverage.Covered);
        CellCoverage[] read = [.. Assert.Single(coverage.Cells).Value.Where(c => c.Readers > 0)];
        Assert.Equal(3, read.Length);
        Assert.All(read, c => Assert.Equal((1, false), (c.Noticing, c.IsPinned)));
        Assert.Contains("requests[granted, total]", CoveragePage.Write(coverage), StringComparison.Ordinal);
    }

    private static string[] Keys(string check, string members = "")
    {
        using TemporaryPack pack = new($$"""
            { "pack": "a", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "sets": { "places": ["A", "B", "C"], "results": ["granted", "partial"] }, "rules": [
              { "id": "a.r", "severity": "error", "title": "t", {{members}} "check": "{{check}}" } ] }
            """);
        return [.. Run(pack).Rules.Select(m => m.Key)];
    }

    private static MutationResult Run(TemporaryPack pack)
    {
        Assert.True(PackTestSuite.TryRead([pack.Path], out PackTestSuite? suite, out _));
        return MutationRun.Of(suite);
    }
}
