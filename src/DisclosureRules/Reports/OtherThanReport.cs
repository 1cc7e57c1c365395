using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>The other JSON files that stand beside reports: whoever gives one as a report is told what it is and where it belongs, rather than which members a report has.</summary>
internal static class OtherThanReport
{
    /// <summary>What a file is that is no report, and the member that tells; <see langword="null"/> for what may be a report.</summary>
    public static (Message Message, LocatedNode At)? In(LocatedNode root)
    {
        if (root.Member("form") is { } form)
            return IsForm(root) ? (Texts.Of("report.is-form"), form) : null;
        if (root.Member("pack") is { } pack)
            return (Texts.Of("report.is-rule-pack"), pack);
        if (root.Member("profile") is { } profile)
            return (Texts.Of("report.is-rule-pack/profile"), profile);
        if (root.Member("tests") is { } tests)
            return (Texts.Of("report.is-something-else/tests"), tests);
        return (root.Member("$defs") ?? root.Member("properties")) is { } schema ? (Texts.Of("report.is-something-else/schema"), schema) : null;
    }

    /// <summary>A form lists its tables with what they are called, and its sections; a report has its tables by their names, and no sections.</summary>
    private static bool IsForm(LocatedNode root) =>
        root.Member("sections") is { Kind: JsonValueKind.Array } || (root.Member("tables") is { Kind: JsonValueKind.Array } tables && tables.Items.Any(t => t.Member("id") is not null));
}
