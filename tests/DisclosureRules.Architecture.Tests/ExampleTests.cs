using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DisclosureRules.Checking;
using DisclosureRules.Extensions;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DisclosureRules.Architecture.Tests;

/// <summary>What the documentation shows compiles, and does what it says.</summary>
public sealed partial class ExampleTests
{
    private static readonly string Root = FloorPlan.RepositoryRoot();

    private static readonly string Compiled = Lines(File.ReadAllText(Path.Combine(Root, "tests", "DisclosureRules.Architecture.Tests", "Examples.cs")));

    private static readonly (string File, string Code)[] All =
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
           where !file.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin")
           orderby file
           from example in Example().Matches(File.ReadAllText(file))
           select (Path.GetRelativePath(Root, file).Replace('\\', '/'), WebUtility.HtmlDecode(Comment().Replace(example.Groups[1].Value, ""))),
    ];

    [Fact]
    public void Every_example_is_compiled_word_for_word() => Assert.All(All, example => Assert.Contains(Lines(example.Code), Compiled, StringComparison.Ordinal));

    [Theory]
    [InlineData("DisclosureRules/Checking/RuleSet.cs")]
    [InlineData("DisclosureRules/Checking/CheckOptions.cs")]
    [InlineData("DisclosureRules/Reports/ReportBuilder.cs")]
    [InlineData("DisclosureRules.Documents/ReportFile.cs")]
    [InlineData("DisclosureRules.Audit/Running/AuditRun.cs")]
    public void What_an_application_begins_with_has_an_example(string file) => Assert.Contains(All, example => example.File == "src/" + file);

    [Fact]
    public void What_needs_no_file_runs()
    {
        RuleSet rules = RuleSet.Compile(RulePacks.National);
        RuleSet ours = Examples.Selected(rules);
        Assert.DoesNotContain(ours.Rules, r => r.Id.StartsWith("narrative.", StringComparison.Ordinal));
        Assert.Equal(Severity.Warning, ours.Find("requests.balance").Severity);
        Report report = Examples.Built();
        Assert.Equal(8, report["requests", "newReceived", "total"].Value);
        Assert.NotEmpty(rules.Check(Examples.Sketched()));
        ReportBuilder builder = new(FormCatalog.BuiltIn.ForYear(2023));
        Examples.OfAnObject(builder);
        Assert.Equal(10, builder["requests", "newReceived", "total"].Value);
        Examples.Edited(rules, report);
        Examples.OfYears(rules, report, report);
    }

    [Fact]
    public void The_settings_are_bound()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Examples.Settings))).Build();
        using ServiceProvider services = new ServiceCollection().AddDisclosureRules(configuration.GetSection("DisclosureRules")).BuildServiceProvider();
        DisclosureRulesOptions options = services.GetRequiredService<IOptions<DisclosureRulesOptions>>().Value;
        Assert.Equal(["packs"], options.Packs);
        Assert.Equal("warning", options.Rules["requests.balance"]);
    }

    /// <summary>Without what differs by where it stands: indents and empty lines.</summary>
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));

    [GeneratedRegex("<example>\\s*(?:///\\s*)?<code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^\\s*///", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
