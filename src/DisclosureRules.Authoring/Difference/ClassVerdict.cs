using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Constraints;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Difference;

/// <summary>What was found of a rule in some years.</summary>
/// <param name="Refused">What its new version refuses and the old one doesn't.</param>
/// <param name="Accepted">What its old version refused and the new one doesn't.</param>
/// <param name="IsSame">Whether it is written and read as before, and in force where it was.</param>
/// <param name="Assessed">A report that one of them can't assess and the other can.</param>
/// <param name="Outside">What of it lies outside what can be analysed, where that matters.</param>
internal sealed record ClassVerdict(Direction Refused, Direction Accepted, bool IsSame, Report? Assessed, IReadOnlyList<Requirement> Outside)
{
    private bool IsOpen => (Refused.Own is null && Refused.IsOpen) || (Accepted.Own is null && Accepted.IsOpen);

    /// <summary>Whether it says the same as before and is newly in force, <see langword="true"/>, or no longer, <see langword="false"/>; else <see langword="null"/>.</summary>
    public bool? Switched { get; init; }

    private DifferenceKind Kind => (Switched, Refused.Own, Accepted.Own) switch
    {
        // What a rule refuses that isn't read is not known, but that it refuses nothing where it is off.
        (true, _, null) when IsOpen && !Accepted.IsOpen => DifferenceKind.Stricter,
        (false, null, _) when IsOpen && !Refused.IsOpen => DifferenceKind.Looser,
        _ => ByReports,
    };

    private DifferenceKind ByReports => KindOf(Refused.Own, Accepted.Own, IsOpen, IsSame);

    public static DifferenceKind KindOf(Report? refused, Report? accepted, bool isOpen, bool isSame) => (refused, accepted) switch
    {
        (not null, not null) => DifferenceKind.Incomparable,
        _ when isOpen => DifferenceKind.NotAnalysed,
        (not null, null) => DifferenceKind.Stricter,
        (null, not null) => DifferenceKind.Looser,
        _ => isSame ? DifferenceKind.Unchanged : DifferenceKind.Equivalent,
    };

    /// <summary>Whether the same is said of other years.</summary>
    public bool IsLike(ClassVerdict other) => Kind == other.Kind && Switched == other.Switched && Assessed is null == other.Assessed is null && Refused.Own is null == other.Refused.Own is null
        && Accepted.Own is null == other.Accepted.Own is null && Refused.Whole is null == other.Refused.Whole is null && Accepted.Whole is null == other.Accepted.Whole is null
        && Refused.By.SetEquals(other.Refused.By) && Accepted.By.SetEquals(other.Accepted.By);

    /// <summary>The difference for some years.</summary>
    public RuleDifference Of(PairedRule rule, Form form, YearRange years)
    {
        DifferenceKind kind = rule.Old is null ? DifferenceKind.Added : rule.New is null ? DifferenceKind.Removed : Kind;
        return new(rule.Old, rule.New, form, years, kind)
        {
            Refused = Refused.Whole ?? Refused.Own,
            Accepted = Accepted.Whole ?? Accepted.Own,
            RefusedBefore = Refused.Without(rule.Id),
            StillRefused = Accepted.Without(rule.Id),
            Assessed = kind == DifferenceKind.Equivalent ? Assessed : null,
            Reason = !IsOpen ? null : kind is DifferenceKind.Stricter or DifferenceKind.Looser ? Texts.Of(Switched == true ? "words.authoring.difference.switched-on" : "words.authoring.difference.switched-off") : Why(rule),
            Members = rule.MembersFor(form),
        };
    }

    private LocalizedText Why(PairedRule rule) => Outside.Count == 0 ? Texts.Of("words.authoring.verdict.given-up")
        : rule.IsSameText && !rule.IsReadAlike ? Texts.Of("words.authoring.difference.reading")
        : Texts.List(ReasonWords.Of(Outside));
}
