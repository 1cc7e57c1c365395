using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>Reads the JSON of a form; all problems of the file are collected.</summary>
internal sealed class FormReader
{
    private const int MaximumCells = 100_000;

    private readonly LocatedReader _json;

    /// <summary>Where sections, tables, rows and columns stand in the file.</summary>
    private readonly Dictionary<object, LocatedNode> _places = new(ReferenceEqualityComparer.Instance);

    private FormReader(LocatedReader json) => _json = json;

    public static Form? Read(ReadOnlySpan<byte> utf8, string? file, FormCatalog catalog, List<Diagnostic> diagnostics)
    {
        int before = diagnostics.Count;
        LocatedNode? root = LocatedJson.Read(utf8, file, diagnostics, Form.MaximumBytes);
        if (root is null || diagnostics.Count > before)
            return null;
        LocatedReader json = new(file, diagnostics);
        Form? form = new FormReader(json).ReadForm(root, catalog, utf8.ToArray());
        json.End();
        return diagnostics.Count > before ? null : form;
    }

    private Form? ReadForm(LocatedNode root, FormCatalog catalog, byte[] utf8)
    {
        if (!_json.Expect(root, JsonValueKind.Object))
            return null;
        _json.OnlyMembers(root, "$schema", "form", "name", "years", "titles", "sections", "tables", "alsoReads");
        string? id = Identifier(_json.Required(root, "form"), allowHyphen: true);
        LocalizedText? name = _json.Localized(_json.Required(root, "name"));
        YearRange years = Years(root.Member("years"));
        string[] titles = [.. _json.Texts(root.Member("titles")).Select(n => n.Text)];
        List<FormSection> sections = Each(root.Member("sections"), ReadSection);
        List<FormTable> tables = Each(_json.Required(root, "tables"), node => ReadTable(node, sections));
        Unique(sections, s => s.Id);
        Unique(tables, t => t.Id);
        bool isTooLarge = tables.Sum(CellsOf) > MaximumCells;
        if (isTooLarge)
            _json.Add(Texts.Of("form.too-large", ("most", MaximumCells)), root);
        List<Form> alsoReads = [];
        foreach (LocatedNode other in _json.Texts(root.Member("alsoReads")))
        {
            if (catalog.Find(other.Text) is { } form)
                alsoReads.Add(form);
            else
                UnknownForm(other, catalog);
        }

        return id is null || name is null || isTooLarge ? null : new Form(id, name, years, titles, sections, tables, alsoReads) { Json = utf8 };
    }

    private FormSection? ReadSection(LocatedNode node)
    {
        if (!_json.Expect(node, JsonValueKind.Object))
            return null;
        _json.OnlyMembers(node, "id", "ordinal", "label", "variants", "keyWords");
        string? id = _json.RequiredText(node, "id");
        LocalizedText? label = _json.Localized(_json.Required(node, "label"));
        string[] keyWords = [.. _json.Texts(node.Member("keyWords")).Select(n => n.Text)];
        return id is null || label is null ? null : At(node, new FormSection(id, _json.Text(node, "ordinal") ?? "", label, Variants(node)) { KeyWords = keyWords });
    }

    private FormTable? ReadTable(LocatedNode node, List<FormSection> sections)
    {
        if (!_json.Expect(node, JsonValueKind.Object))
            return null;
        _json.OnlyMembers(node, "id", "label", "section", "layout", "blocks", "rows", "columns");
        string? id = Identifier(_json.Required(node, "id"), allowHyphen: false);
        LocalizedText? label = _json.Localized(_json.Required(node, "label"));
        string section = _json.Text(node, "section") ?? "";
        if (section.Length > 0 && sections.All(s => s.Id != section))
        {
            LocalizedText accepted = Suggestion.Accepted(sections.Select(s => s.Id));
            _json.Add(Texts.Of("form.unknown-section", ("section", LocatedNode.Shorten(section)), ("accepted", accepted)), node.Member("section")!);
        }

        TableLayout layout = ReadLayout(node.Member("layout"));
        List<FormBlock> blocks = node.Member("blocks") is { } list ? Each(list, ReadBlock) : ReadBlock(node) is { } only ? [only] : [];
        Unique(blocks.SelectMany(b => b.Rows), r => r.Id);
        foreach (FormBlock block in blocks)
        {
            Unique(block.Columns, c => c.Id);
            ToldApart(block.Rows, r => r.Id, r => string.Join('/', r.Groups.Select(g => g.Zh)), r => [r.Label.Zh, .. r.Variants]);
            ToldApart(block.Columns, c => c.Id, c => c.Group?.Zh ?? "", c => [c.Label.Zh, .. c.Variants]);
        }

        return id is null || label is null ? null : At(node, new FormTable(id, label, section, layout, blocks));
    }

    private static long CellsOf(FormTable table) => table.Blocks.Sum(b => (long)b.Rows.Count * b.Columns.Count);

    private TableLayout ReadLayout(LocatedNode? node)
    {
        if (node is null || !_json.Expect(node, JsonValueKind.String))
            return TableLayout.Rows;
        switch (node.Text)
        {
            case "rows": return TableLayout.Rows;
            case "sideBySide": return TableLayout.SideBySide;
            default:
                _json.Add(Texts.Of("form.unknown-layout", ("name", LocatedNode.Shorten(node.Text))), node);
                return TableLayout.Rows;
        }
    }

    private FormBlock? ReadBlock(LocatedNode node)
    {
        if (!_json.Expect(node, JsonValueKind.Object))
            return null;
        bool isTable = node.Member("id") is not null;
        if (!isTable)
            _json.OnlyMembers(node, "label", "rows", "columns");
        List<FormRow> rows = [];
        List<FormColumn> columns = [];
        if (_json.Required(node, "rows") is { } rowNodes)
            ReadRows(rowNodes, [], rows);
        if (_json.Required(node, "columns") is { } columnNodes)
            ReadColumns(columnNodes, null, columns);
        return new(isTable ? null : _json.Localized(node.Member("label")), rows, columns);
    }

    private void ReadRows(LocatedNode list, LocalizedText[] groups, List<FormRow> rows)
    {
        foreach (LocatedNode node in Objects(list))
        {
            if (node.Member("group") is { } group)
            {
                _json.OnlyMembers(node, "group", "rows");
                if (_json.Localized(group) is { } label && _json.Required(node, "rows") is { } inner)
                    ReadRows(inner, [.. groups, label], rows);
                continue;
            }

            _json.OnlyMembers(node, "id", "label", "variants");
            string? id = Identifier(_json.Required(node, "id"), allowHyphen: false);
            LocalizedText? text = _json.Localized(_json.Required(node, "label"));
            if (id is not null && text is not null)
                rows.Add(At(node, new FormRow(id, text, groups, Variants(node))));
        }
    }

    private void ReadColumns(LocatedNode list, LocalizedText? group, List<FormColumn> columns)
    {
        foreach (LocatedNode node in Objects(list))
        {
            if (group is null && node.Member("group") is { } label)
            {
                _json.OnlyMembers(node, "group", "columns");
                if (_json.Localized(label) is { } text && _json.Required(node, "columns") is { } inner)
                    ReadColumns(inner, text, columns);
                continue;
            }

            _json.OnlyMembers(node, "id", "label", "variants", "kind", "unit");
            string? id = Identifier(_json.Required(node, "id"), allowHyphen: false);
            LocalizedText? columnLabel = _json.Localized(_json.Required(node, "label"));
            CellKind kind = ReadKind(node.Member("kind"));
            if (id is not null && columnLabel is not null)
                columns.Add(At(node, new FormColumn(id, columnLabel, group, Variants(node), kind, _json.Text(node, "unit"))));
        }
    }

    private CellKind ReadKind(LocatedNode? node)
    {
        switch (node?.Text)
        {
            case null or "count": return CellKind.Count;
            case "signedCount": return CellKind.SignedCount;
            case "amount": return CellKind.Amount;
            default:
                _json.Add(Texts.Of("form.unknown-kind", ("found", node.Shown)), node);
                return CellKind.Count;
        }
    }

    private YearRange Years(LocatedNode? node)
    {
        if (node is null)
            return YearRange.All;
        if (YearRange.TryParse(node.Text, out YearRange range))
            return range;
        _json.Add(Texts.Of("form.years", ("found", node.Shown)), node);
        return YearRange.All;
    }

    /// <summary>Identifiers are words of the rule language: letters, digits, underscores, and dots between them.</summary>
    private string? Identifier(LocatedNode? node, bool allowHyphen)
    {
        if (node is null || _json.TextOf(node) is not { } id)
            return null;
        bool good = char.IsAsciiLetter(id[0]) && !id.EndsWith('.') && !id.Contains("..", StringComparison.Ordinal)
            && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' || (allowHyphen && c == '-'));
        if (good)
            return id;
        _json.Add(Texts.Of("form.identifier", ("name", LocatedNode.Shorten(id))), node);
        return null;
    }

    private T At<T>(LocatedNode node, T item)
        where T : class
    {
        _places[item] = node;
        return item;
    }

    private void Unique<T>(IEnumerable<T> items, Func<T, string> id)
        where T : class
    {
        Dictionary<string, T> first = new(StringComparer.Ordinal);
        foreach (T item in items.Where(i => !first.TryAdd(id(i), i)))
            _json.Add(Texts.Of("form.duplicate", ("name", id(item)), ("line", _places[first[id(item)]].Line)), _places[item].Member("id")!);
    }

    /// <summary>Rows (or columns) of one group are read by what is printed beside them: no two may be printed alike.</summary>
    private void ToldApart<T>(IEnumerable<T> items, Func<T, string> id, Func<T, string> group, Func<T, IEnumerable<string>> printed)
        where T : class
    {
        Dictionary<(string, string), T> first = [];
        foreach (T item in items)
        {
            foreach (string label in printed(item).Where(l => !first.TryAdd((group(item), l), item)))
            {
                T other = first[(group(item), label)];
                if (id(other) != id(item))
                    _json.Add(Texts.Of("form.same-label", ("label", LocatedNode.Shorten(label)), ("other", id(other)), ("line", _places[other].Line)), _places[item].Member("label")!);
            }
        }
    }

    private void UnknownForm(LocatedNode node, FormCatalog catalog)
    {
        LocalizedText accepted = Suggestion.Accepted(catalog.All.Select(f => f.Id));
        _json.Add(Texts.Of("form.unknown-form", ("name", LocatedNode.Shorten(node.Text)), ("accepted", accepted)), node);
    }

    private string[] Variants(LocatedNode node) => [.. _json.Texts(node.Member("variants")).Select(n => n.Text)];

    private List<T> Each<T>(LocatedNode? list, Func<LocatedNode, T?> read)
        where T : class
    {
        List<T> results = [];
        foreach (LocatedNode node in list is null ? [] : Objects(list))
        {
            if (read(node) is { } result)
                results.Add(result);
        }

        return results;
    }

    private IEnumerable<LocatedNode> Objects(LocatedNode list) =>
        _json.Expect(list, JsonValueKind.Array) ? list.Items.Where(n => _json.Expect(n, JsonValueKind.Object)) : [];
}
