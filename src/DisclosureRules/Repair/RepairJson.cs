using System.Text.Json;
using DisclosureRules.Forms;
using DisclosureRules.Json;

namespace DisclosureRules.Repair;

/// <summary>The repair JSON: one object a report on one line, so that many make a JSON Lines file. Stateless and safe to share between threads.</summary>
public static class RepairJson
{
    /// <summary>The result as JSON on one line, without a line feed.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    public static string Write(RepairResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonOutput.Text(indented: false, writer => Write(result, writer));
    }

    private static void Write(RepairResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("source", result.Source);
        writer.WriteString("unit", result.Unit);
        writer.WriteExact("year", result.Year);
        writer.WriteString("status", Name(result.Status.ToString()));
        writer.WriteExact("size", result.Size);
        writer.WriteExact("lowerBound", result.LowerBound);
        writer.WriteStartArray("repairs");
        foreach (CellRepair repair in result.Repairs)
            Write(repair, writer);
        writer.WriteEndArray();
        writer.WritePropertyName("filled");
        if (result.Filled is { } filled)
            Write(filled, writer);
        else
            writer.WriteNullValue();
        writer.WriteBoolean("complete", result.IsComplete);
        writer.WritePropertyName("question");
        if (result.Question is { } question)
            Write(question, writer);
        else
            writer.WriteNullValue();
        writer.WritePropertyName("certificate");
        if (result.Certificate is { } certificate)
            Write(certificate, writer);
        else
            writer.WriteNullValue();
        writer.WritePropertyName("chain");
        if (result.Chain is { } chain)
        {
            writer.WriteStartObject();
            writer.WriteNumber("year", chain.Year);
            writer.WriteNumber("cells", chain.Cells);
            writer.WriteNumber("otherwise", chain.Otherwise);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteNumber("milliseconds", Math.Round((decimal)result.Milliseconds, 3));
        writer.WriteEndObject();
    }

    private static void Write(CellRepair repair, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("cells");
        foreach (CellChange change in repair.Cells)
        {
            writer.WriteStartObject();
            WriteId(change.Cell, writer);
            writer.WriteExact("from", change.From);
            if (change.To is { } to)
            {
                writer.WriteExact("to", to);
            }
            else
            {
                writer.WriteExact("min", change.Least);
                writer.WriteExact("max", change.Greatest);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("hypothesis");
        if (repair.Hypothesis is { } hypothesis)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Name(hypothesis.Kind.ToString()));
            WriteCells(hypothesis.Cells, writer);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteTexts("explains", repair.Explains);
        writer.WriteStartArray("evidence");
        foreach (RepairEvidence evidence in repair.Evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", evidence.Rule);
            writer.WriteString("instance", evidence.Instance);
            writer.WriteBoolean("speaksFor", evidence.SpeaksFor);
            writer.WriteString("words", evidence.Words);
            writer.WriteExact("year", evidence.Year);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(RepairQuestion question, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteId(question.Cell, writer);
        writer.WriteStartArray("answers");
        foreach (RepairAnswer answer in question.Answers)
        {
            writer.WriteStartObject();
            writer.WriteExact("value", answer.Value);
            writer.WriteStartArray("repairs");
            foreach (int repair in answer.Repairs)
                writer.WriteNumberValue(repair);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(RepairCertificate certificate, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("conflicts");
        foreach (RepairConflict conflict in certificate.Conflicts)
        {
            writer.WriteStartObject();
            WriteCells(conflict.Cells, writer);
            writer.WriteStartArray("sum");
            foreach (CountedRule rule in conflict.Sum)
            {
                writer.WriteStartObject();
                writer.WriteString("rule", rule.Rule);
                writer.WriteString("instance", rule.Instance);
                writer.WriteExact("times", rule.Times);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCells(IReadOnlyList<CellId> cells, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("cells");
        foreach (CellId cell in cells)
        {
            writer.WriteStartObject();
            WriteId(cell, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteId(CellId cell, Utf8JsonWriter writer)
    {
        writer.WriteString("table", cell.Table);
        writer.WriteString("row", cell.Row);
        writer.WriteString("column", cell.Column);
    }

    private static string Name(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
