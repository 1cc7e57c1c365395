namespace DisclosureRules.Audit.Storage;

/// <summary>Files that are there whole or not at all: written beside their place and moved there when they are done.</summary>
internal static class ResultFile
{
    private const string Unfinished = ".unfinished";

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using (FileStream file = File.Create(path + Unfinished))
            file.Write(bytes);
        File.Move(path + Unfinished, path, overwrite: true);
    }

    public static void Write(string path, Action<Stream> write)
    {
        using (FileStream file = Begin(path))
            write(file);
        Finish(path);
    }

    public static void Copy(string from, string path)
    {
        File.Copy(from, path + Unfinished, overwrite: true);
        File.Move(path + Unfinished, path, overwrite: true);
    }

    /// <summary>A stream to be given to <see cref="Finish"/> when all is written.</summary>
    public static FileStream Begin(string path) => new(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.Read, 64 << 10);

    public static void Finish(string path) => File.Move(path + Unfinished, path, overwrite: true);
}
