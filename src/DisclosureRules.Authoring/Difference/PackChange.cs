using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Difference;

/// <summary>A pack that was added or removed, or says of itself what it didn't; its rules are told one by one. Immutable and safe to share between threads.</summary>
/// <param name="Id">The pack's id.</param>
/// <param name="Kind"><see cref="DifferenceKind.Added"/>, <see cref="DifferenceKind.Removed"/>, or <see cref="DifferenceKind.Unchanged"/> where only members differ.</param>
/// <param name="Members">The members that differ, such as <c>version</c> or <c>claims</c>; empty for a pack that was added or removed.</param>
public sealed record PackChange(string Id, DifferenceKind Kind, IReadOnlyList<MemberChange> Members)
{
    /// <summary>The members that differ, such as <c>version</c> or <c>claims</c>; empty for a pack that was added or removed.</summary>
    public IReadOnlyList<MemberChange> Members { get; init => field = ValueList<MemberChange>.Of(value); } = ValueList<MemberChange>.Of(Members);

    /// <summary>Whether somebody may notice; another version alone is no difference.</summary>
    public bool IsDifferent => Kind != DifferenceKind.Unchanged || Members.Any(m => m.Name != "version");
}
