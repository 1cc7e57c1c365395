namespace DisclosureRules.Reports;

/// <summary>For whom a report speaks.</summary>
public enum ReportScope
{
    /// <summary>For the publishing unit itself (<c>own</c>).</summary>
    Own,

    /// <summary>For a government and all its units (<c>aggregate</c>).</summary>
    Aggregate,
}
