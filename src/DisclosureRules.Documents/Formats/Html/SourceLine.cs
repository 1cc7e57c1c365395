using AngleSharp.Dom;
using AngleSharp.Text;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>Where an element starts in the source; a fraction of what the parser would keep by itself.</summary>
internal sealed class SourceLine(TextPosition position) : ISourceReference
{
    public TextPosition Position { get; } = position;

    /// <summary>The line of an element; <see langword="null"/> for one that the source leaves out.</summary>
    public static int? Of(IElement element) => element.SourceReference?.Position.Line is { } line and > 0 ? line : null;
}
