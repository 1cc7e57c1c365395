// What a run of mutation testing left alive, and the score: dotnet run survivors.cs <mutation-report.json>…
using System.Globalization;
using System.Text.Json;

foreach (string report in args)
{
    using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(report));
    Dictionary<string, int> counts = [];
    foreach (JsonProperty file in json.RootElement.GetProperty("files").EnumerateObject().OrderBy(f => f.Name, StringComparer.Ordinal))
    {
        foreach (JsonElement mutant in file.Value.GetProperty("mutants").EnumerateArray().OrderBy(Line))
        {
            string status = mutant.GetProperty("status").GetString()!;
            counts[status] = counts.GetValueOrDefault(status) + 1;
            if (status is "Survived" or "NoCoverage" or "RuntimeError")
                Console.WriteLine($"{Path.GetFileName(file.Name)}:{Line(mutant)}  {status}  {Text(mutant, "mutatorName")}: {Text(mutant, "replacement")}");
        }
    }

    (int killed, int late, int survived, int uncovered) = (Count("Killed"), Count("Timeout"), Count("Survived"), Count("NoCoverage"));
    int all = killed + late + survived + uncovered;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{all} mutants: {killed} killed, {late} timed out, {survived} survived, {uncovered} not covered: {Share(killed):0.0} %, {Share(killed + late):0.0} % with what timed out"));

    double Share(int part) => 100.0 * part / Math.Max(all, 1);

    int Count(string status) => counts.GetValueOrDefault(status);
}

static int Line(JsonElement mutant) => mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();

// In one line, and not a long one.
static string Text(JsonElement mutant, string member)
{
    string text = string.Join(' ', mutant.GetProperty(member).GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    return text.Length > 120 ? text[..120] + "…" : text;
}
