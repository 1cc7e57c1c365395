using System.Buffers;
using System.Text;
using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Json;

namespace DisclosureRules.Audit.Results;

/// <summary>
/// A line of <c>findings.jsonl</c>: a finding as <c>check --format jsonl</c> prints it, followed by <c>baselineState</c> and <c>waiver</c> where they apply.
/// Immutable and safe to share between threads.
/// </summary>
public sealed record AuditedFinding
{
    /// <summary>The finding.</summary>
    public required Finding Finding { get; init; }

    /// <summary>How it stands to the baseline; <see langword="null"/> where none was given.</summary>
    public BaselineState? BaselineState { get; init; }

    /// <summary>The waiver that names it; <see langword="null"/> where none does.</summary>
    public FindingWaiver? Waiver { get; init; }

    /// <summary>Whether a waiver covers it.</summary>
    public bool IsWaived => Waiver is { Status: WaiverStatus.Applied };

    /// <summary>Whether it counts as found by this audit: not one of the baseline's that is gone, or whose report is.</summary>
    public bool IsPresent => BaselineState is not (Results.BaselineState.Absent or Results.BaselineState.ReportAbsent);

    /// <summary>Reads a line.</summary>
    /// <param name="utf8">The line in UTF-8, without its line feed.</param>
    /// <exception cref="DiagnosticException">The line is no finding; with all problems.</exception>
    public static AuditedFinding Read(ReadOnlySpan<byte> utf8)
    {
        (byte[] finding, BaselineState? state, FindingWaiver? waiver) = Parse(utf8);
        return FindingJson.TryRead(finding, out Finding? read, out IReadOnlyList<Diagnostic> diagnostics)
            ? new() { Finding = read, BaselineState = state, Waiver = waiver }
            : throw new DiagnosticException(diagnostics);
    }

    /// <summary>The line, without a line feed.</summary>
    public string Write()
    {
        ArrayBufferWriter<byte> buffer = new();
        FindingJson.Write(Finding, buffer);
        return Encoding.UTF8.GetString(Extended(buffer.WrittenSpan, BaselineState, Waiver));
    }

    /// <summary>A finding's line with what the audit adds to it.</summary>
    internal static byte[] Extended(ReadOnlySpan<byte> finding, BaselineState? state, FindingWaiver? waiver)
    {
        if (state is null && waiver is null)
            return finding.ToArray();
        ArrayBufferWriter<byte> members = new();
        JsonOutput.Write(members, indented: false, json =>
        {
            json.WriteStartObject();
            if (state is { } known)
            {
                json.WritePropertyName("baselineState");
                JsonSerializer.Serialize(json, known, ResultJson.Lines.BaselineState);
            }

            if (waiver is not null)
            {
                json.WritePropertyName("waiver");
                JsonSerializer.Serialize(json, waiver, ResultJson.Lines.FindingWaiver);
            }

            json.WriteEndObject();
        });

        return [.. finding[..^1], (byte)',', .. members.WrittenSpan[1..]];
    }

    /// <summary>The finding's own line, and how it stood to the baseline.</summary>
    internal static (byte[] Finding, BaselineState? State) Parts(ReadOnlySpan<byte> utf8)
    {
        (byte[] finding, BaselineState? state, _) = Parse(utf8);
        return (finding, state);
    }

    private static (byte[] Finding, BaselineState? State, FindingWaiver? Waiver) Parse(ReadOnlySpan<byte> utf8)
    {
        byte[]? finding = null;
        BaselineState? state = null;
        FindingWaiver? waiver = null;
        try
        {
            Utf8JsonReader json = new(utf8);
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                bool isState = json.ValueTextEquals("baselineState"u8), isWaiver = json.ValueTextEquals("waiver"u8);
                if (isState || isWaiver)
                    finding ??= [.. utf8[..utf8[..(int)json.TokenStartIndex].LastIndexOf((byte)',')], (byte)'}'];
                json.Read();
                if (isState)
                    state = JsonSerializer.Deserialize(ref json, ResultJson.Lines.BaselineState);
                else if (isWaiver)
                    waiver = JsonSerializer.Deserialize(ref json, ResultJson.Lines.FindingWaiver);
                else
                    json.Skip();
            }
        }
        catch (JsonException)
        {
            // What is wrong with it, the reader of findings says with its place.
            finding = null;
        }

        return (finding ?? utf8.ToArray(), state, waiver);
    }
}
