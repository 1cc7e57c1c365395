using System.Text.Json;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Difference;

/// <summary>Differences as JSON, one on a line. Stateless and safe to share between threads.</summary>
public static class DifferenceJson
{
    /// <summary>
    /// What became of a rule: <c>rule</c>, <c>form</c>, <c>years</c> (null for all), <c>change</c>, <c>sameText</c>, <c>witness</c> (null, or <c>refused</c> and <c>accepted</c>: reports that
    /// only the new or only the old version refuses), <c>refusedBefore</c> and <c>stillRefused</c> (rules by which it makes no difference to the whole), <c>assessed</c> (a report that only one of
    /// them can assess), <c>differs</c> (members with <c>was</c> and <c>now</c>), <c>reason</c>.
    /// </summary>
    /// <param name="difference">The difference.</param>
    /// <param name="language">The language of words; Chinese when left out.</param>
    /// <returns>The JSON, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="difference"/> is <see langword="null"/>.</exception>
    public static string Write(RuleDifference difference, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return JsonOutput.Text(indented: false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("rule", difference.Id);
            writer.WriteString("form", difference.Form.Id);
            WriteRest(writer, difference.Years, difference.Kind, difference.Refused, difference.Accepted);
            writer.WriteBoolean("sameText", difference.IsSameText && difference is { Old: not null, New: not null });
            writer.WriteTexts("refusedBefore", difference.RefusedBefore);
            writer.WriteTexts("stillRefused", difference.StillRefused);
            VerdictJson.WriteReport(writer, "assessed", difference.Assessed);
            WriteMembers(writer, difference.Members);
            writer.WriteString("reason", difference.Reason?.In(language));
            writer.WriteEndObject();
        });
    }

    /// <summary>How the packs as a whole stand to each other: as of a rule, with <c>rule</c> null.</summary>
    /// <param name="difference">The difference.</param>
    /// <returns>The JSON, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="difference"/> is <see langword="null"/>.</exception>
    public static string Write(FormDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return JsonOutput.Text(indented: false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNull("rule");
            writer.WriteString("form", difference.Form.Id);
            WriteRest(writer, difference.Years, difference.Kind, difference.Refused, difference.Accepted);
            writer.WriteEndObject();
        });
    }

    /// <summary>What became of a pack: <c>pack</c>, <c>change</c>, <c>differs</c>.</summary>
    /// <param name="change">The change.</param>
    /// <returns>The JSON, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is <see langword="null"/>.</exception>
    public static string Write(PackChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return JsonOutput.Text(indented: false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("pack", change.Id);
            writer.WriteString("change", Name(change.Kind));
            WriteMembers(writer, change.Members);
            writer.WriteEndObject();
        });
    }

    /// <summary>
    /// What changes for a report: <c>report</c> (its source), <c>unit</c>, <c>year</c>, <c>rule</c>, <c>instance</c>, <c>was</c> and <c>now</c> (<c>violation</c>, <c>pass</c>,
    /// <c>notAssessable</c>, <c>doesNotApply</c>; null where there is no such rule), <c>wasSeverity</c> and <c>nowSeverity</c>.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <returns>The JSON, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is <see langword="null"/>.</exception>
    public static string Write(OutcomeChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return JsonOutput.Text(indented: false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("report", change.Report.Source);
            writer.WriteString("unit", change.Report.Unit);
            if (change.Report.Year is { } year)
                writer.WriteNumber("year", year);
            else
                writer.WriteNull("year");
            writer.WriteString("rule", change.Rule);
            writer.WriteString("instance", change.Instance);
            WriteOutcomes(writer, change.Was, change.Now);
            writer.WriteEndObject();
        });
    }

    /// <summary>Changes of one kind counted: <c>rule</c>, <c>was</c>, <c>now</c>, <c>wasSeverity</c> and <c>nowSeverity</c> as of a change, <c>instances</c> and <c>reports</c> (how many).</summary>
    /// <param name="count">The changes.</param>
    /// <returns>The JSON, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="count"/> is <see langword="null"/>.</exception>
    public static string Write(OutcomeCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return JsonOutput.Text(indented: false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("rule", count.Rule);
            WriteOutcomes(writer, count.Was, count.Now);
            writer.WriteNumber("instances", count.Changes.Count);
            writer.WriteNumber("reports", count.Reports.Count);
            writer.WriteEndObject();
        });
    }

    private static void WriteOutcomes(Utf8JsonWriter writer, WeighedOutcome? was, WeighedOutcome? now)
    {
        writer.WriteString("was", was?.Name);
        writer.WriteString("now", now?.Name);
        writer.WriteString("wasSeverity", was?.SeverityName);
        writer.WriteString("nowSeverity", now?.SeverityName);
    }

    private static void WriteRest(Utf8JsonWriter writer, YearRange years, DifferenceKind kind, Report? refused, Report? accepted)
    {
        writer.WriteString("years", years.IsBounded ? years.ToString() : null);
        writer.WriteString("change", Name(kind));
        if (refused is null && accepted is null)
        {
            writer.WriteNull("witness");
            return;
        }

        writer.WriteStartObject("witness");
        VerdictJson.WriteReport(writer, "refused", refused);
        VerdictJson.WriteReport(writer, "accepted", accepted);
        writer.WriteEndObject();
    }

    private static string Name(DifferenceKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static void WriteMembers(Utf8JsonWriter writer, IReadOnlyList<MemberChange> members)
    {
        writer.WriteStartObject("differs");
        foreach (MemberChange member in members)
        {
            writer.WriteStartObject(member.Name);
            writer.WritePropertyName("was");
            writer.WriteRawValue(member.WasJson ?? "null");
            writer.WritePropertyName("now");
            writer.WriteRawValue(member.NowJson ?? "null");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
