using DisclosureRules.Audit.Wording;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Across;

/// <summary>A rule of the audit itself: it needs more than one report, or none. Ids are never reused.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Severity">What a violation weighs.</param>
/// <param name="Title">What holds when it holds.</param>
/// <param name="Basis">On what it rests.</param>
internal sealed record AcrossRule(string Id, Severity Severity, LocalizedText Title, LocalizedText? Basis = null)
{
    /// <summary>What findings of these rules name as their pack.</summary>
    public const string Pack = "audit";

    /// <summary>Its version: it changes when a rule does.</summary>
    public const string PackVersion = "1.0.0";

    public static AcrossRule MissingReport { get; } = new("archive.missing-report", Severity.Warning, AuditTexts.Of("archive.missing-report/title"), AuditTexts.Of("words.audit.basis.report"));

    public static AcrossRule Duplicate { get; } = new("archive.duplicate", Severity.Warning, AuditTexts.Of("archive.duplicate/title"));

    public static AcrossRule Jump { get; } = new("archive.jump", Severity.Info, AuditTexts.Of("archive.jump/title"));

    public static AcrossRule Growth { get; } = new("archive.growth", Severity.Warning, AuditTexts.Of("archive.growth/title"));

    public static AcrossRule UnknownUnit { get; } = new("units.unknown", Severity.Warning, AuditTexts.Of("units.unknown/title"));

    public static AcrossRule ForeignName { get; } = new("units.foreign-name", Severity.Warning, AuditTexts.Of("units.foreign-name/title"));

    public static AcrossRule ChildrenSum { get; } = new("children.sum", Severity.Warning, AuditTexts.Of("children.sum/title"), AuditTexts.Of("words.audit.basis.children"));

    public static AcrossRule ChildAtMostParent { get; } = new("children.at-most-parent", Severity.Warning, AuditTexts.Of("children.at-most-parent/title"), AuditTexts.Of("words.audit.basis.children"));

    public static AcrossRule ChildrenWords { get; } = new("children.words", Severity.Warning, AuditTexts.Of("children.words/title"), AuditTexts.Of("words.audit.basis.children"));

    public static AcrossRule LastYearsWords { get; } = new("similarity.last-year", Severity.Warning, AuditTexts.Of("similarity.last-year/title"));

    public static AcrossRule OtherUnitsWords { get; } = new("similarity.other-unit", Severity.Warning, AuditTexts.Of("similarity.other-unit/title"));

    public static AcrossRule OtherUnitsNumbers { get; } = new("similarity.other-unit-numbers", Severity.Warning, AuditTexts.Of("similarity.other-unit-numbers/title"));

    public static AcrossRule UnusedWaiver { get; } = new("waiver.unused", Severity.Warning, AuditTexts.Of("waiver.unused/title"));

    public static AcrossRule ExpiredWaiver { get; } = new("waiver.expired", Severity.Warning, AuditTexts.Of("waiver.expired/title"));

    /// <summary>All of them, in the order of what they are about.</summary>
    public static IReadOnlyList<AcrossRule> All { get; } =
        [MissingReport, Duplicate, Jump, Growth, UnknownUnit, ForeignName, ChildrenSum, ChildAtMostParent, ChildrenWords, LastYearsWords, OtherUnitsWords, OtherUnitsNumbers, UnusedWaiver, ExpiredWaiver];

    /// <summary>Whether a rule is asked only where there is a list of units.</summary>
    public static bool NeedsUnits(string rule) =>
        rule == MissingReport.Id || rule == UnknownUnit.Id || rule == ForeignName.Id || rule == ChildrenSum.Id || rule == ChildAtMostParent.Id || rule == ChildrenWords.Id || rule == OtherUnitsNumbers.Id;

    public override string ToString() => Id;
}
