using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Json;

namespace DisclosureRules.Rules;

/// <summary>
/// A selection as <see cref="RuleSelection.Read"/> reads it from a file. One that was made step by step in code is written where a file can say the same: what
/// a later step takes back of an earlier one that names its rules as closely or more closely is refused, never lost. Stateless and safe to share between
/// threads.
/// </summary>
public sealed class RuleSelectionJsonConverter : JsonConverter<RuleSelection>
{
    /// <inheritdoc/>
    public override RuleSelection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValue.Read(ref reader, (node, json) => RuleSelectionReader.Read(node, json) is { } adjustments ? RuleSelection.ByWidth(adjustments) : null);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The selection has steps that a file can't say; the message names them.</exception>
    public override void Write(Utf8JsonWriter writer, RuleSelection value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Demand(value.Adjustments);
        writer.WriteStartObject();
        writer.WriteStartObject("rules");
        foreach (RuleAdjustment adjustment in value.Adjustments)
            Write(writer, adjustment);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RuleAdjustment adjustment)
    {
        if (adjustment.Severity is null && adjustment.Message is null)
        {
            writer.WriteString(adjustment.Selector.Text, adjustment.IsOn == false ? "off" : "on");
            return;
        }

        writer.WriteStartObject(adjustment.Selector.Text);
        if (adjustment.Severity is { } severity)
            writer.WriteString("severity", severity.JsonName());
        if (adjustment.Message is { } message)
            writer.WriteText("message", message);
        writer.WriteEndObject();
    }

    /// <summary>In a file the closer name goes before the wider one, each is there once, and what has a severity or words is on.</summary>
    private static void Demand(IReadOnlyList<RuleAdjustment> adjustments)
    {
        for (int later = 0; later < adjustments.Count; later++)
        {
            RuleAdjustment step = adjustments[later];
            for (int earlier = 0; earlier < later; earlier++)
            {
                RuleAdjustment before = adjustments[earlier];
                if (!before.Selector.MayOverlap(step.Selector))
                    continue;
                bool goesBefore = before.Selector.Width > step.Selector.Width || (before.Selector.Width == step.Selector.Width && before.Selector.Text != step.Selector.Text);
                if (!goesBefore || (before.IsOn == false && step.IsOn is null))
                {
                    throw new NotSupportedException(
                        $"The step about `{step.Selector.Text}` can't be written behind the one about `{before.Selector.Text}`: in a file each name stands once, the closer one goes before the wider one, and a rule with a severity or a message is on. Keep the file's own JSON and read it with RuleSelection.Parse.");
                }
            }
        }
    }
}
