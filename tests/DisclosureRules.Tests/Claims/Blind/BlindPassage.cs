using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Claims.Blind;

/// <summary>A passage, what a person read in it, and the tables that agree with it; the file's own <c>about</c> says what its members mean.</summary>
public sealed record BlindPassage(
    string Id, int Year, string Unit, ReportScope Scope, string Section, string Text, BlindLabel[] Labels, BlindLabel[] Also, BlindTrap[] Traps,
    Dictionary<string, Dictionary<string, Dictionary<string, decimal>>> Cells)
{
    /// <summary>The form of the tables, where it isn't that of 2021.</summary>
    public string? Form { get; init; }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The passages of a file in this folder.</summary>
    public static IReadOnlyList<BlindPassage> Load(string file) => JsonSerializer.Deserialize<BlindFile>(
        File.ReadAllBytes(RepositoryFiles.Path($"tests/DisclosureRules.Tests/Claims/Blind/{file}")), Options)!.Passages;

    /// <summary>The report whose tables agree, with these or other words.</summary>
    public Report Saying(string text)
    {
        Form form = Form == National.Form2019.Id ? National.Form2019 : National.Form2021;
        ReportBuilder report = new(form) { Unit = Unit, Year = Year, Scope = Scope };
        foreach (FormCell cell in form.Cells.Where(c => c.IsNative))
            report[cell.Index] = Cell.Number(Cells.GetValueOrDefault(cell.Id.Table)?.GetValueOrDefault(cell.Id.Row)?.GetValueOrDefault(cell.Id.Column) ?? 0);
        report.Narrative.Add(new(Section, null, text));
        return report.Build();
    }

    private sealed record BlindFile(Dictionary<string, string> About, BlindPassage[] Passages);
}

/// <summary>A statement, and the same words contradicting the tables; <see langword="null"/> where it is about all.</summary>
public sealed record BlindLabel(string Quantity, decimal? Value, string Kind, string? Quote, string? Wrong)
{
    /// <summary>Quantities that are as good a reading.</summary>
    public string[] Or { get; init; } = [];
}

/// <summary>What looks like a statement of a table's figure and isn't.</summary>
public sealed record BlindTrap(string Quote, string Why);
