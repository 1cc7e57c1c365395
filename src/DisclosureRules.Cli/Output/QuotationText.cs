using DisclosureRules.Claims;
using DisclosureRules.Languages;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>A quotation on one line: the section and the sentence with the words marked.</summary>
internal static class QuotationText
{
    /// <summary>Of a long sentence only this much on either side: enough to find the place.</summary>
    private const int Around = 40;

    public static string Line(Quotation quotation, Language language)
    {
        string marked = quotation.Marked;
        int open = marked.IndexOf('【', StringComparison.Ordinal), close = marked.LastIndexOf('】');
        int start = open > Around ? open - Around : 0, end = marked.Length - close > Around ? close + Around : marked.Length;
        return $"{Section(quotation.Section, language)}{(start > 0 ? "……" : "")}{marked[start..end]}{(end < marked.Length ? "……" : "")}";
    }

    private static string Section(string section, Language language) => section switch
    {
        "intro" => Texts.Say("words.tool.section.introduction", language),
        "signature" => Texts.Say("words.tool.section.signature", language),
        [>= '1' and <= '9'] => Texts.Say("words.tool.section.numbered", language, ("section", new LocalizedText(NumeralCharacters.Print(section[0] - '0').ToString(), section))),
        _ => Texts.Say("words.tool.section.other", language, ("section", section)),
    };
}
