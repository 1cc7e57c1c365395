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
        IReadOnlyList<RuleMutant> mutants = Run(pack);
        RuleMutant dropped = Assert.Single(mutants, m => m.Change.En.EndsWith("became `requests[granted, total]`", StringComparison.Ordinal));
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
        Assert.InRange(Run(one).Count(m => m.NoticedBy is not null), 0, Run(two).Count(m => m.NoticedBy is not null) - 1);
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

    private static IReadOnlyList<RuleMutant> Run(TemporaryPack pack)
    {
        Assert.True(PackTestSuite.TryRead([pack.Path], out PackTestSuite? suite, out _));
        return MutationRun.Of(suite);
    }
}
