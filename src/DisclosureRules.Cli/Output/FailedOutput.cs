using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>Why something that was asked for can't be written.</summary>
internal static class FailedOutput
{
    private const char Quote = '\'';

    // What Unix says of what is not open for this.
    private const int NotOpen = 9;

    /// <summary>The reason, and the file where the system names it.</summary>
    /// <param name="failure">How it failed.</param>
    /// <param name="given">The paths as the caller gave them, which the system names from its root.</param>
    public static LocalizedText ReasonOf(Exception failure, params IReadOnlyList<string> given)
    {
        if (failure is OutputException { InnerException: UnauthorizedAccessException or ObjectDisposedException or NotSupportedException or ArgumentException or IOException { HResult: NotOpen } })
            return Texts.Of("words.tool.output-closed");
        Exception cause = failure is OutputException { InnerException: { } inner } ? inner : failure;
        LocalizedText reason = FileFailure.ReasonOf(cause);
        (int start, int end) = (cause.Message.IndexOf(Quote), cause.Message.LastIndexOf(Quote));
        bool isNamed = end > start + 1 && !reason.Zh.Contains(Quote);
        return isNamed ? Texts.Of("words.tool.reason-at", ("reason", reason), ("file", AsGiven(cause.Message[(start + 1)..end], given))) : reason;
    }

    /// <summary>A file as the caller gave it, or below the folder that was given.</summary>
    private static string AsGiven(string file, IReadOnlyList<string> given)
    {
        (string Full, string Given) nearest = ("", "");
        foreach (string path in given.Where(g => g.Length > 0 && !g.Contains('\0', StringComparison.Ordinal) && !Path.IsPathRooted(g)))
        {
            string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (full.Length > nearest.Full.Length && (file == full || file.StartsWith(full + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
                nearest = (full, Path.TrimEndingDirectorySeparator(path));
        }

        return nearest.Given + file[nearest.Full.Length..];
    }
}
