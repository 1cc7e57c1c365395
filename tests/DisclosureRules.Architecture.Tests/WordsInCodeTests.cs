using System.Text.RegularExpressions;

namespace DisclosureRules.Architecture.Tests;

/// <summary>What is said to people stands in <c>src/*/Texts</c>: Chinese in code is only what is looked for in reports.</summary>
public sealed partial class WordsInCodeTests
{
    /// <summary>Folders and files that may have Chinese characters in literals, and why.</summary>
    private static readonly (string Path, string Reason)[] Allowed =
    [
        ("DisclosureRules/Languages/", "characters, numbers and dates of Chinese are read"),
        ("DisclosureRules/Claims/Grammar/", "words of sentences are told apart"),
        ("DisclosureRules/Claims/Lexicons/", "how words of a lexicon start"),
        ("DisclosureRules/Claims/Sense/", "periods, numbering and sums are found in sentences"),
        ("DisclosureRules/Claims/Tokenization/", "words, numbers and units are found in sentences"),
        ("DisclosureRules/Claims/Quotation.cs", "lenticular brackets mark the words quoted, in every language"),
        ("DisclosureRules/Compilation/FunctionTable.cs", "the examples of functions look for words of Chinese reports"),
        ("DisclosureRules/Forms/FormLabels.cs", "ordinals are cut off printed labels"),
        ("DisclosureRules.Documents/Formats/", "lines, lists and page furniture of Chinese documents are recognised"),
        ("DisclosureRules.Documents/Printed/", "printed numbers, labels and page numbers are read"),
        ("DisclosureRules.Documents/Recognition/", "titles, facts and headings of Chinese reports are recognised"),
        ("DisclosureRules.Audit/Statements/", "comparisons, lists of units and units that speak are found in sentences"),
        ("DisclosureRules.Cli/Output/QuotationText.cs", "the lenticular brackets around the words quoted are found again"),
    ];

    private static readonly string Source = Path.Combine(FloorPlan.RepositoryRoot(), "src");

    private static readonly string[] Holders =
    [
        .. Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin"))
            .Where(f => HasChinese(File.ReadAllText(f)))
            .Select(f => Path.GetRelativePath(Source, f).Replace('\\', '/')),
    ];

    [Fact]
    public void Nothing_is_said_in_Chinese_outside_the_files_of_texts() =>
        Assert.DoesNotContain(Holders, h => !Allowed.Any(a => h.StartsWith(a.Path, StringComparison.Ordinal)));

    [Fact]
    public void Every_exception_is_needed() =>
        Assert.DoesNotContain(Allowed, a => !Holders.Any(h => h.StartsWith(a.Path, StringComparison.Ordinal)));

    [Theory]
    [InlineData("string a = \"表\";", true)]
    [InlineData("bool a = b is '、';", true)]
    [InlineData("string a = $\"{b} // 表\";", true)]
    [InlineData("string a = \"\"\" \" // 表 \"\"\";", true)]
    [InlineData("int a = 1; // 表", false)]
    [InlineData("/// <summary>表</summary>", false)]
    [InlineData("/* 表\n */ int a;", false)]
    [InlineData("string a = \"//\"; // 表", false)]
    public void Comments_may_be_of_any_characters(string code, bool expected) => Assert.Equal(expected, HasChinese(code));

    /// <summary>Whether a Chinese character or mark stands outside the comments.</summary>
    private static bool HasChinese(string code) => Chinese().IsMatch(LiteralOrComment().Replace(code, m => m.Groups["comment"].Success ? "" : m.Value));

    [GeneratedRegex("""""
        """[\s\S]*?"""|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|(?<comment>//[^\n]*|/\*[\s\S]*?\*/)
        """"")]
    private static partial Regex LiteralOrComment();

    [GeneratedRegex(@"[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]")]
    private static partial Regex Chinese();
}
