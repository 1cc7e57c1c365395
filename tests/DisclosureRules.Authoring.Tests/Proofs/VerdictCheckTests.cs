using System.Text;
using System.Text.Json.Nodes;
using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Authoring.Proofs.Checking;
using DisclosureRules.Authoring.Proofs.Vipr;
using DisclosureRules.Checking;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Tests.Proofs;

public sealed class VerdictCheckTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);
    private static readonly IReadOnlyList<RuleVerdict> Verdicts = ProofRun.Of(National);

    // Sums of several facts, cases, splits, a conflict and what integers alone exclude.
    private static readonly RuleSet Mixed = ProofPack.Rules(
        ("a", "requests[granted, total] >= 2"), ("b", "requests[partial, total] >= 3"), ("c", "requests[granted, total] + 2 * requests[partial, total] >= 5"),
        ("d", "isInteger(requests[granted, naturalPerson])"), ("e", "2 * requests[granted, naturalPerson] = 7"),
        ("f", "if requests[newReceived, total] = 0 then requests[total, total] = 0"), ("g", "requests[total, total] > 1 or requests[total, total] < -1"),
        ("h", "requests[total, total] != 0"));

    [Fact]
    public void No_national_rule_contradicts_others_and_every_one_within_has_a_witness_or_a_proof()
    {
        Assert.DoesNotContain(Verdicts, v => v.Kind is VerdictKind.Contradictory or VerdictKind.NeverApplies);
        Assert.Contains(Verdicts, v => v.Kind == VerdictKind.Implied);
        Assert.All(Verdicts.Where(v => v.Kind == VerdictKind.NotAnalysed), v => Assert.DoesNotContain("given up", v.Reason!.En, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_witness_of_a_national_rule_violates_exactly_that()
    {
        Assert.All(Verdicts.Where(v => v.Kind == VerdictKind.Independent), v => Assert.Equal(
            [(v.Rule.Id, v.Instance)], National.Check(v.Witness!).Where(f => f.Outcome == Outcome.Fail).Select(f => (f.Rule, f.Instance))));
    }

    [Fact]
    public void The_verdicts_on_the_national_rules_are_accepted()
    {
        Assert.Empty(Check(National, [.. Verdicts.Select(VerdictJson.Write)]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_verdicts_on_the_unit_example_are_accepted(bool withNational)
    {
        RuleSet rules = RuleSet.Load(withNational ? RulePacks.National : [], Repository.Path("rules/examples/unit/county.json"), Repository.Path("rules/examples/unit/forestry.json"));
        IReadOnlyList<RuleVerdict> verdicts = ProofRun.Of(rules);
        Assert.Empty(Check(rules, [.. verdicts.Select(VerdictJson.Write)]));
        Assert.DoesNotContain(verdicts, v => v.Reason?.En.Contains("came to its limit", StringComparison.Ordinal) == true);
        if (withNational)
            Assert.Equal((VerdictKind.Independent, null), (verdicts.Single(v => v.Name == "proactive.in-force[regulations]").Kind, verdicts.Single(v => v.Name == "proactive.in-force[regulations]").Witness!.Unit));
    }

    /// <summary>What such a rule leaves no room for in reports of the unit says something of its own in those of nobody in particular, and there it must not violate what is for the unit alone.</summary>
    [Fact]
    public void A_rule_that_asks_for_the_unit_hides_no_rule_of_all_units()
    {
        RulePack unit = RulePack.Parse("""
            { "pack": "u", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "units": ["青石县林业局"], "rules": [
              { "id": "u.most", "severity": "error", "title": "t", "check": "requests[granted, total] <= 5" } ] }
            """);
        RulePack all = RulePack.Parse("""
            { "pack": "a", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [
              { "id": "a.office", "severity": "error", "title": "t", "when": "endsWith(unit, '局')", "check": "requests[granted, total] = 0" },
              { "id": "a.least", "severity": "error", "title": "t", "check": "requests[granted, total] >= -3" } ] }
            """);
        RuleSet rules = RuleSet.Compile([unit, all]);
        Dictionary<string, RuleVerdict> verdicts = ProofRun.Of(rules).ToDictionary(v => v.Name);
        Assert.Equal((VerdictKind.Independent, null), (verdicts["a.least"].Kind, verdicts["a.least"].Witness?.Unit));
        Assert.Equal(VerdictKind.NotAnalysed, verdicts["u.most"].Kind);
        Assert.Equal("where a.office holds, which can't be analysed, no report violates this one alone: whether it says something of its own is open", verdicts["u.most"].Reason!.En);
        Assert.Empty(Check(rules, [.. verdicts.Values.Select(VerdictJson.Write)]));
    }

    [Fact]
    public void That_nothing_was_found_out_is_accepted_only_where_that_is_so()
    {
        Random random = new(18);
        string[] cells = [.. Forms.FormCatalog.BuiltIn.Find("cn-annual-report-2021")!.Cells.Where(c => c.Id.Table == "requests").Take(20).Select(c => c.Id.ToString())];
        RuleSet rules = ProofPack.Rules(
            [.. Enumerable.Range(0, 15).Select(i => ($"p{i}", $"{string.Join(" + ", cells.Select(c => $"{random.NextInt64(100_000_000_000_000_000, 999_999_999_999_999_999)} * {c}"))} = {random.NextInt64(1_000_000)}"))]);
        string[] open = [.. ProofRun.Of(rules).Select(VerdictJson.Write)];
        Assert.All(open, l => Assert.Contains("\"notAnalysed\"", l, StringComparison.Ordinal));
        Assert.Empty(Check(rules, open));

        foreach (string line in ProofRun.Of(Mixed).Select(VerdictJson.Write))
        {
            JsonNode hidden = JsonNode.Parse(line)!;
            (hidden["verdict"], hidden["certificate"], hidden["witness"], hidden["by"]) = ("notAnalysed", null, null, new JsonArray());
            hidden.AsObject().Remove("under");
            Assert.Contains(Check(Mixed, [hidden.ToJsonString()]), d => d is { Code: "verify.nothing-shown", Line: 1 });
        }
    }

    [Fact]
    public void Each_of_a_thousand_tampered_certificates_is_refused()
    {
        string[] lines = [.. ProofRun.Of(Mixed).Select(VerdictJson.Write)];
        Assert.Empty(Check(Mixed, lines));
        string[] national = [.. Verdicts.Where(v => v.Kind == VerdictKind.Implied).Select(VerdictJson.Write)];
        Random random = new(18);
        for (int i = 0; i < 1_000; i++)
        {
            bool isNational = i % 2 == 0;
            string[] from = isNational ? national : [.. lines.Where(l => l.Contains("steps", StringComparison.Ordinal))];
            string line = from[random.Next(from.Length)];
            string tampered = Tampered(JsonNode.Parse(line)!, random);
            Assert.NotEqual(line, tampered);
            Assert.Contains(Check(isNational ? National : Mixed, [tampered]), d => d.Line == 1);
        }
    }

    [Fact]
    public void A_verdict_that_is_left_out_or_has_no_certificate_is_refused()
    {
        string[] lines = [.. ProofRun.Of(Mixed).Select(VerdictJson.Write)];
        Assert.Contains(Check(Mixed, lines[1..]), d => d.Code == "verify.left-out");
        int at = Array.FindIndex(lines, l => l.Contains("\"contradictory\"", StringComparison.Ordinal));
        JsonNode bare = JsonNode.Parse(lines[at])!;
        bare["certificate"] = null;
        Assert.Contains(Check(Mixed, [.. lines[..at], bare.ToJsonString(), .. lines[(at + 1)..]]), d => d.Code == "verify.no-certificate");
    }

    [Fact]
    public void A_witness_that_violates_more_is_refused()
    {
        RuleSet rules = ProofPack.Rules(("a", "requests[total, total] >= 0"), ("b", "requests[total, total] <= 10"));
        string line = VerdictJson.Write(ProofRun.Of(rules)[0]);
        RuleSet more = ProofPack.Rules(("a", "requests[total, total] >= 0"), ("b", "requests[total, total] <= 10"), ("c", "requests[total, total] >= -100000 and requests[total, total] != -1"));
        Assert.DoesNotContain(Check(rules, [line]), d => d.Line == 1);
        Assert.Contains(Check(more, [line]), d => d.Line == 1);
    }

    [Fact]
    public void Refutations_are_written_as_programs_with_derivations()
    {
        foreach ((RuleSet rules, IReadOnlyList<RuleVerdict> verdicts) in new[] { (Mixed, ProofRun.Of(Mixed)), (National, Verdicts) })
        {
            foreach (RuleVerdict verdict in verdicts)
            {
                string? text = ViprFile.Of(verdict, rules);
                Assert.Equal(verdict.Kind is VerdictKind.Implied or VerdictKind.Contradictory || (verdict.Kind == VerdictKind.NotAnalysed && verdict.By.Count > 0), text is not null);
                if (text is not null)
                    Assert.True(ViprReader.Accepts(text), text);
            }
        }
    }

    private static IReadOnlyList<Diagnostics.Diagnostic> Check(RuleSet rules, string[] lines) => VerdictCheck.Of(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), null, rules, r => ProofRun.Of(r));

    /// <summary>One change that takes something away from what the certificate shows.</summary>
    private static string Tampered(JsonNode line, Random random)
    {
        JsonArray steps = line["certificate"]!["steps"]!.AsArray();
        JsonObject[] sums = [.. steps.Select(s => (s!["sum"] ?? s["indivisible"]) as JsonObject).OfType<JsonObject>().Where(s => s.Count > 0)];
        switch (random.Next(5))
        {
            case 0 when sums.Length > 0:
                // A sum with a fact turned around: what was at most is taken as at least.
                JsonObject turned = sums[random.Next(sums.Length)];
                foreach (string fact in turned.Select(f => f.Key).ToArray())
                    turned[fact] = -turned[fact]!.GetValue<long>();
                if (turned.Parent!["indivisible"] is not null)
                    turned.Parent.AsObject().Remove("indivisible");
                break;
            case 1 when sums.Length > 0:
                JsonObject sum = sums[random.Next(sums.Length)];
                string name = sum.ElementAt(random.Next(sum.Count)).Key;
                JsonNode times = sum[name]!.DeepClone();
                sum.Remove(name);
                sum["9." + name] = times;
                break;
            case 2:
                line["verdict"] = line["verdict"]!.GetValue<string>() == "neverApplies" ? "independent" : "neverApplies";
                break;
            case 3:
                line["rule"] = "requests.no-such-rule";
                break;
            default:
                line["certificate"]!.AsObject().Remove("steps");
                break;
        }

        return line.ToJsonString();
    }
}
