using System.Text.Json;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Serialization;

/// <summary>What the serializer writes of what has a JSON of its own, and what it is told of what has none.</summary>
public sealed class ConverterTests
{
    public static TheoryData<string, RuleSelection> Kept => new()
    {
        { """{"rules":{}}""", RuleSelection.All },
        { """{"rules":{"narrative.*":"off","a.b":"on"}}""", RuleSelection.All.Without("narrative.*").With("a.b") },
        { """{"rules":{"*":"off","pack/a":"on"}}""", RuleSelection.All.Only("pack/a") },
        { """{"rules":{"narrative.*":"off","requests.balance":{"severity":"warning"}}}""", RuleSelection.All.Without("narrative.*").WithSeverity(Severity.Warning, "requests.balance") },
        { """{"rules":{"requests.balance":{"message":{"zh":"a","en":"b"}}}}""", RuleSelection.All.WithMessage(new("a", "b"), "requests.balance") },
    };

    public static TheoryData<RuleSelection> Refused =>
    [
        RuleSelection.All.Without("a.b").With("a.*"),
        RuleSelection.All.Without("a.b").With("a.b"),
        RuleSelection.All.Without("a.*").WithSeverity(Severity.Info, "a.b"),
        RuleSelection.All.Without("pack/a").With("*"),
    ];

    [Theory]
    [InlineData("\"zh\"", "zh")]
    [InlineData("\"en\"", "en")]
    [InlineData("\"fr-CA\"", "fr")]
    public void A_language_is_its_code(string json, string code)
    {
        Language language = JsonSerializer.Deserialize<Language>(json);
        Assert.Equal(code, language.Code);
        Assert.Equal($"\"{code}\"", JsonSerializer.Serialize(language));
        Dictionary<Language, int> byLanguage = new() { [language] = 1 };
        Assert.Equal(byLanguage, JsonSerializer.Deserialize<Dictionary<Language, int>>(JsonSerializer.Serialize(byLanguage)));
    }

    [Theory]
    [InlineData("""{"Code":"en"}""")]
    [InlineData("\"\"")]
    [InlineData("7")]
    public void What_is_no_language_is_not_taken_for_Chinese(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Language>(json));

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_selection_is_written_as_its_file(string json, RuleSelection selection)
    {
        Assert.Equal(json, JsonSerializer.Serialize(selection));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<RuleSelection>(json)));
        Assert.Equal(json, JsonSerializer.Serialize(RuleSelection.Parse(json)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Steps_that_a_file_can_not_say_are_refused_and_not_lost(RuleSelection selection) =>
        Assert.Contains("can't be written behind", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(selection)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_was_written_of_a_selection_selects_the_same_rules()
    {
        RuleSelection selection = RuleSelection.All.Without("narrative.*").WithSeverity(Severity.Info, "requests.balance");
        RuleSelection back = JsonSerializer.Deserialize<RuleSelection>(JsonSerializer.Serialize(selection))!;
        Assert.Equal(National.Rules.With(selection).Rules.Select(r => (r.Id, r.Severity)), National.Rules.With(back).Rules.Select(r => (r.Id, r.Severity)));
    }

    [Fact]
    public void A_baseline_is_what_it_writes()
    {
        Baseline baseline = Baseline.Empty.With(National.Rules.Check(ReportSketch.Draw("2021", "requests[granted, total] = 7")), "known", new DateOnly(2027, 1, 31));
        Assert.Equal(baseline.Entries, JsonSerializer.Deserialize<Baseline>(JsonSerializer.Serialize(baseline))!.Entries);
        Assert.Equal(baseline.Entries, JsonSerializer.Deserialize<Baseline>(baseline.Write())!.Entries);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Baseline>("""{"baseline":99,"findings":[]}"""));
    }

    [Fact]
    public void A_form_is_the_JSON_it_was_read_from()
    {
        foreach (Form form in FormCatalog.BuiltIn.All)
        {
            string json = JsonSerializer.Serialize(new { form });
            Assert.InRange(json.Length, 1_000, 64 << 10);
            Form back = JsonSerializer.Deserialize<Dictionary<string, Form>>(json)!["form"];
            Assert.Equal(form.Cells.Select(c => c.Id), back.Cells.Select(c => c.Id));
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Form>("""{"form":"x"}"""));
    }

    [Fact]
    public void An_outcome_names_its_rule()
    {
        RuleOutcome outcome = National.Rules.Evaluate(ReportSketch.Draw("2021"))[0];
        Assert.Equal($$"""{"rule":"{{outcome.Rule.Id}}","instance":"{{outcome.Instance}}","outcome":"doesNotApply"}""", JsonSerializer.Serialize(outcome));
    }

    [Fact]
    public void Tools_say_what_to_write_instead()
    {
        string said = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { National.Rules })).Message;
        Assert.Contains("RuleSet is not written as JSON. Write the Packs", said, StringComparison.Ordinal);
        Assert.Contains("Packs", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<RuleSet>("{}")).Message, StringComparison.Ordinal);
    }
}
