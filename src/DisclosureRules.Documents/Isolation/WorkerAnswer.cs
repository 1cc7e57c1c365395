using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Serialization;

namespace DisclosureRules.Documents.Isolation;

/// <summary>What a process said of a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">The JSON of the report or of the diagnostics.</param>
internal sealed record WorkerAnswer(AnswerKind Kind, byte[] Content)
{
    /// <summary>How the process ended, where it did.</summary>
    public string HowItEnded { get; init; } = "";

    public static byte[] WriteDiagnostics(IReadOnlyList<Diagnostic> diagnostics) =>
        JsonSerializer.SerializeToUtf8Bytes(diagnostics, DisclosureJsonContext.Default.IReadOnlyListDiagnostic);

    public static IReadOnlyList<Diagnostic> ReadDiagnostics(byte[] utf8) =>
        JsonSerializer.Deserialize(utf8, DisclosureJsonContext.Default.IReadOnlyListDiagnostic) ?? [];
}
