using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>
/// The folder <c>notices</c>: for each unit with errors or warnings a draft of a rectification notice, in the style of official documents (GB/T 9704). What is
/// waived, gone, information, or could not be assessed accuses nobody and is only counted; of each report errors come first. The folder <c>review</c> has the problems of
/// all notices with what a waiver names them by (<c>problems.csv</c>), and what is no unit's to put right and stands in no notice: inputs that can't be read, reports of no
/// known unit, all of units that the list lacks until it has them, waivers, reports of two units that are the same, of which it is to be found out first which was made from the
/// other (<c>not-sent.csv</c>). Stateless and safe to share between threads.
/// </summary>
public sealed class NoticeOutput : IAuditOutput
{
    private const string Letters = "notices";

    /// <inheritdoc/>
    public string Name => Letters;

    /// <inheritdoc/>
    public bool IsOwn(string file) => OutputFolder.Holds(Letters, file) || OutputFolder.Holds(ReviewLists.Folder, file);

    /// <inheritdoc/>
    public async Task WriteAsync(AuditResults results, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        string own = OutputFolder.Renew(folder, Letters);
        FileNames names = new();
        CauseReader causes = new(results);
        using UnitResults units = UnitResults.Read(results, cancellationToken);
        await using ReviewLists lists = new(folder, options);
        foreach (string unit in units.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Notice notice = Read(unit, units, lists, (report, findings) => results.ReadReport(report) is { } read ? causes.Of(report, read, findings) : null);
            if (notice.Problems.Count == 0)
                continue;
            string file = names.Of(unit) + ".docx";
            new NoticeDocument(notice, options).Write(Path.Combine(own, file));
            lists.Sent(file, notice);
        }

        if (!Directory.EnumerateFiles(own).Any())
            OutputFolder.Remove(folder, Letters);
        await lists.FinishAsync().ConfigureAwait(false);
    }

    private static Notice Read(string unit, UnitResults units, ReviewLists lists, Func<AuditedReport, IReadOnlyList<AuditedFinding>, ReportCauses?> causesOf)
    {
        List<NoticeProblem> problems = [];
        bool isUnknown = units.Reports(unit).Any(r => units.Findings(r).Any(f => f.IsPresent && OwnMatters.IsUnknownUnit(f.Finding.Rule)));
        Dictionary<AuditedReport, LocalizedText> causes = [];
        int infos = 0, open = 0, waived = 0, alike = 0;
        foreach (AuditedReport report in units.Reports(unit))
        {
            if (report.Counts.Total == 0)
                continue;
            IReadOnlyList<AuditedFinding> findings = units.Findings(report);
            Add(report, findings);
            if (problems.Exists(p => p.Report == report) && causesOf(report, findings) is { } found && found.Short != LocalizedText.Empty)
                causes[report] = found.Short;
        }

        Add(null, units.Others(unit));
        return new(unit, Notice.InOrder(problems), causes, infos, open, waived, alike);

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
                else if (unit.Length == 0 || isUnknown || OwnMatters.Contain(finding.Finding.Rule))
                    lists.NotSent(report, finding);
                else if (OwnMatters.AreOfTwoUnits(finding.Finding.Rule))
                {
                    alike++;
                    lists.NotSent(report, finding);
                }
                else if (finding.Finding.Severity == Severity.Error)
                    problems.Insert(first++, new(report, finding));
                else
                    problems.Add(new(report, finding));
            }
        }
    }
}
