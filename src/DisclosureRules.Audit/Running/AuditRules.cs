using DisclosureRules.Audit.Across;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Running;

/// <summary>All rules that an audit runs: those of the packs, that inputs can be read, and those of the audit itself.</summary>
internal static class AuditRules
{
    public static IReadOnlyList<AuditRule> Of(RuleSet rules) =>
    [
        new() { Id = UnreadableInput.Rule, Title = AuditTexts.Of("words.audit.readable"), Severity = Severity.Error },
        .. rules.Rules.Select(r => new AuditRule
        {
            Id = r.Id,
            Title = r.Title,
            Severity = r.Severity,
            Basis = r.Basis,
            Pack = r.Pack.Id,
            PackVersion = r.Pack.Version,
            Check = r.Check,
        }),
        .. AcrossRule.All.Select(r => new AuditRule { Id = r.Id, Title = r.Title, Severity = r.Severity, Basis = r.Basis, Pack = AcrossRule.Pack, PackVersion = AcrossRule.PackVersion }),
    ];
}
