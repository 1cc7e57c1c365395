using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Review;

/// <summary>What waivers and baseline say of each finding, asked in the order of the findings. Not safe to share between threads.</summary>
internal sealed class ReviewedFindings : IDisposable
{
    private readonly BaselineFindings? _baseline;
    private readonly DateOnly? _today;
    private readonly Dictionary<UInt128, List<UsedWaiver>> _waivers = [];

    public ReviewedFindings(IReadOnlyList<Waiver> waivers, BaselineFindings? baseline, DateOnly? today)
    {
        (_baseline, _today) = (baseline, today);
        foreach (Waiver waiver in waivers)
        {
            FindingLine.TryFingerprint(waiver.Fingerprint, out UInt128 fingerprint);
            if (!_waivers.TryGetValue(fingerprint, out List<UsedWaiver>? same))
                _waivers[fingerprint] = same = [];
            same.Add(new(waiver));
        }
    }

    public static ReviewedFindings None => new([], null, null);

    public bool HasBaseline => _baseline is not null;

    /// <summary>Waivers that did nothing, or whose last day has passed, in the order of their file.</summary>
    public IEnumerable<(Waiver Waiver, bool IsExpired)> Leftover => _waivers.Values.SelectMany(w => w)
        .Select(w => (w.Waiver, IsExpired: w.Waiver.Expiry < _today, w.Used))
        .Where(w => w.IsExpired || !w.Used).OrderBy(w => w.Waiver.Line).Select(w => (w.Waiver, w.IsExpired));

    public bool HasWaivers => _waivers.Count > 0;

    /// <param name="finding">The finding.</param>
    /// <param name="line">Its line.</param>
    /// <param name="facts">The findings of its report that say the same.</param>
    public (BaselineState? State, FindingWaiver? Waiver) Of(in FindingLine finding, ReadOnlySpan<byte> line, SameFacts facts) =>
        (_baseline?.StateOf(finding, line), HasWaivers ? WaiverOf(finding.Fingerprint, line) ?? WaiverOfOther(finding, facts) : null);

    /// <summary>What the baseline has and was not found.</summary>
    public IEnumerable<byte[]> Absent() => _baseline?.Rest() ?? [];

    public void Dispose() => _baseline?.Dispose();

    /// <summary>The waiver that another finding of the same fact has or will have.</summary>
    private FindingWaiver? WaiverOfOther(in FindingLine finding, SameFacts facts)
    {
        foreach ((UInt128 fingerprint, ReadOnlyMemory<byte> line) in facts.Of(finding))
        {
            if (_waivers.TryGetValue(fingerprint, out List<UsedWaiver>? same)
                && same.Find(w => (w.Left > 0 || w.LastOf == HashOf(line.Span)) && !(w.Waiver.Expiry < _today) && (w.Waiver.ValueHash is not { } hash || hash == Values.Of(line.Span))) is { } applied)
            {
                return Said(applied.Waiver, WaiverStatus.Applied);
            }
        }

        return null;
    }

    private static int HashOf(ReadOnlySpan<byte> line)
    {
        HashCode hash = default;
        hash.AddBytes(line);
        return hash.ToHashCode();
    }

    private FindingWaiver? WaiverOf(UInt128 fingerprint, ReadOnlySpan<byte> line)
    {
        if (!_waivers.TryGetValue(fingerprint, out List<UsedWaiver>? same))
            return null;
        string? values = same.Exists(w => w.Waiver.ValueHash is not null) ? Values.Of(line) : null;
        bool Fits(UsedWaiver waiver) => waiver.Waiver.ValueHash is null || waiver.Waiver.ValueHash == values;
        if (same.Find(w => w.Left > 0 && Fits(w) && !(w.Waiver.Expiry < _today)) is { } applied)
        {
            applied.Left--;
            applied.Used = true;
            applied.LastOf = HashOf(line);
            return Said(applied.Waiver, WaiverStatus.Applied);
        }

        if (same.Find(w => w.Left > 0 && Fits(w)) is { } expired)
        {
            expired.Used = true;
            return Said(expired.Waiver, WaiverStatus.Expired);
        }

        // The finding is still there, with other numbers: the waiver is not unused, but it doesn't cover them.
        if (same.Find(w => !Fits(w)) is not { } updated)
            return null;
        updated.Used = true;
        return Said(updated.Waiver, WaiverStatus.Updated);
    }

    private static FindingWaiver Said(Waiver waiver, WaiverStatus status) =>
        new() { Kind = waiver.Kind, Status = status, Reason = waiver.Reason, Reviewer = waiver.Reviewer, Expiry = waiver.Expiry };

    private sealed class UsedWaiver(Waiver waiver)
    {
        public Waiver Waiver => waiver;

        public int Left { get; set; } = waiver.Count;

        /// <summary>The line that it covered last, as a hash.</summary>
        public int LastOf { get; set; }

        public bool Used { get; set; }
    }
}
