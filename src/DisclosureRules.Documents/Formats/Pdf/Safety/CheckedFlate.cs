using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// Decompresses streams under the budget, and refuses one whose checksum says that it is not what was written: a damaged stream may
/// still decompress, to other digits. The library ignores the checksum and takes what does not decompress for text.
/// </summary>
internal sealed class CheckedFlate(IFilter inner, PdfBudget budget) : IFilter
{
    private const int HeaderBytes = 2;

    /// <summary>Line ends and the like may stand between the checksum and what the dictionary says is the end.</summary>
    private const int LatestChecksum = 8;

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (input.Length <= HeaderBytes)
            return Memory<byte>.Empty;
        ArrayBufferWriter<byte> output = new(Math.Max(256, input.Length * 2));
        uint sum = Decompress(input, output);
        if (!EndsWith(input.Span, sum))
            throw budget.Stop(PdfProblem.Broken(budget.Name, "checksum"));
        if (HasPredictor(streamDictionary))
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        return output.WrittenSpan.ToArray();
    }

    private uint Decompress(Memory<byte> input, ArrayBufferWriter<byte> output)
    {
        byte[] bytes = input.ToArray();
        Adler32 sum = new();
        try
        {
            using DeflateStream deflate = new(new MemoryStream(bytes, HeaderBytes, bytes.Length - HeaderBytes), CompressionMode.Decompress);
            while (true)
            {
                Span<byte> piece = output.GetSpan(16 << 10);
                int read = deflate.Read(piece);
                if (read == 0)
                    return sum.Value;
                budget.CountBytes(read);
                sum.Add(piece[..read]);
                output.Advance(read);
            }
        }
        catch (InvalidDataException)
        {
            throw budget.Stop(PdfProblem.Broken(budget.Name, "deflate"));
        }
    }

    private static bool EndsWith(ReadOnlySpan<byte> input, uint sum)
    {
        Span<byte> expected = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(expected, sum);
        return input[Math.Max(0, input.Length - LatestChecksum - expected.Length)..].IndexOf(expected) >= 0;
    }

    private static bool HasPredictor(DictionaryToken dictionary) =>
        dictionary.ContainsKey(NameToken.DecodeParms) || dictionary.ContainsKey(NameToken.Dp);
}
