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
        if (root.Member("form") is null && root.Member("pack") is { } pack && root.Member("rules") is not null)
        {
            json.Add("report.is-rule-pack", "这是规则包,不是报告;请用 --rules 载入", "this is a rule pack, not a report; load it with --rules", pack);
            return null;
        }

        json.OnlyMembers(root, Members);
        Form? form = ReadForm(root);
        if (form is null)
            return null;
        string? source = json.KnownText(root, "source");
        ReportBuilder builder = new(form) { Source = source ?? json.File };
        foreach (ReportFactEntry fact in ReportFactTable.All)
            fact.Set(builder, ReadFact(root, fact));
        FormTree tree = new(form);
        bool placed = ownPlaces && source is null && root.Member("places") is null;
        if (root.Member("tables") is { } tables)
        {
            tree.Read(tables, json, (cell, node) =>
            {
                if (ReadCell(node, placed ? DocumentLocation.InText(node.Line, node.Column) : null) is { } content)
                    builder[cell] = content;
            });
        }

        if (root.Member("narrative") is { } narrative && json.Expect(narrative, JsonValueKind.Array))
            ReadNarrative(narrative, builder);
        if (root.Member("notes") is not null)
            builder.Notes.AddRange(json.Items(root, "notes").Select(n => ReadingNoteJson.Read(n, json)).OfType<ReadingNote>());
        ReportDetails.Read(root, builder, tree, json);
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
            LocalizedText suggestion = Suggestion.For(id, ids);
            LocalizedText accepted = Suggestion.Accepted(ids);
            json.Add("report.unknown-form", new($"没有名为 `{id}` 的表式{suggestion.Zh}{accepted.Zh}", $"there is no form `{id}`{suggestion.En}{accepted.En}"), node);
        }

        return form;
    }

    private object? ReadFact(LocatedNode root, ReportFactEntry fact) => fact.Type switch
    {
        ReportFactType.Year => ReadYear(root, fact.Name),
        ReportFactType.Scope => ReadScope(root.Member(fact.Name)),
        ReportFactType.Date => ReadDate(root.Member(fact.Name)),
        _ => json.Text(root, fact.Name),
    };

    private int? ReadYear(LocatedNode root, string name)
    {
        int? year = json.Integer(root, name);
        if (year is null or (>= Report.FirstYear and <= Report.LastYear))
            return year;
        json.Add("report.year", $"年份 {year} 超出范围;应在 {Report.FirstYear} 与 {Report.LastYear} 之间", $"the year {year} is out of range; {Report.FirstYear} to {Report.LastYear} are accepted", root.Member(name)!);
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

        json.Add("report.scope", $"此处为 {node.Shown};可以写:own, aggregate", $"found {node.Shown}; accepted: own, aggregate", node);
        return null;
    }

    private DateOnly? ReadDate(LocatedNode? node)
    {
        if (node is null || json.TextOf(node) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        json.Add("report.date", $"此处为 {node.Shown};日期应写作 2024-01-22", $"found {node.Shown}; a date is written 2024-01-22", node);
        return null;
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
                json.Add("report.empty-cell", "空文本不是单元格的内容;空白单元格写作 null", "an empty text is no content of a cell; a blank cell is written null", node);
                return null;
            case JsonValueKind.Number:
                if (ExactNumber.TryParseJson(node.Text, out decimal value))
                    return Cell.Number(value, node.Text, place);
                json.Add("report.number", $"数字 {node.Shown} 超出范围;整数不超过 64 位,小数不超过 28 位有效数字", $"the number {node.Shown} is out of range; integers of 64 bits and decimals of 28 significant digits are accepted", node);
                return null;
            default:
                json.Add("json.wrong-type", $"此处为 {node.Shown};单元格应为数字、null(空白)或文本(印出的不是数字)", $"found {node.Shown}; a cell is a number, null (blank) or a text (not a number as printed)", node);
                return null;
        }
    }

    private void ReadNarrative(LocatedNode narrative, ReportBuilder builder)
    {
        IReadOnlyList<string> sections = builder.Form.SectionIds;
        foreach (LocatedNode node in narrative.Items)
        {
            if (!json.Expect(node, JsonValueKind.Object))
                continue;
            json.OnlyMembers(node, "section", "heading", "text");
            string? section = json.RequiredText(node, "section");
            if (section is not null && !sections.Contains(section, StringComparer.Ordinal))
            {
                LocalizedText accepted = Suggestion.Accepted(sections);
                json.Add("report.unknown-section", new($"没有编号为 `{section}` 的部分{accepted.Zh}", $"there is no section `{section}`{accepted.En}"), node.Member("section")!);
                section = null;
            }

            LocatedNode? text = json.Required(node, "text");
            if (section is not null && text is not null && json.Expect(text, JsonValueKind.String))
                builder.Narrative.Add(new(section, json.KnownText(node, "heading"), text.Text));
        }
    }
}
