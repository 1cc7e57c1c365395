using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>What a unit is told. Immutable.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Problems">Its problems, report by report, those of no report last.</param>
/// <param name="Causes">Where to look first in a report, in a line; nothing for reports of which that isn't known.</param>
/// <param name="Infos">Findings that are information.</param>
/// <param name="Open">Rules that could not be assessed.</param>
/// <param name="Waived">Findings that a waiver covers.</param>
/// <param name="Alike">Findings that the unit's report and another unit's are the same, whoever's they are.</param>
internal sealed record Notice(string Unit, IReadOnlyList<NoticeProblem> Problems, IReadOnlyDictionary<AuditedReport, LocalizedText> Causes, int Infos, int Open, int Waived, int Alike)
{
    /// <summary>The problems as they are told: those that break one rule in cells of one table of one report are one item. Side by side among <see cref="Problems"/>.</summary>
    public IReadOnlyList<IReadOnlyList<NoticeProblem>> Items { get; } = [.. Grouped(Problems)];

    /// <summary>Items that are errors.</summary>
    public int Errors => Items.Count(IsError);

    /// <summary>Items that are to be verified.</summary>
    public int Warnings => Items.Count - Errors;

    /// <summary>Problems in the items that are errors.</summary>
    public int ErrorPlaces => Items.Where(IsError).Sum(i => i.Count);

    /// <summary>Problems in the items that are to be verified.</summary>
    public int WarningPlaces => Problems.Count - ErrorPlaces;

    /// <summary>Whether there is a cell to be named behind the notice.</summary>
    public bool HasAppendix => Problems.Any(p => p.HasCells);

    /// <summary>The problems, each with its number in the appendix; without one where it isn't in it, for want of cells.</summary>
    public IEnumerable<(NoticeProblem Problem, int? Number)> Numbered()
    {
        int number = 0;
        foreach (NoticeProblem problem in Problems)
            yield return (problem, problem.HasCells ? ++number : null);
    }

    private static bool IsError(IReadOnlyList<NoticeProblem> item) => item[0].Finding.Severity == Severity.Error;

    /// <summary>The problems in an order in which those of one item stand side by side, where its first stood.</summary>
    public static IReadOnlyList<NoticeProblem> InOrder(IReadOnlyList<NoticeProblem> problems) => [.. problems.GroupBy(KeyOf).SelectMany(g => g)];

    private static IEnumerable<IReadOnlyList<NoticeProblem>> Grouped(IReadOnlyList<NoticeProblem> problems)
    {
        foreach (IGrouping<object, NoticeProblem> group in problems.GroupBy(KeyOf))
        {
            NoticeProblem[] all = [.. group];
            foreach (NoticeProblem[] item in all.Length >= FindingGroups.Fewest ? [all] : all.Select(p => new[] { p }))
                yield return item;
        }
    }

    /// <summary>What is equal for problems of one item; what is said of words, or of no cell, stands by itself.</summary>
    private static object KeyOf(NoticeProblem problem) => FindingGroups.KeyOf(problem.Finding) is { } key ? (problem.Report, key) : problem;
}

/// <summary>One problem.</summary>
/// <param name="Report">The report it is of; <see langword="null"/> for none.</param>
/// <param name="Audited">The finding, as the result has it.</param>
internal sealed record NoticeProblem(AuditedReport? Report, AuditedFinding Audited)
{
    public Finding Finding => Audited.Finding;

    /// <summary>Whether it speaks of cells, so that it is in the appendix.</summary>
    public bool HasCells => Finding.Cells.Count > 0;
}
