using System.Text.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Difference;

/// <summary>A member of a rule or pack that is written otherwise than before. Immutable and safe to share between threads.</summary>
public sealed record MemberChange
{
    // What a formula is made of; a change of these is judged by what it does.
    private static readonly string[] OfFormulas = ["check", "when", "each", "claim", "blank", "sets"];

    internal MemberChange(string name, string? was, string? now) => (Name, WasJson, NowJson) = (name, was, now);

    /// <summary>The member's name, e.g. <c>severity</c>; <c>units</c> are those of the rule's pack, <c>changes</c> what other packs make of the rule.</summary>
    public string Name { get; }

    /// <summary>What stood there; <see langword="null"/> where there was no such member.</summary>
    public LocalizedText? Was => TextOf(WasJson);

    /// <summary>What stands there now; <see langword="null"/> where there is no such member.</summary>
    public LocalizedText? Now => TextOf(NowJson);

    /// <summary>Whether it is part of the rule's formula: <c>check</c>, <c>when</c>, <c>each</c>, <c>claim</c>, <c>blank</c>, or a set that these name.</summary>
    public bool IsOfFormula => OfFormulas.Contains(Name, StringComparer.Ordinal);

    internal string? WasJson { get; }

    internal string? NowJson { get; }

    private static LocalizedText? TextOf(string? json)
    {
        if (json is null)
            return null;
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement value = document.RootElement;
        return value.ValueKind switch
        {
            JsonValueKind.String => LocalizedText.Same(value.GetString()!),
            JsonValueKind.Object when value.TryGetProperty("zh", out JsonElement zh) && value.TryGetProperty("en", out JsonElement en) => new(zh.GetString()!, en.GetString()!),
            _ => LocalizedText.Same(json),
        };
    }
}
