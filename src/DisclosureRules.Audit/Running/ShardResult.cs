using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Audit.Running;

/// <summary>The result of a shard, gone through report by report. Not safe to share between threads.</summary>
internal sealed class ShardResult : IDisposable
{
    private readonly Journal _journal;
    private readonly IReadOnlyList<long> _offsets;
    private int _next;

    private ShardResult(StorePaths paths, StoredSettings settings, AuditSummary summary)
    {
        (Paths, Settings, Summary) = (paths, settings, summary);
        (_journal, _offsets) = (Journal.OpenToRead(paths.Journal), JournalIndex.Read(paths.Index));
    }

    public StorePaths Paths { get; }

    public StoredSettings Settings { get; }

    public AuditSummary Summary { get; }

    /// <summary>Where the next report's input stands among all; <see langword="null"/> at the end.</summary>
    public InputPlace? Next => _next < _offsets.Count ? JournalEntry.Read(_journal.ReadHead(_offsets[_next]).Entry).Place : null;

    /// <exception cref="DiagnosticException">The folder holds no complete result of a shard.</exception>
    public static ShardResult Open(string folder)
    {
        StorePaths paths = new(folder);
        if (!File.Exists(paths.Summary) || !File.Exists(paths.Index) || !File.Exists(paths.Journal))
            throw new DiagnosticException([new(AuditTexts.Of("audit.no-result"), folder)]);
        AuditSummary summary = ResultJson.ReadPage(paths.Summary, ResultJson.Pages.AuditSummary);
        if (!summary.Complete)
            throw new DiagnosticException([new(AuditTexts.Of("merge.not-complete"), folder)]);
        return new(paths, StoredSettings.Read(paths.Settings), summary);
    }

    /// <summary>Refuses shards of which one is missing, twice there or of another audit.</summary>
    /// <exception cref="DiagnosticException">They don't make a whole; with all problems.</exception>
    public static void Check(IReadOnlyList<ShardResult> shards)
    {
        if (shards.Count == 0)
            throw new DiagnosticException([new(AuditTexts.Of("merge.none"))]);
        List<Diagnostic> found = [];
        StoredSettings first = shards[0].Settings;
        Shard one = PartOf(first);
        HashSet<int> there = [];
        foreach (ShardResult shard in shards)
        {
            Shard part = PartOf(shard.Settings);
            if (shard.Settings.Identity != first.Identity || part.Count != one.Count)
                found.Add(new(AuditTexts.Of("merge.other-audit", ("first", shards[0].Paths.Folder)), shard.Paths.Folder));
            else if (!there.Add(part.Index))
                found.Add(new(AuditTexts.Of("merge.twice", ("shard", part.ToString())), shard.Paths.Folder));
        }

        string[] missing = [.. Enumerable.Range(0, one.Count).Except(there).Select(i => new Shard(i, one.Count).ToString())];
        if (missing.Length > 0 && found.Count == 0)
            found.Add(new(AuditTexts.Of("merge.missing", ("shards", string.Join(", ", missing)))));
        if (found.Count > 0)
            throw new DiagnosticException(found);
    }

    /// <summary>Which part of the whole it is; one that is not divided is all of it.</summary>
    private static Shard PartOf(StoredSettings settings) => Shard.TryParse(settings.Shard, out Shard part) ? part : new(0, 1);

    /// <summary>The next report's frame, held against its hash.</summary>
    /// <exception cref="DiagnosticException">The store is damaged.</exception>
    public byte[] Take()
    {
        long offset = _offsets[_next++];
        return _journal.ReadBytes(offset) is { } bytes && Frame.TryRead(bytes) is not null ? bytes
            : throw new DiagnosticException([new(AuditTexts.Of("audit.store-damaged", ("place", offset)), Paths.Journal)]);
    }

    public void Dispose() => _journal.Dispose();
}
