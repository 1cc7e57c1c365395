using System.Text.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Difference;

/// <summary>A member of a rule or pack that is written otherwise than before. Immutable and safe to share between threads.</summary>
public sealed record MemberChange
{
    // What a formula is made of; a change of these is judged by what it does.
    private static readonly string[] OfFormulas = ["check", "when", "each", "claim", "blank", "sets"];

    // For members that are no texts, what they say in words; null where their JSON is as good.
    private readonly LocalizedText? _was, _now;

    internal MemberChange(string name, string? was, string? now, LocalizedText? wasWords = null, LocalizedText? nowWords = null) => (Name, WasJson, NowJson, _was, _now) = (name, was, now, wasWords, nowWords);

    /// <summary>The member's name, e.g. <c>severity</c>; <c>units</c> are those of the rule's pack, <c>changes</c> what other packs make of the rule.</summary>
    public string Name { get; }

    /// <summary>What stood there; <see langword="null"/> where there was no such member.</summary>
    public LocalizedText? Was => _was ?? TextOf(WasJson);

    /// <summary>What stands there now; <see langword="null"/> where there is no such member.</summary>
    public LocalizedText? Now => _now ?? TextOf(NowJson);

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
            JsonValueKind.Array when value.GetArrayLength() > 0 && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) => Texts.List(value.EnumerateArray().Select(v => v.GetString()!)),
            _ => LocalizedText.Same(json),
        };
    }
}
