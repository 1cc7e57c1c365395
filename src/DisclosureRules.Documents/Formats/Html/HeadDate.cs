using AngleSharp.Dom;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>
/// The date of publication in the head of a page: <c>PubDate</c>, which the guide to the development of government websites (国办发〔2017〕47号) asks for,
/// and what other publishing systems write. Dates of writing and of change are others.
/// </summary>
internal static class HeadDate
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "PubDate", "PublishDate", "Publish-Date", "Publish_Date", "PublishTime", "PublicationDate", "Publication_Date", "article:published_time", "og:published_time",
        "dc.date.issued", "dcterms.issued", "datePublished", "ReleaseDate",
    };

    /// <summary>The date; <see langword="null"/> when the page states none, or two that differ.</summary>
    public static DateOnly? In(IReadOnlyList<IElement> metadata)
    {
        DateOnly? found = null;
        foreach (IElement meta in metadata)
        {
            string? name = meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop");
            if (name is null || !Names.Contains(name.Trim()) || Date(meta.GetAttribute("content")) is not { } date)
                continue;
            if (found is { } other && other != date)
                return null;
            found = date;
        }

        return found;
    }

    private static DateOnly? Date(string? content) =>
        content is { Length: <= 64 } && ChineseDate.TryRead(ChineseText.Trim(ChineseText.Fold(content)), out DateReading reading) ? reading.Date : null;
}
