using System.Text.Json;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>The forms as the page draws them: tables, blocks, columns, rows, and the indexes of cells. Not safe to share between threads.</summary>
internal sealed class PageForms(FormCatalog forms, TextCatalog texts)
{
    private readonly Indexes<string> _used = new();

    /// <summary>The form's place on the page; -1 for one that is not known.</summary>
    public int Of(string? form) => form is not null && forms.Find(form) is not null ? _used.Of(form) : -1;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("forms");
        foreach (Form form in _used.Values.Select(id => forms.Find(id)!))
        {
            json.WriteStartObject();
            json.WriteString("id", form.Id);
            json.Pair("name", Pair.Of(form.Name, texts));
            json.WriteStartArray("tables");
            foreach (FormTable table in form.Tables)
                Table(json, form, table);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("ordinals");
        foreach (IGrouping<string, FormSection> section in _used.Values.SelectMany(id => forms.Find(id)!.Sections).GroupBy(s => s.Id, StringComparer.Ordinal))
            json.WriteString(section.Key, section.First().Ordinal);
        json.WriteEndObject();
    }

    private void Table(Utf8JsonWriter json, Form form, FormTable table)
    {
        json.WriteStartObject();
        json.Pair("label", Pair.Of(table.Label, texts));
        json.WriteStartArray("blocks");
        foreach (FormBlock block in table.Blocks)
            Block(json, form, table, block, null);
        foreach (Form edition in form.AlsoReads)
        {
            foreach (FormBlock block in edition.Table(table.Id)?.Blocks ?? [])
                Block(json, form, table, block, edition);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Of another edition only the rows that the form itself doesn't have.</summary>
    private void Block(Utf8JsonWriter json, Form form, FormTable table, FormBlock block, Form? edition)
    {
        (FormRow Row, int[] Cells)[] rows = [.. block.Rows
            .Select(r => (Row: r, Cells: block.Columns.Select(c => form.TryGetIndex(new(table.Id, r.Id, c.Id), out int index) ? index : -1).ToArray()))
            .Where(r => r.Cells.All(c => c >= 0 && form.Cells[c].Edition == edition?.Id))];
        if (rows.Length == 0)
            return;
        json.WriteStartObject();
        json.Pair("label", Pair.Of(block.Label, texts));
        if (edition is not null)
            json.Pair("edition", Pair.Of(edition.Name, texts));
        json.Pairs("columns", block.Columns.Select(c => Pair.Of(c.Label, texts)));
        json.WriteStartArray("rows");
        foreach ((FormRow row, int[] cells) in rows)
        {
            json.WriteStartObject();
            json.Pair("label", Pair.Of(row.Label, texts));
            json.Pairs("groups", row.Groups.Select(g => Pair.Of(g, texts)));
            json.Numbers("cells", cells);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
