using DisclosureRules.Claims;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Findings;

/// <summary>Says why a rule could not be assessed: which cells could not be read and how they stand, or which fact is not known.</summary>
internal static class NotAssessableMessage
{
    /// <summary>Of more cells the first are named and the rest are counted.</summary>
    private const int MaximumCells = 8;

    public static LocalizedText Of(MissingOperands missing, IReadOnlyList<FindingCell> cells, in EvaluationContext facts) =>
        Texts.Of("words.not-assessable-because", ("reasons", LocalizedText.Join(Texts.Semicolon, Reasons(missing, cells, facts))));

    private static string PreviousIs(PreviousReportState state) => state switch
    {
        PreviousReportState.Ambiguous => "words.missing.previous-ambiguous",
        PreviousReportState.OfUnknownScope => "words.missing.previous-scope",
        _ => "words.missing.previous",
    };

    private static IEnumerable<LocalizedText> Reasons(MissingOperands missing, IReadOnlyList<FindingCell> cells, EvaluationContext facts)
    {
        NarrativeReading? words = facts.Words;
        foreach (var group in cells.GroupBy(c => (c.Content.State, IsLost: IsLost(c, facts.Report))))
            yield return CellsThatAre(group.Key.State, group.Key.IsLost, [.. group]);
        if (missing.Reports.Contains(ReportRole.Previous))
            yield return Texts.Of(PreviousIs(facts.Previous.State));
        if (missing.Reports.Contains(ReportRole.Children) && facts.Children?.Why is { } why)
            yield return why;
        if (missing.Facts.Contains((ReportRole.Self, ReportFact.Year)))
            yield return Texts.Of("words.missing.year");
        if (missing.Facts.Contains((ReportRole.Self, ReportFact.Unit)))
            yield return Texts.Of("words.missing.unit");
        if (missing.Facts.Contains((ReportRole.Self, ReportFact.Scope)))
            yield return Texts.Of("words.missing.scope");
        if (missing.Claims.Count > 0)
            yield return LocalizedText.Join(Texts.Semicolon, missing.Claims.Select(DoubtText.Of));
        if (missing.Statements.Count > 0)
            yield return Texts.Of("words.missing.statements", ("claims", LocalizedText.Join(Texts.Comma, missing.Statements.Select(id => words!.TitleOf(id)))));
        if (missing.Sections.Count > 0)
            yield return Texts.Of("words.missing.sections", ("sections", LocalizedText.Join(Texts.Comma, missing.Sections.Select(LocalizedText.Same))));
        if (missing.Facts.Contains((ReportRole.Self, ReportFact.Published)))
            yield return Texts.Of("words.missing.published");
        if (missing.Facts.Contains((ReportRole.Self, ReportFact.Signed)))
            yield return Texts.Of("words.missing.signed");
        if (missing.Facts.Contains((ReportRole.Self, ReportFact.Title)))
            yield return Texts.Of("words.missing.title");
        foreach ((_, ReportFact fact) in missing.Facts.Where(f => f.Role == ReportRole.Previous))
            yield return Texts.Of("words.missing.previous-fact", ("fact", fact.Name()));
        if (missing.Overflow)
            yield return Texts.Of("words.missing.overflow");
    }

    /// <summary>Cells of another report are only known to be missing.</summary>
    private static bool IsLost(FindingCell cell, Report report) => cell.Unit is null && cell.Year is null && report.Form.TryGetIndex(cell.Id, out int index) && report.IsLost(index);

    private static Message CellsThatAre(CellState state, bool isLost, FindingCell[] cells)
    {
        LocalizedText list = LocalizedText.Join(Texts.Comma, cells.Take(MaximumCells).Select(c => state == CellState.NotNumber
            ? Texts.Of("words.cell-with-text", ("cell", c.Label), ("text", c.Content.Raw))
            : c.Label));
        if (cells.Length > MaximumCells)
            list = Texts.Of("words.cells-and-more", ("cells", list), ("count", cells.Length));
        return Texts.Of(
            state switch
            {
                CellState.Blank => "words.missing.blank",
                CellState.NotNumber => "words.missing.not-number",
                _ => isLost ? "words.missing.not-read" : "words.missing.not-found",
            },
            ("cells", list));
    }
}
