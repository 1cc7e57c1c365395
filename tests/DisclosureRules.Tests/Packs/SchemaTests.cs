using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Packs;

/// <summary>Every JSON file of the repository that people copy keeps to its schema, and every schema says which version it is.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            TheoryData<string, string> files = [];
            foreach ((string folder, string schema) in new[] { ("national", "rule-pack"), ("examples", "rule-pack"), ("examples/unit", "rule-pack"), ("forms", "form"), ("examples/reports", "report") })
            {
                foreach (string file in Directory.GetFiles(RepositoryFiles.Path("rules/" + folder), "*.json").Order(StringComparer.Ordinal))
                    files.Add($"rules/{folder}/{Path.GetFileName(file)}", file.EndsWith(".tests.json", StringComparison.Ordinal) ? "pack-tests" : Path.GetFileName(file) == "profile.json" ? "rule-profile" : schema);
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_file_keeps_to_its_schema(string file, string schema) => JsonSchema.Of(schema).Accepts(RepositoryFiles.Text(file));

    [Theory]
    [InlineData("form", 1)]
    [InlineData("rule-pack", RulePack.LanguageVersion)]
    [InlineData("pack-tests", 1)]
    [InlineData("rule-profile", 1)]
    [InlineData("report", ReportJson.Version)]
    [InlineData("finding", FindingJson.Version)]
    public void A_schema_says_which_version_it_is(string name, int version) =>
        Assert.Equal($"urn:disclosure-rules:schema:{name}:{version}", JsonSchema.Of(name).Root.GetProperty("$id").GetString());
}
