using System.Globalization;
using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Findings;

/// <summary>The JSON of a <see cref="Baseline"/>: <c>{ "baseline": 1, "findings": [ … ] }</c>, where 1 is the version of the format.</summary>
internal static class BaselineJson
{
    private const int Version = 1;
    private const string DateFormat = "yyyy-MM-dd";

    public static string Write(Baseline baseline) => JsonOutput.Text(indented: true, writer => Write(writer, baseline)) + "\n";

    public static void Write(Utf8JsonWriter writer, Baseline baseline)
    {
        writer.WriteStartObject();
        writer.WriteNumber("baseline", Version);
        writer.WriteStartArray("findings");
        foreach (BaselineEntry entry in baseline.Entries)
            Write(writer, entry);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static IReadOnlyList<BaselineEntry>? Read(ReadOnlySpan<byte> utf8, string? file, List<Diagnostic> diagnostics)
    {
        return LocatedJson.Read(utf8, file, diagnostics, Baseline.MaximumBytes) is { } root ? Read(root, new(file, diagnostics)) : null;
    }

    public static IReadOnlyList<BaselineEntry>? Read(LocatedNode root, LocatedReader json)
    {
        if (!json.Expect(root, JsonValueKind.Object))
            return null;
        json.OnlyMembers(root, "$schema", "baseline", "findings");
        if (json.Required(root, "baseline") is { } version && json.Integer(root, "baseline") is { } found && found != Version)
            json.Add(Texts.Of("baseline.version", ("found", found), ("known", Version)), version);
        return [.. json.Items(root, "findings").Select(n => Entry(n, json)).OfType<BaselineEntry>()];
    }

    private static void Write(Utf8JsonWriter writer, BaselineEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("fingerprint", entry.Fingerprint);
        writer.WriteString("values", entry.ValueHash);
        writer.WriteString("rule", entry.Rule);
        writer.WriteString("unit", entry.Unit);
        writer.WriteExact("year", entry.Year);
        writer.WriteString("reason", entry.Reason);
        writer.WriteString("until", entry.Until?.ToString(DateFormat, CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static BaselineEntry? Entry(LocatedNode node, LocatedReader json)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, "fingerprint", "values", "rule", "unit", "year", "reason", "until");
        return new()
        {
            Fingerprint = json.AnyText(node, "fingerprint"),
            ValueHash = json.AnyText(node, "values"),
            Rule = json.AnyText(node, "rule"),
            Unit = json.KnownText(node, "unit"),
            Year = json.KnownInteger(node, "year"),
            Reason = json.KnownText(node, "reason"),
            Until = Date(node, json),
        };
    }

    private static DateOnly? Date(LocatedNode node, LocatedReader json)
    {
        if (json.KnownText(node, "until") is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        json.Add(Texts.Of("report.date", ("found", node.Member("until")!.Shown)), node.Member("until")!);
        return null;
    }
}
