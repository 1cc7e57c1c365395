using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using DisclosureRules.Claims;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>
/// The finding JSON: one object a finding, on one line, so that many make a JSON Lines file. The members and their order are fixed
/// (see <c>rules/schema/finding.schema.json</c>); numbers are exact, and what is not known is <c>null</c>, never left out; <c>changedBy</c> is there where packs changed severity or message.
/// Stateless and safe to share between threads.
/// </summary>
public static class FindingJson
{
    /// <summary>The version of the finding JSON: that of <c>rules/schema/finding.schema.json</c>, which its <c>$id</c> ends with.</summary>
    public const int Version = 3;

    /// <summary>The largest finding accepted, in bytes.</summary>
    public const int MaximumBytes = 64 << 20;

    /// <summary>Reads a finding that was written as JSON; what is read is equal to what was written.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="DiagnosticException">The text is no finding; with all problems.</exception>
    public static Finding Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryRead(Encoding.UTF8.GetBytes(json), out Finding? finding, out IReadOnlyList<Diagnostic> diagnostics) ? finding : throw new DiagnosticException(diagnostics);
    }

    /// <summary>Reads a finding that was written as JSON; <see langword="false"/> and all problems when it is none.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="diagnostics">Everything that is wrong, in the order of the text; empty on success.</param>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Finding? finding, out IReadOnlyList<Diagnostic> diagnostics)
    {
        List<Diagnostic> found = [];
        finding = JsonValue.Read(utf8, FindingReader.Read, MaximumBytes, found);
        diagnostics = ValueList<Diagnostic>.Of(found);
        return finding is not null;
    }

    /// <summary>The finding as JSON on one line, without a line feed.</summary>
    public static string Write(Finding finding)
    {
        ArrayBufferWriter<byte> buffer = new();
        Write(finding, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the finding as JSON in UTF-8 on one line, without a line feed.</summary>
    public static void Write(Finding finding, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        JsonOutput.Write(output, indented: false, writer => Write(finding, writer));
    }

    /// <summary>Writes the finding as a JSON object, as a part of a larger document.</summary>
    public static void Write(Finding finding, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("source", finding.Source);
        writer.WriteString("unit", finding.Unit);
        writer.WriteExact("year", finding.Year);
        writer.WriteString("form", finding.Form.Length > 0 ? finding.Form : null);
        writer.WriteString("rule", finding.Rule);
        writer.WriteString("pack", finding.Pack);
        writer.WriteString("version", finding.PackVersion);
        writer.WriteString("instance", finding.Instance);
        writer.WriteString("severity", finding.Severity.JsonName());
        writer.WriteString("outcome", finding.Outcome.JsonName());
        writer.WriteText("title", finding.Title);
        writer.WriteText("message", finding.Message);
        writer.WriteStartArray("cells");
        foreach (FindingCell cell in finding.Cells)
            Cell(writer, cell);
        writer.WriteEndArray();
        writer.WriteStartArray("evidence");
        foreach (Claim claim in finding.Evidence)
            ClaimJson.Write(writer, claim);
        writer.WriteEndArray();
        writer.WriteExact("expected", finding.Expected);
        writer.WriteExact("actual", finding.Actual);
        writer.WriteExact("difference", finding.Difference);
        writer.WriteText("basis", finding.Basis);
        writer.WriteText("instanceLabel", finding.InstanceLabel);
        if (finding.ChangedBy.Count > 0)
            Changes(writer, finding.ChangedBy);
        writer.WriteString("fingerprint", finding.Fingerprint);
        writer.WriteEndObject();
    }

    private static void Changes(Utf8JsonWriter writer, IReadOnlyList<FindingChange> changes)
    {
        writer.WriteStartArray("changedBy");
        foreach (FindingChange change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("pack", change.Pack);
            writer.WriteString("version", change.PackVersion);
            writer.WriteBoolean("severity", change.ChangesSeverity);
            writer.WriteBoolean("message", change.ChangesMessage);
            writer.WriteText("reason", change.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Cell(Utf8JsonWriter writer, FindingCell cell)
    {
        writer.WriteStartObject();
        if (cell.Unit is { } unit)
            writer.WriteString("unit", unit);
        if (cell.Year is { } year)
            writer.WriteNumber("year", year);
        writer.WriteString("table", cell.Id.Table);
        writer.WriteString("row", cell.Id.Row);
        writer.WriteString("column", cell.Id.Column);
        CellJson.WriteContent(writer, cell.Content);
        writer.WriteText("label", cell.Label);
        CellJson.WriteRest(writer, cell.Content);
        writer.WriteEndObject();
    }
}
