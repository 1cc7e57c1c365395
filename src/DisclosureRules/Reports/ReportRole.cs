using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>Which report is meant, as seen from the one that is checked.</summary>
internal enum ReportRole
{
    /// <summary>The report that is checked.</summary>
    Self,

    /// <summary>The same unit's report of the year before.</summary>
    Previous,

    /// <summary>The reports of the units directly below for the same year, added up: see <see cref="UnitsBelow"/>.</summary>
    Children,
}

/// <summary>What the rule language and findings call the reports.</summary>
internal static class ReportRoles
{
    /// <summary>What stands before a table or fact of a report other than the one that is checked.</summary>
    public const string PreviousPrefix = "previous.";

    /// <summary>What stands before a table of the reports of the units below.</summary>
    public const string ChildrenPrefix = "children.";

    /// <summary>What an expression puts before the name of a table or fact; empty for the report that is checked.</summary>
    public static string Prefix(this ReportRole role) => role switch
    {
        ReportRole.Self => "",
        ReportRole.Previous => PreviousPrefix,
        ReportRole.Children => ChildrenPrefix,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>Whose a written name is: the role that its prefix names, and the name without it.</summary>
    public static (ReportRole Role, string Name) Split(string word)
    {
        foreach (ReportRole role in (ReadOnlySpan<ReportRole>)[ReportRole.Previous, ReportRole.Children])
        {
            if (word.StartsWith(role.Prefix(), StringComparison.Ordinal))
                return (role, word[role.Prefix().Length..]);
        }

        return (ReportRole.Self, word);
    }

    /// <summary>A label of something that stands in that report.</summary>
    public static LocalizedText Qualify(this ReportRole role, LocalizedText label) => role switch
    {
        ReportRole.Self => label,
        ReportRole.Previous => Texts.Of("words.last-years", ("label", label)),
        _ => Texts.Of("words.units-below", ("label", label)),
    };
}
