using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Rules.Layers;

/// <summary>What packs that extend others make of their rules, and for which reports.</summary>
public sealed class LayerTests
{
    private static readonly Report Sketch = ReportSketch.Draw("2021");

    [Theory]
    [InlineData("\"青禾市档案局\"", true)]
    [InlineData("[\"青禾市水务局\", \"青禾市 档案局\"]", true)]
    [InlineData("[\"青禾市水务局\"]", false)]
    [InlineData("[\"青禾市*\"]", true)]
    [InlineData("[\"*档案局\"]", true)]
    [InlineData("[\"青*档*局\"]", true)]
    [InlineData("[\"青禾市档案局*\"]", true)]
    [InlineData("[\"青禾＊局\"]", true)]
    [InlineData("[\"青禾市档案*案局\"]", false)]
    [InlineData("[\"白沙*\"]", false)]
    [InlineData("[{ \"name\": \"青禾市档案馆\", \"aliases\": [\"青禾市档案局\"] }]", true)]
    [InlineData("[{ \"name\": \"青禾市档案馆\", \"aliases\": \"*水务局\" }]", false)]
    public void A_pack_is_in_force_for_the_reports_of_its_units(string units, bool holds)
    {
        RuleSet rules = RuleSet.Compile([Layer.Of("unit", $$"""
            "units": {{units}}, "rules": [{ "id": "unit.one", "severity": "error", "title": "t", "check": "requests[total, total] = 1" }]
            """)]);
        Assert.Equal(holds ? Outcome.Fail : Outcome.DoesNotApply, Assert.Single(rules.Evaluate(Sketch)).Outcome);
        Assert.Equal(holds ? 1 : 0, rules.Check(Sketch).Count);
        Assert.Equal(holds ? RuleState.InForce : RuleState.OtherUnits, Assert.Single(RuleStanding.Of(rules, Sketch)).State);
    }

    /// <summary>Not in force, or in force and broken: nobody knows.</summary>
    [Fact]
    public void Where_the_unit_is_not_known_a_rule_for_units_is_not_assessable_and_changes_for_units_do_not_hold()
    {
        RuleSet rules = Layer.Compile(Layer.Changing(Layer.Weighs("town.one", "warning"), members: "\"units\": [\"青禾市档案局\"],"));
        ReportBuilder builder = Sketch.ToBuilder();
        builder.Unit = null;
        Report report = builder.Build();
        foreach (IReadOnlyList<Finding> findings in new[] { rules.Check(report), rules.Check(report), rules.In(EvaluationMode.Compile).Check(report) })
        {
            Assert.All(findings, f => Assert.Equal((Outcome.NotAssessable, 0), (f.Outcome, f.ChangedBy.Count)));
            Assert.Equal(3, findings.Count);
        }

        Assert.All(RuleStanding.Of(rules, report), s => Assert.Equal((RuleState.Unknown, 0), (s.State, s.Changes.Count)));
    }

    [Fact]
    public void A_change_of_severity_and_words_stays_one_where_a_selection_settles_other_rules()
    {
        RuleSet rules = Layer.Compile(Layer.Changing("""{ "rules": "city.one", "severity": "warning", "message": { "zh": "总计", "en": "total" } }"""));
        RuleSet selected = rules.With(RuleSelection.All.WithSeverity(Severity.Info, "city.two"));
        foreach (RuleSet set in (RuleSet[])[rules, selected])
        {
            FindingChange by = Assert.Single(set.Check(Sketch).First(f => f.Rule == "city.one").ChangedBy);
            Assert.Equal(("unit", true, true), (by.Pack, by.ChangesSeverity, by.ChangesMessage));
        }
    }

    [Fact]
    public void A_change_holds_for_its_reports_and_its_finding_names_it()
    {
        RuleSet rules = Layer.Compile(Layer.Changing(
            """{ "rules": "city.one", "severity": "warning", "message": { "zh": "总计为{actual}", "en": "the total is {actual}" }, "reason": { "zh": "试行", "en": "on trial" } }""",
            members: "\"units\": [\"青禾市档案局\"],"));
        Finding changed = rules.Check(Sketch)[0], other = rules.Check(ReportSketch.Draw("2021", "unit = 青禾市水务局"))[0];
        Assert.Equal((Severity.Warning, "总计为0", "the total is 0", "city", "2"), (changed.Severity, changed.Message.Zh, changed.Message.En, changed.Pack, changed.PackVersion));
        FindingChange by = Assert.Single(changed.ChangedBy);
        Assert.Equal(("unit", "2", true, true, "on trial"), (by.Pack, by.PackVersion, by.ChangesSeverity, by.ChangesMessage, by.Reason?.En));
        Assert.Equal((Severity.Error, 0), (other.Severity, other.ChangedBy.Count));
        Assert.DoesNotContain("changedBy", FindingJson.Write(other), StringComparison.Ordinal);
        JsonSchema.Of("finding").Accepts(FindingJson.Write(changed));
        Assert.Equal(changed.WithoutReport(), FindingJson.Read(FindingJson.Write(changed)));
        Assert.NotEqual(changed, changed.WithoutReport() with { ChangedBy = [] });
    }

    [Fact]
    public void What_could_not_be_assessed_was_changed_by_nobody()
    {
        RuleSet rules = Layer.Compile(Layer.Changing(Layer.Weighs("*", "warning")));
        Assert.All(rules.Check(ReportSketch.Draw("2021", "requests[total, total] = blank")), f => Assert.Equal((Severity.Info, 0), (f.Severity, f.ChangedBy.Count)));
    }

    [Fact]
    public void A_rule_that_is_off_does_not_apply_to_the_reports_of_the_pack_that_says_so()
    {
        RuleSet rules = Layer.Compile(Layer.Changing(Layer.Off("city.*"), members: "\"units\": [\"*档案局\"],"));
        Assert.Equal([Outcome.DoesNotApply, Outcome.DoesNotApply, Outcome.Fail], rules.Evaluate(Sketch).Select(o => o.Outcome));
        Assert.Equal("town.one", Assert.Single(rules.Check(Sketch)).Rule);
        Assert.Equal(3, rules.Check(ReportSketch.Draw("2021", "unit = 青禾市水务局")).Count);
        RuleStanding off = RuleStanding.Of(rules, Sketch)[0];
        RuleChange change = Assert.Single(off.Changes);
        Assert.Equal((RuleState.Off, "unit", "counted elsewhere", "李梅", new DateOnly(2027, 6, 30)), (off.State, change.Pack.Id, change.Reason?.En, change.Reviewer, change.Expiry));
        Assert.StartsWith("unit.json:1:", change.Location.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pack_that_extends_goes_before_and_within_a_pack_what_names_the_rule_more_closely()
    {
        RulePack district = Layer.Changing($"{Layer.Weighs("*", "warning")}, {Layer.Off("city.two")}, {Layer.Off("town.one")}", "district");
        RulePack unit = Layer.Changing($$"""{{Layer.Weighs("city.one", "info")}}, {{Layer.Weighs("city.*", "error")}}, { "rules": "city.two", "off": false }""", extends: "district");
        Finding[] findings = [.. Layer.Compile(unit, district).Check(Sketch)];
        Assert.Equal([("city.one", Severity.Info), ("city.two", Severity.Error)], findings.Select(f => (f.Rule, f.Severity)));
        Assert.Equal(findings, Layer.Compile(district, unit).Check(Sketch));
        Assert.Equal([("city.one", Severity.Info), ("city.two", Severity.Error)], RuleSet.Compile([unit, district, Layer.City]).Check(Sketch).Select(f => (f.Rule, f.Severity)));
    }

    [Fact]
    public void A_change_may_leave_some_of_its_rules_alone() => Assert.Equal(
        [Severity.Info, Severity.Warning, Severity.Info],
        Layer.Compile(Layer.Changing("""{ "rules": ["tag/first", "pack/city"], "except": ["city.two"], "severity": "info" }""")).Check(Sketch).Select(f => f.Severity));

    [Fact]
    public void The_years_and_forms_of_a_pack_are_those_of_its_rules_and_changes()
    {
        RulePack unit = Layer.Of("unit", """
            "extends": "city", "years": "2022..2023", "changes": [{ "rules": "city.one", "severity": "info" }], "rules": [
              { "id": "unit.all", "severity": "error", "title": "t", "check": "requests[total, total] = 1" },
              { "id": "unit.later", "severity": "error", "title": "t", "years": "2023..", "check": "requests[total, total] = 1" }]
            """);
        Assert.Equal(["2022..2023", "2023"], unit.Rules.Select(r => r.Years.ToString()));
        RuleSet rules = Layer.Compile(unit);
        Assert.Equal(["city.one=info", "city.two=warning", "town.one=info", "unit.all=error"], Found("year = 2022"));
        Assert.Equal(["city.one=error", "city.two=warning", "town.one=info"], Found("year = 2024"));
        Assert.Equal([RuleState.InForce, RuleState.OtherYears], RuleStanding.Of(rules, ReportSketch.Draw("2021", "year = 2022")).TakeLast(2).Select(s => s.State));
        Assert.All(RuleStanding.Of(rules, ReportSketch.Draw("2019")), s => Assert.Equal((RuleState.OtherForm, 0), (s.State, s.Changes.Count)));
        Assert.Equal("rule.years", Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("true", members: "\"years\": \"2024..\","), "\"years\": \"2022..2023\","))).Code);

        string[] Found(string changes) => [.. rules.Check(ReportSketch.Draw("2021", changes)).Select(f => $"{f.Rule}={f.Severity.ToString().ToLowerInvariant()}")];
    }

    [Fact]
    public void A_change_holds_up_to_its_last_day_and_what_is_over_is_told()
    {
        RuleSet rules = Layer.Compile(Layer.Changing($"{Layer.Off("city.one")}, {Layer.Weighs("city.two", "info")}"));
        DateOnly last = new(2027, 6, 30);
        Assert.Same(rules, rules.On(last));
        RuleSet after = rules.On(last.AddDays(1));
        Assert.Equal(["city.one", "city.two", "town.one"], after.Check(Sketch).Select(f => f.Rule));
        Assert.Equal([Severity.Error, Severity.Info, Severity.Info], after.Check(Sketch).Select(f => f.Severity));
        Diagnostic told = Assert.Single(after.ExpiredChanges);
        Assert.Equal(("change.expired", "unit.json"), (told.Code, told.File));
        Assert.Contains("2027-06-30 (李梅: counted elsewhere)", told.Message.En, StringComparison.Ordinal);
        Assert.Empty(rules.ExpiredChanges);
        Assert.Equal(after.ExpiredChanges, after.With(RuleSelection.All.Without("town.one")).ExpiredChanges);

        // What is stored of it and read again is the rules as they were on the day.
        Assert.Equal(after.Check(Sketch), RuleSet.Compile(after.Packs.Select(p => RulePack.Parse(RulePackJson.Write(p)))).Check(Sketch));
    }

    [Fact]
    public void A_selection_goes_before_what_packs_say_of_severity_and_words_and_leaves_off_what_they_switch_off()
    {
        RuleSet rules = Layer.Compile(Layer.Changing($$"""{ "rules": "*", "severity": "info", "message": "其他" }, {{Layer.Off("town.one")}}, {{Layer.Weighs("city.two", "error")}}"""));
        RuleSet ours = rules.With(RuleSelection.All.WithSeverity(Severity.Warning, "city.one").WithMessage(new("我们的", "ours"), "city.two"));
        Assert.Equal([("city.one", Severity.Warning, "其他"), ("city.two", Severity.Error, "ours")], ours.Check(Sketch).Select(f => (f.Rule, f.Severity, f.Message.En)));
        Assert.Equal(["city.two"], rules.With(RuleSelection.All.Only("city.two", "town.one")).Check(Sketch).Select(f => f.Rule));
        Assert.Equal(ours.Check(Sketch), RuleSet.Compile(ours.Packs.Select(p => RulePack.Parse(RulePackJson.Write(p)))).Check(Sketch));
    }

    [Fact]
    public void Repairs_satisfy_the_rules_in_force_that_are_errors_in_the_report()
    {
        RulePack city = Layer.Of("city", """
            "rules": [{ "id": "city.one", "severity": "error", "title": "t", "check": "requests[granted, total] = requests[partial, total] + 1" },
                      { "id": "city.two", "severity": "warning", "title": "t", "check": "requests[total, total] = 1" }]
            """);
        RuleSet rules = RuleSet.Compile([city, Layer.Changing(Layer.Off("city.one"), members: "\"units\": [\"青禾市水务局\"],"), Layer.Changing(Layer.Weighs("city.two", "error"), "other", members: "\"units\": [\"青禾市林业局\"],")]);
        Assert.Equal(1, rules.FindRepairs(Sketch).Size);
        Assert.Equal(0, rules.FindRepairs(ReportSketch.Draw("2021", "unit = 青禾市水务局")).Size ?? 0);
        Assert.Equal(2, rules.FindRepairs(ReportSketch.Draw("2021", "unit = 青禾市林业局")).Size);
    }

    [Fact]
    public void The_pack_of_the_page_is_one_and_the_page_knows_every_member()
    {
        string page = RepositoryFiles.Text("rules/layers.md");
        int start = page.IndexOf("```json", StringComparison.Ordinal) + 7;
        string json = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        RuleSet rules = RuleSet.Compile([.. RulePacks.National, RulePack.Parse(json)]);
        Assert.Equal(3, RuleStanding.Of(rules, Sketch).SelectMany(s => s.Changes).Distinct().Count());
        using System.Text.Json.JsonDocument schema = System.Text.Json.JsonDocument.Parse(RepositoryFiles.Text("rules/schema/rule-pack.schema.json"));
        Assert.All(
            schema.RootElement.GetProperty("$defs").GetProperty("change").GetProperty("properties").EnumerateObject().Where(p => p.Name != "note"),
            p => Assert.Contains($"`{p.Name}`", page, StringComparison.Ordinal));
    }
}
