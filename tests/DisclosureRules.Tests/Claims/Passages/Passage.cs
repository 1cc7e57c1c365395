using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Claims.Passages;

/// <summary>A passage of a published report and what a person read in it; the file's own <c>about</c> says what its members mean.</summary>
public sealed record Passage(string? Kind, int Year, string Unit, ReportScope? Scope, string Text, PassageLabel[] Labels)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public PassageLabel[] Also { get; init; } = [];

    public PassageLabel[] Acceptable { get; init; } = [];

    public Dictionary<string, decimal> Facts { get; init; } = [];

    public bool ReceivedIncludesCarriedIn { get; init; }

    public bool NoAgreeingTables { get; init; }

    public string[] Defects { get; init; } = [];

    /// <summary>The passages that lie beside the repository; none where there are none.</summary>
    public static IReadOnlyList<Passage> All { get; } = Load();

    private static Passage[] Load()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine(folder.FullName, "shared", "corpus", "narrative", "labelled.json");
            if (File.Exists(file))
                return JsonSerializer.Deserialize<PassageFile>(File.ReadAllBytes(file), Options)!.Passages;
        }

        return [];
    }

    private sealed record PassageFile(Passage[] Passages);
}

/// <summary>A statement that a table also makes. The kind is count (a number), none (absence in words), all (about all) or part (of the quantity only).</summary>
public sealed record PassageLabel(string Quantity, decimal? Value, string Kind)
{
    /// <summary>Readings that are as good.</summary>
    public JsonElement Or { get; init; }
}
