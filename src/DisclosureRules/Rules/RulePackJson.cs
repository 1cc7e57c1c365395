using System.Text.Json;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Json;

namespace DisclosureRules.Rules;

/// <summary>
/// A pack as the JSON of a pack file: what is read from it is the same pack. Shorthands stand as the expressions they stand for, sets with the sets
/// in them resolved, words as they are looked for; notes and layout are not kept. Stateless and safe to share between threads.
/// </summary>
public static class RulePackJson
{
    /// <summary>The pack as JSON on one line, or indented.</summary>
    public static string Write(RulePack pack, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return JsonOutput.Text(indented, writer => Write(writer, pack));
    }

    internal static void Write(Utf8JsonWriter writer, RulePack pack)
    {
        writer.WriteStartObject();
        writer.WriteString("pack", pack.Id);
        writer.WriteString("version", pack.Version);
        writer.WriteText("title", pack.Title);
        if (pack.Extends.Count > 0)
            writer.WriteTexts("extends", pack.Extends.Select(e => e.Text));
        pack.Jurisdiction.Units?.Write(writer);
        if (pack.Jurisdiction.Years.IsBounded)
            writer.WriteString("years", pack.Jurisdiction.Years.ToString());
        writer.WriteTexts("forms", pack.Forms);
        writer.WriteStartObject("sets");
        foreach ((string name, IReadOnlyList<string> members) in pack.Sets.OrderBy(s => s.Key, StringComparer.Ordinal))
            writer.WriteTexts(name, members);
        writer.WriteEndObject();
        NarrativePackWriter.Write(writer, pack.Vocabulary, pack.Claims);
        CellWeight.Write(writer, pack.Weights);
        RuleChangeJson.Write(writer, pack.Changes);
        writer.WriteStartArray("rules");
        foreach (Rule rule in pack.Rules)
            WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("severity", rule.Severity.JsonName());
        writer.WriteText("title", rule.Title);
        if (rule.Message is { } message)
            writer.WriteText("message", message);
        if (rule.Basis is { } basis)
            writer.WriteText("basis", basis);
        writer.WriteString("evidence", RuleJson.Name(rule.Provenance));
        if (rule.Years.IsBounded)
            writer.WriteString("years", rule.Years.ToString());
        writer.WriteTexts("forms", rule.Forms);
        RuleJson.WriteRest(writer, rule);
        if (rule.When is { } when)
            writer.WriteString("when", when);
        writer.WriteString("check", rule.Check);
        writer.WriteEndObject();
    }
}
