using System.Diagnostics;
using System.Text.Json;
using DisclosureRules.Authoring.Advice;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Authoring.Schemas;
using DisclosureRules.Authoring.Starting;
using DisclosureRules.Forms;
using Xunit.Abstractions;

namespace DisclosureRules.Authoring.Tests.Schemas;

public sealed class SchemaTests(ITestOutputHelper output)
{
    /// <summary>To write the file anew, set <c>DISCLOSURE_RULES_ACCEPT</c> to anything and run the test.</summary>
    [Fact]
    public void The_shipped_schema_has_the_names_of_the_shipped_forms_and_claims()
    {
        string file = Repository.Path("rules/schema/rule-pack.schema.json"), expected = PackSchema.Of(FormCatalog.BuiltIn.All);
        if (Environment.GetEnvironmentVariable("DISCLOSURE_RULES_ACCEPT") is { Length: > 0 })
            File.WriteAllText(file, expected);
        Assert.Equal(expected, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Ordinary_validators_and_editors_take_the_schemas_and_every_shipped_file()
    {
        string modules = Repository.Path("artifacts/node/node_modules");
        if (!Directory.Exists(modules))
        {
            output.WriteLine("Not checked: node, ajv and vscode-json-languageservice are not installed in artifacts/node (npm install --prefix artifacts/node ajv vscode-json-languageservice).");
            return;
        }

        ProcessStartInfo start = new("node", [Repository.Path("tests/DisclosureRules.Authoring.Tests/Schemas/validators.cjs"), modules, Repository.Path("rules")]) { RedirectStandardOutput = true };
        using Process node = Process.Start(start)!;
        string said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        using JsonDocument result = JsonDocument.Parse(said);
        Assert.Empty(result.RootElement.GetProperty("problems").EnumerateArray().Select(p => p.GetString()));
        Assert.Contains("\"cn-annual-report-2021\"", Offered("form"));
        Assert.Contains("\"requests.received\"", Offered("claim"));
        Assert.Contains("\"requests\"", Offered("table"));
        Assert.Contains("\"naturalPerson\"", Offered("name"));
        Assert.Contains("\"5\"", Offered("section"));
        Assert.Contains(Offered("check"), c => c.Contains("sum(", StringComparison.Ordinal));
        Assert.Equal(["except", "expiry", "message", "note", "off", "reason", "reviewer", "rules", "severity"], Offered("change").Order(StringComparer.Ordinal));
        Assert.Contains("成立时", Said("title"), StringComparison.Ordinal);
        Assert.Contains("占位符", Said("message"), StringComparison.Ordinal);
        Assert.Contains("每一处", Said("claim"), StringComparison.Ordinal);
        Assert.Contains("予以公开", Said("granted"), StringComparison.Ordinal);
        Assert.Contains("收到", Said("requests.received"), StringComparison.Ordinal);

        string[] Offered(string name) => [.. result.RootElement.GetProperty("offered").GetProperty(name).EnumerateArray().Select(o => o.GetString()!)];

        string Said(string name) => result.RootElement.GetProperty("said").GetProperty(name).GetString()!;
    }

    [Fact]
    public void A_new_pack_has_nothing_wrong_and_its_tests_pass()
    {
        foreach (Form form in FormCatalog.BuiltIn.All)
        {
            using TemporaryPack folder = new("{}");
            File.Delete(folder.Path);
            foreach ((string name, string text) in NewPack.Files("qinghe.archives", form))
                folder.Write(name, text);
            PackCheck check = PackCheck.Of([folder.Folder]);
            Assert.Empty(check.Errors.Concat(check.Advice));
            Assert.True(PackTestSuite.TryRead([folder.Folder], out PackTestSuite? suite, out _));
            Assert.Equal(3, suite.Tests.Count);
            Assert.All(suite.Run(), r => Assert.True(r.Passed, r.Test.Name));
        }
    }

    [Fact]
    public void The_pages_beside_a_new_pack_lead_to_nothing_that_is_not_beside_it()
    {
        IReadOnlyList<(string Name, string Text)> files = NewPack.Files("qinghe.archives", FormCatalog.BuiltIn.Find("cn-annual-report-2021")!);
        string[] names = [.. files.Select(f => f.Name)], pages = [.. names.Where(n => n.EndsWith(".md", StringComparison.Ordinal))];
        Assert.Equal(4, pages.Length);
        foreach ((string name, string text) in files.Where(f => pages.Contains(f.Name)))
        {
            string[] links = [.. System.Text.RegularExpressions.Regex.Matches(text, @"\]\(([^)\n#]+)(#[^)\n]*)?\)").Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("http", StringComparison.Ordinal))];
            Assert.Subset(names.ToHashSet(), links.ToHashSet());
            foreach (string absent in new[] { "forms/README", "national/", "examples/", "codes.md", "catalogue/", "README." })
                Assert.False(text.Split('\n').Skip(1).Any(l => l.Contains(absent, StringComparison.Ordinal)), $"{name}: {absent}");
        }

        Assert.Contains("[claims.md](claims.md)", files.Single(f => f.Name == "RULES.md").Text, StringComparison.Ordinal);
        Assert.Contains("](rule-pack.schema.json)", files.Single(f => f.Name == "claims.md").Text, StringComparison.Ordinal);
    }
}
