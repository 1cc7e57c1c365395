using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DisclosureRules.Audit.Storage;

/// <summary>
/// One report in the journal: the key by which it is found again, and five sections of bytes. Each says how long it is and carries a hash of all its
/// bytes, so that one that was torn or changed is noticed before it is believed.
/// </summary>
/// <param name="Key">A hash of the input's bytes, its name, and all that decides what is made of it.</param>
/// <param name="Entry">The report's line, as JSON.</param>
/// <param name="Findings">Its findings as JSON Lines, deflated.</param>
/// <param name="Facts">Its facts and cells, deflated; empty where there is no report.</param>
/// <param name="Words">Its words, deflated; empty where there are none.</param>
/// <param name="Sketch">What is compared of its words: see <c>Similarity</c>.</param>
internal sealed record Frame(UInt128 Key, byte[] Entry, byte[] Findings, byte[] Facts, byte[] Words, byte[] Sketch)
{
    /// <summary>Bytes before the sections: mark, key, lengths, half a SHA-256.</summary>
    public const int HeaderLength = 4 + 16 + (4 * Sections) + 16;

    private const int Sections = 5;

    private const uint Mark = 0x324A5244;
    private const int HashAt = HeaderLength - 16;

    /// <summary>Longer sections are no frame of ours: no report may be larger (<c>ReportJson.MaximumBytes</c>), and its findings stay far below that.</summary>
    private const int LongestSection = 512 << 20;

    public byte[] ToBytes()
    {
        byte[] bytes = new byte[HeaderLength + Entry.Length + Findings.Length + Facts.Length + Words.Length + Sketch.Length];
        Span<byte> rest = bytes;
        BinaryPrimitives.WriteUInt32LittleEndian(rest, Mark);
        BinaryPrimitives.WriteUInt128LittleEndian(rest[4..], Key);
        int at = HeaderLength;
        for (int i = 0; i < Sections; i++)
        {
            byte[] section = Section(i);
            BinaryPrimitives.WriteInt32LittleEndian(rest[(20 + (4 * i))..], section.Length);
            section.CopyTo(bytes, at);
            at += section.Length;
        }

        HashOf(bytes).CopyTo(rest[HashAt..]);
        return bytes;
    }

    /// <summary>The key and whole length that a header states; <see langword="false"/> where there is no frame.</summary>
    public static bool TryReadHeader(ReadOnlySpan<byte> header, out UInt128 key, out long length)
    {
        (key, length) = (default, HeaderLength);
        if (header.Length < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(header) != Mark)
            return false;
        key = BinaryPrimitives.ReadUInt128LittleEndian(header[4..]);
        for (int i = 0; i < Sections; i++)
        {
            int section = BinaryPrimitives.ReadInt32LittleEndian(header[(20 + (4 * i))..]);
            if (section is < 0 or > LongestSection)
                return false;
            length += section;
        }

        return true;
    }

    /// <summary>The lengths of the first two sections that a header states.</summary>
    public static (int Entry, int Findings) HeadLengths(ReadOnlySpan<byte> header) =>
        (BinaryPrimitives.ReadInt32LittleEndian(header[20..]), BinaryPrimitives.ReadInt32LittleEndian(header[24..]));

    /// <summary>The length of the last section that a header states.</summary>
    public static int SketchLength(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadInt32LittleEndian(header[(20 + (4 * (Sections - 1)))..]);

    /// <summary>The frame; <see langword="null"/> where the bytes are not what was written.</summary>
    public static Frame? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (!TryReadHeader(bytes, out UInt128 key, out long length) || length != bytes.Length || !HashOf(bytes).AsSpan().SequenceEqual(bytes[HashAt..HeaderLength]))
            return null;
        byte[][] sections = new byte[Sections][];
        int at = HeaderLength;
        for (int i = 0; i < Sections; i++)
        {
            int section = BinaryPrimitives.ReadInt32LittleEndian(bytes[(20 + (4 * i))..]);
            sections[i] = bytes.Slice(at, section).ToArray();
            at += section;
        }

        return new(key, sections[0], sections[1], sections[2], sections[3], sections[4]);
    }

    private byte[] Section(int index) => index switch { 0 => Entry, 1 => Findings, 2 => Facts, 3 => Words, _ => Sketch };

    private static byte[] HashOf(ReadOnlySpan<byte> bytes)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes[..HashAt]);
        hash.AppendData(bytes[HeaderLength..]);
        return hash.GetHashAndReset()[..16];
    }
}
