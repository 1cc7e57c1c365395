using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>Why something that was asked for can't be written.</summary>
internal static class FailedOutput
{
    private const char Quote = '\'';

    /// <summary>The reason, and the file where the system names it.</summary>
    public static LocalizedText ReasonOf(Exception failure)
    {
        Exception cause = failure is OutputException { InnerException: { } inner } ? inner : failure;
        LocalizedText reason = FileFailure.ReasonOf(cause);
        (int start, int end) = (cause.Message.IndexOf(Quote), cause.Message.LastIndexOf(Quote));
        bool isNamed = end > start + 1 && !reason.Zh.Contains(Quote);
        return isNamed ? Texts.Of("words.tool.reason-at", ("reason", reason), ("file", cause.Message[(start + 1)..end])) : reason;
    }
}
