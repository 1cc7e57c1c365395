using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DisclosureRules.Primitives;

namespace DisclosureRules.Tests.Primitives;

/// <summary>The texts of all projects: <c>src/*/Texts/*.json</c>.</summary>
public partial class CatalogTests
{
    private static readonly string Root = FindRoot();

    /// <summary>Shows a command line of convmv.</summary>
    private const string OtherProgram = "input.name-not-utf8";

    private static readonly string[] Names =
    [
        .. Directory.EnumerateDirectories(Path.Combine(Root, "src")).Where(d => Directory.Exists(Path.Combine(d, "Texts")))
            .Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Projects => [.. Names];

    /// <summary>A language may leave out <c>{reason}</c>: what the system says of a failure, in the system's own language.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Languages_agree_on_codes_and_placeholders(string project)
    {
        Dictionary<string, string> zh = Read(project, "zh"), en = Read(project, "en");
        Assert.Equal(zh.Keys, en.Keys);
        Assert.All(zh, text => Assert.Equal(Placeholders(text.Value).Except(["reason"]), Placeholders(en[text.Key]).Except(["reason"])));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Texts_stand_in_the_order_of_their_codes(string project)
    {
        string[] keys = [.. Read(project, "zh").Keys];
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    /// <summary>Who calls a library has no command line; the tool says which of its options does it.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_the_tool_names_its_options(string project)
    {
        bool namesSome = Read(project, "zh").Concat(Read(project, "en")).Where(t => t.Key != OtherProgram).Any(t => Option().IsMatch(t.Value));
        Assert.Equal(project == "DisclosureRules.Cli", namesSome);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_code_uses_every_text_and_no_other(string project)
    {
        string[] keys = [.. Read(project, "zh").Keys];
        string[] code = [.. Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
        HashSet<string> literals = [.. code.SelectMany(c => Literal().Matches(c)).Select(m => m.Groups[1].Value)];
        Assert.Empty(keys.Except(literals));
        Assert.Empty(code.SelectMany(c => Use().Matches(c)).Select(m => m.Groups[1].Value).Concat(literals.Where(l => l.StartsWith("words.", StringComparison.Ordinal))).Except(keys));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_use_fills_in_the_placeholders_of_its_text(string project)
    {
        Dictionary<string, string> texts = Read(project, "zh");
        List<string> wrong = [];
        foreach (string code in Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText))
        {
            foreach (Match use in Use().Matches(code))
            {
                string call = Call(code, code.IndexOf('(', use.Index));
                string[] given = [.. Argument().Matches(call).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
                string[] wanted = texts.TryGetValue(use.Groups[1].Value, out string? text) ? Placeholders(text) : [];
                if (wanted.Except(given).Any())
                    wrong.Add($"{use.Groups[1].Value}: {string.Join(", ", wanted.Except(given))}");
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>To write the file anew, set <c>DISCLOSURE_RULES_ACCEPT</c> to anything and run the test.</summary>
    [Fact]
    public void Every_code_is_documented()
    {
        StringBuilder page = new("# Codes\n\nWhat the library and the tool say, by code: the texts of `src/*/Texts`, written by the test `Every_code_is_documented`. ");
        page.Append("What stands behind a slash is another text of the same code. A host replaces a text, or adds a language, with `TextCatalog`; ");
        page.Append("`{name}` is filled in, `{name|one|many}` is the first word where the number is 1.\n");
        foreach (string project in Names)
        {
            Dictionary<string, string> zh = Read(project, "zh"), en = Read(project, "en");
            ILookup<bool, string> keys = zh.Keys.ToLookup(k => k.StartsWith("words.", StringComparison.Ordinal));
            Table($"{project}: diagnostics and findings", keys[false]);
            Table($"{project}: words", keys[true]);

            void Table(string title, IEnumerable<string> rows)
            {
                string[] all = [.. rows];
                if (all.Length == 0)
                    return;
                page.Append("\n## ").Append(title).Append("\n\n| code | 中文 | English |\n|---|---|---|\n");
                foreach (string key in all)
                    page.Append("| `").Append(key).Append("` | ").Append(Cell(zh[key])).Append(" | ").Append(Cell(en[key])).Append(" |\n");
            }
        }

        string file = Path.Combine(Root, "rules", "codes.md");
        if (Environment.GetEnvironmentVariable("DISCLOSURE_RULES_ACCEPT") is { Length: > 0 })
            File.WriteAllText(file, page.ToString());
        Assert.Equal(page.ToString(), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Trim();

    private static string[] Placeholders(string text) =>
        [.. TextPart.Of(text).Where(p => p.Name is not null).Select(p => p.Name!).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Read(string project, string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Root, "src", project, "Texts", language + ".json")))!;

    /// <summary>What stands between a bracket and the one that closes it.</summary>
    private static string Call(string code, int open)
    {
        int depth = 0;
        for (int i = open; i < code.Length; i++)
        {
            depth += code[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return code[open..i];
        }

        return code[open..];
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DisclosureRules.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder;
    }

    [GeneratedRegex("""
        "([a-z]+[a-z0-9./-]*)"
        """)]
    private static partial Regex Literal();

    [GeneratedRegex("""
        (?:Texts\.(?:Of|Say)\(|new Message\(Words, )\s*"([^"]+)"
        """)]
    private static partial Regex Use();

    [GeneratedRegex("--[a-z]")]
    private static partial Regex Option();

    [GeneratedRegex("""
        \("([a-z]+)",
        """)]
    private static partial Regex Argument();
}
