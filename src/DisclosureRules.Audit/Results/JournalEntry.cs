using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Audit.Results;

/// <summary>What the journal says of a report beside its findings, facts and words.</summary>
/// <param name="Place">Where its input stands.</param>
/// <param name="Report">Its line, as it is before reports are held against each other; of an input that can't be read with the reason.</param>
/// <param name="Applies">Whether any rule applies to it.</param>
/// <param name="Overridden">What it says otherwise than was given from outside; <see langword="null"/> for nothing.</param>
/// <param name="IsNoReport">Whether it can't be read because it is no report, so that it is no missing one either.</param>
internal sealed record JournalEntry(InputPlace Place, AuditedReport Report, bool Applies, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OverriddenFact>? Overridden = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsNoReport = false)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ResultJson.Lines.JournalEntry);

    /// <exception cref="DiagnosticException">The bytes are none.</exception>
    public static JournalEntry Read(ReadOnlySpan<byte> utf8) => ResultJson.Parse(utf8, ResultJson.Lines.JournalEntry);
}
