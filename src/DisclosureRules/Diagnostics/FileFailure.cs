using DisclosureRules.Primitives;

namespace DisclosureRules.Diagnostics;

/// <summary>
/// Why a file or folder can't be read or written, in both languages: what the runtime says of it is in English whatever the language. Stateless and safe to share between threads.
/// </summary>
public static class FileFailure
{
    private const int NumberMask = 0xFFFF;

    /// <summary>Errors of the system by their numbers, which Windows counts otherwise; those that have an exception of their own are told by it.</summary>
    private static readonly (string Key, int[] Unix, int[] Windows)[] Known =
    [
        ("words.file.full", [28], [39, 112]), ("words.file.read-only", [30], [19]), ("words.file.in-use", [11, 16, 26, 35], [32, 33]), ("words.file.taken", [17], [80, 183]),
        ("words.file.not-there", [2, 20, 40], [2, 3]), ("words.file.denied", [1, 13, 21], [5]), ("words.file.broken", [5], [23, 1117]),
        ("words.file.not-ordinary", [6, 29], []),
    ];

    /// <summary>The reason, without the file's name; of an exception that is none of these what it says itself.</summary>
    /// <param name="failure">The exception in which it showed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="failure"/> is <see langword="null"/>.</exception>
    public static LocalizedText ReasonOf(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return KeyOf(failure) is { } key ? Texts.Of(key) : LocalizedText.Same(failure.Message);
    }

    private static string? KeyOf(Exception failure)
    {
        switch (failure)
        {
            case UnauthorizedAccessException:
                return "words.file.denied";
            case FileNotFoundException or DirectoryNotFoundException or DriveNotFoundException:
                return "words.file.not-there";
            case PathTooLongException:
                return "words.file.too-long";
            case not IOException:
                return null;
        }

        int number = failure.HResult & NumberMask;
        return Array.Find(Known, k => Array.IndexOf(OperatingSystem.IsWindows() ? k.Windows : k.Unix, number) >= 0).Key;
    }
}
