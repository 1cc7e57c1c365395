using System.Text.Json;
using System.Text.Json.Serialization;

namespace DisclosureRules.Rules;

/// <summary>
/// A rule as <see cref="RuleJson"/> writes it. A rule is not read alone: its sets, claims and words are its pack's, and <see cref="RulePack"/> is
/// written and read. Stateless and safe to share between threads.
/// </summary>
public sealed class RuleJsonConverter : JsonConverter<Rule>
{
    /// <summary>Rules are read with their pack.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Rule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A rule is not read alone: its sets, claims and words are its pack's. Read the RulePack.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Rule value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        RuleJson.Write(writer, value);
    }
}
