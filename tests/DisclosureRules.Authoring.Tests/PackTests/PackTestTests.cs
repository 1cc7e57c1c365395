using System.Text.Json;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Tests.PackTests;

public sealed class PackTestTests
{
    private const string Pack = """
        { "pack": "a", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [
          { "id": "a.zero", "severity": "error", "title": "t", "each": { "x": "requests[{granted, partial}, total]" }, "when": "year >= 2022", "check": "x = 0" }
        ] }
        """;

    [Theory]
    [InlineData(""" "report": { "year": 2022, "cells": { "requests[granted, total]": 1 } }, "expects": "violation" """, true)]
    [InlineData(""" "report": { "year": 2022, "cells": { "requests[granted, total]": 1 } }, "expects": "violation", "instances": ["requests[granted, total]"], "cells": ["requests[granted, total]"], "match": "exactly" """, true)]
    [InlineData(""" "report": { "year": 2022, "cells": { "requests[{granted, partial}, total]": 1 } }, "expects": "violation", "instances": ["requests[granted, total]"], "match": "exactly" """, false)]
    [InlineData(""" "report": { "year": 2022, "cells": { "requests[{granted, partial}, total]": 1 } }, "expects": "violation", "cells": ["requests[granted, total]"], "match": "exactly" """, false)]
    [InlineData(""" "report": { "year": 2022, "cells": { "requests[{granted, partial}, total]": 1 } }, "expects": "violation", "cells": ["requests[granted, total]"], "match": "atLeast" """, true)]
    [InlineData(""" "report": { "year": 2022, "cells": { "requests[granted, total]": 0 } }, "expects": "pass" """, true)]
    [InlineData(""" "report": { "year": 2022, "cells": { "requests[granted, total]": 0 } }, "expects": "pass", "match": "exactly" """, false)]
    [InlineData(""" "report": { "year": 2022, "rest": 0 }, "expects": "pass", "match": "exactly" """, true)]
    [InlineData(""" "report": { "year": 2022, "rest": null }, "expects": "notAssessable" """, true)]
    [InlineData(""" "report": { "year": 2022, "rest": 0, "missing": ["requests[partial, total]"] }, "expects": "notAssessable", "instances": ["requests[partial, total]"], "match": "exactly" """, true)]
    [InlineData(""" "report": { "year": 2022, "tables": { "requests": { "granted": { "total": 3 } } } }, "expects": "violation", "says": "3" """, true)]
    [InlineData(""" "report": { "year": 2022, "tables": { "requests": { "granted": { "total": 3 } } } }, "expects": "violation", "says": "nobody says that" """, false)]
    [InlineData(""" "report": { "rest": 0 }, "expects": "doesNotApply" """, true)]
    [InlineData(""" "report": { "year": 2022, "rest": 0 }, "expects": "violation" """, false)]
    [InlineData(""" "report": { "year": 2022, "rest": 1 }, "expects": "pass" """, false)]
    [InlineData(""" "report": { "year": 2022, "rest": 0 } """, false)]
    public void A_test_passes_where_all_is_as_expected(string members, bool passes)
    {
        PackTestResult result = Assert.Single(Run(Pack, Tests(members)));
        Assert.Equal(passes, result.Passed);
        Assert.Equal(passes, result.Differences.Count == 0);
    }

    /// <summary>What an author writes in the place of a number or of how a rule ends is told once, with what to write.</summary>
    [Theory]
    [InlineData(""" "report": { "year": "2022", "rest": 0 }, "expects": "pass" """, "json.wrong-type", "write 2022")]
    [InlineData(""" "report": { "year": 2022, "cells": { "requests[granted, total]": "3" } }, "expects": "pass" """, "test.content", "write 3")]
    [InlineData(""" "report": { "year": 2022, "rest": "0" }, "expects": "pass" """, "test.content", "write 0")]
    [InlineData(""" "report": { "year": 2022, "rest": 0 }, "expects": "违反" """, "json.unknown-value", "did you mean `violation`")]
    [InlineData(""" "report": { "year": 2022, "rest": 0 }, "expects": "不适用" """, "json.unknown-value", "did you mean `doesNotApply`")]
    [InlineData(""" "report": { "year": 2022, "rest": 0 }, "expects": "fail" """, "json.unknown-value", "did you mean `violation`")]
    public void A_slip_in_a_test_is_told_once_with_what_to_write(string members, string code, string words)
    {
        using TemporaryPack pack = new(Pack);
        pack.Write(Path.GetFileNameWithoutExtension(pack.Path) + ".tests.json", Tests(members));
        Assert.False(PackTestSuite.TryRead([pack.Path], out _, out IReadOnlyList<Diagnostic> problems));
        Diagnostic told = Assert.Single(problems);
        Assert.Equal(code, told.Code);
        Assert.Contains(words, told.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "words": "全年收到政府信息公开申请5件。", "claims": { "requests.received": 5 } """, true)]
    [InlineData(""" "words": { "1": "全年收到政府信息公开申请5件。" }, "claims": { "requests.received": 6 } """, false)]
    [InlineData(""" "words": "上半年收到政府信息公开申请5件。", "claims": { "requests.received": null } """, true)]
    public void What_the_words_state_can_be_expected(string members, bool passes)
    {
        string pack = Pack.Replace("\"forms\"", "\"extends\": [\"cn.national.words\"], \"forms\"", StringComparison.Ordinal).Replace("\"check\": \"x = 0\"", "\"check\": \"x = 0 and not isStated('requests.none')\"", StringComparison.Ordinal);
        Assert.Equal(passes, Assert.Single(Run(pack, Tests($"{members}, \"report\": {{ \"year\": 2022, \"rest\": 0 }}, \"expects\": \"pass\""))).Passed);
    }

    [Theory]
    [InlineData(""" "children": [{ "cells": { "requests[granted, total]": 2 } }, { "cells": { "requests[granted, total]": 3 } }], "expects": "pass" """, true)]
    [InlineData(""" "children": [{ "cells": { "requests[granted, total]": 2 } }], "expects": "violation", "cells": ["requests[granted, total]"], "says": "2", "match": "exactly" """, true)]
    [InlineData(""" "children": [{ "cells": { "requests[granted, total]": 5 } }], "expects": "violation" """, false)]
    [InlineData(""" "children": [{ "cells": { "requests[granted, total]": 5 } }, { "cells": { "requests[granted, total]": null } }], "expects": "notAssessable" """, true)]
    [InlineData(""" "children": [{ "cells": { "requests[granted, total]": 5 } }, null], "expects": "notAssessable", "says": "a unit below has no report" """, true)]
    [InlineData(""" "children": [{ "year": 2020, "rest": 5 }], "expects": "notAssessable" """, true)]
    [InlineData(""" "expects": "doesNotApply" """, true)]
    public void Units_below_can_be_written_beside_the_report(string members, bool passes)
    {
        string pack = Pack.Replace("\"each\": { \"x\": \"requests[{granted, partial}, total]\" }, \"when\": \"year >= 2022\", \"check\": \"x = 0\"", "\"check\": \"requests[granted, total] = sum(children.requests[granted, total])\"", StringComparison.Ordinal);
        Assert.Equal(passes, Assert.Single(Run(pack, Tests($"\"report\": {{ \"cells\": {{ \"requests[granted, total]\": 5 }} }}, {members}"))).Passed);
    }

    [Theory]
    [InlineData(""" "rule": "a.zreo", "name": "n", "report": {}, "expects": "pass" """, "rules.unknown-rule")]
    [InlineData(""" "rule": "a.zero", "name": "n", "report": {}, "expects": "fails" """, "json.unknown-value")]
    [InlineData(""" "rule": "a.zero", "name": "n", "reprot": {}, "expects": "pass" """, "json.unknown-member")]
    [InlineData(""" "rule": "a.zero", "name": "n", "report": { "cells": { "requests[grantd, total]": 1 } }, "expects": "pass" """, "rule.unknown-row")]
    [InlineData(""" "rule": "a.zero", "name": "n", "report": { "cells": { "granted": 1 } }, "expects": "pass" """, "test.cells")]
    [InlineData(""" "rule": "a.zero", "name": "n", "report": { "cells": { "requests[granted, total]": true } }, "expects": "pass" """, "test.content")]
    [InlineData(""" "rule": "a.zero", "name": "n", "report": {}, "expects": "violation", "instances": ["granted"] """, "test.instance")]
    [InlineData(""" "rule": "a.zero", "name": "n", "report": {}, "expects": "pass", "claims": { "requests.received": 1 } """, "test.claim")]
    [InlineData(""" "rule": "a.zero", "name": "n", "report": { "words": { "9": "x" } }, "expects": "pass" """, "test.section")]
    [InlineData(""" "rule": "a.zero", "name": "n", "report": {}, "children": [{ "cells": { "granted": 1 } }], "expects": "pass" """, "test.cells")]
    public void A_test_that_means_nothing_is_refused(string members, string code) =>
        Assert.Contains(Problems(Pack, $$"""{ "tests": [{ {{members}} }] }"""), d => d.Code == code && d.Line is not null);

    [Theory]
    [InlineData("""{ "yaer": 2023, "rest": 0 }""", "json.unknown-member", "did you mean `year`")]
    [InlineData("""{ "year": 2023, "wrods": "x" }""", "json.unknown-member", "did you mean `words`")]
    [InlineData("""[]""", "json.wrong-type", "")]
    [InlineData("""{ "year": 2023, "rest": true }""", "test.content", "")]
    public void What_is_wrong_in_the_defaults_is_told_with_its_place(string defaults, string code, string words)
    {
        Diagnostic problem = Problems(Pack, $$"""{ "defaults": {{defaults}}, "tests": [{ "rule": "a.zero", "name": "n", "report": {}, "expects": "pass" }] }""").First(d => d.Code == code);
        Assert.Contains(words, problem.Message.En, StringComparison.Ordinal);
        Assert.Equal(1, problem.Line);
        Assert.StartsWith("$.defaults", problem.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "rest": 1 """, "the test's report names no unit: write `\"unit\": \"青石县\"`")]
    [InlineData(""" "unit": "白沙县水务局", "rest": 1 """, "is for 青石县* only, and the test's report is of 白沙县水务局")]
    public void A_test_of_a_pack_for_some_units_is_told_which_unit_to_write(string report, string words)
    {
        string pack = Pack.Replace("\"forms\"", "\"units\": [\"青石县*\"], \"forms\"", StringComparison.Ordinal);
        PackTestResult result = Assert.Single(Run(pack, Tests($"\"report\": {{ \"year\": 2022, {report} }}, \"expects\": \"violation\"")));
        Assert.Contains(result.Differences, d => d.En.Contains(words, StringComparison.Ordinal));
        Assert.True(Assert.Single(Run(pack, Tests("\"report\": { \"year\": 2022, \"unit\": \"青石县水务局\", \"rest\": 1 }, \"expects\": \"violation\""))).Passed);
    }

    [Fact]
    public void A_claim_that_common_words_leave_in_doubt_is_told_which_pack_has_them()
    {
        const string own = """
            { "pack": "a", "version": "1.0.0", EXTENDS "forms": ["cn-annual-report-2021"],
              "vocabulary": { "topics": { "training": ["业务培训"] }, "units": { "session": ["场"] } },
              "claims": [{ "id": "a.sessions", "title": "t", "topic": "training", "before": ["开展"], "unit": "session" }],
              "rules": [{ "id": "a.zero", "severity": "error", "title": "t", "claim": "a.sessions", "check": "stated >= 1" }] }
            """;
        string test = Tests(""" "words": "全年开展业务培训4场。", "expects": "pass", "claims": { "a.sessions": 4 } """);
        PackTestResult alone = Assert.Single(Run(own.Replace("EXTENDS", "", StringComparison.Ordinal), test));
        Assert.Contains(alone.Differences, d => d.En.Contains("a.sessions = 4, doubtful: “开展业务培训4场”; the words in doubt: 全年", StringComparison.Ordinal));
        Assert.Contains(alone.Differences, d => d.En.Contains("`\"extends\": [\"cn.national.words\"]`", StringComparison.Ordinal));
        Assert.True(Assert.Single(Run(own.Replace("EXTENDS", "\"extends\": [\"cn.national.words\"],", StringComparison.Ordinal), test)).Passed);
    }

    /// <summary>Nothing is told of cells where it ended otherwise, and no empty list where none is named.</summary>
    [Theory]
    [InlineData(""" "report": { "year": 2022, "rest": 0 }, "expects": "violation", "cells": ["requests[granted, total]"] """, 1, "named")]
    [InlineData(""" "report": { "year": 2022, "rest": 0 }, "expects": "pass", "cells": ["requests[granted, total]"] """, 1, "those named")]
    [InlineData(""" "report": { "year": 2022, "cells": { "requests[granted, total]": 1 } }, "expects": "violation", "cells": ["requests[partial, total]"], "match": "atLeast" """, 1, "expected: ")]
    public void Cells_that_are_not_named_are_told_once(string members, int differences, string unsaid)
    {
        PackTestResult result = Assert.Single(Run(Pack, Tests(members)));
        Assert.Equal(differences, result.Differences.Count);
        Assert.All(result.Differences, d => Assert.DoesNotContain(unsaid, d.En, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_are_unique_within_a_rule_wherever_the_tests_stand()
    {
        string test = """{ "rule": "a.zero", "name": "n", "report": { "rest": 0 }, "expects": "doesNotApply" }""";
        Assert.Contains(Problems(Pack.Replace("\"rules\"", $"\"tests\": [{test}], \"rules\"", StringComparison.Ordinal), $$"""{ "tests": [{{test}}] }"""), d => d.Code == "test.duplicate");
    }

    [Fact]
    public void Tests_in_the_pack_and_beside_it_are_run_and_files_of_tests_are_no_packs()
    {
        using TemporaryPack pack = new(
            Pack.Replace("\"rules\"", """ "tests": [{ "rule": "a.zero", "name": "in", "report": { "rest": 0 }, "expects": "doesNotApply" }], "rules" """, StringComparison.Ordinal),
            Tests(""" "report": { "rest": 0 }, "expects": "doesNotApply" """));
        Assert.True(PackTestSuite.TryRead([pack.Folder], out PackTestSuite? suite, out IReadOnlyList<Diagnostic> problems), string.Join('\n', problems));
        Assert.Equal(["in", "n"], suite.Run().Select(r => r.Test.Name));
        Assert.Equal(["a"], suite.Rules.Packs.Select(p => p.Id));
        Assert.Single(RuleSet.Load([], pack.Folder).Packs);
    }

    /// <summary>Last year's report is of the year before: what is read of one of another year is nothing, and a test of that year itself is a slip.</summary>
    [Theory]
    [InlineData(2023, "pass", false)]
    [InlineData(2023, "doesNotApply", false)]
    [InlineData(2020, "violation", false)]
    [InlineData(2020, "notAssessable", true)]
    [InlineData(2022, "pass", true)]
    public void A_previous_report_of_another_year_is_told(int year, string expects, bool isRight)
    {
        using TemporaryPack pack = new(Pack, Tests($$""" "report": { "year": 2023, "rest": 0 }, "previous": { "year": {{year}}, "rest": 0 }, "expects": "{{expects}}" """));
        Assert.Equal(isRight, PackTestSuite.TryRead([pack.Path], out _, out IReadOnlyList<Diagnostic> problems));
        Assert.Equal(isRight ? [] : [("test.previous-year", "$.tests[0].previous.year")], problems.Select(p => (p.Code, p.Path ?? "")));
        Assert.All(problems, p => Assert.Contains("write 2022", p.Message.En, StringComparison.Ordinal));
    }

    [Fact]
    public void A_result_as_JSON_has_the_members_that_programs_read()
    {
        PackTestResult[] results = [.. Run(Pack, Tests(""" "report": { "year": 2022, "rest": 1 }, "expects": "pass" """))];
        using JsonDocument json = JsonDocument.Parse(PackTestJson.Write(results[0], Language.English));
        Assert.Equal(["pack", "rule", "test", "expects", "outcome", "message"], json.RootElement.EnumerateObject().Select(m => m.Name));
        Assert.Equal(("a", "a.zero", "n", "pass", "failed"), (Text("pack"), Text("rule"), Text("test"), Text("expects"), Text("outcome")));
        Assert.Contains("requests[granted, total]", Text("message"), StringComparison.Ordinal);

        string Text(string name) => json.RootElement.GetProperty(name).GetString()!;
    }

    [Fact]
    public void Results_are_written_for_build_servers()
    {
        System.Xml.Linq.XDocument xml = System.Xml.Linq.XDocument.Parse(PackTestJUnit.Write(Run(Pack, Tests(""" "report": { "year": 2022, "rest": 1 }, "expects": "pass" """)), Language.English));
        Assert.Equal(("1", "1"), (xml.Root!.Attribute("tests")!.Value, xml.Root.Attribute("failures")!.Value));
        Assert.Equal("a.zero", xml.Descendants("testcase").Single().Attribute("classname")!.Value);
        Assert.NotEmpty(xml.Descendants("failure").Single().Value);
    }

    [Fact]
    public void A_snapshot_writes_what_is_not_written_yet_and_nothing_else()
    {
        using TemporaryPack pack = new(Pack, Tests(""" "report": { "year": 2022, "rest": 0, "cells": { "requests[granted, total]": 1 } } """));
        Assert.True(PackTestSuite.TryRead([pack.Path], out PackTestSuite? suite, out _));
        Assert.Equal(1, suite.WriteSnapshots());
        Assert.Contains("""{ "expects": "violation", "instances": ["requests[granted, total]"], "match": "exactly",""", File.ReadAllText(Path.Combine(pack.Folder, "pack.tests.json")), StringComparison.Ordinal);
        Assert.True(PackTestSuite.TryRead([pack.Path], out suite, out _));
        Assert.True(Assert.Single(suite.Run()).Passed);
        Assert.Equal(0, suite.WriteSnapshots());
    }

    private static string Tests(string members) => $$"""{ "tests": [{ "rule": "a.zero", "name": "n", {{members}} }] }""";

    private static IReadOnlyList<PackTestResult> Run(string json, string tests)
    {
        using TemporaryPack pack = new(json, tests);
        Assert.True(PackTestSuite.TryRead([pack.Path], out PackTestSuite? suite, out IReadOnlyList<Diagnostic> problems), string.Join('\n', problems));
        return suite.Run();
    }

    private static IReadOnlyList<Diagnostic> Problems(string json, string tests)
    {
        using TemporaryPack pack = new(json, tests);
        Assert.False(PackTestSuite.TryRead([pack.Path], out _, out IReadOnlyList<Diagnostic> problems));
        return problems;
    }
}
