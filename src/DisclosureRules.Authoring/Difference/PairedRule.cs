using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Difference;

/// <summary>A rule by its id, as it was and as it is.</summary>
/// <param name="Id">The id.</param>
/// <param name="Old">As it was; <see langword="null"/> where it wasn't.</param>
/// <param name="New">As it is; <see langword="null"/> where it isn't.</param>
/// <param name="Members">What of it is written otherwise.</param>
/// <param name="IsReadAlike">Whether words are read as before.</param>
internal sealed record PairedRule(string Id, Rule? Old, Rule? New, IReadOnlyList<MemberChange> Members, bool IsReadAlike)
{
    private Func<Form, IReadOnlyList<MemberChange>>? OfForm { get; init; }

    /// <summary>What of it is written otherwise for reports on a form.</summary>
    public IReadOnlyList<MemberChange> MembersFor(Form form) => OfForm?.Invoke(form) ?? Members;

    public static IEnumerable<PairedRule> Of(RuleSet old, RuleSet current)
    {
        Dictionary<string, Rule> before = old.Rules.ToDictionary(r => r.Id), now = current.Rules.ToDictionary(r => r.Id);
        bool isReadAlike = StatedMembers.Reading(old) == StatedMembers.Reading(current);
        foreach (string id in current.Rules.Concat(old.Rules).Select(r => r.Id).Distinct())
        {
            (Rule? was, Rule? rule) = (before.GetValueOrDefault(id), now.GetValueOrDefault(id));
            IReadOnlyList<MemberChange> members = StatedMembers.Differing(old, was, current, rule);
            yield return new(id, was, rule, members, isReadAlike) { OfForm = form => StatedMembers.Differing(old, was, current, rule, form, members) };
        }
    }

    /// <summary>Whether its formula is written as before, with what it names.</summary>
    public bool IsSameText => Old is not null && New is not null && !Members.Any(m => m.IsOfFormula);

    public bool IsFor(Form form) => Old?.Forms.Contains(form.Id, StringComparer.Ordinal) == true || New?.Forms.Contains(form.Id, StringComparer.Ordinal) == true;
}
