using System.Text.Json;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>Something for each of some cells of a form, as JSON: objects by table, row and column. What the form does not have is refused with what it has.</summary>
internal static class FormTree
{
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
    public static void Read(Form form, LocatedNode node, LocatedReader json, Action<CellValue> read)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return;
        int table = 0;
        foreach (LocatedMember member in node.Members)
        {
            if (IsKnown(member, form.CellTree.Tables, ref table, "report.unknown-table", json) is { } rows && member.Value is var value && json.Expect(value, JsonValueKind.Object))
                ReadTable(rows, value, json, read);
        }
    }

    private static void ReadTable(NamedValues<NamedValues<int>> rows, LocatedNode node, LocatedReader json, Action<CellValue> read)
    {
        int row = 0;
        foreach (LocatedMember member in node.Members)
        {
            if (IsKnown(member, rows, ref row, "report.unknown-row", json) is { } columns && member.Value is var value && json.Expect(value, JsonValueKind.Object))
                ReadRow(columns, value, json, read);
        }
    }

    private static void ReadRow(NamedValues<int> columns, LocatedNode node, LocatedReader json, Action<CellValue> read)
    {
        int column = 0;
        int end = node.Json.Token(node.Token).Next;
        for (int at = node.Token + 1; at < end; at = node.Json.Token(at + 1).Next)
        {
            JsonToken name = node.Json.Token(at);
            if (name.IsRepeated)
                continue;
            if (name.IsEscaped ? columns.TryFind(node.Json.Text(at), ref column, out int cell) : columns.TryFind(node.Json.Bytes(at), ref column, out cell))
                read(new(cell, node, at));
            else
                Unknown(new(node.Json, at, node), columns.Names, "report.unknown-column", json);
        }
    }

    private static T? IsKnown<T>(LocatedMember member, NamedValues<T> accepted, ref int next, string key, LocatedReader json)
        where T : class
    {
        if (accepted.TryFind(member.Name, ref next, out T? value))
            return value;
        Unknown(member, accepted.Names, key, json);
        return null;
    }

    private static void Unknown(LocatedMember member, string[] accepted, string key, LocatedReader json) => json.Add(
        () => Texts.Of(key, ("name", LocatedNode.Shorten(member.Name)), ("suggestion", Suggestion.For(member.Name, accepted)), ("accepted", Suggestion.Accepted(accepted))), member);
}

/// <summary>What JSON has for a cell.</summary>
/// <param name="Cell">The index of the cell.</param>
/// <param name="Row">The row's object.</param>
/// <param name="Name">The token of the column's name.</param>
internal readonly record struct CellValue(int Cell, LocatedNode Row, int Name)
{
    /// <summary>The value's token.</summary>
    public JsonToken Token => Row.Json.Token(Name + 1);

    /// <summary>The value's bytes.</summary>
    public ReadOnlySpan<byte> Bytes => Row.Json.Bytes(Name + 1);

    /// <summary>The value, made anew.</summary>
    public LocatedNode Node => new(Row.Json, Name + 1, Row, Name, 0);
}
