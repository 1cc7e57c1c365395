using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>
/// The folder <c>notices</c>: for each unit with errors or warnings a draft of a rectification notice, in the style of official documents (GB/T 9704). What is
/// waived, gone, information, or could not be assessed accuses nobody and is only counted; of each report errors come first. Stateless and safe to share between threads.
/// </summary>
public sealed class NoticeOutput : IAuditOutput
{
    /// <inheritdoc/>
    public string Name => "notices";

    /// <inheritdoc/>
    public async Task WriteAsync(AuditResults results, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        string own = OutputFolder.Renew(folder, "notices");
        FileNames names = new();
        CauseReader causes = new(results);
        using UnitResults units = UnitResults.Read(results, cancellationToken);
        foreach (string unit in units.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Notice notice = Read(unit, units, (report, findings) => results.ReadReport(report) is { } read ? causes.Of(report, read, findings) : null);
            if (notice.Problems.Count > 0)
                new NoticeDocument(notice, options).Write(Path.Combine(own, names.Of(unit.Length > 0 ? unit : new OfficeTexts(options).In(OfficeTexts.Of("words.office.unit-unknown"))) + ".docx"));
        }
    }

    private static Notice Read(string unit, UnitResults units, Func<AuditedReport, IReadOnlyList<AuditedFinding>, ReportCauses?> causesOf)
    {
        List<NoticeProblem> problems = [];
        Dictionary<AuditedReport, IReadOnlyList<LocalizedText>> causes = [];
        int infos = 0, open = 0, waived = 0;
        foreach (AuditedReport report in units.Reports(unit))
        {
            if (report.Counts.Total == 0)
                continue;
            IReadOnlyList<AuditedFinding> findings = units.Findings(report);
            Add(report, findings);
            if (causesOf(report, findings) is { } found)
                causes[report] = found.Sentences;
        }

        Add(null, units.Others(unit));
        return new(unit, problems, causes, infos, open, waived);

        void Add(AuditedReport? report, IReadOnlyList<AuditedFinding> findings)
        {
            int first = problems.Count;
            foreach (AuditedFinding finding in findings.Where(f => f.IsPresent))
            {
                if (finding.Finding.Outcome == Outcome.NotAssessable)
                    open++;
                else if (finding.IsWaived)
                    waived++;
                else if (finding.Finding.Severity == Severity.Info)
                    infos++;
                else if (finding.Finding.Severity == Severity.Error)
                    problems.Insert(first++, new(report, finding.Finding));
                else
                    problems.Add(new(report, finding.Finding));
            }
        }
    }
}
