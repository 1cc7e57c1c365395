using DisclosureRules.Documents.Formats.Pdf.Content;
using DisclosureRules.Documents.Formats.Pdf.Grids;
using DisclosureRules.Documents.Formats.Pdf.Lines;
using DisclosureRules.Documents.Formats.Pdf.Safety;
using DisclosureRules.Documents.Model;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Formats.Pdf.Joining;

/// <summary>Makes one document out of the pages: parts of tables and lines of paragraphs that go on on the next page are put together.</summary>
internal sealed class PageJoin
{
    private readonly List<DocumentBlock> _blocks = [];
    private readonly Paragraphs _paragraphs;
    private int _tables;

    private PageJoin(IEnumerable<PageItem> items) => _paragraphs = new(items.OfType<LineItem>().Select(l => l.Line));

    public static Document Join(IReadOnlyList<PdfPage> pages, PdfBudget budget)
    {
        List<List<PageItem>> read = [];
        foreach (PdfPage page in pages)
        {
            budget.Look();
            read.Add(PageReading.Read(page, budget));
        }

        PageFurniture.Remove(read);
        List<PageItem> items = [.. read.SelectMany(p => p)];
        PageJoin join = new(items);
        for (int start = 0, end; start < items.Count; start = end)
        {
            budget.Look();
            end = start + 1;
            if (items[start] is PartItem)
            {
                while (end < items.Count && items[end] is PartItem next && TableJoin.GoesOn((PartItem)items[end - 1], next))
                    end++;
                join._blocks.Add(TableJoin.Join([.. items.GetRange(start, end - start).Cast<PartItem>()], ++join._tables));
            }
            else
            {
                while (end < items.Count && items[end] is LineItem)
                    end++;
                join.AddLines([.. items.GetRange(start, end - start).Cast<LineItem>()]);
            }
        }

        return new(join._blocks);
    }

    /// <summary>Adds lines between drawn tables, among which there may be tables without drawn lines.</summary>
    private void AddLines(LineItem[] lines)
    {
        int from = 0;
        while (AlignedTable.Find(lines, from, _tables + 1) is { } table)
        {
            AddParagraphs(lines[from..table.First]);
            AddParagraphs([.. table.Spanning]);
            _blocks.Add(new DocumentTable(table.Rows));
            _tables++;
            from = table.End;
        }

        AddParagraphs(lines[from..]);
    }

    private void AddParagraphs(LineItem[] lines)
    {
        for (int start = 0, end; start < lines.Length; start = end)
        {
            end = start + 1;
            while (end < lines.Length && _paragraphs.GoesOn(lines[end - 1], lines[end]))
                end++;
            _blocks.Add(Paragraph(lines[start..end]));
        }
    }

    private static DocumentLine Paragraph(LineItem[] lines)
    {
        Box box = lines.Where(l => l.Page == lines[0].Page).Select(l => l.Line.Box).Aggregate((a, b) => a.With(b));
        return new(CellText.Join(lines.Select(l => l.Line.Text), areWrapped: true), new DocumentLocation { Page = lines[0].Page, Box = box.ToPageBox() });
    }
}
