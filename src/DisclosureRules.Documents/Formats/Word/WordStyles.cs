using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>What the styles of a document say about numbers before paragraphs and about hidden text.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 32;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private string? _default;

    public void Read(PartXml xml)
    {
        Style? style = null;
        while (xml.Next(0))
        {
            switch (xml.Name)
            {
                case "style":
                    style = new();
                    string id = xml.Attribute("styleId") ?? "";
                    _styles.TryAdd(id, style);
                    if (xml.Attribute("type") == "paragraph" && xml.Attribute("default") is "1" or "true" or "on")
                        _default ??= id;
                    break;
                case "pPrChange" or "rPrChange" or "tblStylePr" or "docDefaults" or "latentStyles":
                    xml.Skip();
                    break;
                case "basedOn" when style is not null:
                    style.BasedOn = xml.Attribute("val");
                    break;
                case "numId" when style is not null:
                    style.List = xml.Number("val");
                    break;
                case "ilvl" when style is not null:
                    style.Level = xml.Number("val");
                    break;
                case "vanish" when style is not null:
                    style.IsHidden = xml.IsOn();
                    break;
            }
        }
    }

    /// <summary>The numbering of a paragraph style; the default style's when <paramref name="id"/> is <see langword="null"/>.</summary>
    public (int? List, int? Level) NumberingOf(string? id)
    {
        int? list = null, level = null;
        foreach (Style style in Chain(id ?? _default))
        {
            list ??= style.List;
            level ??= style.Level;
        }

        return (list, level);
    }

    /// <summary>The styles whose paragraphs may be counted by a list's level of that style: the style itself.</summary>
    public string? NameOf(string? id) => id ?? _default;

    /// <summary>Whether text in a paragraph style is hidden.</summary>
    public bool HidesParagraph(string? id) => Hides(id ?? _default);

    /// <summary>Whether a style hides its text.</summary>
    public bool Hides(string? id)
    {
        foreach (Style style in Chain(id))
        {
            if (style.IsHidden is { } hidden)
                return hidden;
        }

        return false;
    }

    private IEnumerable<Style> Chain(string? id)
    {
        for (int i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out Style? style); i++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public int? List { get; set; }

        public int? Level { get; set; }

        public bool? IsHidden { get; set; }
    }
}
