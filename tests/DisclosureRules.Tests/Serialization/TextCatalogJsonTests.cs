using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Serialization;

namespace DisclosureRules.Tests.Serialization;

/// <summary>A third language as a file.</summary>
public class TextCatalogJsonTests
{
    private static readonly Language French = Language.Parse("fr");

    private static readonly DocumentLocation Place = new() { Page = 3, Line = 22 };

    [Fact]
    public void A_language_that_a_file_gives_is_spoken()
    {
        TextCatalog catalog = Read("""{ "words.place.line": "ligne {number}", "words.place.page": "page {number} (!)" }""");
        Assert.Equal("page 3 (!), ligne 22", Place.ToString(French, catalog));
    }

    [Fact]
    public void What_the_file_leaves_out_is_said_in_English()
    {
        Assert.Equal("page 3, ligne 22", Place.ToString(French, Read("""{ "words.place.line": "ligne {number}" }""")));
        Assert.Equal(FindingText.Name(Severity.Error, Language.English), FindingText.Name(Severity.Error, French));
    }

    [Fact]
    public void The_words_for_one_and_for_many_are_the_files()
    {
        TextCatalog catalog = Read("""{ "rule.arguments": "{function} : {wanted} {wanted|argument|arguments}" }""");
        Message one = new(Texts.Source, "rule.arguments", ("function", "abs"), ("wanted", 1), ("count", 0));
        Message many = new(Texts.Source, "rule.arguments", ("function", "date"), ("wanted", 3), ("count", 0));
        Assert.Equal("abs : 1 argument", one.In(French, catalog));
        Assert.Equal("date : 3 arguments", many.In(French, catalog));
    }

    [Theory]
    [InlineData("""{ "words.place.lnie": "x" }""", "text.unknown-code", "there is no text of the code `words.place.lnie` (did you mean `words.place.line`?)")]
    [InlineData("""{ "words.place.line": "ligne {nombre}" }""", "text.unknown-placeholder", "the placeholder {nombre} does not belong to this code; accepted: number")]
    [InlineData("""{ "words.place.separator": "{number}" }""", "text.unknown-placeholder", "the placeholder {number} does not belong to this code")]
    [InlineData("""{ "words.place.line": 1 }""", "json.wrong-type", "a text")]
    [InlineData("""[ "words.place.line" ]""", "json.wrong-type", "an object")]
    [InlineData("""{ "words.place.line": """, "json.syntax", "")]
    public void What_is_wrong_in_a_file_is_told_with_its_place(string json, string code, string words)
    {
        Assert.False(TextCatalog.Default.TryWith(French, Encoding.UTF8.GetBytes(json), out TextCatalog? catalog, out IReadOnlyList<Diagnostic> diagnostics, "fr.json"));
        Assert.Null(catalog);
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal((code, "fr.json", 1), (problem.Code, problem.File, problem.Line));
        Assert.Contains(words, problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem() =>
        Assert.Equal("file.not-opened", Assert.Single(Assert.Throws<DiagnosticException>(() => TextCatalog.Default.WithFile(French, "/no/such/fr.json")).Diagnostics).Code);

    private static TextCatalog Read(string json)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, json);
            return TextCatalog.Default.WithFile(French, file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
