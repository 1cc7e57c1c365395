using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>Which report is meant, as seen from the one that is checked.</summary>
internal enum ReportRole
{
    /// <summary>The report that is checked.</summary>
    Self,

    /// <summary>The same unit's report of the year before.</summary>
    Previous,
}

/// <summary>What the rule language and findings call the reports.</summary>
internal static class ReportRoles
{
    /// <summary>What stands before a table or fact of a report other than the one that is checked.</summary>
    public const string PreviousPrefix = "previous.";

    /// <summary>What an expression puts before the name of a table or fact; empty for the report that is checked.</summary>
    public static string Prefix(this ReportRole role) => role switch
    {
        ReportRole.Self => "",
        ReportRole.Previous => PreviousPrefix,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>A label of something that stands in that report.</summary>
    public static LocalizedText Qualify(this ReportRole role, LocalizedText label) =>
        role == ReportRole.Self ? label : Texts.Of("words.last-years", ("label", label));
}
