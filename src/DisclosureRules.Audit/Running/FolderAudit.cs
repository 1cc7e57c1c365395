using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Review;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Units;
using DisclosureRules.Checking;
using DisclosureRules.Forms;

namespace DisclosureRules.Audit.Running;

/// <summary>An audit of inputs into a folder, from the lock to the receipt.</summary>
internal sealed class FolderAudit(RuleSet rules, AuditOptions options)
{
    private readonly StorePaths _paths = new(options.Folder);
    private readonly FormCatalog _forms = rules.Forms.Aggregate(FormCatalog.Empty, (catalog, form) => catalog.With(form));

    public async Task<AuditSummary> RunAsync(IReadOnlyList<string> paths, Stream? standardInput, CancellationToken cancellationToken)
    {
        AuditLists lists = AuditLists.Read(options);
        StoredSettings settings = SettingsOf.Audit(rules, options, lists);
        using FolderLock held = FolderLock.Take(_paths);
        bool anew = !File.Exists(_paths.Journal);
        using Journal journal = Journal.OpenToWrite(_paths.Journal, anew);
        Reading reading = new(rules, _forms, options, settings, journal, _paths);
        Completion completion = new(rules, _forms, options, settings, lists, journal, _paths);
        completion.Begin();
        try
        {
            await reading.RunAsync(paths, standardInput, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            completion.Interrupted(reading);
            throw;
        }

        return await completion.FinishAsync(reading, isWhole: options.Shard is null, cancellationToken).ConfigureAwait(false);
    }
}
