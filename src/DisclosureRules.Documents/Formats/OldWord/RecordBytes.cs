using System.Buffers.Binary;
using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>The bytes of a stream or of a part of one; whatever points outside of them is damage. Not safe to share between threads.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="name">What they are, in problems.</param>
/// <param name="budget">Stops the reading.</param>
internal sealed class RecordBytes(ReadOnlyMemory<byte> bytes, string name, PackageBudget budget)
{
    public int Length => bytes.Length;

    public int Byte(long at) => Slice(at, 1).Span[0];

    public int Word(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(at, 2).Span);

    public int Number(long at) => BinaryPrimitives.ReadInt32LittleEndian(Slice(at, 4).Span);

    public ReadOnlyMemory<byte> Slice(long at, long length) =>
        at >= 0 && length >= 0 && at <= bytes.Length - length ? bytes.Slice((int)at, (int)length) : throw Broken();

    /// <summary>A part of the bytes by itself.</summary>
    public RecordBytes Part(long at, long length) => new(Slice(at, length), name, budget);

    public Limits.ReadingStoppedException Broken() => budget.Stop(PackageProblem.Broken(budget.Name, name));
}
