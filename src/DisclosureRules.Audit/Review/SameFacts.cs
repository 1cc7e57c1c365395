using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Review;

/// <summary>
/// Findings of a report that state one fact twice: a total that doesn't follow on last year's, and the columns by which it doesn't. A waiver of the total covers the columns that
/// make up its difference, one of the only column covers the total. Immutable.
/// </summary>
internal sealed class SameFacts
{
    private const string Total = "total";

    private readonly Dictionary<UInt128, List<(UInt128 Fingerprint, ReadOnlyMemory<byte> Line)>> _others = [];

    /// <param name="lines">The findings of a report that hold it against others, as lines.</param>
    public SameFacts(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        if (lines.Count < 2)
            return;
        (Finding Finding, ReadOnlyMemory<byte> Line)[] found =
            [.. lines.Select(l => (Finding: FindingJson.TryRead(l.Span, out Finding? f, out _) ? f : null, Line: l)).Where(f => f.Finding is { Outcome: Outcome.Fail, Difference: not null, Cells: [{ Year: null }, { Year: not null }] }).Select(f => (f.Finding!, f.Line))];
        foreach ((Finding total, ReadOnlyMemory<byte> line) in found.Where(f => f.Finding.Cells[0].Id.Column == Total))
        {
            (Finding Finding, ReadOnlyMemory<byte> Line)[] columns = [.. found.Where(f => IsColumnOf(f.Finding, total))];
            if (columns.Length == 0 || columns.Sum(c => c.Finding.Difference) != total.Difference)
                continue;
            foreach ((Finding column, _) in columns)
                Add(column, total, line);
            if (columns is [var only])
                Add(total, only.Finding, only.Line);
        }
    }

    /// <summary>Nothing is said twice.</summary>
    public static SameFacts None { get; } = new([]);

    /// <summary>The findings whose waiver covers a finding, too, each with its line.</summary>
    public IReadOnlyList<(UInt128 Fingerprint, ReadOnlyMemory<byte> Line)> Of(in FindingLine finding) => _others.GetValueOrDefault(finding.Fingerprint) ?? [];

    private static bool IsColumnOf(Finding column, Finding total) => column.Cells[0].Id is var own && total.Cells[0].Id is var of && column.Cells[1].Id is var before && total.Cells[1].Id is var beforeOf
        && own.Column != Total && own.Table == of.Table && own.Row == of.Row && before.Table == beforeOf.Table && before.Row == beforeOf.Row && column.Cells[1].Year == total.Cells[1].Year;

    private void Add(Finding covered, Finding by, ReadOnlyMemory<byte> line)
    {
        FindingLine.TryFingerprint(covered.Fingerprint, out UInt128 key);
        FindingLine.TryFingerprint(by.Fingerprint, out UInt128 other);
        if (!_others.TryGetValue(key, out List<(UInt128, ReadOnlyMemory<byte>)>? list))
            _others[key] = list = [];
        list.Add((other, line));
    }
}
