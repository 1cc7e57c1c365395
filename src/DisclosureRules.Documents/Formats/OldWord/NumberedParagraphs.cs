using System.Globalization;
using DisclosureRules.Documents.Formats.Word;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>The automatic numbers of paragraphs. Not safe to share between threads.</summary>
internal sealed class NumberedParagraphs(ListTables lists)
{
    private readonly ListCounters _counters = new();

    /// <summary>What is printed before the next paragraph; empty when it has no number.</summary>
    public string Next(ParagraphFormat paragraph) => lists.Find(paragraph.List) is { } list
        ? _counters.Next(list, paragraph.Level ?? list.LevelOf(paragraph.Style.ToString(CultureInfo.InvariantCulture)))
        : "";
}
