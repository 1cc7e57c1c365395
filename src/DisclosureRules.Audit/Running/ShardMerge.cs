using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Checking;
using DisclosureRules.Forms;

namespace DisclosureRules.Audit.Running;

/// <summary>Copies the journals of shards into one, in the order that the inputs have together, and completes the audit from there.</summary>
internal static class ShardMerge
{
    public static async Task<AuditSummary> RunAsync(IReadOnlyList<string> folders, AuditOptions options, CancellationToken cancellationToken)
    {
        List<ShardResult> shards = [];
        try
        {
            shards.AddRange(folders.Select(ShardResult.Open));
            ShardResult.Check(shards);
            StoredSettings settings = SettingsOf.Whole(shards[0].Settings, shards[0].Paths.Folder, options.Folder);
            FormCatalog forms = settings.ReadForms();
            RuleSet rules = settings.ReadRules(forms);
            AuditLists lists = AuditLists.Of(settings.Units, settings.Waivers);
            StorePaths paths = new(options.Folder);
            using FolderLock held = FolderLock.Take(paths);
            if (settings.Baseline is not null)
                ResultFile.Copy(shards[0].Paths.Baseline, paths.Baseline);
            if (File.Exists(shards[0].Paths.Nothing))
                ResultFile.Copy(shards[0].Paths.Nothing, paths.Nothing);
            else
                File.Delete(paths.Nothing);
            using Journal journal = Journal.OpenToWrite(paths.Journal);
            journal.Trim();
            AuditOptions merged = options with { Resume = false, Shard = null, FailOn = SettingsOf.FailOn(settings), Output = options.Output with { Date = settings.LetterDate } };
            Completion completion = new(rules, forms, merged, settings, lists, journal, paths);
            completion.Begin();
            List<long> offsets = Copy(shards, journal, cancellationToken);
            return await completion.FinishAsync(new(offsets, 0, shards[0].Summary.Skipped, shards[0].Summary.NotFound ?? []), isWhole: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (ShardResult shard in shards)
                shard.Dispose();
        }
    }

    private static List<long> Copy(List<ShardResult> shards, Journal journal, CancellationToken cancellationToken)
    {
        List<long> offsets = [];
        PriorityQueue<ShardResult, InputPlace> next = new();
        foreach (ShardResult shard in shards)
            Queue(shard);
        while (next.TryDequeue(out ShardResult? shard, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            offsets.Add(journal.Append(shard.Take()));
            Queue(shard);
        }

        return offsets;

        void Queue(ShardResult shard)
        {
            if (shard.Next is { } place)
                next.Enqueue(shard, place);
        }
    }
}
