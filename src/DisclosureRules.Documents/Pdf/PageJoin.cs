using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Pdf;

/// <summary>Makes one document out of the pages: parts of tables and lines of paragraphs that go on on the next page are put together.</summary>
internal static class PageJoin
{
    public static Document Join(IReadOnlyList<PdfPage> pages, ReadingBudget budget)
    {
        List<List<PageItem>> read = [];
        foreach (PdfPage page in pages)
        {
            budget.Look();
            read.Add(PageReading.Read(page, budget));
        }

        PageFurniture.Remove(read);
        List<PageItem> items = [.. read.SelectMany(p => p)];
        Paragraphs paragraphs = new(items.OfType<LineItem>().Select(l => l.Line));
        List<DocumentBlock> blocks = [];
        int tables = 0;
        for (int start = 0, end; start < items.Count; start = end)
        {
            budget.Look();
            end = start + 1;
            if (items[start] is PartItem first)
            {
                List<PartItem> parts = [first];
                while (end < items.Count && items[end] is PartItem next && TableJoin.GoesOn(parts[^1], next))
                {
                    parts.Add(next);
                    end++;
                }

                blocks.Add(TableJoin.Join(parts, ++tables));
                continue;
            }

            while (end < items.Count && items[end - 1] is LineItem line && items[end] is LineItem below && paragraphs.GoesOn(line, below))
                end++;
            blocks.Add(Paragraph(items.GetRange(start, end - start)));
        }

        return new(blocks);
    }

    private static DocumentLine Paragraph(List<PageItem> items)
    {
        LineItem[] lines = [.. items.OfType<LineItem>()];
        Box box = lines.Where(l => l.Page == lines[0].Page).Select(l => l.Line.Box).Aggregate((a, b) => a.With(b));
        return new(CellText.Join(lines.Select(l => l.Line.Text)), new Place { Page = lines[0].Page, Box = box.ToPageBox() });
    }
}
