using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Forms;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Recognition;

/// <summary>Tells documents that are no report from reports that couldn't be read: who looks for a missing report needn't look at these.</summary>
internal static class OtherDocument
{
    /// <summary>Fewer characters may stand around the pictures of a scanned report. Judged: a page has some 700.</summary>
    private const int FewestWithPictures = 200;

    /// <summary>Whether a document in which no table was found has words, and nowhere among them the title of a report.</summary>
    /// <param name="document">The document.</param>
    /// <param name="forms">The forms whose titles are meant.</param>
    /// <param name="mayHavePictures">Whether more may be on its pages than was read.</param>
    public static bool Is(Document document, FormCatalog forms, bool mayHavePictures)
    {
        string words = string.Concat(WordStream.Of(document, null).Lines.Select(l => Plain(l.Raw)));
        return words.Length >= (mayHavePictures ? FewestWithPictures : 1) && !forms.All.SelectMany(f => f.Titles).Any(t => words.Contains(Plain(t), StringComparison.Ordinal));
    }

    private static string Plain(string text) => ChineseText.WithoutBlanks(ChineseText.Simplify(ChineseText.Fold(text)));
}
