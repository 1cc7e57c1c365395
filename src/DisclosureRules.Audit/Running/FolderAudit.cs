using System.Diagnostics;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Checking;
using DisclosureRules.Forms;

namespace DisclosureRules.Audit.Running;

/// <summary>An audit of inputs into a folder, from the lock to the receipt.</summary>
internal sealed class FolderAudit(RuleSet rules, AuditOptions options)
{
    private readonly StorePaths _paths = new(options.Folder);
    private readonly FormCatalog _forms = rules.Forms.Aggregate(FormCatalog.Empty, (catalog, form) => catalog.With(form));

    public async Task<AuditSummary> RunAsync(AuditInputs inputs, CancellationToken cancellationToken)
    {
        using Activity? activity = AuditInstruments.Activities.StartActivity("disclosure_rules.audit");
        options.Log.Begun(options.Folder);
        AuditLists lists = AuditLists.Read(options);
        using FolderLock held = FolderLock.Take(_paths);
        StoredSettings settings = SettingsOf.Audit(rules, options, lists) with { Baseline = BaselineCopy.Make(options.Baseline, _paths) };
        using Journal journal = Journal.OpenToWrite(_paths.Journal);
        Reading reading = new(rules, _forms, options, settings, journal, _paths);
        Completion completion = new(rules, _forms, options, settings, lists, journal, _paths);
        completion.Begin();
        try
        {
            await reading.RunAsync(inputs, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            completion.Interrupted(reading.Done);
            throw;
        }

        AuditSummary summary = await completion.FinishAsync(reading.Done, isWhole: options.Shard is null, cancellationToken).ConfigureAwait(false);
        AuditInstruments.Tag(activity, summary);
        return summary;
    }
}
