using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DisclosureRules.Reports;
using Document = DisclosureRules.Documents.Model.Document;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>One walk through a parsed page in reading order: words become lines, tables become grids.</summary>
internal sealed class PageWalk
{
    private readonly bool _showHidden;
    private readonly HtmlBudget _budget;
    private readonly PageBlocks _blocks = new();
    private readonly LineText _line = new();
    private readonly TableWalk _tables;
    private bool _inCell;
    private bool _hasHidden;
    private int? _source;
    private int? _lineSource;

    private PageWalk(bool showHidden, HtmlBudget budget)
    {
        _showHidden = showHidden;
        _budget = budget;
        _tables = new(this, _blocks, showHidden, budget);
    }

    /// <summary>
    /// The document that a page shows. Where it shows no table but hides one, a script shows it, and all that is hidden is read.
    /// </summary>
    public static Document Read(IHtmlDocument page, IReadOnlyList<IElement> metadata, HtmlBudget budget)
    {
        PageWalk walk = new(showHidden: false, budget);
        Document document = walk.Read(page.Body) with { PublishedOn = HeadDate.In(metadata) };
        if (walk._blocks.Tables > 0 || !(walk._hasHidden || walk._tables.HasHidden))
            return document;
        PageWalk all = new(showHidden: true, budget);
        Document everything = all.Read(page.Body);
        return all._blocks.Tables > 0 ? everything with { PublishedOn = document.PublishedOn } : document;
    }

    private Document Read(IHtmlElement? body)
    {
        if (body is not null && Look(body) is { IsHidden: false } look)
            WalkChildren(body, new(null, look.Style));
        Break();
        return new(_blocks.Finish());
    }

    /// <summary>The words of a cell, its lines separated by line feeds; <see langword="null"/> when a table stands in it.</summary>
    public string? CellText(PlannedCell cell)
    {
        _inCell = true;
        bool whole = WalkChildren(cell.Element, new(null, cell.Style));
        _inCell = false;
        string text = _line.Take();
        return whole ? text : null;
    }

    /// <summary>Reads what stands in an element as lines and tables of the page.</summary>
    public void Flow(IElement element)
    {
        Break();
        See(element);
        WalkChildren(element, new(null, ElementLook.Of(element).Style));
        Break();
    }

    private bool WalkChildren(INode parent, TokenContext around)
    {
        INodeList children = parent.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            INode child = children[i];
            if (child.NodeType == NodeType.Text)
                Text(((ICharacterData)child).Data, around);
            else if (child.NodeType == NodeType.Element && !Walk((IElement)child, around))
                return false;
        }

        return true;
    }

    /// <summary><see langword="false"/> when a cell turned out to hold a table, so that it is no cell.</summary>
    private bool Walk(IElement element, TokenContext around)
    {
        ElementKind kind = ElementKinds.Of(element.LocalName);
        if (kind == ElementKind.Ignored)
            return true;
        ElementLook look = Look(element);
        if ((look.IsHidden && !_showHidden) || (look.Style & InlineStyle.Struck) != 0)
            return true;
        See(element);
        if (kind == ElementKind.Inline && (look.Style & InlineStyle.Block) != 0)
            kind = ElementKind.Block;
        else if (kind == ElementKind.Block && (look.Style & InlineStyle.Inline) != 0)
            kind = ElementKind.Inline;
        if (look.IsFurniture || kind == ElementKind.Furniture)
            return Furniture(element, around.With(look));
        switch (kind)
        {
            case ElementKind.Break: Break(); return true;
            case ElementKind.Table: return Table(element, around.With(look));
            case ElementKind.Image: Image(look); return true;
            case ElementKind.Field: Field(look, around); return true;
            case ElementKind.Link: return WalkChildren(element, around.With(look) with { Link = look.Link ?? around.Link });
            case ElementKind.Block: return Block(element, around.With(look));
            case ElementKind.Preformatted: return Block(element, around with { Style = InlineStyle.Preserved });
            case ElementKind.Script:
                _line.Seam();
                bool whole = WalkChildren(element, around.With(look));
                _line.Seam();
                return whole;
            default: return WalkChildren(element, around.With(look));
        }
    }

    private bool Block(IElement element, TokenContext around)
    {
        Break();
        bool whole = WalkChildren(element, around);
        Break();
        return whole;
    }

    private bool Furniture(IElement element, TokenContext around)
    {
        if (_inCell)
            return Block(element, around);
        Break();
        PageBlocks.Mark mark = _blocks.Here();
        WalkChildren(element, around);
        Break();
        _blocks.WithdrawFurniture(mark, isMenu: element.LocalName == "nav");
        return true;
    }

    private bool Table(IElement table, TokenContext around)
    {
        if (!_inCell)
        {
            Break();
            _tables.Read(table);
            return true;
        }

        // A table of one cell inside a cell frames it and nothing else.
        TablePlan plan = TablePlan.Of(table, _showHidden, _budget);
        return plan.Cells.Count == 0 || (plan.Cells.Count == 1 && plan.Captions.Count == 0 && Block(plan.Cells[0].Element, around));
    }

    /// <summary>A picture in a cell may show a number; the cell is then neither blank nor what the digits beside it say.</summary>
    private void Image(ElementLook look)
    {
        if (_inCell && !look.IsSpacer)
            _line.Append("\uFFFC", isLink: false);
    }

    private void Field(ElementLook look, TokenContext around)
    {
        if (_inCell && look.IsTextField != false && look.Value is { } value)
            Text(value, around);
    }

    private void Text(string text, TokenContext around)
    {
        if ((around.Style & InlineStyle.Preserved) == 0)
        {
            Append(text, around.Link);
            return;
        }

        ReadOnlySpan<char> rest = text;
        for (int end = rest.IndexOfAny('\r', '\n'); end >= 0; end = rest.IndexOfAny('\r', '\n'))
        {
            Append(rest[..end], around.Link);
            Break();
            rest = rest[(end + 1)..];
        }

        Append(rest, around.Link);
    }

    private void Append(ReadOnlySpan<char> text, string? link)
    {
        bool empty = _line.IsEmpty;
        _line.Append(text, link is not null);
        if (_inCell || _line.IsEmpty)
            return;
        if (empty)
            _lineSource = _source;
        if (link is not null)
            _blocks.SeeLink(link);
    }

    private void Break()
    {
        if (_inCell)
        {
            _line.NewLine();
            return;
        }

        if (_line.IsEmpty)
        {
            _line.NewLine();
            return;
        }

        bool isLink = _line.HasLink && !_line.HasPlainWords, isNeutral = !_line.HasPlainWords;
        string text = _line.Take();
        if (text.Length > 0)
            _blocks.AddLine(text, _lineSource is { } line ? new DocumentLocation { Line = line } : null, isLink ? LineKind.Links : isNeutral ? LineKind.BesideLinks : LineKind.Words);
    }

    private void See(IElement element)
    {
        if (SourceLine.Of(element) is { } line)
            _source = line;
    }

    private ElementLook Look(IElement element)
    {
        ElementLook look = ElementLook.Of(element);
        _hasHidden |= look.IsHidden;
        return look;
    }

    /// <summary>What the elements around some words say about them.</summary>
    /// <param name="Link">Where the words link to; <see langword="null"/> when they don't.</param>
    /// <param name="Style">Whether line breaks are preserved.</param>
    private readonly record struct TokenContext(string? Link, InlineStyle Style)
    {
        public TokenContext With(ElementLook look) => look.Style == InlineStyle.None ? this : this with { Style = Style | (look.Style & InlineStyle.Preserved) };
    }
}
