using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>
/// The properties of characters or of paragraphs by their place in the main stream: a table of pages of that stream, each of which says for runs of
/// characters where on the page their properties stand ([MS-DOC], PlcBteChpx, PlcBtePapx). Nothing of it is kept but the last run that was found.
/// Not safe to share between threads.
/// </summary>
/// <param name="document">The main stream.</param>
/// <param name="table">The table of pages; <see langword="null"/> where there is none.</param>
/// <param name="isOfParagraphs">Whether the pages hold properties of paragraphs.</param>
/// <param name="budget">What may be read.</param>
internal sealed class FormattingPages(RecordBytes document, RecordBytes? table, bool isOfParagraphs, PackageBudget budget)
{
    private const int PageSize = 512, PageNumber = 0x3FFFFF;

    /// <summary>Bytes that a page has for each run beside its place: where its properties stand and, of paragraphs, how high they are printed.</summary>
    private readonly int _entry = isOfParagraphs ? 13 : 1;
    private readonly int _pages = Math.Max(0, ((table?.Length ?? 0) - 4) / 8);
    private FormattedRun _last;

    /// <summary>The run that a place belongs to; one without properties where nothing is said of it.</summary>
    public FormattedRun Find(int place)
    {
        if (place >= _last.Start && place < _last.End)
            return _last;
        budget.Step();
        int page = LastAtMost(place, _pages, i => table!.Number(i * 4));
        return _last = page < 0 || place >= table!.Number((page + 1) * 4)
            ? new(place, place + 1, default)
            : Find(place, document.Part((table.Number(((_pages + 1) * 4) + (page * 4)) & PageNumber) * (long)PageSize, PageSize));
    }

    private FormattedRun Find(int place, RecordBytes page)
    {
        int runs = page.Byte(PageSize - 1), entries = (runs + 1) * 4;
        if (entries + (runs * _entry) >= PageSize)
            throw page.Broken();
        int run = LastAtMost(place, runs, i => page.Number(i * 4));
        if (run < 0 || place >= page.Number((run + 1) * 4))
            return new(place, place + 1, default);
        int at = page.Byte(entries + (run * _entry)) * 2;
        return new(page.Number(run * 4), page.Number((run + 1) * 4), at == 0 ? default : Content(page, at));
    }

    /// <summary>Lists of paragraphs are counted in pairs of bytes, with a byte before the count where they are even.</summary>
    private ReadOnlyMemory<byte> Content(RecordBytes page, int at)
    {
        int count = page.Byte(at);
        if (!isOfParagraphs)
            return page.Slice(at + 1, count);
        return count == 0 ? page.Slice(at + 2, page.Byte(at + 1) * 2) : page.Slice(at + 1, (count * 2) - 1);
    }

    /// <summary>The last of some ascending numbers that is at most a given one; -1 where none is.</summary>
    private static int LastAtMost(int value, int count, Func<int, int> number)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (number(middle) <= value)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
