using System.Text.Json;
using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Outputs.Sarif;
using DisclosureRules.Audit.Results;
using DisclosureRules.Tests;

namespace DisclosureRules.Audit.Tests.Outputs;

public class SarifTests
{
    [SarifSchemaFact]
    public async Task It_keeps_to_the_schema_also_with_waivers_baseline_and_hostile_texts()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new SarifOutput()]);
        await AcceptAsync(audit.Result + "/audit.sarif");
        using AuditResults results = AuditResults.Open(audit.Result);
        await SarifOutput.WriteAsync(Reviewed(results), audit.Result, new() { Language = Primitives.Language.English }, 5, default);
        foreach (string part in Directory.EnumerateFiles(audit.Result + "/sarif", "*.sarif"))
            await AcceptAsync(part);
    }

    [Fact]
    public async Task All_rules_that_ran_are_declared_and_what_was_not_assessed_is_a_notification()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new SarifOutput()]);
        using AuditResults results = AuditResults.Open(audit.Result);
        using JsonDocument log = JsonDocument.Parse(File.ReadAllBytes(audit.Result + "/audit.sarif"));
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        string[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()!)];
        Assert.Equal(results.Rules.Select(r => r.Id), rules);
        JsonElement[] found = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(results.Summary.Findings.Total - results.Summary.Findings.NotAssessable, found.Length);
        Assert.All(found.Where(r => r.TryGetProperty("ruleIndex", out _)), r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()]));
        Assert.All(found, r => Assert.Equal(32, r.GetProperty("partialFingerprints").GetProperty("disclosureRules/v1").GetString()!.Length));
        Assert.Equal(results.Summary.Findings.NotAssessable, run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").GetArrayLength());
    }

    [Fact]
    public async Task What_a_cause_explains_names_it_and_shows_a_fix_where_the_cells_stand_in_a_text()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new SarifOutput()]);
        using JsonDocument log = JsonDocument.Parse(File.ReadAllBytes(audit.Result + "/audit.sarif"));
        JsonElement[] found = [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        JsonElement[] explained = [.. found.Where(r => r.GetProperty("properties").TryGetProperty("cause", out _))];
        Assert.Contains(explained, r => r.GetProperty("ruleId").GetString() == "requests.row-total-blank");
        JsonElement[] township = [.. explained.Where(r => r.GetRawText().Contains("baisha-township", StringComparison.Ordinal))];
        Assert.Equal(3, township.Length);
        Assert.All(township, r => Assert.StartsWith("改 1 格可消除 3 条:总计·自然人 7 → 8", r.GetProperty("properties").GetProperty("cause").GetString(), StringComparison.Ordinal));
        foreach (JsonElement change in township.Select(r => r.GetProperty("fixes")[0].GetProperty("artifactChanges")[0]))
        {
            string[] lines = File.ReadAllLines(audit.Root + "/reports/" + Path.GetFileName(change.GetProperty("artifactLocation").GetProperty("uri").GetString()));
            foreach (JsonElement replacement in change.GetProperty("replacements").EnumerateArray())
            {
                JsonElement region = replacement.GetProperty("deletedRegion");
                string line = lines[region.GetProperty("startLine").GetInt32() - 1];
                int start = region.GetProperty("startColumn").GetInt32() - 1;
                Assert.Equal("7", line[start..(region.GetProperty("endColumn").GetInt32() - 1)]);
                Assert.Equal("8", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
            }
        }
    }

    [Fact]
    public async Task Waivers_are_suppressions_and_the_baseline_is_told()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([]);
        using AuditResults results = AuditResults.Open(audit.Result);
        await SarifOutput.WriteAsync(Reviewed(results), audit.Result, new(), 1000, default);
        using JsonDocument log = JsonDocument.Parse(File.ReadAllBytes(audit.Result + "/audit.sarif"));
        JsonElement[] found = [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        Assert.Equal("accepted", found[0].GetProperty("suppressions")[0].GetProperty("status").GetString());
        Assert.Equal("underReview", found[1].GetProperty("suppressions")[0].GetProperty("status").GetString());
        Assert.False(found[2].TryGetProperty("suppressions", out _));
        Assert.Equal(["new", "unchanged", "updated", "absent"], found.Take(4).Select(r => r.GetProperty("baselineState").GetString()));
    }

    [Fact]
    public async Task No_run_has_more_results_than_consumers_take_and_the_index_counts_them_all()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new SarifOutput()]);
        using AuditResults results = AuditResults.Open(audit.Result);
        await SarifOutput.WriteAsync(OutputSource.Of(results), audit.Result, new(), 3, default);
        Assert.False(File.Exists(audit.Result + "/audit.sarif"));
        using JsonDocument index = JsonDocument.Parse(File.ReadAllBytes(audit.Result + "/sarif/index.json"));
        List<int> sizes = [];
        foreach (JsonElement part in index.RootElement.GetProperty("parts").EnumerateArray())
        {
            using JsonDocument log = JsonDocument.Parse(File.ReadAllBytes($"{audit.Result}/sarif/{part.GetProperty("file").GetString()}"));
            int size = log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();
            Assert.Equal(part.GetProperty("results").GetInt32(), size);
            sizes.Add(size);
        }

        Assert.InRange(sizes.Max(), 1, 3);
        Assert.Equal(index.RootElement.GetProperty("results").GetInt64(), sizes.Sum());
        Assert.Equal(results.Summary.Findings.Total - results.Summary.Findings.NotAssessable, sizes.Sum());
        await SarifOutput.WriteAsync(OutputSource.Of(results), audit.Result, new(), 1000, default);
        Assert.False(Directory.Exists(audit.Result + "/sarif"));
    }

    /// <summary>The same result with waivers and a baseline.</summary>
    private static OutputSource Reviewed(AuditResults results)
    {
        OutputSource source = OutputSource.Of(results);
        return source with { All = cancellationToken => Reviewed(source.All(cancellationToken)) };
    }

    private static async IAsyncEnumerable<ReportWithFindings> Reviewed(IAsyncEnumerable<ReportWithFindings> all)
    {
        int number = 0;
        await foreach (ReportWithFindings one in all)
        {
            yield return one with
            {
                Findings =
                [
                    .. one.Findings.Select(f => !SarifLog.IsResult(f) ? f : number++ switch
                    {
                        0 => f with { BaselineState = BaselineState.New, Waiver = Waiver(WaiverStatus.Applied) },
                        1 => f with { BaselineState = BaselineState.Unchanged, Waiver = Waiver(WaiverStatus.Expired) },
                        2 => f with { BaselineState = BaselineState.Updated },
                        _ => f with { BaselineState = BaselineState.Absent },
                    }),
                ],
            };
        }

        static FindingWaiver Waiver(WaiverStatus status) =>
            new() { Kind = WaiverKind.Accepted, Status = status, Reason = "历史数据", Reviewer = "甲", Expiry = new(2026, 1, 31) };
    }

    private static async Task AcceptAsync(string file)
    {
        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromFileAsync(SarifSchemaFactAttribute.Schema);
        Assert.Empty(schema.Validate(File.ReadAllText(file)).Select(e => $"{e.Path}: {e.Kind}"));
    }
}
