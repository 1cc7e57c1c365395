using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Html;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Tests.Html;

/// <summary>Reads small pages and shows what came of them in a form that tests can state.</summary>
internal static class Page
{
    public static Document Read(string html) => Read(Encoding.UTF8.GetBytes(html));

    public static Document Read(byte[] bytes)
    {
        List<Diagnostic> diagnostics = [];
        return new HtmlReader().Read(bytes, "page.html", diagnostics) ?? throw new DiagnosticException(diagnostics);
    }

    public static Diagnostic Refused(string html)
    {
        List<Diagnostic> diagnostics = [];
        Assert.Null(new HtmlReader().Read(Encoding.UTF8.GetBytes(html), "page.html", diagnostics));
        return Assert.Single(diagnostics);
    }

    /// <summary>The lines and tables, e.g. <c>words</c> and <c>[a|b][c|=c]</c>; <c>=</c> marks a position that a merged cell covers.</summary>
    public static string[] Show(string html) => Show(Read(html));

    public static string[] Show(Document document) => [.. document.Blocks.Select(b => b is DocumentLine line ? line.Text : string.Concat(((DocumentTable)b).Rows.Select(Show)))];

    private static string Show(DocumentRow row) => "[" + string.Join('|', row.Cells.Select(c => (c.IsContinuation ? "=" : "") + c.Text.Replace("\n", "\\n", StringComparison.Ordinal))) + "]";
}
