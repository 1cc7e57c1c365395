using System.Formats.Tar;

namespace DisclosureRules.Primitives;

/// <summary>
/// Files that are opened to be read. To open a pipe waits for whoever writes into it, and a device may have no end, so that what a path leads to is looked at first; one
/// that takes its place at that very moment is opened all the same. Safe to share between threads.
/// </summary>
internal static class OrdinaryFile
{
    /// <summary>What Unix says of files that have no place to go to.</summary>
    private const int NoSeeking = 29;

    /// <summary>Where systems show what they know, and devices, as if it were files.</summary>
    private static readonly string[] Answers = ["/proc/", "/sys/", "/dev/"];

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file, or a link to it.</param>
    /// <param name="orOpenPipe">Whether a pipe that another program has opened already, such as a shell's <c>&lt;(…)</c>, is accepted as well.</param>
    /// <param name="options">How it is opened.</param>
    /// <returns>Its content.</returns>
    /// <exception cref="IOException">There is none, it can't be opened, or it is a pipe or a device.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened, or is a folder.</exception>
    public static Stream OpenRead(string path, bool orOpenPipe = false, FileOptions options = FileOptions.None)
    {
        PathKind kind = KindOf(path);
        if (kind is PathKind.NamedPipe or PathKind.Device || (kind is PathKind.OpenPipe && !orOpenPipe))
            throw NotOrdinary();
        // Some files of the system have no length and do not end.
        return kind is PathKind.Empty ? new MemoryStream([], writable: false) : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, options);
    }

    /// <summary>What is said of a pipe or a device.</summary>
    public static IOException NotOrdinary() => new("It is no ordinary file.", NoSeeking);

    /// <summary>What a path leads to, as far as that can be told without opening it; a file where there is nothing, which opening it then says.</summary>
    public static PathKind KindOf(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
            return PathKind.File;
        try
        {
            FileInfo file = new(path);
            FileSystemInfo target = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            // A link that can be followed and whose target has no name: what a process has open.
            return !target.Exists ? PathKind.OpenPipe : target is not FileInfo { Length: 0 } ? PathKind.File : KindOfEmpty(target.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return PathKind.File;
        }
    }

    /// <summary>Files without length: .NET says only in archives what they are, where pipes and devices are not opened for it. Of what a system answers, reading may wait.</summary>
    private static PathKind KindOfEmpty(string path)
    {
        if (Array.Exists(Answers, a => path.StartsWith(a, StringComparison.Ordinal)))
            return PathKind.Device;
        using MemoryStream archive = new();
        using (TarWriter writer = new(archive, TarEntryFormat.Pax, leaveOpen: true))
            writer.WriteEntry(path, "a");
        archive.Position = 0;
        using TarReader reader = new(archive);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.Fifo => PathKind.NamedPipe,
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => PathKind.Device,
            _ => PathKind.Empty,
        };
    }
}
