using DisclosureRules.Audit.Office.Packaging;
using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>
/// The table behind a notice: the cells that its problems speak of, item by item under what should hold. One problem has a row a cell; of those that are told as one, each has a
/// row with all its cells. What speaks of no cell isn't in it.
/// </summary>
internal sealed class NoticeAppendix(WordWriter word, Notice notice, OfficeTexts texts)
{
    // Twentieths of a point; together the width of the text.
    private static readonly int[] Widths = [750, 4550, 1744, 1800];

    private static readonly string[] Headings =
        ["words.office.notice.column.number", "words.office.notice.column.cell", "words.office.notice.column.content", "words.office.notice.column.place"];

    public void Write()
    {
        word.Paragraph("Appendix", Say(OfficeTexts.Of("words.office.notice.appendix")), newPage: true);
        word.Paragraph("AppendixTitle", Say(OfficeTexts.Of("words.office.notice.appendix-title")));
        word.Open("tbl");
        word.Xml.WriteRaw("<w:tblPr><w:tblW w:w=\"8844\" w:type=\"dxa\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/>"
            + "<w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>");
        word.Open("tblGrid");
        foreach (int width in Widths)
            word.Set("gridCol", Ooxml.Number(width), "w");
        word.Close();
        word.Row(Widths, [.. Headings.Select(h => (1, Say(OfficeTexts.Of(h))))], "TableHeading", repeats: true);
        int number = 0;
        foreach (IReadOnlyList<NoticeProblem> item in notice.Items.Where(i => i[0].HasCells))
        {
            word.Row(Widths, [(Widths.Length, Heading(item))], "TableItem");
            if (item.Count == 1)
                Single(item[0].Finding, ++number);
            else
                number = Group(new(texts, [.. item.Select(i => i.Finding)]), number);
        }

        word.Close();
        word.Paragraph("TableText", "");
    }

    private string Heading(IReadOnlyList<NoticeProblem> item)
    {
        Finding first = item[0].Finding;
        string title = item.Count == 1 ? Say(first.Title) : Say(OfficeTexts.Of("words.office.notice.group", ("title", first.Title), ("count", item.Count)));
        return first.Year is { } year ? Say(OfficeTexts.Of("words.office.notice.of-year", ("year", year), ("title", title))) : title;
    }

    private void Single(Finding finding, int number)
    {
        foreach (FindingCell cell in finding.Cells)
            word.Row(Widths, [(1, Ooxml.Number(number)), (1, Label(cell)), (1, Say(ProblemText.Content(cell.Content))), (1, texts.In(cell.Content.Place))], "TableText");
    }

    /// <returns>The number of the last.</returns>
    private int Group(ProblemGroup group, int number)
    {
        for (int i = 0; i < group.Findings.Count; i++)
        {
            Finding finding = group.Findings[i];

            // What the notice leaves to the appendix is said here; the report's own cells are in it.
            IEnumerable<FindingCell> cells = group.IsLong ? finding.Cells.Where(c => ProblemText.Owner(c).Length > 0) : finding.Cells;
            string[] parts = [.. group.IsLong ? [group.Lines[i]] : Array.Empty<string>(), .. cells.Select(c => Say(OfficeTexts.Of("words.office.notice.cell", ("label", Label(c, finding)), ("content", ProblemText.InWords(c.Content)))))];
            word.Row(Widths, [(1, Ooxml.Number(++number)), (2, string.Join(Say(OfficeTexts.Of("words.office.notice.separator")), parts)), (1, texts.In(finding.Cells[0].Content.Place))], "TableText");
        }

        return number;
    }

    /// <summary>A cell among those of a finding: the one of the same name in another unit's report of the year goes by the unit.</summary>
    private string Label(FindingCell cell, Finding finding) => cell is { Unit: { } unit, Year: var year } && year == finding.Year && cell.Id == finding.Cells[0].Id ? unit : Label(cell);

    private string Label(FindingCell cell) => ProblemText.Owner(cell) is { Length: > 0 } owner ? $"{owner} {Say(cell.Label)}" : Say(cell.Label);

    private string Say(LocalizedText text) => texts.In(text);
}
