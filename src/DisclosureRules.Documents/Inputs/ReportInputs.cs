using System.Collections.ObjectModel;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Inputs;

/// <summary>
/// Finds the inputs that paths name, lazily and always in the same order: files as they are, folders with everything below them in
/// ordinal order, JSON Lines files line by line, and <c>-</c> for JSON Lines on standard input.
/// Hidden files and folders, what programs leave beside files (<c>~$报告.docx</c>, <c>Thumbs.db</c>) and links to folders are left out of folders. Safe to share
/// between threads; the inputs found are gone through by one.
/// </summary>
public static class ReportInputs
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string JsonLines = ".jsonl";

    // Readings are light beside the documents that are in work, and one slow document must not idle the other processors; as many as a check lets wait.
    private const int WaitingPerProcessor = 64;

    private static readonly string[] Readable =
        [".json", JsonLines, ".md", ".txt", ".html", ".htm", ".shtml", ".xhtml", ".pdf", ".docx", ".docm", ".doc", ".wps", ".xlsx", ".xlsm", ".xls", ".et"];

    /// <summary>As what hidden files and folders are counted that were left out: see <see cref="KindOfSkipped"/>.</summary>
    public const string HiddenKind = ".*";

    /// <summary>As what locks of open files are counted that were left out: see <see cref="KindOfSkipped"/>.</summary>
    public const string LockKind = "~$*";

    /// <summary>As what rule packs, their tests and schemas, and the pages that <c>rules new</c> writes beside them are counted that were left out: see <see cref="KindOfSkipped"/>.</summary>
    public const string RuleFileKind = "rules/*";

    // Rich text is taken too: it is refused with what to convert it to, not passed over.
    // Archives likewise: what is packed in them would otherwise go unchecked without a word.
    private static readonly ReadOnlyCollection<string> Taken = Array.AsReadOnly<string>([.. Readable, ".rtf", ".zip", ".rar", ".7z"]);

    /// <summary>Extensions of the files that are taken from folders.</summary>
    public static IReadOnlyList<string> Extensions => Taken;

    /// <summary>The inputs of several paths, in the order of the paths. A path that leads nowhere is an input that can't be read.</summary>
    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> reads; when left out, <c>-</c> is a path like any other.</param>
    /// <param name="skipped">Is told, while the inputs are gone through, the path of each file in a folder that is left out, be it hidden, a lock, of another kind or what belongs to rules; what a hidden folder holds is not gone through.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    public static IEnumerable<ReportInput> Find(IEnumerable<string> paths, Stream? standardInput = null, Action<string>? skipped = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(path => Find(path, standardInput, skipped));
    }

    /// <summary>By what a file that was left out of a folder is counted: <c>~$*</c> for locks of open files, <c>.*</c> for what is hidden, <c>rules/*</c> for what belongs to rules, else its extension in small letters.</summary>
    /// <param name="path">The path, as <see cref="Find(IEnumerable{string}, Stream?, Action{string}?)"/> tells it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public static string KindOfSkipped(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = Path.GetFileName(path);
        string extension = Path.GetExtension(name).ToLowerInvariant();

        // What could be read and is no lock is left out only where it belongs to rules.
        return IsLock(name) ? LockKind : name.StartsWith('.') ? HiddenKind : Extensions.Contains(extension) ? RuleFileKind : extension;
    }

    /// <summary>An input whose bytes are at hand, such as out of a database.</summary>
    /// <param name="name">Its name, by which findings call it; its extension helps to tell the format, <c>.json</c> for report JSON.</param>
    /// <param name="content">The bytes of the document or the report JSON; they are not copied and must not change.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is <see langword="null"/> or empty.</exception>
    public static ReportInput Of(string name, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new ContentInput(name, content);
    }

    /// <summary>
    /// Reads the reports of files and folders on several processors, lazily and in order; only a bounded number is held. What can't be read is a reading
    /// with the reasons and stops nothing.
    /// </summary>
    /// <param name="paths">Files as they are, folders with everything below them, JSON Lines files line by line; in the order of the paths.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much of each file is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops the run: no further reading is handed out, not even a finished one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IAsyncEnumerable<ReportReading> ReadAllAsync(
        IEnumerable<string> paths, FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellationToken = default) =>
        ReadAllAsync(Find(paths), forms, limits, cancellationToken);

    /// <summary>Reads the reports of a file or of a folder with everything below it, as the overload for several paths does.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="cancellationToken">Stops the run: no further reading is handed out, not even a finished one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IAsyncEnumerable<ReportReading> ReadAllAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ReadAllAsync([path], cancellationToken: cancellationToken);
    }

    /// <summary>
    /// Reads inputs on several processors; the readings come in their order, each as soon as it and those before it are there, and only a bounded number of
    /// inputs and readings is held.
    /// </summary>
    /// <param name="inputs">The inputs; gone through by one thread at a time.</param>
    /// <param name="forms">The forms to look for; the built-in ones when left out.</param>
    /// <param name="limits">How much of each is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops the run: no further reading is handed out, not even a finished one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IAsyncEnumerable<ReportReading> ReadAllAsync(
        IEnumerable<ReportInput> inputs, FormCatalog? forms = null, ReadingLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return ReadAllAsync(inputs, (input, token) => input.Read(forms, limits, token), cancellationToken);
    }

    internal static IAsyncEnumerable<ReportReading> ReadAllAsync(
        IEnumerable<ReportInput> inputs, Func<ReportInput, CancellationToken, ReportReading> read, CancellationToken cancellationToken) => OrderedParallel.SelectAsync(
            inputs.ToAsyncEnumerable(), (input, token) => ValueTask.FromResult(read(input, token)),
            Environment.ProcessorCount, WaitingPerProcessor * Environment.ProcessorCount, cancellationToken);

    private static IEnumerable<ReportInput> Find(string path, Stream? standardInput, Action<string>? skipped)
    {
        if (path == StandardInput && standardInput is not null)
            return Lines(StandardInput, () => standardInput, leaveOpen: true);
        string name = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        if (Directory.Exists(path))
            return Folder(name, skipped);
        return File.Exists(path) ? OfNamedFile(name) : [new FailedInput(name, HasLostBytes(name) ? InputProblem.NameNotUtf8(name) : InputProblem.NotFound(name))];
    }

    private static IEnumerable<ReportInput> OfNamedFile(string file) => OrdinaryFile.KindOf(file) is PathKind.NamedPipe or PathKind.Device ? [new FailedInput(file, InputProblem.NotOrdinary(file))]
        : RuleFiles.IsPage(file) ? [new FailedInput(file, InputProblem.RulePage(file))] : OfFile(file);

    private static IEnumerable<ReportInput> OfFile(string file) =>
        file.EndsWith(JsonLines, StringComparison.OrdinalIgnoreCase) ? Lines(file, () => OrdinaryFile.OpenRead(file, orOpenPipe: true)) : [new FileInput(file)];

    private static IEnumerable<ReportInput> Folder(string folder, Action<string>? skipped)
    {
        bool any = false;
        FolderLinks links = new(folder);
        foreach (ReportInput input in Below(folder, links, skipped))
        {
            any = true;
            yield return input;
        }

        if (!any)
            yield return new FailedInput(folder, InputProblem.NothingReadable(folder, Readable));
    }

    private static IEnumerable<ReportInput> Below(string folder, FolderLinks links, Action<string>? skipped)
    {
        (FolderEntry[] entries, Diagnostic? problem) = Entries(folder);
        if (problem is not null)
            yield return new FailedInput(folder, problem);
        foreach (FolderEntry entry in entries)
        {
            string path = folder.EndsWith('/') ? folder + entry.Name : $"{folder}/{entry.Name}";
            if (entry.IsHidden || (!entry.IsFolder && IsLock(entry.Name)))
            {
                skipped?.Invoke(path);
                continue;
            }

            bool readable = entry.IsFolder || Extensions.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase);
            IEnumerable<ReportInput>? found = !readable ? null : entry.IsOutOfReach ? [new FailedInput(path, InputProblem.NameNotUtf8(path))]
                : entry.IsLink && links.LeadOut(new FileInfo(path)) ? [new FailedInput(path, InputProblem.LeadsOut(path))]
                : entry.IsEmpty ? [new FailedInput(path, InputProblem.Empty(path))]
                : entry.IsFolder ? Below(path, links, skipped) : RuleFiles.IsOne(path) ? null : OfFile(path);
            if (found is null)
                skipped?.Invoke(path);
            foreach (ReportInput input in found ?? [])
                yield return input;
        }
    }

    private static (FolderEntry[] Entries, Diagnostic? Diagnostic) Entries(string folder)
    {
        try
        {
            FolderEntry[] entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(e => !IsLinkToFolder(e)).Select(EntryOf)];
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return (entries, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], Diagnostic.NotOpened(folder, exception));
        }
    }

    private static FolderEntry EntryOf(FileSystemInfo entry) =>
        new(entry.Name, entry is DirectoryInfo, IsHidden(entry), IsOutOfReach(entry), entry.Attributes.HasFlag(FileAttributes.ReparsePoint), IsEmpty(entry));

    /// <summary>What is out of reach has no attributes; it is no hidden file, so it must be told.</summary>
    private static bool IsHidden(FileSystemInfo entry) => entry.Name[0] == '.' || (!IsOutOfReach(entry) && entry.Attributes.HasFlag(FileAttributes.Hidden));

    private static bool IsLinkToFolder(FileSystemInfo entry) => entry is DirectoryInfo && !IsOutOfReach(entry) && entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>What Word, WPS and Excel leave beside a file that is open in them: it has the file's extension, and none of its content.</summary>
    private static bool IsLock(string name) => name.StartsWith("~$", StringComparison.Ordinal);

    /// <summary>
    /// Whether an entry's name was made of bytes that are not UTF-8: what stands for them leads nowhere, and its attributes are all set. A file
    /// that was removed meanwhile has none either, but a name.
    /// </summary>
    private static bool IsOutOfReach(FileSystemInfo entry) => HasLostBytes(entry.Name) && entry.Attributes == (FileAttributes)(-1);

    /// <summary>
    /// Whether there is nothing to read in a file of a folder. Pipes and devices have no length either, and to open one may wait for ever; one that is
    /// named itself is read.
    /// </summary>
    private static bool IsEmpty(FileSystemInfo entry) => entry is FileInfo { Exists: true, Length: 0 };

    private static bool HasLostBytes(string name) => name.Contains('\uFFFD', StringComparison.Ordinal);

    private static IEnumerable<ReportInput> Lines(string name, Func<Stream> open, bool leaveOpen = false)
    {
        using IEnumerator<(int Number, byte[]? Line)> lines = Open(open, leaveOpen).GetEnumerator();
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
                broken = Diagnostic.NotOpened(name, exception);
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

    private static IEnumerable<(int Number, byte[]? Line)> Open(Func<Stream> open, bool leaveOpen)
    {
        Stream stream = open();
        using Stream? own = leaveOpen ? null : stream;
        foreach ((int Number, byte[]? Line) line in Utf8Lines.Read(stream, ReportJson.MaximumBytes))
            yield return line;
    }
}
