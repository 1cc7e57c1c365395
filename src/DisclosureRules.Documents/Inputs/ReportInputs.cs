using System.Collections.ObjectModel;
using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Inputs;

/// <summary>
/// Finds the inputs that paths name, lazily and always in the same order: files as they are, folders with everything below them in
/// ordinal order, JSON Lines files line by line, and <c>-</c> for JSON Lines on standard input.
/// Hidden files and folders and links to folders are left out of folders. Safe to share between threads; the inputs found are gone
/// through by one.
/// </summary>
public static class ReportInputs
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string JsonLines = ".jsonl";

    private static readonly string[] Readable =
        [".json", JsonLines, ".md", ".txt", ".html", ".htm", ".shtml", ".xhtml", ".pdf", ".docx", ".docm", ".xlsx", ".xlsm"];

    // Old kinds are taken too: many a .doc is a web page or a .docx, and the others are refused with what to convert them to, not passed over.
    // Archives likewise: what is packed in them would otherwise go unchecked without a word.
    private static readonly ReadOnlyCollection<string> Taken = Array.AsReadOnly<string>([.. Readable, ".doc", ".wps", ".rtf", ".xls", ".et", ".zip", ".rar", ".7z"]);

    /// <summary>Extensions of the files that are taken from folders.</summary>
    public static IReadOnlyList<string> Extensions => Taken;

    /// <summary>The inputs of several paths, in the order of the paths. A path that leads nowhere is an input that can't be read.</summary>
    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <param name="skipped">Is told, while the inputs are gone through, the path of each file in a folder that is left out because of its extension.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> or <paramref name="standardInput"/> is <see langword="null"/>.</exception>
    public static IEnumerable<ReportInput> Find(IEnumerable<string> paths, Stream standardInput, Action<string>? skipped = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(standardInput);
        return paths.SelectMany(path => Find(path, standardInput, skipped));
    }

    private static IEnumerable<ReportInput> Find(string path, Stream standardInput, Action<string>? skipped)
    {
        if (path == StandardInput)
            return Lines(StandardInput, () => standardInput);
        string name = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        if (Directory.Exists(path))
            return Folder(name, skipped);
        return File.Exists(path) ? OfFile(name) : [new FailedInput(name, HasLostBytes(name) ? InputProblem.NameNotUtf8(name) : InputProblem.NotFound(name))];
    }

    private static IEnumerable<ReportInput> OfFile(string file) =>
        file.EndsWith(JsonLines, StringComparison.OrdinalIgnoreCase) ? Lines(file, () => File.OpenRead(file)) : [new FileInput(file)];

    private static IEnumerable<ReportInput> Folder(string folder, Action<string>? skipped)
    {
        bool any = false;
        foreach (ReportInput input in Below(folder, skipped))
        {
            any = true;
            yield return input;
        }

        if (!any)
            yield return new FailedInput(folder, InputProblem.NothingReadable(folder, Readable));
    }

    private static IEnumerable<ReportInput> Below(string folder, Action<string>? skipped)
    {
        (FileSystemInfo[] entries, Diagnostic? problem) = Entries(folder);
        if (problem is not null)
            yield return new FailedInput(folder, problem);
        foreach (FileSystemInfo entry in entries)
        {
            string path = folder.EndsWith('/') ? folder + entry.Name : $"{folder}/{entry.Name}";
            bool readable = entry is DirectoryInfo || Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase);
            if (!readable)
                skipped?.Invoke(path);
            IEnumerable<ReportInput> found = !readable ? [] : IsOutOfReach(entry) ? [new FailedInput(path, InputProblem.NameNotUtf8(path))]
                : entry is DirectoryInfo ? Below(path, skipped) : OfFile(path);
            foreach (ReportInput input in found)
                yield return input;
        }
    }

    private static (FileSystemInfo[] Entries, Diagnostic? Diagnostic) Entries(string folder)
    {
        try
        {
            return ([.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(IsVisible).OrderBy(e => e.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], InputProblem.NotOpened(folder, exception));
        }
    }

    /// <summary>What is out of reach has no attributes; it is no hidden file, so it must be told.</summary>
    private static bool IsVisible(FileSystemInfo entry) =>
        entry.Name[0] != '.' && (IsOutOfReach(entry) || ((entry.Attributes & FileAttributes.Hidden) == 0
        && (entry is FileInfo || (entry.Attributes & FileAttributes.ReparsePoint) == 0)));

    /// <summary>
    /// Whether an entry's name was made of bytes that are not UTF-8: what stands for them leads nowhere, and its attributes are all set. A file
    /// that was removed meanwhile has none either, but a name.
    /// </summary>
    private static bool IsOutOfReach(FileSystemInfo entry) => HasLostBytes(entry.Name) && entry.Attributes == (FileAttributes)(-1);

    private static bool HasLostBytes(string name) => name.Contains('\uFFFD', StringComparison.Ordinal);

    private static IEnumerable<ReportInput> Lines(string name, Func<Stream> open)
    {
        using IEnumerator<(int Number, byte[]? Line)> lines = Open(open).GetEnumerator();
        bool any = false;
        while (true)
        {
            // A try block may not yield, so a stream that breaks is caught around the step alone.
            Diagnostic? broken = null;
            bool more = false;
            try
            {
                more = lines.MoveNext();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                broken = InputProblem.NotOpened(name, exception);
            }

            if (broken is not null)
                yield return new FailedInput(name, broken);
            else if (more)
                yield return OfLine(name, lines.Current.Number, lines.Current.Line);
            else if (!any)
                yield return new FailedInput(name, InputProblem.NoLines(name));
            if (!more)
                yield break;
            any = true;
        }
    }

    private static ReportInput OfLine(string name, int number, byte[]? line) => line is null
        ? new FailedInput($"{name}:{number}", InputProblem.LineTooLong(name, number, ReportJson.MaximumBytes))
        : new LineInput(name, number, line);

    private static IEnumerable<(int Number, byte[]? Line)> Open(Func<Stream> open)
    {
        using Stream stream = open();
        foreach ((int Number, byte[]? Line) line in Utf8Lines.Read(stream, ReportJson.MaximumBytes))
            yield return line;
    }
}
