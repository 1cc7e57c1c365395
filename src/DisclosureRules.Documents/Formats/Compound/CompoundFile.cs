using System.Buffers.Binary;
using System.Text;
using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.Compound;

/// <summary>
/// The streams of a compound file, as Office programs wrote until 2003 ([MS-CFB]): a file system in a file, whose sectors are chained by a table. A chain
/// that is longer than the file, leads out of it or comes back to itself is damage. Streams of embedded files, which have the same names, are left out.
/// Not safe to share between threads.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = DirectoryTree.EntryLength;
    private const byte StreamKind = 2, RootKind = 5;
    private const int HeaderSectors = 109;
    private const uint LastRegular = 0xFFFFFFFA;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly PackageBudget _budget;
    private readonly int _sectorSize;
    private readonly int _miniSize;
    private readonly uint _cutoff;
    private readonly uint[] _next;
    private readonly Dictionary<string, (uint Start, uint Length)> _streams = new(StringComparer.OrdinalIgnoreCase);
    private uint[] _miniNext = [];
    private byte[] _mini = [];

    private CompoundFile(ReadOnlyMemory<byte> file, PackageBudget budget)
    {
        (_file, _budget) = (file, budget);
        if (file.Length < HeaderLength || !file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            throw Broken();
        int shift = Word(0x1E), miniShift = Word(0x20);
        if (shift is not (9 or 12) || miniShift != 6)
            throw Broken();
        (_sectorSize, _miniSize, _cutoff) = (1 << shift, 1 << miniShift, Number(0x38));
        _next = Table(TableSectors());
        ReadDirectory();
    }

    /// <summary>Opens a compound file.</summary>
    public static CompoundFile Open(ReadOnlyMemory<byte> file, PackageBudget budget) => new(file, budget);

    /// <summary>The content of a stream; <see langword="null"/> when there is none of that name.</summary>
    public byte[]? Stream(string name)
    {
        if (!_streams.TryGetValue(name, out (uint Start, uint Length) stream))
            return null;
        if (stream.Length > _file.Length)
            throw Broken();
        byte[] content = stream.Length < _cutoff ? Read(stream.Start, _miniNext, _miniSize, _mini) : Read(stream.Start);
        return content.Length >= stream.Length ? content[..(int)stream.Length] : throw Broken();
    }

    /// <summary>The sectors that hold the table of chains: the first are named in the header, more in sectors of their own.</summary>
    private List<uint> TableSectors()
    {
        List<uint> sectors = [];
        for (int i = 0; i < HeaderSectors; i++)
            Add(Number(0x4C + (i * 4)));
        int named = (_sectorSize / 4) - 1;
        uint sector = Number(0x44);
        for (int steps = 0; sector <= LastRegular; steps++)
        {
            ReadOnlySpan<byte> list = Sector(sector);
            if (steps > _file.Length / _sectorSize)
                throw Broken();
            for (int i = 0; i < named; i++)
                Add(BinaryPrimitives.ReadUInt32LittleEndian(list[(i * 4)..]));
            sector = BinaryPrimitives.ReadUInt32LittleEndian(list[(named * 4)..]);
        }

        return sectors;

        void Add(uint entry)
        {
            if (entry <= LastRegular)
                sectors.Add(entry);
        }
    }

    private uint[] Table(List<uint> sectors)
    {
        if (sectors.Count > _file.Length / _sectorSize)
            throw Broken();
        uint[] table = new uint[sectors.Count * (_sectorSize / 4)];
        for (int i = 0; i < sectors.Count; i++)
            Copy(Sector(sectors[i]), table.AsSpan(i * (_sectorSize / 4)));
        return table;
    }

    private void ReadDirectory()
    {
        byte[] directory = Read(Number(0x30));
        HashSet<int> own = DirectoryTree.Of(directory, _budget);
        for (int i = 0; (i + 1) * EntryLength <= directory.Length; i++)
        {
            _budget.Step();
            ReadOnlySpan<byte> entry = directory.AsSpan(i * EntryLength, EntryLength);
            int length = Math.Min((int)BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]), 64);
            (uint start, uint size) = (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]));
            if (entry[66] == StreamKind && own.Contains(i))
                _streams.TryAdd(Encoding.Unicode.GetString(entry[..length]).TrimEnd('\0'), (start, size));
            else if (entry[66] == RootKind && size > 0)
                _mini = Read(start);
        }

        byte[] table = Number(0x3C) <= LastRegular ? Read(Number(0x3C)) : [];
        _miniNext = new uint[table.Length / 4];
        Copy(table, _miniNext);
    }

    private byte[] Read(uint start) => Read(start, _next, _sectorSize, default);

    /// <summary>The sectors of a chain one after another, out of the file or out of the stream of small sectors.</summary>
    private byte[] Read(uint start, uint[] next, int size, ReadOnlyMemory<byte> mini)
    {
        List<uint> chain = [];
        for (uint sector = start; sector <= LastRegular; sector = next[sector])
        {
            if (sector >= next.Length || chain.Count > next.Length)
                throw Broken();
            chain.Add(sector);
            _budget.Step();
        }

        byte[] content = new byte[(long)chain.Count * size <= _file.Length ? chain.Count * size : throw Broken()];
        for (int i = 0; i < chain.Count; i++)
        {
            ReadOnlySpan<byte> sector = size == _miniSize ? Slice(mini.Span, chain[i] * (long)size, size) : Sector(chain[i]);
            sector.CopyTo(content.AsSpan(i * size));
        }

        return content;
    }

    /// <summary>The bytes of a sector; those of the last one may be fewer.</summary>
    private ReadOnlySpan<byte> Sector(uint sector)
    {
        ReadOnlySpan<byte> bytes = Slice(_file.Span, Math.Max(HeaderLength, _sectorSize) + (sector * (long)_sectorSize), _sectorSize);
        if (bytes.Length == _sectorSize)
            return bytes;
        byte[] whole = new byte[_sectorSize];
        bytes.CopyTo(whole);
        return whole;
    }

    private ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, long start, int length) =>
        start < bytes.Length ? bytes.Slice((int)start, (int)Math.Min(length, bytes.Length - start)) : throw Broken();

    private static void Copy(ReadOnlySpan<byte> bytes, Span<uint> numbers)
    {
        for (int i = 0; i < bytes.Length / 4; i++)
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 4)..]);
    }

    private int Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_file.Span[at..]);

    private uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_file.Span[at..]);

    private Limits.ReadingStoppedException Broken() => _budget.Stop(PackageProblem.Broken(_budget.Name, "compound file"));
}
