using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>
/// Chooses the edition that a report follows: the one whose own labels explain most of what was printed. Where a report mixes two and one of
/// them also reads the other, it is that one, so that no printed cell is lost.
/// </summary>
internal static class EditionChoice
{
    /// <summary>Official labels that only the edition has that reads both, before it is taken; a single one may be a slip. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int FewestOfAnother = 2;

    /// <summary>
    /// The form; <see langword="null"/> when no table of any form was found. Official labels count twice as much as variants. Among equals
    /// the one in force in the report's year is taken, then the newest.
    /// </summary>
    public static Form? Of(TableScan scan, FormCatalog forms, int? year) =>
        BestOf(scan, forms, year) is not { } best ? null : forms.All.LastOrDefault(form => form.AlsoReads.Contains(best) && IsMixedIn(scan, form, best)) ?? best;

    private static Form? BestOf(TableScan scan, FormCatalog forms, int? year)
    {
        return forms.All
            .Select(form => (Form: form, Score: Score(scan, form)))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => year is { } y && candidate.Form.Years.IsBounded && candidate.Form.Years.Contains(y))
            .ThenByDescending(candidate => candidate.Form.Years.From ?? 0)
            .ThenByDescending(candidate => candidate.Form.Id, StringComparer.Ordinal)
            .Select(candidate => candidate.Form)
            .FirstOrDefault();
    }

    private static int Score(TableScan scan, Form form)
    {
        int score = 0;
        foreach (Label label in scan.Labels)
            score += Weight(label, form);
        return score;
    }

    /// <summary>Whether labels of <paramref name="form"/> were printed that <paramref name="best"/> has no place for.</summary>
    private static bool IsMixedIn(TableScan scan, Form form, Form best) =>
        scan.Labels.Count(label => Weight(label, form) == 2 && Weight(label, best) == 0) >= FewestOfAnother;

    private static int Weight(Label label, Form form)
    {
        int weight = 0;
        foreach (LabelMeaning meaning in label.Meanings)
        {
            if (ReferenceEquals(meaning.Form, form) && meaning.Role != LabelRole.Section)
                weight = Math.Max(weight, meaning.IsOfficial ? 2 : 1);
        }

        return weight;
    }
}
