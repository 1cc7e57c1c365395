using System.Buffers;
using System.Text.Json;
using DisclosureRules.Json;

namespace DisclosureRules.Rules;

/// <summary>
/// A rule as JSON on one line, as other programs list them: everything its pack states of it, with <c>pack</c> and <c>version</c>; its check as rule
/// text, also where the pack has a shorthand. Stateless and safe to share between threads.
/// </summary>
public static class RuleJson
{
    /// <summary>The rule as JSON on one line, without a line feed.</summary>
    public static string Write(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return JsonOutput.Text(indented: false, writer => Write(writer, rule));
    }

    /// <summary>Writes the rule as JSON in UTF-8 on one line, without a line feed.</summary>
    public static void Write(Rule rule, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(rule);
        JsonOutput.Write(output, indented: false, writer => Write(writer, rule));
    }

    internal static void Write(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("pack", rule.Pack.Id);
        writer.WriteString("version", rule.Pack.Version);
        writer.WriteString("severity", rule.Severity.JsonName());
        writer.WriteString("evidence", Name(rule.Provenance));
        writer.WriteString("years", rule.Years.IsBounded ? rule.Years.ToString() : null);
        writer.WriteTexts("forms", rule.Forms);
        writer.WriteText("title", rule.Title);
        writer.WriteText("basis", rule.Basis);
        writer.WriteString("when", rule.When);
        writer.WriteString("check", rule.Check);
        writer.WriteText("message", rule.Message);
        WriteRest(writer, rule);
        writer.WriteEndObject();
    }

    /// <summary>Writes what the rule is repeated over, what is added to its messages, and what a blank is; as packs have it.</summary>
    internal static void WriteRest(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteString("blank", rule.BlankIsZero ? "zero" : "notAssessable");
        writer.WriteStartObject("each");
        foreach (RuleVariable variable in rule.Variables)
            WriteVariable(writer, variable);
        writer.WriteEndObject();
        if (rule.Claims.Count > 0)
            writer.WriteTexts("claim", rule.Claims);
        if (rule.Tags.Count > 0)
            writer.WriteTexts("tags", rule.Tags);
        writer.WriteStartArray("hints");
        foreach (RuleHint hint in rule.Hints)
        {
            writer.WriteStartObject();
            writer.WriteString("when", hint.When.Text);
            writer.WriteString("zh", hint.Zh.Text);
            writer.WriteString("en", hint.En.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static string Name(Provenance evidence) => evidence switch
    {
        Provenance.Seen => "seen",
        Provenance.General => "general",
        Provenance.Inferred => "inferred",
        _ => "heuristic",
    };

    private static void WriteVariable(Utf8JsonWriter writer, RuleVariable variable)
    {
        if (variable.Names is { } names)
        {
            writer.WriteTexts(variable.Name, names.Select(n => n.Text));
        }
        else if (variable.Cells is { } cells)
        {
            writer.WriteString(variable.Name, cells.Text);
        }
        else
        {
            writer.WriteStartObject(variable.Name);
            if (variable.Axis is { } axis)
            {
                writer.WriteString(axis.IsRows ? "rows" : "columns", axis.Table);
                if (axis.Except.Count > 0)
                    writer.WriteTexts("except", axis.Except);
            }
            else
            {
                writer.WriteTexts("sections", variable.Sections!.Select(s => s.Text));
            }

            writer.WriteEndObject();
        }
    }
}
