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
internal sealed record Notice(string Unit, IReadOnlyList<NoticeProblem> Problems, IReadOnlyDictionary<AuditedReport, LocalizedText> Causes, int Infos, int Open, int Waived)
{
    public int Errors => Problems.Count(p => p.Finding.Severity == Severity.Error);

    public int Warnings => Problems.Count - Errors;
}

/// <summary>One problem.</summary>
/// <param name="Report">The report it is of; <see langword="null"/> for none.</param>
/// <param name="Audited">The finding, as the result has it.</param>
internal sealed record NoticeProblem(AuditedReport? Report, AuditedFinding Audited)
{
    public Finding Finding => Audited.Finding;
}
