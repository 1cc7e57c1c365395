using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>
/// An outcome with its rule by the id: <c>{ "rule": …, "instance": …, "outcome": … }</c>. It is not read, because a rule is one of a rule set. Stateless and
/// safe to share between threads.
/// </summary>
public sealed class RuleOutcomeJsonConverter : JsonConverter<RuleOutcome>
{
    /// <summary>Outcomes are not read.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override RuleOutcome Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An outcome is not read: its rule is one of a rule set. Read its members rule, instance and outcome, and ask RuleSet.Find for the rule.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RuleOutcome value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("rule", value.Rule.Id);
        writer.WriteString("instance", value.Instance);
        writer.WriteString("outcome", value.Outcome.JsonName());
        writer.WriteEndObject();
    }
}
