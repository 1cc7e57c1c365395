using DisclosureRules.Primitives;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

using Random = System.Random;

namespace DisclosureRules.Tests.Primitives;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 40)]
public sealed class ByteLogLaws
{
    /// <summary>Whether all stays in memory, some or nothing, and in whatever order it is asked for.</summary>
    [Property]
    public void Every_piece_comes_back_as_it_was(Seed seed, bool hasFile)
    {
        Random random = seed.Random();
        using TemporaryFile file = new();
        ByteLog log = new(hasFile ? file : null, random.Next(3) * 100_000);
        List<(long At, byte[] Piece)> pieces = [];
        for (int i = random.Next(60); i >= 0; i--)
        {
            byte[] piece = new byte[random.Next(random.Next(4) == 0 ? 200_000 : 50)];
            random.NextBytes(piece);
            pieces.Add((log.Append(piece), piece));
        }

        Assert.Equal(pieces.Sum(p => p.Piece.Length), log.Length);
        byte[] whole = [.. pieces.SelectMany(p => p.Piece)];
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces));
        Assert.All(pieces, p => Assert.Equal(p.Piece, log.Read(p.At, p.Piece.Length)));
        Assert.Equal(whole, log.Read(0, whole.Length));
    }

    [Property]
    public void Every_record_comes_back_as_it_was(Seed seed, bool hasFile)
    {
        Random random = seed.Random();
        using TemporaryFile file = new();
        RecordLog<(long, int, byte)> log = new(hasFile ? file : null);
        (long, int, byte)[] records = [.. Enumerable.Range(0, random.Next(20_000)).Select(i => (random.NextInt64(), i, (byte)random.Next(256)))];
        foreach ((long, int, byte) record in records)
            log.Add(record);
        Assert.Equal(records, Enumerable.Range(0, log.Count).Select(i => log[i]));
        Assert.Throws<ArgumentOutOfRangeException>(() => log[records.Length]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("reports/2023.json")]
    [InlineData("青石县林业局 2023年.html")]
    [InlineData("half a pair \ud83d, and \0, \uffff")]
    public void A_text_comes_back_char_by_char(string text)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        ByteLog.Write(writer, text);
        ByteLog.Write(writer, "next");
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        Assert.Equal((text, "next"), (ByteLog.ReadText(reader), ByteLog.ReadText(reader)));
    }
}
