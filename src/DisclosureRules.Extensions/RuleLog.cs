using Microsoft.Extensions.Logging;

namespace DisclosureRules.Extensions;

/// <summary>What is logged. The event ids stay as they are.</summary>
internal static partial class RuleLog
{
    [LoggerMessage(1, LogLevel.Information, "Reports are checked by {Rules} rules of {Packs} packs.")]
    public static partial void RulesLoaded(this ILogger logger, int rules, int packs);

    [LoggerMessage(2, LogLevel.Information, "Reports are checked by {Rules} rules of {Packs} packs from now on.")]
    public static partial void RulesReplaced(this ILogger logger, int rules, int packs);

    [LoggerMessage(3, LogLevel.Error, "The changed rules have {Count} problems; the rules before them stay.\n{Problems}")]
    public static partial void RulesKept(this ILogger logger, int count, string problems);

    [LoggerMessage(4, LogLevel.Critical, "The rules have {Count} problems; no report can be checked.\n{Problems}")]
    public static partial void RulesNotLoaded(this ILogger logger, int count, string problems);

    [LoggerMessage(5, LogLevel.Debug, "{Source} was checked in {Milliseconds} ms: {Errors} errors, {Warnings} warnings, {Infos} remarks, {NotAssessable} not assessable.")]
    public static partial void ReportChecked(this ILogger logger, string source, double milliseconds, int errors, int warnings, int infos, int notAssessable);

    [LoggerMessage(6, LogLevel.Warning, "{Source} is no report that can be read: {Reason}")]
    public static partial void ReportNotRead(this ILogger logger, string source, string reason);

    [LoggerMessage(7, LogLevel.Warning, "{Count} changes of rules are over and no longer hold.\n{Changes}")]
    public static partial void ChangesExpired(this ILogger logger, int count, string changes);
}
