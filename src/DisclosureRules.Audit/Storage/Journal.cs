using Microsoft.Win32.SafeHandles;

namespace DisclosureRules.Audit.Storage;

/// <summary>
/// The reports that are done, one frame behind the other. What was appended is with the operating system when the call comes back, so that it outlives the
/// process; a frame that was torn by its end is cut off when the journal is opened again. One writer; any number of readers, from any thread.
/// </summary>
internal sealed class Journal : IDisposable
{
    private SafeFileHandle _file;

    private Journal(string path, SafeFileHandle file) => (Path, _file) = (path, file);

    public string Path { get; }

    /// <summary>Where the next frame goes.</summary>
    public long Length { get; private set; }

    /// <summary>Opens a journal to go on with, or makes one; what is in it is known after <see cref="Scan"/>.</summary>
    public static Journal OpenToWrite(string path) => new(path, File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));

    public static Journal OpenToRead(string path)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new(path, file) { Length = RandomAccess.GetLength(file) };
    }

    /// <summary>
    /// Goes through the frames by their headers, from the first to the last whole one; what comes behind is no frame any more and is cut off by the next
    /// that is appended.
    /// </summary>
    /// <returns>Key and place of each, in their order.</returns>
    public IReadOnlyList<(UInt128 Key, long Offset)> Scan()
    {
        List<(UInt128, long)> found = [];
        long end = RandomAccess.GetLength(_file), at = 0;
        byte[] header = new byte[Frame.HeaderLength];
        while (at + header.Length <= end && RandomAccess.Read(_file, header, at) == header.Length && Frame.TryReadHeader(header, out UInt128 key, out long length) && at + length <= end)
        {
            found.Add((key, at));
            at += length;
        }

        Length = at;
        return found;
    }

    /// <summary>Appends a frame.</summary>
    /// <returns>Where it stands.</returns>
    public long Append(byte[] frame)
    {
        long at = Length;
        RandomAccess.Write(_file, frame, at);
        Length = at + frame.Length;
        return at;
    }

    /// <summary>Cuts off what stands behind the last frame.</summary>
    public void Trim()
    {
        if (RandomAccess.GetLength(_file) > Length)
            RandomAccess.SetLength(_file, Length);
    }

    /// <summary>The bytes of the frame at a place; <see langword="null"/> where none begins.</summary>
    public byte[]? ReadBytes(long offset)
    {
        byte[] header = new byte[Frame.HeaderLength];
        if (RandomAccess.Read(_file, header, offset) != header.Length || !Frame.TryReadHeader(header, out _, out long length) || offset + length > RandomAccess.GetLength(_file))
            return null;
        byte[] bytes = new byte[length];
        int read = 0;
        while (read < bytes.Length)
        {
            int more = RandomAccess.Read(_file, bytes.AsSpan(read), offset + read);
            if (more == 0)
                return null;
            read += more;
        }

        return bytes;
    }

    /// <summary>Entry and findings of the frame at a place, which is known to be whole: the rest is neither read nor held against its hash.</summary>
    public (byte[] Entry, byte[] Findings) ReadHead(long offset)
    {
        Span<byte> header = stackalloc byte[Frame.HeaderLength];
        RandomAccess.Read(_file, header, offset);
        (int entry, int findings) = Frame.HeadLengths(header);
        byte[] head = new byte[entry + findings];
        RandomAccess.Read(_file, head, offset + Frame.HeaderLength);
        return (head[..entry], head[entry..]);
    }

    /// <summary>How many bytes the last section of the frame at a place has.</summary>
    public int SketchLength(long offset)
    {
        Span<byte> header = stackalloc byte[Frame.HeaderLength];
        RandomAccess.Read(_file, header, offset);
        return Frame.SketchLength(header);
    }

    /// <summary>The last section of the frame at a place, which is known to be whole.</summary>
    public byte[] ReadSketch(long offset)
    {
        Span<byte> header = stackalloc byte[Frame.HeaderLength];
        RandomAccess.Read(_file, header, offset);
        Frame.TryReadHeader(header, out _, out long length);
        byte[] sketch = new byte[Frame.SketchLength(header)];
        RandomAccess.Read(_file, sketch, offset + length - sketch.Length);
        return sketch;
    }

    /// <summary>The frame at a place; <see langword="null"/> where it is not what was written.</summary>
    public Frame? Read(long offset) => ReadBytes(offset) is { } bytes ? Frame.TryRead(bytes) : null;

    /// <summary>Leaves out every frame but some. The new journal takes the place of the old one when it is whole.</summary>
    /// <param name="offsets">The frames to keep, in the order in which they will stand.</param>
    /// <returns>Their new places.</returns>
    public IReadOnlyList<long> Keep(IReadOnlyList<long> offsets)
    {
        List<long> kept = new(offsets.Count);
        string path = Path + ".unfinished";
        using (Journal shorter = new(path, File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None)))
        {
            foreach (long offset in offsets)
                kept.Add(shorter.Append(ReadBytes(offset) ?? throw new InvalidDataException($"The store has no report at {offset}.")));
            shorter.Flush();
            Length = shorter.Length;
        }

        _file.Dispose();
        File.Move(path, Path, overwrite: true);
        _file = File.OpenHandle(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        return kept;
    }

    /// <summary>How many bytes some frames take, each counted once.</summary>
    public long SizeOf(IEnumerable<long> offsets)
    {
        Span<byte> header = stackalloc byte[Frame.HeaderLength];
        long size = 0, last = -1;
        long[] sorted = [.. offsets];
        Array.Sort(sorted);
        foreach (long offset in sorted)
        {
            if (offset == last)
                continue;
            last = offset;
            RandomAccess.Read(_file, header, offset);
            Frame.TryReadHeader(header, out _, out long length);
            size += length;
        }

        return size;
    }

    /// <summary>Waits until the disk has everything.</summary>
    public void Flush() => RandomAccess.FlushToDisk(_file);

    public void Dispose() => _file.Dispose();
}
