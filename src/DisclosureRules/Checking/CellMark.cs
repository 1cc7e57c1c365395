namespace DisclosureRules.Checking;

/// <summary>How the findings of a report mark a cell, from the lightest to the heaviest.</summary>
public enum CellMark
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A rule could not be assessed for want of the cell.</summary>
    NotAssessable,

    /// <summary>A rule of the severity warning is violated.</summary>
    Warning,

    /// <summary>A rule of the severity error is violated.</summary>
    Error,
}
