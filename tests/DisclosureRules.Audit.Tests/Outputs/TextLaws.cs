using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Outputs.Page;
using DisclosureRules.Audit.Outputs.Sarif;
using FsCheck.Xunit;

namespace DisclosureRules.Audit.Tests.Outputs;

public class TextLaws
{
    [Property]
    public bool Nothing_that_is_shown_commands_or_hides(string? text)
    {
        string shown = VisibleText.OneLine(text);
        return shown.All(c => !char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069') and not '\u200B' and not '\uFEFF');
    }

    [Property]
    public bool What_is_shown_is_shown_the_same_again(string? text) => VisibleText.OneLine(VisibleText.OneLine(text)) == VisibleText.OneLine(text);

    [Property]
    public bool A_sentence_is_its_pattern_with_its_digits(int a, uint b, string? words)
    {
        Pair sentence = new(VisibleText.Of($"{a} 件,{words} {b} 件"), VisibleText.Of($"{b} of {a} {words}"));
        (Pair pattern, string values) = Sentence.Split(sentence);
        string[] both = values.Split('\u0002');
        return Joined(pattern.Zh, both[0]) == sentence.Zh && Joined(pattern.En, both[^1]) == sentence.En;

        static string Joined(string pattern, string digits)
        {
            Queue<string> next = new(digits.Split(' '));
            return string.Concat(pattern.Select(c => c == '\u0001' ? next.Dequeue() : c.ToString()));
        }
    }

    [Theory]
    [InlineData("a\u202Eb", "a[U+202E]b")]
    [InlineData("a\u0007\u001Bb", "a[U+0007][U+001B]b")]
    [InlineData("a\r\nb\rc", "a b c")]
    [InlineData("\uD83D\uDE00 表", "\uD83D\uDE00 表")]
    [InlineData(null, "")]
    public void Characters_that_are_not_seen_stand_there_by_their_numbers(string? text, string expected) => Assert.Equal(expected, VisibleText.OneLine(text));

    [Fact]
    public void Half_of_a_character_has_no_bytes_and_is_shown_by_its_number() => Assert.Equal("a[U+D83D]b[U+DE00]", VisibleText.OneLine($"a{'\uD83D'}b{'\uDE00'}"));

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+1", true)]
    [InlineData("-1", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("\t=1", true)]
    [InlineData("=1", true)]
    [InlineData("1=1", false)]
    [InlineData("", false)]
    [InlineData("—", false)]
    public void What_a_spreadsheet_would_calculate_is_known(string text, bool isFormula) => Assert.Equal(isFormula, FormulaText.IsFormula(text));

    [Theory]
    [InlineData("[x](http://evil) {0}", "\\[x\\](http://evil) {{0}}")]
    [InlineData("a\\b", "a\\\\b")]
    public void Brackets_and_braces_of_a_document_are_no_links_and_no_placeholders(string text, string expected) => Assert.Equal(expected, SarifText.Message(text));

    [Theory]
    [InlineData("年报/2023 a.pdf", "%E5%B9%B4%E6%8A%A5/2023%20a.pdf", null)]
    [InlineData("/data/a.html", "file:///data/a.html", null)]
    [InlineData("C:\\data\\a.html", "file:///C:/data/a.html", null)]
    [InlineData("all.jsonl:12", "all.jsonl", 12)]
    [InlineData("a:b", "a%3Ab", null)]
    public void A_source_is_a_uri_and_its_line(string source, string uri, int? line) => Assert.Equal((uri, line), SarifText.Place(source));

    [Theory]
    [InlineData("收到申请12件,办结3.5%", "12|3.5%")]
    [InlineData("2023年1月1日,国办公开办函〔2021〕30号,第20条", "")]
    [InlineData("举办培训4次", "4")]
    [InlineData("1.公开情况", "")]
    public void Numbers_are_looked_for_but_dates_and_documents_are_not(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', WrittenNumbers.In(text).Select(n => text[n.Start..n.End])));
}
