using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Rules.Layers;

/// <summary>A profile names the packs a team uses, wherever packs can be named.</summary>
public sealed class ProfileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("disclosure-rules-").FullName.Replace('\\', '/');

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_profile_stands_for_its_packs()
    {
        Write("city.json", Pack("city"));
        Write("units/a.json", Pack("unit.a", "\"extends\": [\"../city.json\"],"));
        Write("team/profile.json", """{ "profile": "team", "note": "?", "packs": ["../units", "../city.json", "cn.national.requests"] }""");
        RuleSet rules = RuleSet.Load([], $"{_folder}/team/profile.json");
        Assert.Equal(["city", "cn.national.requests", "unit.a"], rules.Packs.Select(p => p.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["unit.a", "city", "cn.national.requests"], RulePacks.ReadAll($"{_folder}/team/profile.json").Select(p => p.Id));
        Assert.Equal(RulePacks.National.Count + 2, RuleSet.Load(RulePacks.National, $"{_folder}/team/profile.json").Packs.Count);
    }

    [Fact]
    public void A_folder_with_a_profile_is_read_once()
    {
        Write("city.json", Pack("city"));
        Write("a-profile.json", """{ "profile": "team", "packs": "city.json" }""");
        Assert.Equal(["city"], RulePacks.ReadAll(_folder, $"{_folder}/city.json").Select(p => p.Id));
    }

    [Theory]
    [InlineData("""{ "profile": "team", "packs": ["cty.json"] }""", "profile.unknown-pack")]
    [InlineData("""{ "profile": "team", "packs": ["cn.national.request"] }""", "profile.unknown-pack")]
    [InlineData("""{ "profile": "team", "packs": ["other.json"] }""", "profile.nested")]
    [InlineData("""{ "profile": "team", "packs": [] }""", "profile.count")]
    [InlineData("""{ "profile": "team" }""", "profile.members")]
    [InlineData("""{ "profile": "the team", "packs": ["city.json"] }""", "json.identifier")]
    [InlineData("""{ "profile": "team", "pack_s": ["city.json"], "packs": ["city.json"] }""", "json.unknown-member")]
    public void A_profile_that_is_wrong_is_told(string profile, string code)
    {
        Write("city.json", Pack("city"));
        Write("other.json", """{ "profile": "other", "packs": ["city.json"] }""");
        Write("profile.json", profile);
        Assert.False(RulePacks.TryReadAll([$"{_folder}/profile.json"], out _, out IReadOnlyList<Diagnostic> found));
        Assert.Equal((code, $"{_folder}/profile.json"), found.Select(d => (d.Code, d.File)).Single());
    }

    /// <summary>Written anywhere else, a pack is found by its id.</summary>
    [Fact]
    public void A_pack_that_is_extended_by_its_path_is_named_by_its_id_once_it_is_found()
    {
        Write("city.json", Pack("city"));
        Write("unit.json", Pack("unit", "\"extends\": [\"city.json\"], \"changes\": [{ \"rules\": \"city.rule\", \"severity\": \"info\" }],"));
        RuleSet rules = RuleSet.Load([], $"{_folder}/unit.json");
        Assert.Contains("\"extends\":[\"city\"]", RulePackJson.Write(rules.Packs[1]), StringComparison.Ordinal);
        Assert.Equal(2, RuleSet.Compile(rules.Packs.Select(p => RulePack.Parse(RulePackJson.Write(p)))).Packs.Count);
    }

    private static string Pack(string id, string members = "") =>
        $$"""{ "pack": "{{id}}", "version": "1", {{members}} "forms": ["cn-annual-report-2021"], "rules": [{ "id": "{{id}}.rule", "severity": "warning", "title": "t", "check": "year > 2000" }] }""";

    private void Write(string name, string text)
    {
        string path = $"{_folder}/{name}";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
