namespace DisclosureRules.Documents.Isolation;

/// <summary>What came of asking a process for a report.</summary>
internal enum AnswerKind : byte
{
    /// <summary>The process ended, or never said anything that is an answer.</summary>
    Ended,

    /// <summary>The report, as report JSON with places.</summary>
    Report,

    /// <summary>Why there is no report.</summary>
    Diagnostics,

    /// <summary>Why there is no report; the process has no memory left and wants to be replaced.</summary>
    LastDiagnostics,

    /// <summary>The process was ended because it took too long.</summary>
    TooSlow,
}
