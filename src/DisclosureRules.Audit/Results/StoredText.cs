using System.Security.Cryptography;
using System.Text;

namespace DisclosureRules.Audit.Results;

/// <summary>A file that was given, kept so that shards can be merged where it is not at hand.</summary>
/// <param name="Name">Its name in messages, or an id.</param>
/// <param name="Hash">SHA-256 of its bytes in hexadecimal.</param>
/// <param name="Text">Its content; <see langword="null"/> for what comes with the library.</param>
/// <param name="Version">Its version, where it has one.</param>
internal sealed record StoredText(string Name, string Hash, string? Text, string? Version = null)
{
    public static StoredText Of(string name, byte[] utf8) => new(name, Hashes.Of(utf8), Encoding.UTF8.GetString(utf8));
}

/// <summary>Hashes as results state them.</summary>
internal static class Hashes
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of all that is written.</summary>
    public static string OfWritten(Action<Stream> write)
    {
        using SHA256 hash = SHA256.Create();
        using (CryptoStream stream = new(Stream.Null, hash, CryptoStreamMode.Write))
            write(stream);
        return Convert.ToHexStringLower(hash.Hash!);
    }

    public static string OfFile(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
