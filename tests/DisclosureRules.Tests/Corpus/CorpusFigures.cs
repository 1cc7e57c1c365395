using System.Text.Json;
using System.Text.Json.Nodes;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Corpus;

/// <summary>The figures of published reports that were transcribed by hand, found beside the repository; none where there are none.</summary>
internal static class CorpusFigures
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["licence"] = "licensing",
        ["penalty"] = "penalties",
        ["adminFee"] = "adminFees",
        ["valid"] = "inForce",
        ["prevItems"] = "previousItems",
        ["delta"] = "change",
        ["amountWanYuan"] = "amount",
        ["denied.threeSecurities"] = "denied.securityStability",
        ["denied.process"] = "denied.deliberative",
        ["otherOrg"] = "otherOrganization",
        ["maintained"] = "upheld",
    };

    public static string? Folder { get; } = Find();

    public static IEnumerable<string> Files => Folder is null ? [] : Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal);

    /// <summary>The figures of a file as a report; keys are renamed, values are kept as they are.</summary>
    public static Report Read(string file)
    {
        using JsonDocument figures = JsonDocument.Parse(File.ReadAllBytes(file));
        return ReportJson.Read(Convert(figures.RootElement).ToJsonString(), Path.GetFileName(file));
    }

    private static JsonObject Convert(JsonElement root)
    {
        JsonObject tables = [];
        foreach (JsonProperty table in root.GetProperty("tables").EnumerateObject())
        {
            switch (table.Name)
            {
                case "activeDisclosure":
                    tables["proactive"] = new JsonObject(table.Value.EnumerateObject().SelectMany(article => article.Value.EnumerateObject()).Where(row => row.Value.ValueKind != JsonValueKind.Null).Select(Row));
                    break;
                case "requests":
                    string[] columns = [.. root.GetProperty("columns").EnumerateArray().Select(c => Name(c.GetString()!))];
                    tables["requests"] = new JsonObject(table.Value.EnumerateObject().Select(row => KeyValuePair.Create<string, JsonNode?>(
                        Name(row.Name), new JsonObject(columns.Zip(row.Value.EnumerateArray(), (c, v) => KeyValuePair.Create(c, Value(v)))))));
                    break;
                case "reviewLitigation":
                    tables["reviews"] = new JsonObject(table.Value.EnumerateObject().Select(row => KeyValuePair.Create<string, JsonNode?>(
                        row.Name, new JsonObject(row.Value.EnumerateObject().Select(c => KeyValuePair.Create(c.Name == "other" ? "otherResult" : Name(c.Name), Value(c.Value)))))));
                    break;
                default:
                    throw new ArgumentException($"The figures have an unknown table {table.Name}.");
            }
        }

        string edition = root.GetProperty("format").GetString()!.StartsWith("2019", StringComparison.Ordinal) ? "2019" : "2021";
        JsonObject report = new()
        {
            ["form"] = $"cn-annual-report-{edition}",
            ["unit"] = root.GetProperty("unit").GetString(),
            ["year"] = root.GetProperty("year").GetInt32(),
            ["tables"] = tables,
        };
        foreach (string date in (string[])["published", "signed"])
        {
            if (root.TryGetProperty(date, out JsonElement day) && day.ValueKind == JsonValueKind.String)
                report[date] = day.GetString();
        }

        return report;
    }

    private static KeyValuePair<string, JsonNode?> Row(JsonProperty row) =>
        KeyValuePair.Create<string, JsonNode?>(Name(row.Name), new JsonObject(row.Value.EnumerateObject().Select(c => KeyValuePair.Create(Name(c.Name), Value(c.Value)))));

    private static JsonNode? Value(JsonElement value) => JsonNode.Parse(value.GetRawText());

    private static string Name(string transcribed) => Names.GetValueOrDefault(transcribed, transcribed);

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string figures = Path.Combine(folder.FullName, "shared", "corpus", "figures");
            if (Directory.Exists(figures))
                return figures;
        }

        return null;
    }
}
