using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>The totals, which count everything, and the page's own words.</summary>
internal sealed class PageOverview(OutputSource source, AuditOutputOptions options, PageNames names)
{
    public void Write(Utf8JsonWriter json, PageLeftOut leftOut)
    {
        AuditSummary summary = source.Summary;
        json.WriteString("language", options.Language == Language.Chinese ? "zh" : "en");
        json.WriteStartObject("texts");
        Texts(json, Language.Chinese);
        Texts(json, Language.English);
        json.WriteEndObject();
        json.Pair("made", Pair.Of(AuditTexts.Of("words.page.made", ("tool", ToolVersion.Name), ("version", ToolVersion.Number), ("rules", source.Rules.Count)), options.Catalog));
        json.Pairs("remarks", Remarks(summary, leftOut).Select(r => Pair.Of(r, options.Catalog)));
        json.WriteStartObject("totals");
        json.WriteNumber("reports", summary.Reports.Total);
        json.Numbers("statuses", [summary.Reports.Passes, summary.Reports.Fails, summary.Reports.NotAssessed, summary.Reports.Unreadable]);
        json.Numbers("weights", Weights(summary.Findings));
        json.WriteNumber("waived", summary.Findings.Waived);
        json.Numbers("states", summary.Baseline is { } b ? [0, b.New, b.Unchanged, b.Updated, b.Absent, b.ReportAbsent] : [0, 0, 0, 0, 0, 0]);
        json.WriteStartArray("stateWeights");
        foreach (BaselineState? state in (BaselineState?[])[null, .. Enum.GetValues<BaselineState>()])
            WriteWeights(json, state is { } one ? summary.FindingsThatAre(one) : AuditCounts.None);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("groups");
        Group(json, "rules", summary.Rules.Select(r => (names.Rule(r.Rule), r.Counts)));
        Group(json, "units", summary.Units.Select(u => (names.Unit(u.Unit), u.Counts)));
        Group(json, "years", summary.Years.Select(y => (y.Year ?? 0, y.Counts)));
        json.WriteEndObject();
    }

    private static IEnumerable<LocalizedText> Remarks(AuditSummary summary, PageLeftOut leftOut)
    {
        if (!summary.Complete)
            yield return AuditTexts.Of("words.page.unfinished");
        if (summary.Shard is { } shard)
            yield return AuditTexts.Of("words.page.shard", ("shard", shard));
        if (summary.Skipped.Values.Sum() is > 0 and var skipped)
            yield return AuditTexts.Of("words.page.skipped", ("count", skipped));
        if (summary.Copies > 0)
            yield return AuditTexts.Of("words.page.copies", ("count", summary.Copies));
        foreach (string path in summary.NotFound ?? [])
            yield return AuditTexts.Of("words.page.not-found", ("path", path));
        if (leftOut.Findings > 0)
            yield return AuditTexts.Of("words.page.findings-left-out", ("count", leftOut.Findings));
        if (leftOut.Tables > 0)
            yield return AuditTexts.Of("words.page.tables-total", ("count", leftOut.Tables));
        if (leftOut.Numbers > 0)
            yield return AuditTexts.Of("words.page.numbers", ("all", leftOut.Numbers), ("unread", leftOut.Unread));
    }

    private void Texts(Utf8JsonWriter json, Language language)
    {
        json.WriteStartObject(language.Code);
        foreach (string key in PageTexts.Keys)
            json.WriteString(key, Template(key, language));
        json.WriteEndObject();
    }

    /// <summary>A text with its placeholders, which the page fills in: each stands for itself.</summary>
    private string Template(string key, Language language) => PageTexts.Of(key).In(language, options.Catalog);

    private static void Group(Utf8JsonWriter json, string name, IEnumerable<(int Key, AuditCounts Counts)> rows)
    {
        json.WriteStartArray(name);
        foreach ((int key, AuditCounts counts) in rows)
        {
            json.WriteStartArray();
            json.WriteNumberValue(key);
            foreach (int weight in Weights(counts))
                json.WriteNumberValue(weight);
            json.WriteEndArray();
            json.LetGo();
        }

        json.WriteEndArray();
    }

    private static void WriteWeights(Utf8JsonWriter json, AuditCounts counts)
    {
        json.WriteStartArray();
        foreach (int weight in Weights(counts))
            json.WriteNumberValue(weight);
        json.WriteEndArray();
    }

    private static int[] Weights(AuditCounts counts) => [counts.Errors, counts.Warnings, counts.Infos, counts.NotAssessable];
}
