using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition;

/// <summary>Chooses the edition that a report follows: the one whose own labels explain most of what was printed.</summary>
internal static class EditionChoice
{
    /// <summary>
    /// The form; <see langword="null"/> when no table of any form was found. Official labels count twice as much as variants. Among equals
    /// the one in force in the report's year is taken, then the newest.
    /// </summary>
    public static Form? Of(TableScan scan, FormCatalog forms, int? year)
    {
        if (!scan.Rows.Any(r => r.Values.Count > 0) && scan.Runs.Count == 0)
            return null;
        return forms.All
            .Select(form => (Form: form, Score: scan.Labels.Sum(label => Weight(label, form))))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => year is { } y && candidate.Form.Years.IsBounded && candidate.Form.Years.Contains(y))
            .ThenByDescending(candidate => candidate.Form.Years.From ?? 0)
            .ThenByDescending(candidate => candidate.Form.Id, StringComparer.Ordinal)
            .Select(candidate => candidate.Form)
            .FirstOrDefault();
    }

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
