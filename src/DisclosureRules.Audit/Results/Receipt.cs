using System.Text.Json.Serialization;

namespace DisclosureRules.Audit.Results;

/// <summary>
/// <c>receipt.json</c>: what the result was made of and what it is, by SHA-256 in hexadecimal, so that anybody can say later whether it is still that result.
/// Says nothing of the run itself (time, machine, what was taken over). Immutable and safe to share between threads.
/// </summary>
public sealed record Receipt
{
    /// <summary>The version of this format.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The version of the engine that checked.</summary>
    public required string Engine { get; init; }

    /// <summary>The version of the readers.</summary>
    public required string Reader { get; init; }

    /// <summary>The options that decide the result, by their names on the command line.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>The rule packs, in their order.</summary>
    public required IReadOnlyList<ReceiptPart> Packs { get; init; }

    /// <summary>The forms, by identifier.</summary>
    public required IReadOnlyList<ReceiptPart> Forms { get; init; }

    /// <summary>Lists that were given: <c>units</c>, <c>waivers</c>, <c>baseline</c>.</summary>
    public required IReadOnlyList<ReceiptPart> Lists { get; init; }

    /// <summary>How many inputs there were.</summary>
    public required int InputCount { get; init; }

    /// <summary>A hash of the names and hashes of all inputs, which stand in <c>reports.jsonl</c>.</summary>
    public required string InputHash { get; init; }

    /// <summary>The findings.</summary>
    public required AuditCounts Findings { get; init; }

    /// <summary>The files of the result. The hash of <c>summary.json</c> is of it without <c>takenOver</c>, which says how the run went.</summary>
    public required IReadOnlyList<ReceiptPart> Results { get; init; }
}

/// <summary>Something with a name and the SHA-256 of its bytes.</summary>
/// <param name="Name">An id or a path in the result folder.</param>
/// <param name="Hash">The hash in hexadecimal.</param>
/// <param name="Version">The version, where it has one.</param>
public sealed record ReceiptPart(string Name, string Hash, string? Version = null)
{
    /// <summary>The output that wrote the file, as <c>--write</c> names it; <see langword="null"/> for what is always there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Output { get; init; }
}
