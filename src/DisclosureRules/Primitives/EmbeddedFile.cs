namespace DisclosureRules.Primitives;

/// <summary>Files of the folder <c>rules</c> that are compiled into the library.</summary>
internal static class EmbeddedFile
{
    /// <summary>The names below a folder, in ordinal order.</summary>
    public static IEnumerable<string> Names(string folder) =>
        typeof(EmbeddedFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static byte[] Bytes(string name)
    {
        using Stream stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its file {name}.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
