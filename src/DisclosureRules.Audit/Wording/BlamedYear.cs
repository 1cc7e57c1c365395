using DisclosureRules.Findings;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Wording;

/// <summary>The year that a broken chain is laid to, said in a finding and read back from it: findings are kept as lines, and have no place for it but their message.</summary>
internal static class BlamedYear
{
    /// <summary>The message with the year named.</summary>
    public static LocalizedText Say(LocalizedText message, int year) => AuditTexts.Of("words.audit.explained", ("message", new LocalizedText(message.Zh, message.En)), ("year", year));

    /// <summary>The year that a finding across two years names; <see langword="null"/> where it names none.</summary>
    public static int? Of(Finding finding)
    {
        IEnumerable<int> years = finding.Cells.Select(c => c.Year ?? finding.Year).OfType<int>().Distinct();
        return years.Where(y => finding.Message.Zh.EndsWith(Say(LocalizedText.Empty, y).Zh, StringComparison.Ordinal)).Select(y => (int?)y).FirstOrDefault();
    }

    /// <summary>The year when it is not that of the report itself.</summary>
    public static int? OtherThanOwn(Finding finding) => Of(finding) is { } year && year != finding.Year ? year : null;
}
