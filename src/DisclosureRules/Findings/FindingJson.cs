using System.Buffers;
using System.Text;
using System.Text.Json;
using DisclosureRules.Claims;
using DisclosureRules.Json;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>
/// The finding JSON: one object a finding, on one line, so that many make a JSON Lines file. The members and their order are fixed
/// (see <c>rules/schema/finding.schema.json</c>); numbers are exact, and what is not known is <c>null</c>, never left out.
/// Stateless and safe to share between threads.
/// </summary>
public static class FindingJson
{
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
        using Utf8JsonWriter writer = new(output, JsonOutput.Options(indented: false));
        Write(finding, writer);
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
        writer.WriteString("fingerprint", finding.Fingerprint);
        writer.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter writer, FindingCell cell)
    {
        writer.WriteStartObject();
        writer.WriteString("table", cell.Id.Table);
        writer.WriteString("row", cell.Id.Row);
        writer.WriteString("column", cell.Id.Column);
        writer.WriteString("state", cell.Content.State.JsonName());
        writer.WriteString("raw", cell.Content.Raw);
        writer.WriteExact("value", cell.Content.Value);
        writer.WriteText("label", cell.Label);
        LocationJson.Write(writer, cell.Content.Place);
        writer.WriteEndObject();
    }
}
