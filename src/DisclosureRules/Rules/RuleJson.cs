using System.Buffers;
using System.Text;
using System.Text.Json;
using DisclosureRules.Json;

namespace DisclosureRules.Rules;

/// <summary>
/// A rule as JSON on one line, as other programs list them: what it says, what it weighs, and its check as rule text. Stateless and safe to
/// share between threads.
/// </summary>
public static class RuleJson
{
    /// <summary>The rule as JSON on one line, without a line feed.</summary>
    public static string Write(Rule rule)
    {
        ArrayBufferWriter<byte> buffer = new();
        Write(rule, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the rule as JSON in UTF-8 on one line, without a line feed.</summary>
    public static void Write(Rule rule, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(rule);
        using Utf8JsonWriter writer = new(output, JsonOutput.Options(indented: false));
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("pack", rule.Pack.Id);
        writer.WriteString("version", rule.Pack.Version);
        writer.WriteString("severity", rule.Severity.JsonName());
        writer.WriteString("evidence", Name(rule.Provenance));
        writer.WriteString("years", rule.Years.IsBounded ? rule.Years.ToString() : null);
        writer.WriteStartArray("forms");
        foreach (string form in rule.Forms)
            writer.WriteStringValue(form);
        writer.WriteEndArray();
        writer.WriteText("title", rule.Title);
        writer.WriteText("basis", rule.Basis);
        writer.WriteString("when", rule.When);
        writer.WriteString("check", rule.Check);
        writer.WriteEndObject();
    }

    private static string Name(Provenance evidence) => evidence switch
    {
        Provenance.Seen => "seen",
        Provenance.General => "general",
        Provenance.Inferred => "inferred",
        _ => "heuristic",
    };
}
