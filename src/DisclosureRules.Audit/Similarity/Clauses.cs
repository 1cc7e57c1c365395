using System.Buffers;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Similarity;

/// <summary>
/// Cuts the words of a report into clauses. The unit's name doesn't count, because words that are copied get a new one. Clauses with a number say what the
/// form asks for, much the same everywhere, and don't count at all, nor do those that name a law in title marks or quote something, and short ones, which
/// everybody writes.
/// </summary>
internal static class Clauses
{
    /// <summary>Shorter clauses are turns of phrase. Judged, not measured: the shortest clauses that say something of a unit's own have about as many characters.</summary>
    private const int Shortest = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\u3002\uFF0C\u3001\uFF1B\uFF1A\uFF01\uFF1F,;:!?\n");
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\u300A\u300B\u201C\u201D\"");

    public static IEnumerable<Clause> Of(Report report)
    {
        string? unit = report.Unit is null ? null : ChineseText.WithoutBlanks(ChineseText.Fold(report.Unit));
        for (int section = 0; section < report.Narrative.Count; section++)
        {
            if (report.Narrative[section].Section == "signature")
                continue;
            string text = report.Narrative[section].Text;
            for (int start = 0; start < text.Length;)
            {
                int end = text.AsSpan(start).IndexOfAny(Marks) is >= 0 and var length ? start + length : text.Length;
                if (end - start >= Shortest && text.AsSpan(start, end - start).IndexOfAny(Quotes) < 0)
                {
                    string folded = Folded(text[start..end], unit);
                    if (folded.Length >= Shortest && !folded.Any(char.IsAsciiDigit))
                        yield return new(section, start, end, folded);
                }

                start = end + 1;
            }
        }
    }

    private static string Folded(string text, string? unit)
    {
        string folded = ChineseText.WithoutBlanks(ChineseText.Fold(text));
        return unit is { Length: > 0 } ? folded.Replace(unit, "@", StringComparison.Ordinal) : folded;
    }
}
