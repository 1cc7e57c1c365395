using System.Buffers;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Recognition.Facts;

/// <summary>
/// The sentence in which a report says what it is, for reports without a title of their own:
/// <c>根据规定,现公布某某街道2023年度政府信息公开工作年度报告</c>. It counts behind words of publication only, since sentences mention reports of other
/// years and units too; where two such sentences disagree, nothing is known.
/// </summary>
/// <param name="Unit">The unit in it; <see langword="null"/> where it names none.</param>
/// <param name="Year">The year in it.</param>
internal sealed record StatedTitle(string? Unit, int Year)
{
    /// <summary>Lines from the top in which the sentence is looked for: menus and the opening words. No source known.</summary>
    private const int MostLines = 200;

    /// <summary>Characters behind the words of publication in which the title's wording begins; as long as a title is at most.</summary>
    private const int Reach = 90;

    /// <summary>Characters of a line that are looked at; bounds time. The opening words are shorter.</summary>
    private const int LongestLine = 600;

    /// <summary>Words of publication, longest first: behind them stands what is published.</summary>
    private static readonly string[] Verbs =
        ["现向社会公布", "现予以公布", "编制并公布", "制作并公布", "现公布", "现发布", "现公开", "现编制", "特编制", "编制了", "特公布", "现将", "编制", "公布"];

    private static readonly SearchValues<string> AnyVerb = SearchValues.Create(Verbs, StringComparison.Ordinal);

    /// <summary>What the sentences of publication state; <see langword="null"/> when there is none, or several that disagree on the year.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="endings">How titles end: <see cref="TitleSearch.Endings"/>.</param>
    public static StatedTitle? In(IReadOnlyList<TextLine> lines, string[] endings)
    {
        HashSet<int> years = [];
        HashSet<string> units = new(StringComparer.Ordinal);
        string next = lines.Count == 0 ? "" : Start(lines[0].Raw);
        for (int i = 0; i < lines.Count && i < MostLines; i++)
        {
            string line = next;
            next = i + 1 < lines.Count ? Start(lines[i + 1].Raw) : "";
            string text = line + next;
            if (text.AsSpan().IndexOfAny(AnyVerb) is var first && (first < 0 || first >= line.Length))
                continue;
            for (int at = 0; at < line.Length && VerbAt(line, at, text) is var (start, end); at = end)
            {
                if (start < 0 || Of(text[end..Math.Min(text.Length, end + Reach)], endings) is not { } stated)
                    continue;
                years.Add(stated.Year);
                if (stated.Unit is { } unit)
                    units.Add(unit);
            }
        }

        return years.Count == 1 ? new(units.Count == 1 ? units.First() : null, years.First()) : null;
    }

    /// <summary>Whether a line that looks like a title begins with words of publication: it is a sentence.</summary>
    public static bool Begins(string line) => Array.Exists(Verbs, v => line.StartsWith(v, StringComparison.Ordinal));

    private static string Start(string line) => ChineseText.Simplify(TitleSearch.Plain(line.Length > LongestLine ? line[..LongestLine] : line));

    /// <summary>The next verb that begins in the line: where it begins, and what comes behind it; -1 and the line's end when there is none.</summary>
    private static (int Start, int Next) VerbAt(string line, int from, string text)
    {
        int start = -1, next = line.Length;
        foreach (string verb in Verbs)
        {
            int at = text.IndexOf(verb, from, StringComparison.Ordinal);
            if (at >= 0 && at < line.Length && (start < 0 || at < start))
                (start, next) = (at, at + verb.Length);
        }

        return (start, next);
    }

    /// <summary>The unit and the year between the words of publication and the wording of a title, when nothing else stands between them.</summary>
    private static StatedTitle? Of(string behind, string[] endings)
    {
        string text = behind.TrimStart('《', '<', ':');
        int wording = endings.Select(e => text.IndexOf(e, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        if (wording < 0 || TitleSearch.HasSentenceMark(text[..wording]) || TitleSearch.YearAt(text[..wording], out int start, out int end) is not (> 0 and var year))
            return null;
        string unit = start > 0 ? text[..start] : text[end..wording];
        return new(IsName(unit) ? unit : null, year);
    }

    /// <summary>A unit that names itself <c>我街道</c> or <c>本局</c> is not known by that.</summary>
    private static bool IsName(string unit) => unit.Length is > 2 and <= 50 && unit[0] is not ('我' or '本' or '该') && TitleSearch.IsUnit(unit);
}
