using System.Buffers;
using System.Text;
using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Claims;

/// <summary>A claim as JSON: where the words stand, what they are, and how they were read. Stateless and safe to share between threads.</summary>
public static class ClaimJson
{
    /// <summary>The claim as JSON on one line, without a line feed.</summary>
    /// <param name="source">What the report was read from; the first member, null where it has no name.</param>
    /// <param name="claim">The claim.</param>
    public static string Write(string? source, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, JsonOutput.Options(indented: false)))
        {
            writer.WriteStartObject();
            writer.WriteString("source", source);
            WriteMembers(writer, claim);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
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
        writer.WriteString("section", claim.Quotation.Section);
        writer.WriteNumber("start", claim.Quotation.Start);
        writer.WriteNumber("end", claim.Quotation.End);
        writer.WriteString("quote", claim.Quotation.Text);
        writer.WriteString("sentence", claim.Quotation.Marked);
        writer.WriteExact("reading", claim.Value);
        writer.WriteExact("percent", claim.Share?.Percent);
        writer.WriteStartArray("parts");
        foreach (decimal part in claim.Parts)
            writer.WriteRawValue(ExactNumber.Show(part), skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteBoolean("certain", claim.IsCertain);
        writer.WriteStartArray("doubts");
        foreach (Doubt doubt in Enum.GetValues<Doubt>().Where(d => d != Doubt.None && claim.Doubt.HasFlag(d)))
            writer.WriteStringValue(Name(doubt));
        writer.WriteEndArray();
    }

    private static string Name(Doubt doubt) => doubt switch
    {
        Doubt.Subject => "subject",
        Doubt.Period => "period",
        Doubt.Inexact => "inexact",
        Doubt.Part => "part",
        Doubt.Wording => "wording",
        _ => "number",
    };
}
