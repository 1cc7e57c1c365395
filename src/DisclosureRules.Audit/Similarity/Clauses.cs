using System.Text;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Similarity;

/// <summary>
/// Cuts the words of a report into clauses. Numbers and the unit's name don't count, because words that are copied get new ones; clauses that name a law
/// in title marks or quote something don't count at all, nor do short ones, which everybody writes.
/// </summary>
internal static class Clauses
{
    /// <summary>Shorter clauses are turns of phrase. Judged, not measured: the shortest clauses that say something of a unit's own have about as many characters.</summary>
    private const int Shortest = 8;

    private const string Marks = "\u3002\uFF0C\u3001\uFF1B\uFF1A\uFF01\uFF1F,;:!?\n";
    private const string Quotes = "\u300A\u300B\u201C\u201D\"";

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
                    if (folded.Length >= Shortest)
                        yield return new(section, start, end, folded);
                }

                start = end + 1;
            }
        }
    }

    private static string Folded(string text, string? unit)
    {
        string folded = ChineseText.WithoutBlanks(ChineseText.Fold(text));
        if (unit is { Length: > 0 })
            folded = folded.Replace(unit, "@", StringComparison.Ordinal);
        StringBuilder masked = new(folded.Length);
        foreach (char c in folded)
        {
            if (!char.IsAsciiDigit(c) && c is not '.' and not '%')
                masked.Append(c);
            else if (masked.Length == 0 || masked[^1] != '#')
                masked.Append('#');
        }

        return masked.ToString();
    }
}
