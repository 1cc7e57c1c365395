using System.Text;
using System.Text.Json.Serialization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Findings;

/// <summary>
/// Findings that are known and left alone, so that what is new stands out. A finding is known by its fingerprint and its numbers together: where the
/// numbers change it is told again. Kept as JSON, in the order of the fingerprints, so that differences of two versions can be read. Immutable and
/// safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// Baseline known = Baseline.Read("known.json");
/// foreach (Finding finding in known.Compare(rules.Check(report)).Unknown)
///     Console.WriteLine(finding);
/// </code>
/// </example>
[JsonConverter(typeof(BaselineJsonConverter))]
public sealed class Baseline
{
    /// <summary>The largest file accepted, in bytes.</summary>
    public const int MaximumBytes = 64 << 20;

    private readonly Dictionary<string, List<BaselineEntry>> _entries = new(StringComparer.Ordinal);

    private Baseline(IEnumerable<BaselineEntry> entries)
    {
        Entries = ValueList<BaselineEntry>.Of(entries.Distinct().OrderBy(e => e.Fingerprint, StringComparer.Ordinal).ThenBy(e => e.ValueHash, StringComparer.Ordinal));
        foreach (BaselineEntry entry in Entries)
        {
            if (!_entries.TryGetValue(entry.Fingerprint, out List<BaselineEntry>? same))
                _entries[entry.Fingerprint] = same = [];
            same.Add(entry);
        }
    }

    /// <summary>Nothing is known.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>What is known, by fingerprint.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>A baseline of entries.</summary>
    /// <param name="entries">What is known.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is <see langword="null"/>.</exception>
    public static Baseline Of(IEnumerable<BaselineEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new(entries);
    }

    /// <summary>Reads a baseline from a file that <see cref="Write"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">The file can't be opened or is no baseline; with all problems.</exception>
    public static Baseline Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<Diagnostic> found = [];
        return InputFile.Read(path, MaximumBytes, found) is { } utf8 ? Parse(utf8, path, found) : throw new DiagnosticException(found);
    }

    /// <summary>Reads a baseline from what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">The text is no baseline; with all problems.</exception>
    public static Baseline Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json), null, []);
    }

    /// <summary>The baseline as indented JSON.</summary>
    /// <returns>The text, with a line feed at its end.</returns>
    public string Write() => BaselineJson.Write(this);

    /// <summary>The same baseline with findings that are known from now on; those that it has with other numbers are replaced.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="reason">Why they are left alone.</param>
    /// <param name="until">The last day on which they are; <see langword="null"/> for as long as they stay the same.</param>
    /// <returns>A baseline of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    public Baseline With(IEnumerable<Finding> findings, string? reason = null, DateOnly? until = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        BaselineEntry[] added = [.. findings.Select(f => new BaselineEntry
        {
            Fingerprint = f.Fingerprint,
            ValueHash = f.ValueHash,
            Rule = f.Rule,
            Unit = f.Unit,
            Year = f.Year,
            Reason = reason,
            Until = until,
        })];
        HashSet<string> replaced = new(added.Select(e => e.Fingerprint), StringComparer.Ordinal);
        return new(Entries.Where(e => !replaced.Contains(e.Fingerprint)).Concat(added));
    }

    /// <summary>The same baseline without some entries, such as those that are <see cref="BaselineComparison.Gone"/>.</summary>
    /// <param name="entries">The entries to leave out.</param>
    /// <returns>A baseline of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is <see langword="null"/>.</exception>
    public Baseline Without(IEnumerable<BaselineEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new(Entries.Except(entries));
    }

    /// <summary>Whether a finding is left alone: the baseline has it, with the same numbers, and not only up to a day that has passed.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="today">The day, for entries that are known up to one; <see langword="null"/> where these never expire.</param>
    /// <returns>Whether it is one of <see cref="BaselineComparison.Known"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is <see langword="null"/>.</exception>
    public bool Knows(Finding finding, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return _entries.TryGetValue(finding.Fingerprint, out List<BaselineEntry>? same) && EntryOf(finding, same) is { } entry && !IsOver(entry, today);
    }

    /// <summary>Holds findings against what is known.</summary>
    /// <param name="findings">The findings, of one report or of many.</param>
    /// <param name="today">The day, for entries that are known up to one; <see langword="null"/> where these never expire.</param>
    /// <returns>Each finding as new, changed, expired or known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    public BaselineComparison Compare(IEnumerable<Finding> findings, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        List<Finding> isNew = [], changed = [], expired = [], known = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Finding finding in findings)
        {
            seen.Add(finding.Fingerprint);
            if (!_entries.TryGetValue(finding.Fingerprint, out List<BaselineEntry>? same))
                isNew.Add(finding);
            else if (EntryOf(finding, same) is not { } entry)
                changed.Add(finding);
            else
                (IsOver(entry, today) ? expired : known).Add(finding);
        }

        return new(isNew, changed, expired, known, [.. Entries.Where(e => !seen.Contains(e.Fingerprint))]);
    }

    private static BaselineEntry? EntryOf(Finding finding, List<BaselineEntry> same) => same.Find(e => e.ValueHash == finding.ValueHash);

    private static bool IsOver(BaselineEntry entry, DateOnly? today) => entry.Until < today;

    private static Baseline Parse(byte[] utf8, string? file, List<Diagnostic> found) =>
        BaselineJson.Read(utf8, file, found) is { } entries && found.Count == 0 ? new(entries) : throw new DiagnosticException(found);
}
