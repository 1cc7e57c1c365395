namespace DisclosureRules.Reports;

/// <summary>Last year's report of the same unit and scope, or why there is none to hold a report against.</summary>
/// <param name="State">Whether it was found.</param>
/// <param name="Report">The report; <see langword="null"/> unless it was found.</param>
internal readonly record struct PreviousReport(PreviousReportState State, Report? Report)
{
    /// <summary>Where nobody asks about other years.</summary>
    public static PreviousReport NotAsked => default;

    /// <summary>A report that is at hand.</summary>
    public static PreviousReport Of(Report report) => new(PreviousReportState.Found, report);
}

/// <summary>Whether last year's report was found.</summary>
internal enum PreviousReportState
{
    /// <summary>Nobody asks: the report is checked by itself, or it is of the first year at hand. Rules across years don't apply.</summary>
    NotAsked,

    /// <summary>It is at hand.</summary>
    Found,

    /// <summary>It isn't at hand.</summary>
    Absent,

    /// <summary>There are several that don't say the same.</summary>
    Ambiguous,

    /// <summary>There is one of the unit, but one of the two doesn't say for whom it speaks: whether they follow on each other nobody knows.</summary>
    OfUnknownScope,
}
