using System.Runtime.InteropServices;
using System.Text;

namespace DisclosureRules.Primitives;

/// <summary>
/// Many short pieces of bytes one after the other, without an object for each: the last in memory, those before in a temporary file. Where that can't be written all stay in memory. Not safe to share between threads.
/// </summary>
/// <param name="file">The file; <see langword="null"/> for none.</param>
/// <param name="held">How many bytes stay in memory, about, where there is a file.</param>
internal sealed class ByteLog(TemporaryFile? file = null, int held = 0)
{
    private const int BlockSize = 1 << 16;

    // Blocks that were written stand in the file in their order.
    private readonly List<byte[]?> _blocks = [];
    private int _written;

    /// <summary>How many bytes there are.</summary>
    public long Length { get; private set; }

    /// <summary>Appends a piece, and says where it begins.</summary>
    public long Append(ReadOnlySpan<byte> piece)
    {
        long at = Length;
        while (!piece.IsEmpty)
        {
            int used = (int)(Length % BlockSize);
            if (used == 0)
                AddBlock();
            int fitting = Math.Min(piece.Length, BlockSize - used);
            piece[..fitting].CopyTo(_blocks[^1].AsSpan(used));
            piece = piece[fitting..];
            Length += fitting;
        }

        return at;
    }

    /// <summary>Appends a text as <see cref="Write"/> does, and says where it begins.</summary>
    public long Append(string text)
    {
        using MemoryStream bytes = new();
        using (BinaryWriter writer = new(bytes))
            Write(writer, text);
        return Append(bytes.ToArray());
    }

    /// <summary>A copy of bytes that were appended.</summary>
    public byte[] Read(long at, int length)
    {
        byte[] bytes = new byte[length];
        Read(at, bytes);
        return bytes;
    }

    /// <summary>Copies bytes that were appended.</summary>
    public void Read(long at, Span<byte> into)
    {
        while (!into.IsEmpty)
        {
            (int block, int from) = ((int)(at / BlockSize), (int)(at % BlockSize));
            int fitting = Math.Min(into.Length, BlockSize - from);
            if (_blocks[block] is { } held)
                held.AsSpan(from, fitting).CopyTo(into);
            else
                file!.Read(at, into[..fitting]);
            at += fitting;
            into = into[fitting..];
        }
    }

    /// <summary>Writes a text behind others, char by char, whatever its chars are.</summary>
    public static void Write(BinaryWriter writer, string text)
    {
        bool isAscii = Ascii.IsValid(text);
        writer.Write7BitEncodedInt((text.Length << 1) | (isAscii ? 1 : 0));
        if (isAscii)
            writer.Write(Encoding.ASCII.GetBytes(text));
        else
            writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    /// <summary>The text that was written.</summary>
    public static string ReadText(BinaryReader reader)
    {
        int head = reader.Read7BitEncodedInt();
        return (head & 1) != 0 ? Encoding.ASCII.GetString(reader.ReadBytes(head >> 1)) : new(MemoryMarshal.Cast<byte, char>(reader.ReadBytes((head >> 1) * sizeof(char))));
    }

    private void AddBlock()
    {
        byte[]? free = null;
        if (file is not null && _blocks.Count > _written && (_blocks.Count - _written) * (long)BlockSize >= held && file.TryWrite(_blocks[_written]!, (long)_written * BlockSize))
        {
            free = _blocks[_written];
            _blocks[_written++] = null;
        }

        _blocks.Add(free ?? new byte[BlockSize]);
    }
}
