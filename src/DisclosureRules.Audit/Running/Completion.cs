using System.Diagnostics;
using DisclosureRules.Audit.Across;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Review;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Running;

/// <summary>The rest of an audit once the journal has its reports: what they say of each other, the lines, the other outputs, the receipt.</summary>
internal sealed class Completion(
    RuleSet rules, FormCatalog forms, AuditOptions options, StoredSettings settings, AuditLists lists, Journal journal, StorePaths paths)
{
    private const int MostNamed = 5;

    /// <summary>What a folder says while the audit is not done.</summary>
    public void Begin()
    {
        Receipts.RemoveOutputs(paths);
        File.Delete(paths.Receipt);
        ResultFile.Write(paths.Settings, settings.ToBytes());
        ResultFile.Write(paths.Rules, ResultJson.Page<IReadOnlyList<AuditRule>>(AuditRules.Of(rules), ResultJson.Pages.IReadOnlyListAuditRule));
        ResultFile.Write(paths.Summary, ResultJson.Page(new AuditSummary { Complete = false, Shard = settings.Shard }, ResultJson.Pages.AuditSummary));
    }

    /// <summary>Leaves the result of the reports that are done, without what needs all of them.</summary>
    public void Interrupted(JournaledReports reports)
    {
        options.Log.Interrupted(options.Folder, reports.Offsets.Count);
        JournalIndex.Write(paths.Index, reports.Offsets);
        using ReviewedFindings review = ReviewedFindings.None;
        AuditSummary summary = new Emission(paths, journal, lists.Units, review, options.FailOn, rules).Write(reports.Offsets, null, null, isWhole: false, null, CancellationToken.None);
        WriteSummary(summary with { Complete = false }, reports);
    }

    public async Task<AuditSummary> FinishAsync(JournaledReports reports, bool isWhole, CancellationToken cancellationToken)
    {
        reports = WithoutWaste(reports);
        journal.Flush();
        options.Log.Stored(reports.Offsets.Count, reports.TakenOver);
        JournalIndex.Write(paths.Index, reports.Offsets);
        AuditSummary summary = await WriteLinesAsync(reports, isWhole, cancellationToken).ConfigureAwait(false);
        Stopwatch time = Stopwatch.StartNew();
        using (AuditResults results = AuditResults.Of(paths, summary, options.Tell, Told(reports, time)))
        {
            foreach (IAuditOutput output in options.Outputs)
            {
                time.Restart();
                await output.WriteAsync(results, paths.Folder, options.Output, cancellationToken).ConfigureAwait(false);
            }
        }

        Receipts.Write(paths, settings, summary, options.Outputs);
        options.Log.Done(options.Folder, summary.Reports.Total, summary.Findings.Errors, summary.Findings.Warnings);
        return summary;
    }

    /// <summary>What earlier audits left in the journal goes once it is more than what this one needs: a folder that is audited each month doesn't grow without end.</summary>
    private JournaledReports WithoutWaste(JournaledReports reports)
    {
        if (journal.Length <= 2 * journal.SizeOf(reports.Offsets))
            return reports;
        File.Delete(paths.Index);
        return reports with { Offsets = journal.Keep(reports.Offsets) };
    }

    private async Task<AuditSummary> WriteLinesAsync(JournaledReports reports, bool isWhole, CancellationToken cancellationToken)
    {
        using AcrossFindings across = new(paths.Across);
        IReadOnlyDictionary<int, int>? copies = isWhole ? await FindAcrossAsync(across, reports, cancellationToken).ConfigureAwait(false) : null;
        using ReviewedFindings review = new(
            isWhole ? lists.Waivers : [], isWhole && settings.Baseline is not null ? BaselineFindings.Open(paths.Baseline) : null, settings.Date);
        Stopwatch time = Stopwatch.StartNew();
        AuditSummary summary = new Emission(paths, journal, lists.Units, review, options.FailOn, rules).Write(
            reports.Offsets, across, copies, isWhole, Told(reports, time), cancellationToken);
        return WriteSummary(summary, reports);
    }

    /// <summary>Tells how many reports have been written.</summary>
    private Action<int> Told(JournaledReports reports, Stopwatch time) =>
        done => options.Progress?.Report(new(AuditPhase.Writing, done, reports.Offsets.Count, reports.TakenOver, time.Elapsed));

    /// <returns>The reports that are another one once more.</returns>
    private async Task<IReadOnlyDictionary<int, int>> FindAcrossAsync(AcrossFindings found, JournaledReports reports, CancellationToken cancellationToken)
    {
        using Activity? activity = AuditInstruments.Activities.StartActivity("disclosure_rules.audit.across");
        Stopwatch time = Stopwatch.StartNew();
        ReportIndex index = ReportIndex.Build(journal, reports.Offsets, lists.Units, forms, cancellationToken);
        TellUnknownScopes(index);
        await new AcrossReports(rules, lists.Units, index, settings.Date, options.MaximumParallelism).CheckAsync(
            found, paths.Sketches, (done, total) => options.Progress?.Report(new(AuditPhase.Across, done, total, 0, time.Elapsed)), cancellationToken).ConfigureAwait(false);
        return index.Copies;
    }

    /// <summary>A government whose reports don't say for whom they speak is not added up: silence would look like agreement.</summary>
    private void TellUnknownScopes(ReportIndex index)
    {
        LocalizedText[] unknown =
            [.. lists.Units.All.Where(u => lists.Units.ChildrenOf(u).Any() && index.Of($"#{u.Id}").Any(r => r.Scope is null)).Select(u => LocalizedText.Same(u.Name))];
        if (unknown.Length > 0)
            options.Tell(new(AuditTexts.Of("audit.scope-unknown", ("units", AuditTexts.Some(unknown, MostNamed)), ("count", unknown.Length)), lists.UnitsText!.Name));
    }

    private AuditSummary WriteSummary(AuditSummary summary, JournaledReports reports)
    {
        AuditSummary whole = summary with
        {
            Shard = settings.Shard,
            InputsOfAllShards = reports.OfAll,
            TakenOver = reports.TakenOver,
            Skipped = reports.Skipped,
            NotFound = reports.NotFound.Count > 0 ? reports.NotFound : null,
            Fails = summary.Fails || (options.FailOn is not null && reports.NotFound.Count > 0),
        };
        ResultFile.Write(paths.Summary, file => ResultJson.WritePage(file, whole, ResultJson.Pages.AuditSummary));
        return whole;
    }
}
