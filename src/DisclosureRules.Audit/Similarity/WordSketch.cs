using System.Buffers.Binary;
using System.Text;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Similarity;

/// <summary>
/// What is compared of a report's words: a hash and the length of each clause, six bytes and two. Clauses rather than shingles, because they are the passages
/// that are shown as evidence, and a hash of each finds equal ones exactly and in one pass over all reports, where sketches of shingles only guess.
/// </summary>
internal static class WordSketch
{
    /// <summary>Bytes of a clause in the sketch.</summary>
    public const int Entry = 8;

    public static byte[] Of(Report report)
    {
        List<byte> sketch = [];
        Span<byte> entry = stackalloc byte[Entry];
        foreach (Clause clause in Clauses.Of(report))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(entry, HashOf(clause));
            BinaryPrimitives.WriteUInt16LittleEndian(entry[6..], (ushort)Math.Min(clause.Folded.Length, ushort.MaxValue));
            sketch.AddRange(entry);
        }

        return [.. sketch];
    }

    /// <summary>48 bits: among the ten million clauses of a hundred thousand reports, some 0.2 pairs are taken for equal that are not, of which each would be a clause of many.</summary>
    public static ulong HashOf(Clause clause) => (ulong)Fnv1a.Hash(Encoding.UTF8.GetBytes(clause.Folded)) & 0xFFFF_FFFF_FFFF;

    public static (ulong Hash, int Length) Read(ReadOnlySpan<byte> entry) =>
        (BinaryPrimitives.ReadUInt64LittleEndian(entry) & 0xFFFF_FFFF_FFFF, BinaryPrimitives.ReadUInt16LittleEndian(entry[6..]));
}
