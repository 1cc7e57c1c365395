using DisclosureRules.Documents.Formats.Word;

namespace DisclosureRules.Documents.Tests.Word;

public class NumberingTests
{
    [Theory]
    [InlineData("chineseCounting", 1, "一")]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCountingThousand", 11, "十一")]
    [InlineData("chineseCountingThousand", 20, "二十")]
    [InlineData("taiwaneseCountingThousand", 36, "三十六")]
    [InlineData("chineseCountingThousand", 101, "一百零一")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("ideographZodiac", 12, "亥")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalEnclosedCircleChinese", 3, "③")]
    [InlineData("decimalEnclosedParen", 20, "⒇")]
    [InlineData("decimalEnclosedFullstop", 21, "21")]
    [InlineData("ideographEnclosedCircle", 2, "㊁")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("upperLetter", 27, "AA")]
    [InlineData("lowerLetter", 3, "c")]
    [InlineData("none", 3, "")]
    [InlineData("of another world", 3, "3")]
    public void Numerals_are_those_of_their_format(string format, int number, string expected) => Assert.Equal(expected, ListNumeral.Print(number, format));

    [Fact]
    public void Numbers_stand_before_the_text_and_levels_start_anew() => Shows(
        "<w:abstractNum w:abstractNumId=\"0\">" + DocxFile.Level(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>") + DocxFile.Level(1, "chineseCounting", "（%2）") + DocxFile.Level(2, "decimal", "%3.", "<w:suff w:val=\"space\"/>") + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>",
        P("甲", 5, 0) + P("乙", 5, 1) + P("丙", 5, 2) + P("丁", 5, 2) + P("无", 0, 0) + P("戊", 5, 1) + P("己", 5, 2) + P("庚", 5, 0),
        "一、甲", "（一）乙", "1. 丙", "2. 丁", "无", "（二）戊", "1. 己", "二、庚");

    [Fact]
    public void A_number_stands_behind_the_page_break_with_which_its_paragraph_starts() => Shows(
        "<w:abstractNum w:abstractNumId=\"0\">" + DocxFile.Level(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>") + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>",
        P("甲", 5, 0) + P("乙", 5, 0).Replace("<w:r>", "<w:r><w:br w:type=\"page\"/></w:r><w:r>", StringComparison.Ordinal), "一、甲", "二、乙");

    [Fact]
    public void Lists_of_one_definition_count_on_unless_they_start_anew() => Shows(
        "<w:abstractNum w:abstractNumId=\"0\">" + DocxFile.Level(0, "decimal", "%1.") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>",
        P("甲", 1, 0) + P("乙", 2, 0) + P("丙", 3, 0) + P("丁", 3, 0), "1. 甲", "2. 乙", "7. 丙", "8. 丁");

    [Fact]
    public void Legal_numbers_bullets_and_levels_that_never_restart() => Shows(
        "<w:abstractNum w:abstractNumId=\"0\">" + DocxFile.Level(0, "chineseCounting", "第%1章", "<w:suff w:val=\"space\"/>") + DocxFile.Level(1, "decimal", "%1.%2", "<w:isLgl/><w:lvlRestart w:val=\"0\"/>") + DocxFile.Level(2, "bullet", "\uF0B7") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        P("甲", 1, 0) + P("乙", 1, 1) + P("丙", 1, 2) + P("丁", 1, 0) + P("戊", 1, 1), "第一章 甲", "1.1 乙", "丙", "第二章 丁", "2.2 戊");

    [Fact]
    public void Numbers_come_from_styles_and_linked_lists() => Assert.Equal(["一、甲", "（一）乙", "二、丙", "丁"], WordReaderTests.Lines(WordReaderTests.Read(DocxFile.Of(
        Styled("甲", "Heading") + Styled("乙", "Second") + Styled("丙", "Child") + "<w:p><w:pPr><w:pStyle w:val=\"Child\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>丁</w:t></w:r></w:p>",
        "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"List\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"List\"/>" + DocxFile.Level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"Heading\"/>") + DocxFile.Level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"Second\"/>") + "</w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>",
        "<w:style w:type=\"numbering\" w:styleId=\"List\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Heading\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Second\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Child\"><w:basedOn w:val=\"Heading\"/></w:style>"))));

    [Fact]
    public void Deleted_paragraphs_are_not_counted() => Shows(
        "<w:abstractNum w:abstractNumId=\"0\">" + DocxFile.Level(0, "decimal", "%1.") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        P("甲", 1, 0) + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:del w:id=\"1\"><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>" + P("丙", 1, 0), "1. 甲", "2. 丙");

    private static string P(string text, int list, int level) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Styled(string text, string style) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static void Shows(string numbering, string body, params string[] expected) => Assert.Equal(expected, WordReaderTests.Lines(WordReaderTests.Read(DocxFile.Of(body, numbering))));
}
