using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>Parses a page and gives up as soon as it is beyond a limit, before the time that nesting costs can grow.</summary>
internal sealed class HtmlParsing
{
    private const int Stride = 32;
    private const int ElementsBetweenLooks = 512;

    // Put together once: for each page anew it costs more than reading its tables.
    private static readonly IConfiguration Parts = Configuration.Default;

    private readonly HtmlBudget _budget;
    private readonly bool _hasLines;
    private readonly List<IElement> _metadata = [];
    private int _elements;
    private int _attributes;
    private IElement? _last;

    // The parser counts lines in 16 bits.
    private HtmlParsing(string text, HtmlBudget budget) =>
        (_budget, _hasLines) = (budget, text.AsSpan().Count('\n') + text.AsSpan().Count('\r') < ushort.MaxValue);

    /// <summary>The page, and its elements <c>meta</c> without those of templates, which show nothing.</summary>
    public static IHtmlDocument Parse(string text, HtmlBudget budget, out IReadOnlyList<IElement> metadata)
    {
        if (text.AsSpan().Count('<') > budget.Limits.Tags)
            throw budget.TooManyTags();
        HtmlParsing parsing = new(text, budget);
        HtmlParserOptions options = new()
        {
            OnCreated = parsing.OnCreated,
            ShouldEmitAttribute = parsing.OnAttribute,
            // No engine is there to run scripts; this only makes what is shown without one no part of the page.
            IsScripting = true,
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
            // The parser's own limit moves what is deeper, so that words come out of order; here such a page is refused.
            MaximumDepth = int.MaxValue,
        };
        // With scripts in view the parser keeps what it is given as a string so that it could be written into, which costs a quarter more.
        IHtmlDocument page = new HtmlParser(options, BrowsingContext.New(Parts)).ParseDocument(CostlyTags.Without(text).AsMemory());
        metadata = parsing._metadata.FindAll(page.Contains);
        return page;
    }

    private void OnCreated(IElement element, TextPosition position)
    {
        if (++_elements > _budget.Limits.Elements)
            throw _budget.TooManyElements();
        if (_elements % ElementsBetweenLooks == 0)
            _budget.Look();
        if (_hasLines)
            ((IConstructableElement)element).SourceReference = new SourceLine(position);
        if (element is IHtmlMetaElement)
            _metadata.Add(element);
        if (_elements % Stride == 0 && _last is not null)
            CheckDepth(_last);
        _last = element;
    }

    /// <summary>An element has no parent yet when it is created, so it is the one before that is measured; few enough that it costs nothing.</summary>
    private void CheckDepth(IElement element)
    {
        int depth = 0;
        for (INode? node = element; node is not null; node = node.Parent)
            depth++;
        if (depth + Stride > _budget.Limits.Depth)
            throw _budget.TooDeep(SourceLine.Of(element));
    }

    private bool OnAttribute(ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        ++_attributes <= _budget.Limits.Attributes ? true : throw _budget.TooManyAttributes();
}
