using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>Files that a caller names: one that can't be opened or is too large is a problem like any other.</summary>
internal static class InputFile
{
    /// <summary>The bytes of the file; <see langword="null"/> and a problem when they can't be had.</summary>
    /// <param name="path">The file, as the caller names it.</param>
    /// <param name="maximumBytes">A larger file is refused unread.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public static byte[]? Read(string path, int maximumBytes, List<Diagnostic> diagnostics)
    {
        try
        {
            using Stream file = OrdinaryFile.OpenRead(path);
            if (file.Length <= maximumBytes)
            {
                byte[] bytes = new byte[file.Length];
                file.ReadExactly(bytes);
                return bytes;
            }

            diagnostics.Add(LocatedJson.TooLarge(file.Length, path, maximumBytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Add(Diagnostic.NotOpened(path, exception));
        }

        return null;
    }
}
