using System.Diagnostics;
using System.Globalization;
using DisclosureRules.Audit.Across;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Review;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Units;
using DisclosureRules.Checking;
using DisclosureRules.Forms;

namespace DisclosureRules.Audit.Running;

/// <summary>The rest of an audit once the journal has its reports: what they say of each other, the lines, the other outputs, the receipt.</summary>
internal sealed class Completion(
    RuleSet rules, FormCatalog forms, AuditOptions options, StoredSettings settings, AuditLists lists, Journal journal, StorePaths paths)
{
    /// <summary>What a folder says while the audit is not done.</summary>
    public void Begin()
    {
        File.Delete(paths.Receipt);
        ResultFile.Write(paths.Settings, settings.ToBytes());
        ResultFile.Write(paths.Rules, ResultJson.Page<IReadOnlyList<AuditRule>>(AuditRules.Of(rules), ResultJson.Pages.IReadOnlyListAuditRule));
        ResultFile.Write(paths.Summary, ResultJson.Page(new AuditSummary { Complete = false, Shard = settings.Shard }, ResultJson.Pages.AuditSummary));
    }

    /// <summary>Leaves the result of the reports that are done, without what needs all of them.</summary>
    public void Interrupted(Reading reading)
    {
        JournalIndex.Write(paths.Index, reading.Offsets);
        AuditSummary summary = new Emission(paths, journal, lists.Units, ReviewedFindings.None, options.FailOn).Write(reading.Offsets, null, complete: false, null, CancellationToken.None);
        WriteSummary(summary, reading);
    }

    public async Task<AuditSummary> FinishAsync(Reading reading, bool isWhole, CancellationToken cancellationToken)
    {
        journal.Flush();
        JournalIndex.Write(paths.Index, reading.Offsets);
        using AcrossFindings? across = isWhole ? await AcrossAsync(reading, cancellationToken).ConfigureAwait(false) : null;
        Stopwatch time = Stopwatch.StartNew();
        AuditSummary summary = new Emission(paths, journal, lists.Units, ReviewedFindings.None, options.FailOn).Write(
            reading.Offsets, across, complete: true, done => options.Progress?.Report(new(AuditPhase.Writing, done, reading.Offsets.Count, reading.TakenOver, time.Elapsed)), cancellationToken);
        summary = WriteSummary(summary, reading);
        using (AuditResults results = AuditResults.Open(paths.Folder))
        {
            foreach (IAuditOutput output in options.Outputs)
                await output.WriteAsync(results, paths.Folder, options.Output, cancellationToken).ConfigureAwait(false);
        }

        Receipts.Write(paths, settings, summary);
        return summary;
    }

    private async Task<AcrossFindings> AcrossAsync(Reading reading, CancellationToken cancellationToken)
    {
        Stopwatch time = Stopwatch.StartNew();
        AcrossFindings found = new(paths.Across);
        try
        {
            ReportIndex index = ReportIndex.Build(journal, reading.Offsets, lists.Units, forms, cancellationToken);
            await new AcrossReports(rules, lists.Units, index, options.MaximumParallelism).CheckAsync(
                found, (done, total) => options.Progress?.Report(new(AuditPhase.Across, done, total, 0, time.Elapsed)), cancellationToken).ConfigureAwait(false);
            return found;
        }
        catch
        {
            found.Dispose();
            throw;
        }
    }

    private AuditSummary WriteSummary(AuditSummary summary, Reading reading)
    {
        AuditSummary whole = summary with
        {
            Shard = settings.Shard,
            TakenOver = options.Resume ? reading.TakenOver : 0,
            Cached = options.Resume ? 0 : reading.TakenOver,
            Skipped = reading.Skipped,
        };
        ResultFile.Write(paths.Summary, ResultJson.Page(whole, ResultJson.Pages.AuditSummary));
        return whole;
    }
}
