using System.Text;

namespace DisclosureRules.Documents.Tests.Workbooks;

/// <summary>The smallest compound files: one stream, in sectors of its own or in small ones where it is short, or several, filled up so that each has sectors of its own.</summary>
internal static class CompoundWriter
{
    private const int Sector = 512, Small = 64, Cutoff = 4096;
    private const uint EndOfChain = 0xFFFFFFFE, Free = 0xFFFFFFFF, TableSector = 0xFFFFFFFD;

    public static byte[] Write(string name, byte[] stream) => Write([(name, stream)], stream.Length < Cutoff);

    public static byte[] Write(params (string Name, byte[] Stream)[] streams) =>
        Write([.. streams.Select(s => (s.Name, s.Stream.Length < Cutoff ? [.. s.Stream, .. new byte[Cutoff - s.Stream.Length]] : s.Stream))], isSmall: false);

    private static byte[] Write((string Name, byte[] Stream)[] streams, bool isSmall)
    {
        int[] lengths = [.. streams.Select(s => Sectors(isSmall ? Sectors(s.Stream.Length, Small) * Small : s.Stream.Length, Sector))];
        int data = lengths.Sum(), smallTable = isSmall ? Sectors(Sectors(streams[0].Stream.Length, Small) * 4, Sector) : 0, directories = Sectors(streams.Length + 1, 4), tables = 1;
        while (tables * (Sector / 4) < tables + directories + smallTable + data)
            tables++;
        int directory = tables, first = directory + directories + smallTable;
        uint[] next = [.. Enumerable.Repeat(Free, tables * (Sector / 4))];
        for (int i = 0; i < tables; i++)
            next[i] = TableSector;
        Chain(next, directory, directories);
        Chain(next, directory + directories, smallTable);
        for (int i = 0; i < streams.Length; i++)
            Chain(next, first + lengths[..i].Sum(), lengths[i]);

        MemoryStream file = new();
        BinaryWriter writer = new(file);
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        writer.Write(new byte[16]);
        foreach (ushort number in (ushort[])[0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0])
            writer.Write(number);
        foreach (uint number in (uint[])[0, (uint)tables, (uint)directory, 0, Cutoff, isSmall ? (uint)(directory + directories) : EndOfChain, (uint)smallTable, EndOfChain, 0])
            writer.Write(number);
        for (uint i = 0; i < 109; i++)
            writer.Write(i < tables ? i : Free);
        Pad(writer);
        foreach (uint number in next)
            writer.Write(number);
        Entry(writer, "Root Entry", 5, Free, child: 1, isSmall ? (uint)first : EndOfChain, isSmall ? (uint)(data * Sector) : 0);
        for (int i = 0; i < streams.Length; i++)
            Entry(writer, streams[i].Name, 2, i + 1 < streams.Length ? (uint)(i + 2) : Free, Free, isSmall ? 0 : (uint)(first + lengths[..i].Sum()), (uint)streams[i].Stream.Length);
        Pad(writer);
        uint[] small = [.. Enumerable.Repeat(Free, smallTable * (Sector / 4))];
        Chain(small, 0, isSmall ? Sectors(streams[0].Stream.Length, Small) : 0);
        foreach (uint number in small)
            writer.Write(number);
        foreach ((_, byte[] stream) in streams)
        {
            writer.Write(stream);
            Pad(writer);
        }

        return file.ToArray();
    }

    private static void Entry(BinaryWriter writer, string name, byte type, uint right, uint child, uint start, uint length)
    {
        byte[] text = new byte[64];
        Encoding.Unicode.GetBytes(name).CopyTo(text, 0);
        writer.Write(text);
        writer.Write((ushort)((name.Length + 1) * 2));
        writer.Write(type);
        writer.Write((byte)1);
        foreach (uint number in (uint[])[Free, right, child])
            writer.Write(number);
        writer.Write(new byte[36]);
        writer.Write(start);
        writer.Write((ulong)length);
    }

    private static void Chain(uint[] next, int start, int count)
    {
        for (int i = 0; i < count; i++)
            next[start + i] = i == count - 1 ? EndOfChain : (uint)(start + i + 1);
    }

    private static int Sectors(int length, int size) => (length + size - 1) / size;

    private static void Pad(BinaryWriter writer) => writer.Write(new byte[(Sector - (int)(writer.BaseStream.Length % Sector)) % Sector]);
}
