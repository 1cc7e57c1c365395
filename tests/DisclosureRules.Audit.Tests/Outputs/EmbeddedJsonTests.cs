using System.Text.Json;

namespace DisclosureRules.Audit.Tests.Outputs;

/// <summary>Whatever a report says, the JSON of a result can stand in a page, and nothing in it is hidden or turned.</summary>
public class EmbeddedJsonTests
{
    private const string Hostile = "</script><!--&\u202E\u200B局";

    [Fact]
    public void Every_file_of_JSON_has_what_could_end_a_script_escaped()
    {
        using TemporaryFolder folder = new();
        string unit = "青石县" + Hostile;
        for (int year = 2022; year <= 2023; year++)
        {
            string report = JsonSerializer.Serialize(new
            {
                form = "cn-annual-report-2021",
                unit,
                year,
                source = $"a{Hostile}.html",
                tables = new { requests = new { newReceived = new { naturalPerson = 3, total = 1 } } },
                narrative = new[] { new { section = "1", text = Hostile } },
            });
            File.WriteAllText($"{folder.Root}/{year}.json", report);
        }

        (int exitCode, string output, string error) = RunningTool.Run("audit", folder.Root, "--out", folder.Root + "/out", "--write", "sarif");
        Assert.True(exitCode is 0 or 1, output + error);
        string[] files = [.. Directory.EnumerateFiles(folder.Root + "/out", "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".json" or ".jsonl" or ".sarif")];
        Assert.Equal(3, files.Count(f => Path.GetFileName(f) is "reports.jsonl" or "summary.json" or "audit.sarif"));
        Assert.All(files, file =>
        {
            string text = File.ReadAllText(file);
            Assert.Equal(-1, text.AsSpan().IndexOfAny("<>&\u202E\u200B"));
            foreach (string value in file.EndsWith(".jsonl", StringComparison.Ordinal) ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [text])
                JsonDocument.Parse(value).Dispose();
        });
        Assert.Contains(files, f => File.ReadAllText(f).Contains("\\u003C/script\\u003E", StringComparison.Ordinal));
        string line = File.ReadLines(folder.Root + "/out/reports.jsonl").First();
        Assert.Equal(unit, JsonDocument.Parse(line).RootElement.GetProperty("unit").GetString());
    }
}
