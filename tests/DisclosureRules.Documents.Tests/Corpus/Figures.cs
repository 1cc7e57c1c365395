using System.Text.Json;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Corpus;

/// <summary>Figures that a person transcribed from a published report; their names differ a little from those of the forms.</summary>
internal static class Figures
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["licence"] = "licensing",
        ["penalty"] = "penalties",
        ["adminFee"] = "adminFees",
        ["prevItems"] = "previousItems",
        ["delta"] = "change",
        ["valid"] = "inForce",
        ["amountWanYuan"] = "amount",
        ["denied.threeSecurities"] = "denied.securityStability",
        ["denied.process"] = "denied.deliberative",
        ["otherOrg"] = "otherOrganization",
        ["maintained"] = "upheld",
    };

    public static Dictionary<CellId, Cell> Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        Dictionary<CellId, Cell> cells = [];
        JsonElement tables = json.RootElement.GetProperty("tables");
        if (tables.TryGetProperty("activeDisclosure", out JsonElement active))
        {
            foreach (JsonProperty row in active.EnumerateObject().SelectMany(block => block.Value.EnumerateObject()))
                AddRow("proactive", Name(row.Name), row.Value);
        }

        if (tables.TryGetProperty("requests", out JsonElement requests))
        {
            string[] columns = [.. json.RootElement.GetProperty("columns").EnumerateArray().Select(c => Name(c.GetString()!))];
            foreach (JsonProperty row in requests.EnumerateObject())
            {
                foreach ((string column, JsonElement value) in columns.Zip(row.Value.EnumerateArray()))
                    cells.Add(new("requests", Name(row.Name), column), ToCell(value));
            }
        }

        if (tables.TryGetProperty("reviewLitigation", out JsonElement reviews))
        {
            foreach (JsonProperty row in reviews.EnumerateObject())
                AddRow("reviews", row.Name, row.Value);
        }

        return cells;

        void AddRow(string table, string row, JsonElement values)
        {
            if (values.ValueKind != JsonValueKind.Object)
                return;
            foreach (JsonProperty value in values.EnumerateObject())
                cells.Add(new(table, row, table == "reviews" && value.Name == "other" ? "otherResult" : Name(value.Name)), ToCell(value.Value));
        }
    }

    private static string Name(string name) => Names.GetValueOrDefault(name, name);

    private static Cell ToCell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Cell.Blank(),
        JsonValueKind.Number => Cell.Number(value.GetDecimal()),
        _ => CellContent.Read(value.GetString()!, null, out _),
    };
}
