using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Model;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>The lines of a paragraph: a line break ends a line as the end of a paragraph does; lines that show nothing are none.</summary>
internal static class ParagraphLines
{
    public static void Add(string text, List<DocumentBlock> blocks, PackageBudget budget)
    {
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
