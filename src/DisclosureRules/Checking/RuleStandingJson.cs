using System.Globalization;
using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>
/// How a rule stands for a report as JSON on one line: the rule with its pack and version, its state, what it weighs there and by its own pack, for which
/// reports it is, and every change that holds with its pack, reason, reviewer, last day and place. Stateless and safe to share between threads.
/// </summary>
public static class RuleStandingJson
{
    /// <summary>The standing as JSON on one line, without a line feed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="standing"/> is <see langword="null"/>.</exception>
    public static string Write(RuleStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return JsonOutput.Text(indented: false, writer => Write(writer, standing));
    }

    private static void Write(Utf8JsonWriter writer, RuleStanding standing)
    {
        Rule rule = standing.Rule;
        writer.WriteStartObject();
        writer.WriteString("rule", rule.Id);
        writer.WriteString("pack", rule.Pack.Id);
        writer.WriteString("version", rule.Pack.Version);
        writer.WriteString("state", standing.State.JsonName());
        writer.WriteString("severity", standing.Severity.JsonName());
        writer.WriteString("ownSeverity", rule.Severity.JsonName());
        writer.WriteText("message", standing.Message);
        writer.WriteTexts("units", rule.Pack.Units);
        writer.WriteString("years", rule.Years.IsBounded ? rule.Years.ToString() : null);
        writer.WriteTexts("forms", rule.Forms);
        writer.WriteStartArray("changes");
        foreach (RuleChange change in standing.Changes)
            Write(writer, change);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RuleChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("pack", change.Pack.Id);
        writer.WriteString("version", change.Pack.Version);
        writer.WriteString("severity", change.Severity?.JsonName());
        writer.WriteText("message", change.Message);
        if (change.IsOff is { } isOff)
            writer.WriteBoolean("off", isOff);
        else
            writer.WriteNull("off");
        writer.WriteText("reason", change.Reason);
        writer.WriteString("reviewer", change.Reviewer);
        writer.WriteString("expiry", change.Expiry?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("place", change.Location.ToString());
        writer.WriteEndObject();
    }
}
