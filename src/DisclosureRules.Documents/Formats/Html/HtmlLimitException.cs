using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>Ends the reading of a page that is beyond a limit; <see cref="HtmlReader"/> turns it into a problem. It crosses the parser, which takes no other word for it.</summary>
internal sealed class HtmlLimitException(string code, LocalizedText message, int? line = null) : Exception(message.En)
{
    public Diagnostic Diagnostic { get; } = new(code, message, Line: line);
}
