using System.Text.Json;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Packs;

/// <summary>What every pack in the repository owes its readers, and the pack that units copy.</summary>
public class ShippedPacksTests
{
    /// <summary>Rules whose basis is still to be written down; none may join them.</summary>
    private static readonly RuleSet WithUnitPack = RuleSet.Load(RulePacks.National, RepositoryFiles.Path("rules/examples/unit-pack.json"));

    private static readonly string[] Files = [.. Directory.GetFiles(RepositoryFiles.Path("rules/national"), "*.json").Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith(".tests.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> NationalFiles => [.. Files];

    [Theory]
    [MemberData(nameof(NationalFiles))]
    public void A_national_rule_speaks_two_languages_and_says_on_what_it_rests(string file)
    {
        using JsonDocument pack = JsonDocument.Parse(RepositoryFiles.Text($"rules/national/{file}"));
        string prefix = pack.RootElement.GetProperty("pack").GetString()!.Split('.')[^1];
        foreach (JsonElement rule in pack.RootElement.GetProperty("rules").EnumerateArray())
        {
            string id = rule.GetProperty("id").GetString()!;
            Assert.StartsWith($"{prefix}.", id, StringComparison.Ordinal);
            Assert.True(rule.TryGetProperty("basis", out _) || rule.TryGetProperty("evidence", out _), $"{id} states neither a basis nor its evidence");
            foreach (string member in new[] { "title", "message" })
            {
                if (rule.TryGetProperty(member, out JsonElement text))
                    Assert.True(text.GetProperty("zh").GetString() != text.GetProperty("en").GetString(), $"the {member} of {id} is the same in both languages");
            }
        }
    }

    [Fact]
    public void The_packs_on_disk_are_the_packs_in_the_library() =>
        Assert.Equal(Files, RulePacks.National.Select(p => Path.GetFileName(p.File!)));

    /// <summary>The library compiles its own packs without looking for problems in them: here it looks.</summary>
    [Fact]
    public void The_national_packs_have_no_problem_for_any_form_of_the_library()
    {
        RuleSet fromDisk = RuleSet.Load([], [.. Files.Select(f => RepositoryFiles.Path($"rules/national/{f}"))]);
        Assert.All(National.Forms, form => Assert.Equal(
            fromDisk.ChecksOf(form).Select(c => c.ToString()), National.Rules.ChecksOf(form).Select(c => c.ToString())));
    }

    [Theory]
    [InlineData("archives.usual-applicants", "newReceived", "requests[newReceived, research] = 1; requests[newReceived, total] = 1")]
    [InlineData("archives.enforcement-files", "", "requests[denied.enforcementFile, total] = 1")]
    [InlineData("archives.fees-need-decisions", "", "proactive[adminFees, amount] = 0.5")]
    [InlineData("archives.mostly-other", "", "requests[other.misc, total] = 2; requests[total, total] = 19")]
    public void Each_rule_of_the_unit_pack_finds_its_violation(string rule, string instance, string changes)
    {
        Finding finding = Assert.Single(WithUnitPack.CheckBothWays(ReportSketch.Draw("2021", changes)), f => f.Rule == rule);
        Assert.Equal((instance, Outcome.Fail), (finding.Instance, finding.Outcome));
    }

    [Fact]
    public void The_hint_of_the_unit_pack_is_given_only_where_it_applies()
    {
        const string Mostly = "requests[other.misc, total] = 2; requests[total, total] = 19";
        Assert.DoesNotContain("撤回", Message(Mostly), StringComparison.Ordinal);
        Assert.Contains("撤回", Message($"{Mostly}; requests[other.misc, naturalPerson] = 2"), StringComparison.Ordinal);

        static string Message(string changes) =>
            Assert.Single(WithUnitPack.CheckBothWays(ReportSketch.Draw("2021", changes)), f => f.Rule == "archives.mostly-other").Message.Zh;
    }

    [Fact]
    public void A_report_of_zeros_passes_the_unit_pack() => Assert.Empty(WithUnitPack.CheckBothWays(ReportSketch.Draw("2021")));
}
