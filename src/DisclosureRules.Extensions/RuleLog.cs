using Microsoft.Extensions.Logging;

namespace DisclosureRules.Extensions;

/// <summary>What is logged. The event ids stay as they are.</summary>
internal static partial class RuleLog
{
    [LoggerMessage(1, LogLevel.Information, "Reports are checked from the start by rules: {Rules}, of packs: {Packs}.")]
    public static partial void RulesLoaded(this ILogger logger, int rules, int packs);

    [LoggerMessage(2, LogLevel.Information, "Reports are checked from now on by rules: {Rules}, of packs: {Packs}.")]
    public static partial void RulesReplaced(this ILogger logger, int rules, int packs);

    [LoggerMessage(3, LogLevel.Error, "Something is wrong with the changed rules; the rules before them stay. Problems: {Count}\n{Problems}")]
    public static partial void RulesKept(this ILogger logger, int count, string problems);

    [LoggerMessage(4, LogLevel.Critical, "Something is wrong with the rules; no report can be checked. Problems: {Count}\n{Problems}")]
    public static partial void RulesNotLoaded(this ILogger logger, int count, string problems);

    [LoggerMessage(5, LogLevel.Debug, "{Source} was checked in {Milliseconds} ms: errors: {Errors}, warnings: {Warnings}, remarks: {Infos}, not assessable: {NotAssessable}.")]
    public static partial void ReportChecked(this ILogger logger, string source, double milliseconds, int errors, int warnings, int infos, int notAssessable);

    [LoggerMessage(6, LogLevel.Warning, "{Source} is no report that can be read: {Reason}")]
    public static partial void ReportNotRead(this ILogger logger, string source, string reason);

    [LoggerMessage(7, LogLevel.Warning, "What packs changed of rules up to a day that is past no longer holds. Changes: {Count}\n{Changes}")]
    public static partial void ChangesExpired(this ILogger logger, int count, string changes);

    [LoggerMessage(8, LogLevel.Warning, "The configuration has no settings in the section {Section}: reports are checked without what it should say, such as packs. Is its name right, and the file there?")]
    public static partial void SectionEmpty(this ILogger logger, string section);
}
