using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;

namespace DisclosureRules.Audit.Outputs;

/// <summary>What explains the findings of a report in one line of at most a hundred characters: the first cause, the cell to look at, the other year that is the likelier to be wrong.</summary>
internal sealed class ShortCauses
{
    private const int Longest = 100, MostChanges = 2, MostAnswers = 3;

    private readonly ReportCauses _causes;

    public ShortCauses(ReportCauses causes, IReadOnlyList<Finding> findings)
    {
        _causes = causes;
        List<LocalizedText> parts = [.. First(), .. Asked(), .. ReportCauses.Elsewhere(findings)];

        // What would make the line too long is left out from behind; the problems themselves follow.
        while (parts.Count > 1 && Join(parts).Zh.Length > Longest)
            parts.RemoveAt(parts.Count - 1);
        Text = Join(parts);
    }

    /// <summary>The line; empty where there is nothing to say.</summary>
    public LocalizedText Text { get; }

    private IEnumerable<LocalizedText> First()
    {
        if (_causes.Causes is not [var cause, ..])
            yield break;
        IReadOnlyList<Cause> together = _causes.Together(cause);
        if (cause.Findings.Count > 0 && cause.Findings.All(f => f.Cells is [{ Year: null }, { Year: not null }, ..]))
            yield return OfChain(cause.Findings[0]);
        else if (together.Count > 1)
            yield return Whole(together);
        else if (cause.Cells.Count <= MostChanges && RepairText.Of(cause) is var whole && whole.Zh.Length <= Longest)
            yield return whole;
        else
            yield return AuditTexts.Of("words.audit.cause", ("cells", cause.Cells.Count), ("findings", cause.Findings.Count), ("cell", cause.Cells[0].Label));
        if (_causes.Causes.Except(together).Count() is > 0 and var others)
            yield return AuditTexts.Of("words.audit.other-causes", ("count", others));
    }

    /// <summary>All changes that only make sense together, or where to look first: one of them alone would break another total.</summary>
    private static LocalizedText Whole(IReadOnlyList<Cause> together)
    {
        CellChange[] cells = [.. together.SelectMany(c => c.Cells).DistinctBy(c => c.Cell)];
        LocalizedText whole = Join([.. together.Select(RepairText.Of)]);
        return cells.Length <= MostChanges && whole.Zh.Length <= Longest ? whole
            : AuditTexts.Of("words.audit.cause", ("cells", cells.Length), ("findings", together.SelectMany(c => c.Findings).Distinct().Count()), ("cell", cells[0].Label));
    }

    /// <summary>Two reports that contradict each other, and nothing says which is wrong.</summary>
    private static Message OfChain(Finding finding)
    {
        (FindingCell own, FindingCell other) = (finding.Cells[0], finding.Cells[1]);
        if (BlamedYear.Of(finding) is not null)
            return AuditTexts.Of("words.audit.look-at", ("cell", own.Label));
        return AuditTexts.Of("words.audit.either-year", ("cell", own.Label), ("year", finding.Year ?? 0), ("other", other.Year ?? 0));
    }

    private IEnumerable<LocalizedText> Asked()
    {
        if (_causes.Question is not { } question || _causes.Causes is not [{ Findings: var findings }, ..] || findings.All(f => f.Cells is [{ Year: null }, { Year: not null }, ..]))
            yield break;
        LocalizedText[] values = [.. question.Answers.Where(a => a.Value is not null).Take(MostAnswers).Select(a => LocalizedText.Same(ExactNumber.Show(a.Value!.Value)))];
        yield return values.Length < 2
            ? AuditTexts.Of("words.audit.look-at", ("cell", question.Label))
            : AuditTexts.Of("words.audit.look-at/which", ("cell", question.Label), ("values", LocalizedText.Join(AuditTexts.Of("words.audit.or"), values)));
    }

    private static LocalizedText Join(List<LocalizedText> parts) => parts.Count == 0 ? LocalizedText.Empty : LocalizedText.Join(AuditTexts.Of("words.audit.semicolon"), parts);
}
