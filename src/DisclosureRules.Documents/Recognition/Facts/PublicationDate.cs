using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Recognition.Facts;

/// <summary>The line with which a web page says when it was published, e.g. <c>发布时间:2020-01-23</c>.</summary>
internal static class PublicationDate
{
    /// <summary>Longer lines are paragraphs. No source known.</summary>
    private const int LongestLine = 200;

    /// <summary>Characters of every name.</summary>
    private const int ShortestName = 4;

    private static readonly string[] Names = ["发布时间", "发布日期", "发文日期", "公开日期", "公开时间", "公布日期", "公布时间", "信息时间"];

    // A page is touched again and a report is written without being published on that day: nobody is late by these.
    private static readonly string[] OtherNames = ["更新时间", "成文日期"];

    /// <summary>The date in the first such line; names that say publication come before those that say something near it.</summary>
    public static DateOnly? In(IReadOnlyList<TextLine> lines)
    {
        List<string>? folded = null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (Folded(lines[i].Raw) is { } line)
                (folded ??= []).Add(line);
        }

        if (folded is null)
            return null;
        foreach (string name in Names)
        {
            foreach (string line in folded)
            {
                if (Of(line, name) is { } date)
                    return date;
            }
        }

        return null;
    }

    /// <summary>
    /// The rows of tables in which pages state what kind of document they show and when it was published, each as one line.
    /// </summary>
    public static IEnumerable<TextLine> Rows(Document document)
    {
        foreach (DocumentBlock block in document.Blocks)
        {
            if (block is not DocumentTable table)
                continue;
            for (int i = 0; i < table.Rows.Count; i++)
            {
                if (MayName(table.Rows[i]))
                    yield return new(string.Join(' ', table.Rows[i].Cells.Where(c => !c.IsContinuation).Select(c => c.Text)), -1);
            }
        }
    }

    /// <summary>Whether a line is the page's own and not the report's.</summary>
    public static bool IsPageLine(string line) => Folded(line) is { } folded && (Array.Exists(Names, n => Of(folded, n) is not null) || Array.Exists(OtherNames, n => Of(folded, n) is not null));

    private static bool MayName(DocumentRow row)
    {
        foreach (DocumentCell cell in row.CellSpan)
        {
            if (cell.Text.Length >= ShortestName && MayName(cell.Text))
                return true;
        }

        return false;
    }

    /// <summary>Every name ends like this, spread out or not.</summary>
    private static bool MayName(string text) => text.AsSpan().IndexOfAny('期', '间', '間') >= 0;

    /// <summary>A line that may name a date, folded; <see langword="null"/> for all others.</summary>
    private static string? Folded(string line) => line.Length <= LongestLine && MayName(line) ? ChineseText.Simplify(ChineseText.Fold(line)) : null;

    private static DateOnly? Of(string plain, string name)
    {
        int at = plain.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? null : PrintedDate.AtStart(plain[(at + name.Length)..].TrimStart(':', ' ', '[', ']', '】'));
    }
}
