using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>What a line of a page consists of.</summary>
internal enum LineKind
{
    Words,

    /// <summary>Links and nothing else.</summary>
    Links,

    /// <summary>Dates, numbers and marks, which belong to the links beside them where there are any.</summary>
    BesideLinks,
}

/// <summary>
/// Collects the lines and tables of a page and leaves out its furniture: lists of links, the line that says where in the site one is, site
/// notes, and the parts marked as navigation, header or footer. What may be the report stays: tables, and outside of navigation every part
/// with a year in it.
/// </summary>
internal sealed class PageBlocks
{
    /// <summary>Links on fewer lines may be the report's attachments.</summary>
    private const int FewestLinks = 3;

    private readonly List<DocumentBlock> _blocks = [];
    private readonly List<(DocumentLine Line, LineKind Kind)> _run = [];
    private string? _lastLink;
    private int _links;

    /// <summary>How many tables there are.</summary>
    public int Tables { get; private set; }

    /// <summary>Words of the line to come are a link. A link that is never closed is one link, however many lines it covers.</summary>
    public void SeeLink(string target)
    {
        if (ReferenceEquals(target, _lastLink) || string.Equals(target, _lastLink, StringComparison.Ordinal))
            return;
        _lastLink = target;
        _links++;
    }

    public void AddLine(string text, DocumentLocation? place, LineKind kind)
    {
        if (kind == LineKind.Links || (kind == LineKind.BesideLinks && _run.Count > 0))
        {
            _run.Add((new(text, place), kind));
            return;
        }

        EndRun();
        if (!SiteFurniture.IsSiteLine(text))
            _blocks.Add(new DocumentLine(text, place));
    }

    public void AddTable(DocumentTable table)
    {
        EndRun();
        _blocks.Add(table);
        Tables++;
    }

    /// <summary>The place behind everything so far.</summary>
    public Mark Here()
    {
        EndRun();
        return new(_blocks.Count, Tables);
    }

    /// <summary>Leaves out what came behind a mark, unless it may be the report.</summary>
    public void WithdrawFurniture(Mark mark, bool isMenu)
    {
        EndRun();
        if (Tables > mark.Tables)
            return;
        for (int i = mark.Blocks; i < _blocks.Count && !isMenu; i++)
        {
            if (_blocks[i] is DocumentLine line && SiteFurniture.HasYear(line.Text))
                return;
        }

        _blocks.RemoveRange(mark.Blocks, _blocks.Count - mark.Blocks);
    }

    public IReadOnlyList<DocumentBlock> Finish()
    {
        EndRun();
        return _blocks;
    }

    private void EndRun()
    {
        int links = _links;
        _links = 0;
        _lastLink = null;
        if (_run.Count == 0)
            return;
        int from = links < FewestLinks ? 0 : BehindLinks();
        for (int i = from; i < _run.Count; i++)
            _blocks.Add(_run[i].Line);
        _run.Clear();
    }

    /// <summary>The index behind the last line of a list of links; a date below the list is the list's only when its other links have dates too.</summary>
    private int BehindLinks()
    {
        int last = _run.FindLastIndex(r => r.Kind == LineKind.Links);
        bool dated = _run.FindIndex(r => r.Kind == LineKind.BesideLinks) is >= 0 and var first && first < last;
        return dated ? Math.Min(_run.Count, last + 2) : last + 1;
    }

    /// <summary>A place among the blocks.</summary>
    internal readonly record struct Mark(int Blocks, int Tables);
}
