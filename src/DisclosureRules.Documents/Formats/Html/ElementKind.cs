using System.Collections.Frozen;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>What an element does to the words in it.</summary>
internal enum ElementKind
{
    /// <summary>Part of the line; every element that is not known is, as in browsers.</summary>
    Inline,

    /// <summary>Starts and ends a line.</summary>
    Block,

    /// <summary>Keeps the line breaks of the source.</summary>
    Preformatted,

    /// <summary>Ends a line.</summary>
    Break,

    /// <summary>Shows no words, or none of the page's.</summary>
    Ignored,

    /// <summary>Belongs to the page more than to what it publishes.</summary>
    Furniture,

    /// <summary>Links to another page or a file.</summary>
    Link,

    /// <summary>Raised or lowered characters.</summary>
    Script,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>A field of a form.</summary>
    Field,
}

/// <summary>The kinds of the elements of HTML.</summary>
internal static class ElementKinds
{
    private static readonly FrozenDictionary<string, ElementKind> Kinds = Build();

    public static ElementKind Of(string localName) => Kinds.GetValueOrDefault(localName, ElementKind.Inline);

    private static FrozenDictionary<string, ElementKind> Build()
    {
        Dictionary<string, ElementKind> kinds = new(StringComparer.Ordinal);
        Add(ElementKind.Block, "address article blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 "
            + "hgroup hr html legend li main menu ol p search section summary tbody td tfoot th thead tr ul");
        Add(ElementKind.Preformatted, "listing plaintext pre xmp");
        Add(ElementKind.Break, "br");
        Add(ElementKind.Ignored, "button col colgroup datalist del embed frame frameset head iframe meter noembed noframes noscript optgroup option "
            + "progress rp rt s script select strike style svg template textarea title xml");
        Add(ElementKind.Furniture, "aside footer header nav");
        Add(ElementKind.Link, "a");
        Add(ElementKind.Script, "sub sup");
        Add(ElementKind.Table, "table");
        Add(ElementKind.Image, "img");
        Add(ElementKind.Field, "input");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(ElementKind kind, string names)
        {
            foreach (string name in names.Split(' '))
                kinds.Add(name, kind);
        }
    }
}
