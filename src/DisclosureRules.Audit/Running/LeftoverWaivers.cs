using System.Globalization;
using System.Text;
using DisclosureRules.Audit.Across;
using DisclosureRules.Audit.Review;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Running;

/// <summary>Waivers that are of no use any more are findings themselves, so that the list stays true.</summary>
internal static class LeftoverWaivers
{
    public static byte[] Line(Waiver waiver, bool isExpired)
    {
        LocalizedText reviewer = waiver.Reviewer is { } name ? LocalizedText.Same(name) : AuditTexts.Of("words.audit.nobody");
        string expiry = waiver.Expiry?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        LocalizedText message = isExpired
            ? AuditTexts.Of("waiver.expired", ("line", waiver.Line), ("fingerprint", waiver.Fingerprint), ("reviewer", reviewer), ("expiry", expiry))
            : AuditTexts.Of("waiver.unused", ("line", waiver.Line), ("fingerprint", waiver.Fingerprint), ("reviewer", reviewer));
        Finding finding = FindingOf.None(isExpired ? AcrossRule.ExpiredWaiver : AcrossRule.UnusedWaiver, null, null, $"{waiver.Fingerprint}\n{waiver.ValueHash}", message);
        return Encoding.UTF8.GetBytes(FindingJson.Write(finding));
    }
}
