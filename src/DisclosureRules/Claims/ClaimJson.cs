using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Claims;

/// <summary>A claim as JSON: where the words stand, what they are, and how they were read. Stateless and safe to share between threads.</summary>
public static class ClaimJson
{
    /// <summary>The largest claim accepted, in bytes.</summary>
    public const int MaximumBytes = 16 << 20;

    internal static readonly Doubt[] Doubts = [.. Enum.GetValues<Doubt>().Where(d => d != Doubt.None)];

    /// <summary>Reads a claim that was written as JSON; what is read is equal to what was written.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="DiagnosticException">The text is no claim; with all problems.</exception>
    public static Claim Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryRead(Encoding.UTF8.GetBytes(json), out Claim? claim, out _, out IReadOnlyList<Diagnostic> diagnostics) ? claim : throw new DiagnosticException(diagnostics);
    }

    /// <summary>Reads a claim that was written as JSON; <see langword="false"/> and all problems when it is none.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="source">What its report was read from; <see langword="null"/> where it has no name.</param>
    /// <param name="diagnostics">Everything that is wrong, in the order of the text; empty on success.</param>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Claim? claim, out string? source, out IReadOnlyList<Diagnostic> diagnostics)
    {
        List<Diagnostic> found = [];
        string? named = null;
        claim = JsonValue.Read(utf8, (root, json) =>
        {
            Claim? read = ClaimReader.Read(root, json);
            named = json.KnownText(root, "source");
            return read;
        }, MaximumBytes, found);
        (source, diagnostics) = (named, found);
        return claim is not null;
    }

    /// <summary>The claim as JSON on one line, without a line feed.</summary>
    /// <param name="source">What the report was read from; the first member, null where it has no name.</param>
    /// <param name="claim">The claim.</param>
    public static string Write(string? source, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return JsonOutput.Text(indented: false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("source", source);
            WriteMembers(writer, claim);
            writer.WriteEndObject();
        });
    }

    internal static void Write(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteStartObject();
        WriteMembers(writer, claim);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteString("claim", claim.Id);
        QuotationJson.WriteWords(writer, claim.Quotation);
        writer.WriteExact("reading", claim.Value);
        writer.WriteExact("percent", claim.Share?.Percent);
        writer.WriteStartArray("parts");
        foreach (decimal part in claim.Parts)
            writer.WriteRawValue(ExactNumber.Show(part), skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteBoolean("certain", claim.IsCertain);
        WriteDoubts(writer, "doubts", claim.Doubt);
        writer.WriteText("title", claim.Title);
        writer.WriteExact("decimals", claim.Share?.Decimals);
        QuotationJson.WriteSentence(writer, claim.Quotation);
        if (claim.Confirmed != Doubt.None)
            WriteDoubts(writer, "confirmed", claim.Confirmed);
        if (claim.Reasons.Count > 0)
        {
            writer.WriteStartArray("because");
            foreach (DoubtReason reason in claim.Reasons)
            {
                writer.WriteStartObject();
                writer.WriteString("doubt", Name(reason.Doubt));
                writer.WriteString("words", reason.Words);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteDoubts(Utf8JsonWriter writer, string member, Doubt doubts)
    {
        writer.WriteStartArray(member);
        foreach (Doubt doubt in Doubts.Where(d => doubts.HasFlag(d)))
            writer.WriteStringValue(Name(doubt));
        writer.WriteEndArray();
    }

    internal static string Name(Doubt doubt) => doubt switch
    {
        Doubt.Subject => "subject",
        Doubt.Period => "period",
        Doubt.Inexact => "inexact",
        Doubt.Part => "part",
        Doubt.Wording => "wording",
        _ => "number",
    };
}
