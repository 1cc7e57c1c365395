using System.Globalization;
using System.Text;
using DisclosureRules.Claims;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Findings;

/// <summary>A hash of what a finding says stands there: what its fingerprint leaves out, so that a number that was put right wrongly is noticed.</summary>
internal static class ValueHash
{
    public static string Of(Finding finding)
    {
        StringBuilder values = new(finding.Outcome.ToString());
        foreach (FindingCell cell in finding.Cells)
            values.Append('\n').Append(cell.Year).Append(cell.Id).Append('=').Append(Said(cell.Content));
        foreach (Claim claim in finding.Evidence)
            values.Append('\n').Append(claim.Id).Append('=').Append(Said(claim.Value)).Append(claim.Share?.Percent).AppendJoin('+', claim.Parts.Select(p => Said(p)));
        values.Append('\n').Append(Said(finding.Actual)).Append('|').Append(Said(finding.Expected));
        return Fnv1a.Hash(Encoding.UTF8.GetBytes(values.ToString())).ToString("x32", CultureInfo.InvariantCulture);
    }

    private static string Said(Cell cell) => cell.State switch
    {
        CellState.Number => Said(cell.Value),
        CellState.NotNumber => $"\"{cell.Raw}\"",
        _ => cell.State.ToString(),
    };

    /// <summary>Equal numbers read the same, however many zeros they are written with.</summary>
    private static string Said(decimal? number) => number is { } value ? value.ToString("G29", CultureInfo.InvariantCulture) : "-";
}
