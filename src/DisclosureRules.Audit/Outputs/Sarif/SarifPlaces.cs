using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Outputs.Sarif;

/// <summary>
/// Where a finding is: the file, with line and column where the format has lines, and the cells as logical locations. Cells of another year or unit stand in
/// another file, which nobody knows here; they are related locations without a file.
/// </summary>
internal static class SarifPlaces
{
    public static void Write(Utf8JsonWriter json, Finding finding, AuditOutputOptions options, bool isNotification = false)
    {
        FindingCell[] own = [.. finding.Cells.Where(c => c.Unit is null && c.Year is null)];
        if (finding.Source is null && own.Length == 0)
            return;
        json.WriteStartArray("locations");
        json.WriteStartObject();
        Physical(json, finding.Source, own.Length > 0 ? own[0].Content.Place : null);
        if (own.Length > 0)
            Logical(json, [own[0]], options);
        json.WriteEndObject();
        json.WriteEndArray();
        FindingCell[] others = [.. finding.Cells.Except(own.Take(1))];
        if (isNotification || others.Length == 0)
            return;
        json.WriteStartArray("relatedLocations");
        for (int i = 0; i < others.Length; i++)
        {
            bool isOwn = others[i].Unit is null && others[i].Year is null;
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            if (isOwn)
                Physical(json, finding.Source, others[i].Content.Place);
            Logical(json, [others[i]], options);
            json.WriteStartObject("message");
            json.WriteString("text", SarifText.Message(Content(others[i], options)));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Physical(Utf8JsonWriter json, string? source, DocumentLocation? place)
    {
        if (source is null)
            return;
        (string uri, int? ofFile) = SarifText.Place(source);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uri);
        json.WriteEndObject();
        if ((ofFile ?? place?.Line) is { } line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            if (ofFile is null && place?.Column is { } column)
                json.WriteNumber("startColumn", column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Logical(Utf8JsonWriter json, ReadOnlySpan<FindingCell> cells, AuditOutputOptions options)
    {
        json.WriteStartArray("logicalLocations");
        foreach (FindingCell cell in cells)
        {
            json.WriteStartObject();
            json.WriteString("name", VisibleText.OneLine(cell.Label.In(options.Language, options.Catalog)));
            json.WriteString("fullyQualifiedName", $"{cell.Id.Table}[{cell.Id.Row}, {cell.Id.Column}]");
            json.WriteString("kind", "cell");
            if (cell.Content.Place is { } place)
            {
                json.WriteStartObject("properties");
                json.WriteString("place", VisibleText.OneLine(place.ToString(options.Language, options.Catalog)));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Content(FindingCell cell, AuditOutputOptions options)
    {
        string content = $"{cell.Label.In(options.Language, options.Catalog)}: {cell.Content.Raw}";
        return cell.Unit is null && cell.Year is null ? content : $"{cell.Unit} {cell.Year} {content}";
    }
}
