using System.Globalization;
using System.Text.Json;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>Turns a report's JSON object into a <see cref="Report"/>, collecting every problem.</summary>
/// <param name="json">What is wrong goes there.</param>
/// <param name="forms">The forms to choose from.</param>
/// <param name="ownPlaces">Whether the cells of a report of which no other source is known stand where they stand in the JSON.</param>
internal sealed class ReportReader(LocatedReader json, FormCatalog forms, bool ownPlaces)
{
    private static readonly string[] Members =
        ["$schema", "form", .. ReportFactTable.All.Select(f => f.Name), "tables", "narrative", "source", "notes", "details", "missing", "places"];

    private static readonly ReportScope[] Scopes = Enum.GetValues<ReportScope>();

    public Report? Read(LocatedNode root)
    {
        if (!json.Expect(root, JsonValueKind.Object))
            return null;
        if (OtherThanReport.In(root) is { } other)
        {
            json.Add(other.Message, other.At);
            return null;
        }

        json.OnlyMembers(root, Members);
        Form? form = ReadForm(root);
        if (form is null)
            return null;
        string? source = Bounded(root, "source", json.KnownText(root, "source"));
        ReportBuilder builder = new(form) { Source = source ?? json.File };
        foreach (ReportFactEntry fact in ReportFactTable.All)
            fact.Set(builder, ReadFact(root, fact));
        bool placed = ownPlaces && source is null && root.Member("places") is null;
        if (root.Member("tables") is { } tables)
            FormTree.Read(form, tables, json, value => ReadCell(value, placed, builder));

        if (root.Member("narrative") is { } narrative && json.Expect(narrative, JsonValueKind.Array))
            ReadNarrative(narrative, builder);
        if (root.Member("notes") is not null)
            builder.Notes.AddRange(json.Items(root, "notes").Select(n => ReadingNoteJson.Read(n, json)).OfType<ReadingNote>());
        ReportDetails.Read(root, builder, json);
        return builder.Build();
    }

    private Form? ReadForm(LocatedNode root)
    {
        if (json.Required(root, "form") is not { } node || json.TextOf(node) is not { } id)
            return null;
        Form? form = forms.Find(id);
        if (form is null)
        {
            string[] ids = [.. forms.All.Select(f => f.Id)];
            json.Add(Texts.Of("report.unknown-form", ("id", LocatedNode.Shorten(id)), ("suggestion", Suggestion.For(id, ids)), ("accepted", Suggestion.Accepted(ids))), node);
        }

        return form;
    }

    private object? ReadFact(LocatedNode root, ReportFactEntry fact) => fact.Type switch
    {
        ReportFactType.Year => ReadYear(root, fact.Name),
        ReportFactType.Scope => ReadScope(root.Member(fact.Name)),
        ReportFactType.Date => ReadDate(root.Member(fact.Name)),
        _ => Bounded(root, fact.Name, json.Text(root, fact.Name)),
    };

    /// <summary>A text that findings repeat; <see langword="null"/> where it is longer than any is.</summary>
    private string? Bounded(LocatedNode root, string name, string? text)
    {
        if (text is not { Length: > ReportJson.MaximumFactCharacters })
            return text;
        json.Add(Texts.Of("report.too-long", ("name", name), ("count", text.Length), ("most", ReportJson.MaximumFactCharacters)), root.Member(name)!);
        return null;
    }

    private int? ReadYear(LocatedNode root, string name)
    {
        int? year = json.Integer(root, name);
        if (year is null or (>= Report.FirstYear and <= Report.LastYear))
            return year;
        json.Add(Texts.Of("report.year", ("year", year.Value), ("first", Report.FirstYear), ("last", Report.LastYear)), root.Member(name)!);
        return null;
    }

    private ReportScope? ReadScope(LocatedNode? node)
    {
        if (node is null || json.TextOf(node) is not { } text)
            return null;
        foreach (ReportScope scope in Scopes)
        {
            if (scope.JsonName() == text)
                return scope;
        }

        json.Add(Texts.Of("report.scope", ("found", node.Shown)), node);
        return null;
    }

    private DateOnly? ReadDate(LocatedNode? node)
    {
        if (node is null || json.TextOf(node) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        json.Add(Texts.Of("report.date", ("found", node.Shown)), node);
        return null;
    }

    private void ReadCell(CellValue value, bool placed, ReportBuilder builder)
    {
        (int Line, int Column)? place = placed ? value.Row.Json.Place(value.Name + 1) : null;
        if (value.Token.Type == JsonTokenType.Number && ExactNumber.TryParseDigits(value.Bytes, out long number))
            builder.Cells.Set(value.Cell, number, place);
        else if (ReadCell(value.Node, place is var (line, column) ? DocumentLocation.InText(line, column) : null) is { } content)
            builder[value.Cell] = content;
    }

    private Cell? ReadCell(LocatedNode node, DocumentLocation? place)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Null:
                return Cell.Blank(place);
            case JsonValueKind.String:
                if (node.Text.Length > 0)
                    return Cell.NotNumber(node.Text, null, place);
                json.Add(Texts.Of("report.empty-cell"), node);
                return null;
            case JsonValueKind.Number:
                if (ExactNumber.TryParseJson(node.Text, out decimal value))
                    return Cell.Number(value, node.Text, place);
                json.Add(Texts.Of("report.number", ("found", node.Shown)), node);
                return null;
            default:
                json.Add(Texts.Of("json.wrong-type/cell", ("found", node.Shown)), node);
                return null;
        }
    }

    private void ReadNarrative(LocatedNode narrative, ReportBuilder builder)
    {
        IReadOnlyList<string> sections = builder.Form.SectionIds;
        if (narrative.Items.Count > ReportJson.MaximumNarrativeParts)
        {
            json.Add(Texts.Of("report.too-many-parts", ("count", narrative.Items.Count), ("most", ReportJson.MaximumNarrativeParts)), narrative);
            return;
        }

        foreach (LocatedNode node in narrative.Items)
        {
            if (!json.Expect(node, JsonValueKind.Object))
                continue;
            json.OnlyMembers(node, "section", "heading", "text");
            string? section = json.RequiredText(node, "section");
            if (section is not null && !sections.Contains(section, StringComparer.Ordinal))
            {
                json.Add(Texts.Of("report.unknown-section", ("section", LocatedNode.Shorten(section)), ("accepted", Suggestion.Accepted(sections))), node.Member("section")!);
                section = null;
            }

            LocatedNode? text = json.Required(node, "text");
            if (section is not null && text is not null && json.Expect(text, JsonValueKind.String))
                builder.Narrative.Add(new(section, json.KnownText(node, "heading"), text.Text));
        }

        long characters = builder.Narrative.Sum(s => (long)s.Text.Length);
        if (characters > ReportJson.MaximumNarrativeCharacters)
            json.Add(Texts.Of("report.too-many-words", ("count", characters), ("most", ReportJson.MaximumNarrativeCharacters)), narrative);
    }
}
