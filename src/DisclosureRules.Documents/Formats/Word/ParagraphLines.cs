using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Model;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>
/// The lines of a paragraph: a line break ends a line as the end of a paragraph does; lines that show nothing are none. Its number stands before the first
/// line that shows something, also where the paragraph starts with the break of a page.
/// </summary>
internal static class ParagraphLines
{
    public static void Add(string number, string text, List<DocumentBlock> blocks, PackageBudget budget)
    {
        if (number.Length > 0)
            text = number + text.TrimStart('\n');
        foreach (Range range in text.AsSpan().Split('\n'))
        {
            string line = text[range];
            if (ChineseText.IsBlank(line))
                continue;
            budget.CountLine(line);
            blocks.Add(new DocumentLine(ChineseText.Trim(line)));
        }
    }
}
