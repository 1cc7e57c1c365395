using DisclosureRules.Audit.Office.Packaging;
using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Findings;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>The table behind a notice: every cell that a problem speaks of.</summary>
internal static class NoticeAppendix
{
    // Twentieths of a point; together the width of the text.
    private static readonly int[] Widths = [700, 800, 2300, 2700, 1044, 1300];

    public static void Write(WordWriter word, Notice notice, OfficeTexts texts)
    {
        word.Paragraph("Appendix", texts.In(OfficeTexts.Of("words.office.notice.appendix")), newPage: true);
        word.Paragraph("AppendixTitle", texts.In(OfficeTexts.Of("words.office.notice.appendix-title")));
        word.Open("tbl");
        word.Xml.WriteRaw("<w:tblPr><w:tblW w:w=\"8844\" w:type=\"dxa\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/>"
            + "<w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>");
        word.Open("tblGrid");
        foreach (int width in Widths)
            word.Set("gridCol", Ooxml.Number(width), "w");
        word.Close();
        word.Row(Widths, [.. Headings.Select(h => texts.In(OfficeTexts.Of(h)))], isHeading: true);
        for (int i = 0; i < notice.Problems.Count; i++)
        {
            Finding finding = notice.Problems[i].Finding;
            string number = Ooxml.Number(i + 1), year = finding.Year is { } known ? Ooxml.Number(known) : "", title = texts.In(finding.Title);
            if (finding.Cells.Count == 0)
                word.Row(Widths, [number, year, title, "", "", ""], isHeading: false);
            foreach (FindingCell cell in finding.Cells)
            {
                string owner = ProblemText.Owner(cell);
                word.Row(Widths, [number, year, title, owner.Length > 0 ? $"{owner} {texts.In(cell.Label)}" : texts.In(cell.Label), texts.In(ProblemText.Content(cell.Content)), texts.In(cell.Content.Place)], isHeading: false);
            }
        }

        word.Close();
        word.Paragraph("TableText", "");
    }

    private static readonly string[] Headings =
        ["words.office.notice.column.number", "words.office.year", "words.office.notice.column.problem", "words.office.notice.column.cell", "words.office.notice.column.content", "words.office.notice.column.place"];
}
