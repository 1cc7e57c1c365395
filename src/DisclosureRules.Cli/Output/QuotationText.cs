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

    private static string Section(string section, Language language) => (section, language == Language.English) switch
    {
        ("intro", true) => "introduction: ",
        ("intro", _) => "引言:",
        ("signature", true) => "closing lines: ",
        ("signature", _) => "落款:",
        (_, true) => $"section {section}: ",
        _ when section.Length == 1 && section[0] is >= '1' and <= '9' => $"第{NumeralCharacters.Print(section[0] - '0')}部分:",
        _ => $"{section}:",
    };
}
