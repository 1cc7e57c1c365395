using System.Text;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using DisclosureRules.Tests.Rules;

namespace DisclosureRules.Tests.Checking;

/// <summary>Rules on, off, of another severity and in other words, named in whatever way.</summary>
public sealed class SelectionTests
{
    private static readonly RuleSet Two = RuleSet.Compile(
    [
        RulePack.Parse(PackSketch.Of($"{PackSketch.Rule("year = 1", "a.one", "\"tags\": [\"years\"],")}, {PackSketch.Rule("year = 2", "a.two")}, {PackSketch.Rule("year = 3", "b.one", "\"evidence\": \"heuristic\",").Replace("error", "warning", StringComparison.Ordinal)}")),
        RulePack.Parse(PackSketch.Of(PackSketch.Rule("year = 4", "c.one", "\"tags\": [\"years\", \"last\"],")).Replace("a.b", "c.d", StringComparison.Ordinal)),
    ]);

    private static readonly Report Sketch = ReportSketch.Draw("2021");

    [Theory]
    [InlineData("*", "")]
    [InlineData("a.one", "a.two b.one c.one")]
    [InlineData("a.*", "b.one c.one")]
    [InlineData("tag/years", "a.two b.one")]
    [InlineData("pack/a.b", "c.one")]
    public void Rules_are_off_by_id_beginning_tag_and_pack(string selector, string left)
    {
        Assert.Equal(left, Names(RuleSelection.All.Without(selector)));
        Assert.Equal(left, Names(RuleSelection.Of([new(selector, "off")])));
        Assert.Equal(left, Names(RuleSelection.Parse($$"""{ "rules": { "{{selector}}": "off" } }""")));
        string on = string.Join(' ', Two.Rules.Select(r => r.Id).Where(id => !left.Split(' ').Contains(id)));
        Assert.Equal(on, Names(RuleSelection.All.Only(selector)));
        Assert.Equal("a.one a.two b.one c.one", Names(RuleSelection.All.Without("*").With("*")));
    }

    [Fact]
    public void A_selection_goes_before_the_one_that_it_follows()
    {
        RuleSelection file = RuleSelection.Parse("""{ "rules": { "a.one": "on", "a.*": "off" } }"""), line = RuleSelection.Of([new("*", "off"), new("c.one", "info")]);
        Assert.Equal(["c.one"], Two.With(file.Then(line)).Rules.Select(r => r.Id));
        Assert.Equal(["a.one", "c.one"], Two.With(line.Then(RuleSelection.All.With("a.one"))).Rules.Select(r => r.Id));
        Assert.Equal(Two.Rules.Select(r => r.Id), Two.With(RuleSelection.All.Then(RuleSelection.All)).Rules.Select(r => r.Id));
    }

    [Fact]
    public void In_code_the_later_step_goes_before_the_earlier()
    {
        Assert.Equal("a.one", Names(RuleSelection.All.Without("*").With("a.one")));
        Assert.Equal("", Names(RuleSelection.All.With("a.one").Without("*")));
    }

    /// <summary>A configuration has no order of its own.</summary>
    [Fact]
    public void In_settings_what_names_a_rule_more_closely_goes_before_in_whatever_order()
    {
        KeyValuePair<string, string?>[] settings = [new("*", "off"), new("pack/a.b", "info"), new("tag/years", "off"), new("a.*", "warning"), new("a.one", "error")];
        foreach (KeyValuePair<string, string?>[] order in new[] { settings, [.. settings.Reverse()] })
        {
            RuleSet rules = Two.With(RuleSelection.Of(order));
            Assert.Equal([("a.one", Severity.Error), ("a.two", Severity.Warning), ("b.one", Severity.Info)], rules.Rules.Select(r => (r.Id, r.Severity)));
        }
    }

    [Fact]
    public void A_rule_of_another_severity_and_in_other_words_finds_the_same_and_says_it_so()
    {
        Finding before = Assert.Single(National.Rules.Check(ReportSketch.Draw("2021", "requests[total, legalService] = 3; requests[total, total] = 3")), f => f.Rule == "requests.column-total" && f.Instance == "legalService");
        RuleSet rules = National.Rules.With(RuleSelection.All
            .WithSeverity(Severity.Info, "requests.column-total").WithMessage(new("{instance}差{difference}", "{instance}: off by {difference}"), "requests.column-total"));
        Finding after = Assert.Single(rules.Check(ReportSketch.Draw("2021", "requests[total, legalService] = 3; requests[total, total] = 3")), f => f.Fingerprint == before.Fingerprint);
        Assert.Equal((Severity.Error, Severity.Info), (before.Severity, after.Severity));
        Assert.Equal("法律服务机构差3", after.Message.Zh);
        Assert.Equal(before.Cells, after.Cells);
        Assert.Equal(RulePacks.National.Select(p => p.ToString()), rules.Packs.Select(p => p.ToString()));
    }

    [Fact]
    public void What_is_left_finds_what_it_found_among_all()
    {
        RuleSet requests = National.Rules.With(RuleSelection.All.Only("requests.*"));
        Report broken = ReportSketch.Draw("2021", "requests[*, *] = 3; reviews[*, *] = 2; requests[granted, total] = blank");
        Assert.Equal(National.Rules.Check(broken).Where(f => f.Rule.StartsWith("requests.", StringComparison.Ordinal)), requests.Check(broken));
        Assert.Equal(requests.Check(broken), requests.Check(broken));
    }

    [Theory]
    [InlineData("a.onne", "a.one")]
    [InlineData("tag/yaers", "tag/years")]
    [InlineData("pack/a.c", "pack/a.b")]
    [InlineData("aa.*", "a.*")]
    public void A_name_that_fits_no_rule_is_refused_with_the_nearest(string wrong, string nearest)
    {
        DiagnosticException thrown = Assert.Throws<DiagnosticException>(() => Two.With(RuleSelection.All.Without(wrong)));
        Diagnostic problem = Assert.Single(thrown.Diagnostics);
        Assert.Equal("selection.unknown-rule", problem.Code);
        Assert.Contains(nearest, problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a*b")]
    [InlineData("pack/")]
    [InlineData("group/a")]
    public void What_names_no_rules_is_refused(string selector)
    {
        Assert.Equal("selection.pattern", Code(() => RuleSelection.All.Without(selector)));
        Assert.Equal("selection.pattern", Code(() => RuleSelection.Of([new(selector, "off")])));
    }

    [Theory]
    [InlineData("""{ "rules": { "a.one": "of" } }""", "selection.setting")]
    [InlineData("""{ "rules": { "a.one": { "severity": "errro" } } }""", "selection.setting")]
    [InlineData("""{ "rules": { "a.one": { "weight": "error" } } }""", "json.unknown-member")]
    [InlineData("""{ "rules": { "a*b": "off" } }""", "selection.pattern")]
    [InlineData("""{ "rules": { "a.one": 1 } }""", "json.wrong-type")]
    [InlineData("""{ }""", "json.missing-member")]
    public void A_file_that_is_no_selection_is_refused_with_the_place(string json, string code)
    {
        Diagnostic problem = Assert.Single(Assert.Throws<DiagnosticException>(() => RuleSelection.Parse(json)).Diagnostics);
        Assert.Equal((code, 1), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_selection_is_read_from_a_file()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """{ "rules": { "*": "off", "a.two": { "message": "{year}" } } }""", Encoding.UTF8);
            RuleSet rules = Two.With(RuleSelection.Read(path));
            Assert.Equal(["2023"], rules.Check(Sketch).Select(f => f.Message.Zh));
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal("file.not-opened", Code(() => RuleSelection.Read("no-such-file.json")));
    }

    [Fact]
    public void A_heuristic_rule_never_becomes_an_error() =>
        Assert.Equal("rule.heuristic-error", Code(() => Two.With(RuleSelection.All.WithSeverity(Severity.Error, "b.one"))));

    [Theory]
    [InlineData("{nothing")]
    [InlineData("{requests[nothing, total]}")]
    public void A_message_that_is_not_understood_is_refused(string message) =>
        Assert.Throws<DiagnosticException>(() => Two.With(RuleSelection.All.WithMessage(LocalizedText.Same(message), "a.one")));

    [Theory]
    [InlineData("input.unreadable")]
    [InlineData("input.*")]
    [InlineData("Input.cells-missing")]
    public void Findings_about_reading_are_of_no_rule_that_could_be_selected(string id)
    {
        Diagnostic selected = Assert.Single(Assert.Throws<DiagnosticException>(() => Two.With(RuleSelection.All.Without(id))).Diagnostics);
        Assert.False(National.Rules.TryFind(id, out _, out Diagnostic? found));
        Assert.Equal(("selection.unknown-rule", "rules.unknown-rule"), (selected.Code, found.Code));
        Assert.All([selected, found], d => Assert.StartsWith($"`{id}` is about what could not be read, or not for certain; that is no rule", d.Message.En, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_is_found_by_its_id_and_a_wrong_id_is_put_right()
    {
        Assert.Equal("requests.balance", National.Rules.Find("requests.balance").Id);
        DiagnosticException thrown = Assert.Throws<DiagnosticException>(() => National.Rules.Find("requests.ballance"));
        Assert.Contains("`requests.balance`", Assert.Single(thrown.Diagnostics).Message.En, StringComparison.Ordinal);
        Assert.False(National.Rules.TryFind("nothing", out _, out Diagnostic? problem));
        Assert.Equal("rules.unknown-rule", problem.Code);
    }

    [Theory]
    [InlineData("\"years\": \"2030..\",", Outcome.DoesNotApply)]
    [InlineData("\"when\": \"year = 1\",", Outcome.DoesNotApply)]
    [InlineData("\"when\": \"year = 2023\",", Outcome.Pass)]
    [InlineData("", Outcome.Pass)]
    public void That_a_rule_does_not_apply_is_told_apart_from_that_it_holds(string members, Outcome expected)
    {
        RuleSet rules = RuleSet.Compile([RulePack.Parse(PackSketch.Of(PackSketch.Rule("requests[total, total] = 0", "a.one", members)))]);
        Assert.Equal(expected, Assert.Single(rules.Evaluate(Sketch)).Outcome);
    }

    [Fact]
    public void A_rule_over_words_or_other_years_does_not_apply_where_there_are_none()
    {
        ILookup<string, Outcome> outcomes = National.Rules.Evaluate(Sketch).ToLookup(o => o.Rule.Id, o => o.Outcome);
        Assert.All(outcomes["chain.carried-in"].Concat(outcomes.Where(o => o.Key.StartsWith("narrative.", StringComparison.Ordinal)).SelectMany(o => o)), o => Assert.Equal(Outcome.DoesNotApply, o));
    }

    [Fact]
    public void Tags_are_read_and_written() =>
        Assert.Equal(["years", "last"], RulePack.Parse(RulePackJson.Write(Two.Packs[1])).Rules[0].Tags);

    private static string Names(RuleSelection selection) => string.Join(' ', Two.With(selection).Rules.Select(r => r.Id));

    private static string Code(Func<object> make) => Assert.Single(Assert.Throws<DiagnosticException>(make).Diagnostics).Code;
}
