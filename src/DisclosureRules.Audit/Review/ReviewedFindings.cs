using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Review;

/// <summary>What waivers and baseline say of each finding. Not safe to share between threads.</summary>
internal sealed class ReviewedFindings
{
    public static ReviewedFindings None => new();

    public bool HasBaseline => false;

    public (BaselineState? State, FindingWaiver? Waiver) Of(in FindingLine finding, ReadOnlySpan<byte> line) => (null, null);

    /// <summary>Waivers that are of no use any more, as findings.</summary>
    public IEnumerable<byte[]> Leftover() => [];

    /// <summary>What the baseline has and was not found.</summary>
    public IEnumerable<byte[]> Absent() => [];
}
