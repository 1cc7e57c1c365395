using AngleSharp.Dom;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>What an element's attributes say that matters for reading it; they are looked through once.</summary>
internal readonly struct ElementLook
{
    private const int WholeGroup = int.MaxValue;

    private ElementLook(IElement element)
    {
        Columns = Rows = 1;
        INamedNodeMap attributes = element.Attributes;
        for (int i = 0; i < attributes.Length; i++)
        {
            IAttr attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "style": Style |= StyleText.Read(attribute.Value); break;
                case "hidden": Style |= InlineStyle.Hidden; break;
                case "colspan": Columns = Number(attribute.Value) is > 0 and var columns ? columns : 1; break;
                case "rowspan": Rows = Number(attribute.Value) switch { > 0 and var rows => rows, 0 => WholeGroup, _ => 1 }; break;
                case "href": Link = attribute.Value; break;
                case "role": IsFurniture = attribute.Value is "navigation" or "banner" or "contentinfo" or "complementary" or "search"; break;
                case "width" or "height": IsSpacer |= Number(attribute.Value) is >= 0 and <= 3; break;
                case "type": IsTextField = attribute.Value is "text" or "number" or ""; break;
                case "value": Value = attribute.Value; break;
            }
        }
    }

    public InlineStyle Style { get; }

    /// <summary>How many columns a cell spans; at least 1.</summary>
    public int Columns { get; }

    /// <summary>How many rows a cell spans; at least 1.</summary>
    public int Rows { get; }

    public string? Link { get; }

    /// <summary>Whether its role is one of the page's own parts.</summary>
    public bool IsFurniture { get; }

    /// <summary>Whether a picture is too small to show anything.</summary>
    public bool IsSpacer { get; }

    /// <summary>Whether a field shows its value; one without a type does.</summary>
    public bool? IsTextField { get; }

    public string? Value { get; }

    public bool IsHidden => (Style & InlineStyle.Hidden) != 0;

    public static ElementLook Of(IElement element) => element.Attributes.Length == 0 ? Plain : new(element);

    private static ElementLook Plain { get; } = new(1);

    private ElementLook(int span) => Columns = Rows = span;

    /// <summary>The digits at the start, as HTML reads integers; -1 when there are none, and at most a million.</summary>
    private static int Number(string text)
    {
        int at = 0, number = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at < text.Length && text[at] == '+')
            at++;
        int start = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            number = Math.Min(1_000_000, (number * 10) + text[at] - '0');
        return at == start ? -1 : number;
    }
}
