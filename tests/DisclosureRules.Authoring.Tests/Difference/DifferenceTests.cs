using System.Text.Json;
using DisclosureRules.Authoring.Difference;
using DisclosureRules.Checking;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Tests.Difference;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData("requests[total, total] >= 0", "requests[total, total] >= 1", DifferenceKind.Stricter)]
    [InlineData("requests[total, total] >= 1", "requests[total, total] >= 0", DifferenceKind.Looser)]
    [InlineData("requests[total, total] in 1..5", "requests[total, total] in 2..6", DifferenceKind.Incomparable)]
    [InlineData("requests[total, total] >= 1", "not (1 > requests[total, total])", DifferenceKind.Equivalent)]
    [InlineData("requests[total, total] >= 1", "requests[total, total] >= 1", DifferenceKind.Unchanged)]
    [InlineData("2 * requests[total, total] >= 1", "requests[total, total] >= 1", DifferenceKind.Stricter)]
    [InlineData("isInteger(requests[total, total]) and 2 * requests[total, total] >= 1", "isInteger(requests[total, total]) and requests[total, total] >= 1", DifferenceKind.Equivalent)]
    [InlineData("requests[total, total] >= 1", "contains(unit, '局')", DifferenceKind.NotAnalysed)]
    [InlineData("requests[total, total] * requests[granted, total] = 0", "requests[total, total] * requests[granted, total] = 1", DifferenceKind.NotAnalysed)]
    public void What_a_formula_refuses_more_and_less_is_told_with_reports(string old, string current, DifferenceKind kind)
    {
        (RuleSet before, RuleSet now) = (Pack(Rule("a", old)), Pack(Rule("a", current)));
        RuleDifference rule = Assert.Single(PackDifference.Of(before, now).Rules);
        Assert.Equal(kind, rule.Kind);
        if (kind != DifferenceKind.NotAnalysed)
        {
            Assert.Equal(kind is DifferenceKind.Stricter or DifferenceKind.Incomparable, rule.Refused is not null);
            Assert.Equal(kind is DifferenceKind.Looser or DifferenceKind.Incomparable, rule.Accepted is not null);
        }

        Assert.Equal(kind == DifferenceKind.NotAnalysed, rule.Reason is not null);
        Assert.Equal(old == current, rule.IsSameText);
        AssertShown(rule, before, now);
    }

    [Fact]
    public void What_others_refuse_anyway_makes_no_difference_to_the_whole()
    {
        string all = Rule("c", "requests[partial, total] >= 1");
        PackDifference removed = PackDifference.Of(Pack(all, Rule("d", "requests[partial, total] >= 0")), Pack(all));
        Assert.Equal((DifferenceKind.Removed, DifferenceKind.Equivalent), (removed.Rules[1].Kind, Assert.Single(removed.Forms).Kind));
        Assert.Equal(["c"], removed.Rules[1].StillRefused);
        PackDifference added = PackDifference.Of(Pack(all), Pack(all, Rule("d", "requests[partial, total] >= 0")));
        Assert.Equal((DifferenceKind.Added, DifferenceKind.Equivalent), (added.Rules[1].Kind, Assert.Single(added.Forms).Kind));
        Assert.Equal(["c"], added.Rules[1].RefusedBefore);
        Assert.True(added.IsDifferent);
        PackDifference further = PackDifference.Of(Pack(all), Pack(all, Rule("d", "requests[partial, total] >= 2")));
        Assert.Equal(DifferenceKind.Stricter, Assert.Single(further.Forms).Kind);
        Assert.Empty(further.Rules[1].RefusedBefore);
    }

    [Fact]
    public void Years_that_a_rule_gave_up_are_told_apart_from_those_in_which_it_changed()
    {
        RuleSet before = Pack(Rule("a", "requests[total, total] >= 0")), now = Pack(Rule("a", "requests[total, total] >= 1", ", \"years\": \"2023..\""));
        PackDifference difference = PackDifference.Of(before, now);
        Assert.Equal(["2021..2022 Looser", "2023.. Stricter"], difference.Rules.Select(r => $"{r.Years} {r.Kind}"));
        Assert.Equal(["2021..2022 Looser", "2023.. Stricter"], difference.Forms.Select(r => $"{r.Years} {r.Kind}"));
        Assert.All(difference.Rules, r => AssertShown(r, before, now));
    }

    [Fact]
    public void Other_words_are_no_difference_and_another_severity_is_one()
    {
        Assert.False(PackDifference.Of(Pack(Rule("a", "requests[total, total] >= 1")), Pack(Rule("a", "1 <= requests[total, total]"))).IsDifferent);
        PackDifference difference = PackDifference.Of(Pack(Rule("a", "requests[total, total] >= 1")), Pack(Rule("a", "requests[total, total] >= 1").Replace("error", "warning", StringComparison.Ordinal)));
        Assert.True(difference.IsDifferent);
        MemberChange member = Assert.Single(Assert.Single(difference.Rules).Members);
        Assert.Equal(("severity", "error", "warning"), (member.Name, member.Was!.En, member.Now!.En));
        Assert.Equal(DifferenceKind.Unchanged, Assert.Single(difference.Rules).Kind);
    }

    [Fact]
    public void What_can_no_longer_be_assessed_is_told_of_rules_that_refuse_the_same()
    {
        RuleSet before = Pack(Rule("a", "requests[total, total] <= 1")), now = Pack(Rule("a", "requests[total, total] <= 1", ", \"blank\": \"zero\""));
        RuleDifference rule = Assert.Single(PackDifference.Of(before, now).Rules);
        Assert.Equal(DifferenceKind.Equivalent, rule.Kind);
        Assert.True(rule.IsDifferent);
        Assert.Equal((Outcome.NotAssessable, Outcome.Pass), (before.Evaluate(rule.Assessed!)[0].Outcome, now.Evaluate(rule.Assessed!)[0].Outcome));
    }

    [Fact]
    public void A_set_that_a_rule_names_is_part_of_its_formula()
    {
        string rule = Rule("a", "sum(requests[s, total]) = 0");
        RuleSet before = Sets("\"s\": [\"granted\"]", rule), now = Sets("\"s\": [\"granted\", \"partial\"], \"t\": [\"total\"]", rule);
        RuleDifference difference = Assert.Single(PackDifference.Of(before, now).Rules);
        Assert.Equal(DifferenceKind.Incomparable, difference.Kind);
        Assert.Equal("sets", Assert.Single(difference.Members).Name);
        Assert.Equal(DifferenceKind.Unchanged, Assert.Single(PackDifference.Of(before, Sets("\"s\": [\"granted\"], \"t\": [\"total\"]", rule)).Rules).Kind);
    }

    [Fact]
    public void Of_words_only_is_said_that_they_are_written_and_read_as_before()
    {
        string rule = Rule("a", "isStated('p.trainings')");
        RuleSet before = Words("次", rule);
        Assert.Equal(DifferenceKind.Unchanged, Assert.Single(PackDifference.Of(before, Words("次", rule)).Rules).Kind);
        PackDifference read = PackDifference.Of(before, Words("场", rule));
        RuleDifference difference = Assert.Single(read.Rules);
        Assert.Equal((DifferenceKind.NotAnalysed, true), (difference.Kind, difference.IsSameText));
        Assert.Contains("vocabulary", difference.Reason!.En, StringComparison.Ordinal);
        Assert.Equal(["vocabulary"], Assert.Single(read.Packs).Members.Select(m => m.Name));
        Assert.Equal(DifferenceKind.NotAnalysed, Assert.Single(read.Forms).Kind);
    }

    [Fact]
    public void Units_that_a_pack_takes_up_and_leaves_are_both_told()
    {
        string rule = Rule("a", "requests[total, total] >= 0");
        RuleSet before = Units("青石县*", rule), now = Units("白沙县*", rule);
        RuleDifference difference = Assert.Single(PackDifference.Of(before, now).Rules);
        Assert.Equal(DifferenceKind.Incomparable, difference.Kind);
        Assert.Equal(("白沙县", "青石县"), (difference.Refused!.Unit, difference.Accepted!.Unit));
        Assert.Equal("units", Assert.Single(difference.Members).Name);
        AssertShown(difference, before, now);
    }

    [Fact]
    public void A_rule_that_a_layer_switches_off_refuses_nothing()
    {
        using TemporaryPack pack = new(Text("p", Rule("a", "requests[total, total] >= 0")));
        string layer = pack.Write("layer.json", """
            { "pack": "q", "version": "1", "extends": ["pack.json"], "forms": ["cn-annual-report-2021"], "years": "2023..", "rules": [],
              "changes": [{ "rules": "a", "off": true, "reason": "r", "reviewer": "w", "expiry": "2099-12-31" }] }
            """);
        PackDifference difference = PackDifference.Of(RuleSet.Load([], pack.Path), RuleSet.Load([], pack.Path, layer));
        Assert.Equal(["2021..2022 Unchanged", "2023.. Looser"], difference.Rules.Select(r => $"{r.Years} {r.Kind}"));
        Assert.Equal("changes", Assert.Single(difference.Rules[0].Members).Name);
        Assert.Equal(("q", DifferenceKind.Added), (Assert.Single(difference.Packs).Id, difference.Packs[0].Kind));
    }

    [Fact]
    public void A_line_of_json_has_the_members_that_are_documented()
    {
        PackDifference difference = PackDifference.Of(Pack(Rule("a", "requests[total, total] >= 0")), Pack(Rule("a", "requests[total, total] >= 1")));
        using JsonDocument line = JsonDocument.Parse(DifferenceJson.Write(difference.Rules[0]));
        Assert.Equal(
            ["rule", "form", "years", "change", "witness", "sameText", "refusedBefore", "stillRefused", "assessed", "differs", "reason"],
            line.RootElement.EnumerateObject().Select(m => m.Name));
        Assert.Equal(("stricter", "2021.."), (line.RootElement.GetProperty("change").GetString(), line.RootElement.GetProperty("years").GetString()));
        Assert.Equal("requests[total, total] >= 1", line.RootElement.GetProperty("differs").GetProperty("check").GetProperty("now").GetString());
        Report witness = ReportJson.Read(System.Text.Encoding.UTF8.GetBytes(line.RootElement.GetProperty("witness").GetProperty("refused").GetRawText()));
        Assert.Equal(0, witness["requests", "total", "total"].Value);
        Assert.Equal(JsonValueKind.Null, line.RootElement.GetProperty("witness").GetProperty("accepted").ValueKind);
    }

    [Fact]
    public void Results_that_change_for_reports_are_counted_by_rule()
    {
        RuleSet before = Pack(Rule("a", "requests[total, total] >= 0"), Rule("gone", "requests[total, total] != 5"));
        RuleSet now = Pack(Rule("a", "requests[total, total] >= 1"), Rule("new", "requests[granted, total] = 0"));
        Report[] reports = [.. new[] { -1, 0, 1, 5 }.Select(n => new ReportBuilder(FormCatalogForm) { Year = 2021, Source = $"{n}" }.Set("requests", "total", "total", n).Build())];
        IReadOnlyList<OutcomeChange> changes = ArchiveDifference.Of(before, now, reports);
        Assert.Equal(
            ["-1 new nothing NotAssessable", "0 a Pass Fail", "0 new nothing NotAssessable", "1 new nothing NotAssessable", "5 gone Fail nothing", "5 new nothing NotAssessable"],
            changes.Select(c => $"{c.Report.Source} {c.Rule} {Name(c.Was)} {Name(c.Now)}"));
        Assert.Equal(["new 4", "a 1", "gone 1"], ArchiveDifference.Counts(changes).Select(c => $"{c.Rule} {c.Reports.Count}"));
        Assert.Empty(ArchiveDifference.Of(before, before, reports));

        static string Name(WeighedOutcome? outcome) => outcome is null ? "nothing" : $"{outcome.Outcome}";
    }

    /// <summary>What a layer makes of a rule is told of the forms that the layer is for.</summary>
    [Fact]
    public void Changes_are_told_of_the_form_that_they_hold_on()
    {
        RuleDifference[] rules = [.. PackDifference.Of(Layered("info", "a"), Layered("warning", "a")).Rules.Where(r => r.Id == "a")];
        Assert.Equal(["cn-annual-report-2019 ", "cn-annual-report-2021 changes"], rules.Select(r => $"{r.Form.Id} {string.Join(',', r.Members.Select(m => m.Name))}"));
        Assert.Equal([false, true], rules.Select(r => r.IsDifferent));
    }

    /// <summary>Of words nothing is proven; but a rule that is written as before and off refuses less, and one that is on again more.</summary>
    [Fact]
    public void A_rule_over_words_that_was_only_switched_is_told_so()
    {
        (RuleSet on, RuleSet off) = (Layered("info", "a"), Layered(null, "words"));
        RuleDifference[] switchedOff = [.. PackDifference.Of(on, off).Rules.Where(r => r.Id == "words")], switchedOn = [.. PackDifference.Of(off, on).Rules.Where(r => r.Id == "words")];
        Assert.Equal([DifferenceKind.Unchanged, DifferenceKind.Looser], switchedOff.Select(r => r.Kind));
        Assert.Equal([DifferenceKind.Unchanged, DifferenceKind.Stricter], switchedOn.Select(r => r.Kind));
        Assert.All(switchedOff.Concat(switchedOn), r => Assert.Equal((null, null), (r.Refused, r.Accepted)));
        Assert.Contains("no longer in force", switchedOff[1].Reason!.En, StringComparison.Ordinal);
        Assert.Contains("newly in force", switchedOn[1].Reason!.En, StringComparison.Ordinal);
    }

    /// <summary>One that is written otherwise as well stays open.</summary>
    [Fact]
    public void A_rule_over_words_that_was_switched_and_rewritten_is_not_analysed() => Assert.Equal(
        [DifferenceKind.NotAnalysed, DifferenceKind.NotAnalysed],
        PackDifference.Of(Layered("info", "a"), Layered(null, "words", "所有")).Rules.Where(r => r.Id == "words").Select(r => r.Kind));

    /// <summary>Two rules for two forms, and a layer for one of them that makes a rule of another severity, or switches it off.</summary>
    private static RuleSet Layered(string? severity, string rule, string word = "无") => RuleSet.Compile(
    [
        RulePack.Parse(Text("p", Rule("a", "requests[total, total] >= 1"), Rule("words", $"contains(section('1'), '{word}')")).Replace("[\"cn-annual-report-2021\"]", "[\"cn-annual-report-2019\", \"cn-annual-report-2021\"]", StringComparison.Ordinal)),
        RulePack.Parse(Text("q").Replace("\"rules\"", $$"""
            "extends": "p", "changes": [{ "rules": "{{rule}}", {{(severity is null ? "\"off\": true, \"reason\": \"r\", \"reviewer\": \"a\", \"expiry\": \"2027-12-31\"" : $"\"severity\": \"{severity}\"")}} }], "rules"
            """, StringComparison.Ordinal)),
    ]);

    private static Forms.Form FormCatalogForm => Forms.FormCatalog.BuiltIn.ForYear(2021)!;

    /// <summary>The reports shown end by the ordinary evaluation as they are said to.</summary>
    internal static void AssertShown(RuleDifference rule, RuleSet before, RuleSet now)
    {
        if (rule.Refused is { } refused)
            Assert.Equal((false, true), (Refuses(before, rule.Id, refused), Refuses(now, rule.Id, refused)));
        if (rule.Accepted is { } accepted)
            Assert.Equal((true, false), (Refuses(before, rule.Id, accepted), Refuses(now, rule.Id, accepted)));
    }

    internal static bool Refuses(RuleSet rules, string rule, Report report) => rules.Check(report).Any(f => f.Rule == rule && f.Outcome == Outcome.Fail);

    internal static RuleSet Pack(params string[] rules) => RuleSet.Compile([RulePack.Parse(Text("p", rules))]);

    internal static string Rule(string id, string check, string more = "") => $$"""{ "id": "{{id}}", "severity": "error", "title": "t", "check": "{{check}}"{{more}} }""";

    private static string Text(string id, params string[] rules) =>
        $$"""{ "pack": "{{id}}", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [{{string.Join(',', rules)}}] }""";

    private static RuleSet Sets(string sets, string rule) => With($"\"sets\": {{ {sets} }}", rule);

    private static RuleSet Units(string units, string rule) => With($"\"units\": [\"{units}\"]", rule);

    private static RuleSet Words(string unit, string rule) => With(
        $$"""
        "vocabulary": { "units": { "session": ["{{unit}}"] }, "topics": { "training": ["培训"] } },
        "claims": [{ "id": "p.trainings", "title": "t", "topic": "training", "before": ["开展"], "unit": "session" }]
        """, rule);

    private static RuleSet With(string member, string rule) => RuleSet.Compile([RulePack.Parse(Text("p", rule).Replace("\"rules\"", $"{member}, \"rules\"", StringComparison.Ordinal))]);
}
