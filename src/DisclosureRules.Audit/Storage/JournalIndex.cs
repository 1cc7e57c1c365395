using System.Buffers.Binary;

namespace DisclosureRules.Audit.Storage;

/// <summary>The places of the reports in the journal, in the order of the result: eight bytes each.</summary>
internal static class JournalIndex
{
    public static void Write(string path, IReadOnlyList<long> offsets)
    {
        byte[] bytes = new byte[8 * offsets.Count];
        for (int i = 0; i < offsets.Count; i++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8 * i), offsets[i]);
        ResultFile.Write(path, bytes);
    }

    public static IReadOnlyList<long> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        long[] offsets = new long[bytes.Length / 8];
        for (int i = 0; i < offsets.Length; i++)
            offsets[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8 * i));
        return offsets;
    }
}
