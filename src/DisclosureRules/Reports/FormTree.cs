using System.Text.Json;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>Something for each of some cells of a form, as JSON: objects by table, row and column. What the form does not have is refused with what it has.</summary>
internal sealed class FormTree
{
    private readonly Dictionary<string, Dictionary<string, List<string>>> _tables = new(StringComparer.Ordinal);

    public FormTree(Form form)
    {
        foreach (FormCell cell in form.Cells)
        {
            if (!_tables.TryGetValue(cell.Id.Table, out Dictionary<string, List<string>>? rows))
                _tables.Add(cell.Id.Table, rows = new(StringComparer.Ordinal));
            if (!rows.TryGetValue(cell.Id.Row, out List<string>? columns))
                rows.Add(cell.Id.Row, columns = []);
            columns.Add(cell.Id.Column);
        }
    }

    /// <summary>Writes the member with something for the cells that have it, in the order of the form; left out where none has.</summary>
    public static void Write(Utf8JsonWriter writer, string name, Report report, Func<FormCell, bool> has, Action<FormCell> write, bool evenEmpty = false)
    {
        FormCell[] cells = [.. report.Form.Cells.Where(has)];
        if (cells.Length == 0 && !evenEmpty)
            return;
        writer.WriteStartObject(name);
        foreach (IGrouping<string, FormCell> table in cells.GroupBy(c => c.Id.Table))
        {
            writer.WriteStartObject(table.Key);
            foreach (IGrouping<string, FormCell> row in table.GroupBy(c => c.Id.Row))
            {
                writer.WriteStartObject(row.Key);
                foreach (FormCell cell in row)
                {
                    writer.WritePropertyName(cell.Id.Column);
                    write(cell);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Hands over what stands there for each cell.</summary>
    public void Read(LocatedNode node, LocatedReader json, Action<CellId, LocatedNode> read)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return;
        foreach (LocatedMember table in node.Members)
        {
            if (!IsKnown(table, _tables.Keys, "report.unknown-table", json) || !json.Expect(table.Value, JsonValueKind.Object))
                continue;
            Dictionary<string, List<string>> rows = _tables[table.Name];
            foreach (LocatedMember row in table.Value.Members)
            {
                if (!IsKnown(row, rows.Keys, "report.unknown-row", json) || !json.Expect(row.Value, JsonValueKind.Object))
                    continue;
                foreach (LocatedMember cell in row.Value.Members)
                {
                    if (IsKnown(cell, rows[row.Name], "report.unknown-column", json))
                        read(new(table.Name, row.Name, cell.Name), cell.Value);
                }
            }
        }
    }

    private static bool IsKnown(LocatedMember member, ICollection<string> accepted, string key, LocatedReader json)
    {
        if (accepted.Contains(member.Name))
            return true;
        Message unknown = Texts.Of(
            key, ("name", LocatedNode.Shorten(member.Name)), ("suggestion", Suggestion.For(member.Name, accepted)), ("accepted", Suggestion.Accepted(accepted)));
        json.Diagnostics.Add(new(unknown, json.File, member.Line, member.Column, member.Value.Path));
        return false;
    }
}
