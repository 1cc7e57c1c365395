using System.Text;
using DisclosureRules.Documents.Formats.Pdf.Safety;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>What streams come to is found out before the library takes the room for it, and the clock is looked at while it reads what they draw.</summary>
public sealed class ExpansionTests
{
    private const string Drawing = "/Contents 8 0 R";

    [Fact]
    public void Streams_that_grow_out_of_all_proportion_are_refused()
    {
        byte[] runs = new byte[5 << 20];
        for (int i = 0; i < runs.Length; i += 2)
            runs[i] = 129;
        Refuses(runs, "/Filter/RunLengthDecode");
        Refuses(Codes(Growing(200)), "/Filter/LZWDecode");
        Refuses(Codes([256, 0, .. Enumerable.Range(258, 3800), .. Enumerable.Repeat(4050, 200_000)]), "/Filter/LZWDecode");
        Refuses([0, 0, 0], "/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 100000/Rows 160000>>");
    }

    [Fact]
    public void Words_in_old_compressions_are_read()
    {
        byte[] word = Encoding.ASCII.GetBytes(ChangedPdf.Word);
        ChangedPdf.ReadsWords(Changed([(byte)(word.Length - 1), .. word, 128], "/Filter/RunLengthDecode"));
        ChangedPdf.ReadsWords(Changed(Codes([256, .. word.Select(b => (int)b), 257]), "/Filter/LZWDecode"));
        ChangedPdf.ReadsWords(Changed(Codes([256, .. word.Select(b => (int)b), 257], early: 0), "/Filter/LZWDecode/DecodeParms<</EarlyChange 0>>"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Lzw_is_followed_code_by_code(int early)
    {
        Random random = new(7);
        for (int round = 0; round < 50; round++)
        {
            // Codes up to one that names no string yet, and the table is cleared now and then.
            List<int> codes = [256];
            for (int count = 258, previous = -1; codes.Count < 6000;)
            {
                int code = random.Next(500) == 0 ? 256 : random.Next(previous < 0 ? 256 : Math.Min(count + 1, 4096));
                if (code is 257 || (code == 256 && previous < 0))
                    continue;
                codes.Add(code);
                (count, previous) = code == 256 ? (258, -1) : (previous < 0 ? count : count + 1, code);
            }

            byte[] input = Codes([.. codes, 257], early);
            DictionaryToken dictionary = new(new Dictionary<NameToken, IToken>
            {
                [NameToken.Filter] = NameToken.LzwDecode,
                [NameToken.DecodeParms] = new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.EarlyChange] = new NumericToken(early) }),
            });
            int decoded = new LzwFilter().Decode(input, dictionary, DefaultFilterProvider.Instance, 0).Length;
            long counted = 0;
            ExpandedLength.OfLzw(input, early == 1, length => counted = length);
            Assert.InRange(counted, decoded, (decoded * 3L) + (codes.Count * 64L));
        }
    }

    [Fact]
    public void A_page_that_draws_without_end_is_refused() =>
        ChangedPdf.Refuses("document.too-large", ChangedPdf.Drawing(ChangedPdf.Word + new string(' ', 33 << 20), Drawing, Drawing));

    [Fact]
    public void The_clock_is_looked_at_while_the_operations_of_a_page_are_read() => ChangedPdf.Refuses(
        "document.timeout", ChangedPdf.Drawing(ChangedPdf.Word + new string(' ', 1 << 20), Drawing, Drawing), new() { Time = TimeSpan.FromSeconds(1000), Clock = new SteppingClock() });

    /// <summary>Codes each of which names the string that the one before has just made, so that each is a byte longer.</summary>
    private static IEnumerable<int> Growing(int tables) => Enumerable.Repeat<int[]>([256, 0, .. Enumerable.Range(258, 3800)], tables).SelectMany(c => c);

    /// <summary>The codes in the lengths that the library reads them in.</summary>
    private static byte[] Codes(IEnumerable<int> codes, int early = 1)
    {
        List<byte> bytes = [];
        int count = 258, buffer = 0, bits = 0;
        bool isFirst = true;
        foreach (int code in codes)
        {
            int offset = 1 - early, size = count >= 2047 + offset ? 12 : count >= 1023 + offset ? 11 : count >= 511 + offset ? 10 : 9;
            (buffer, bits) = ((buffer << size) | code, bits + size);
            for (; bits >= 8; bits -= 8)
                bytes.Add((byte)(buffer >> (bits - 8)));
            buffer &= (1 << bits) - 1;
            (count, isFirst) = code == 256 ? (258, true) : (isFirst ? count : count + 1, false);
        }

        bytes.Add((byte)(buffer << (8 - bits)));
        return [.. bytes];
    }

    private static void Refuses(byte[] content, string filter) => ChangedPdf.Refuses("document.too-large", Changed(content, filter));

    private static byte[] Changed(byte[] content, string filter) => ChangedPdf.Drawing(ChangedPdf.Word, Drawing, "/Contents 9 0 R", ChangedPdf.Stream(content, filter));
}
