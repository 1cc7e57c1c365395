using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Pdf;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>A page that says 行政许可, with parts of its objects changed and others added, and what becomes of it.</summary>
internal static class ChangedPdf
{
    public const string Word = "BT /F 12 Tf 60 700 Td <884C653F8BB853EF> Tj ET\n";

    private const int FirstAdded = 9;

    /// <summary>The objects of the page: 1 the catalog, 2 the pages, 3 to 6 the font with its parts and map, 7 the page, 8 what it draws.</summary>
    public static (string Content, byte[]? Stream)[] Objects(string drawn = Word) => [.. PdfFile.Objects([drawn], "行政许可", 595, 842)];

    /// <summary>The file with a part of its objects changed, and with further objects from number 9 on.</summary>
    public static byte[] With(string part, string instead, params string[] added) => Drawing(Word, part, instead, [.. added.Select(a => (a, (byte[]?)null))]);

    public static byte[] Drawing(string drawn, string part, string instead, params (string Content, byte[]? Stream)[] added)
    {
        (string Content, byte[]? Stream)[] objects = Objects(drawn);
        Assert.Contains(objects, o => o.Content.Contains(part, StringComparison.Ordinal));
        return PdfFile.Of([.. objects.Select(o => (o.Content.Replace(part, instead, StringComparison.Ordinal), o.Stream)), .. added]);
    }

    /// <summary>Objects from number 9 on, each of which is made with the number of the next, and one at the end.</summary>
    public static string[] Chain(int length, Func<int, string> link, string last) => [.. Enumerable.Range(FirstAdded + 1, length).Select(link), last];

    /// <summary>A stream as it is, with what its dictionary says besides.</summary>
    public static (string Content, byte[] Stream) Stream(string content, string says = "") => Stream(Encoding.Latin1.GetBytes(content), says);

    public static (string Content, byte[] Stream) Stream(byte[] content, string says) => ($"<<{says}/Length {content.Length}>>", content);

    public static void ReadsWords(byte[] file)
    {
        List<Diagnostic> problems = [];
        Document? document = new PdfReader().Read(file, "a.pdf", problems);
        Assert.Empty(problems);
        Assert.Equal("行政许可", Assert.IsType<DocumentLine>(Assert.Single(document!.Blocks)).Text);
    }

    public static Diagnostic Refuses(string code, byte[] file, ReadingLimits? limits = null)
    {
        List<Diagnostic> problems = [];
        Assert.Null(new PdfReader().Read(file, "a.pdf", problems, limits));
        Diagnostic problem = Assert.Single(problems);
        Assert.Equal((code, "a.pdf"), (problem.Code, problem.File));
        Assert.NotEqual(problem.Message.Zh, problem.Message.En);
        return problem;
    }
}
