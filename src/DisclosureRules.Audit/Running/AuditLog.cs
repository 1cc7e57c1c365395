using Microsoft.Extensions.Logging;

namespace DisclosureRules.Audit.Running;

/// <summary>What is logged. The event ids stay as they are.</summary>
internal static partial class AuditLog
{
    [LoggerMessage(1, LogLevel.Information, "Audit into {Folder} begins.")]
    public static partial void Begun(this ILogger logger, string folder);

    [LoggerMessage(2, LogLevel.Information, "{Reports} reports are in the store, {TakenOver} of them taken over.")]
    public static partial void Stored(this ILogger logger, int reports, int takenOver);

    [LoggerMessage(3, LogLevel.Information, "Audit into {Folder} is done: {Reports} reports, {Errors} errors, {Warnings} warnings.")]
    public static partial void Done(this ILogger logger, string folder, int reports, int errors, int warnings);

    [LoggerMessage(4, LogLevel.Warning, "{Code}: {Notice}")]
    public static partial void Noticed(this ILogger logger, string code, string notice);

    [LoggerMessage(5, LogLevel.Warning, "Audit into {Folder} was interrupted after {Reports} reports.")]
    public static partial void Interrupted(this ILogger logger, string folder, int reports);
}
