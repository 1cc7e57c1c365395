using System.Globalization;
using System.Text;
using DisclosureRules.Documents.Formats.Pdf.Safety;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>The library makes room for what a table of objects says, whatever the file has: files of 500 bytes took all memory, or ended the process.</summary>
public sealed class TableNumbersTests
{
    [Theory]
    [InlineData("/W[2147483647 4 2]", "/W[0000000000 4 2]")]
    [InlineData("/W [ 1 -4 2 ]", "/W [ 1 00 2 ]")]
    [InlineData("/W[1 2 1e9]", "/W[1 2 000]")]
    [InlineData("/#57[1 2 99999999.5]", "/#57[1 2 0000000000]")]
    [InlineData("/W%9\n[%7\r+99999999 2 1]", "/W%9\n[%7\r000000000 2 1]")]
    [InlineData("/Index[1 %/Index[\n2 99999999]", "/Index[1 %/Index[\n2 00000000]")]
    [InlineData("%/Size%\n%/W[\n/Size%\n99999999", "%/Size%\n%/W[\n/Size%\n00000000")]
    [InlineData("/W[8000000 8000000 1]", "/W[0000000 0000000 0]")]
    [InlineData("/Size 2147483647/Root", "/Size 0000000000/Root")]
    [InlineData("/Size\0\t-1>>", "/Size\0\t00>>")]
    [InlineData("/S#69#7ae 4294967295", "/S#69#7ae 0000000000")]
    [InlineData("/Size## 4294967295", "/Size## 0000000000")]
    [InlineData("/Size[2147483647]", "/Size[0000000000]")]
    [InlineData("/Index[0 2147483647]", "/Index[0 0000000000]")]
    [InlineData("/Index [0 4000000 4 4000000 9 4000000]", "/Index [0 0000000 0 0000000 0 0000000]")]
    public void A_number_that_no_table_has_is_none(string before, string after) => Assert.Equal(after, Bounded(before));

    [Theory]
    [InlineData("/W[1 4 2]/Size 8388607/Index[0 5 100 20]")]
    [InlineData("/W[0 1]")]
    [InlineData("/W-")]
    [InlineData("/W\0-")]
    [InlineData("/W 99999999")]
    [InlineData("/W[-1 99999999]")]
    [InlineData("/W[1[500 -600 99999999]20 40 -1000]")]
    [InlineData("/W[1 60000 500 60001 65000 1000 65001 65535 99999999 1 60000 500]")]
    [InlineData("/W2[1 2 -1000 250 880]")]
    [InlineData("/Widths[-1 -2 99999999]")]
    [InlineData("/IndexAll[99999999]/Sizes 99999999/W9[99999999]")]
    [InlineData("/Size (99999999)/Index 5 0 R/W")]
    [InlineData("W[99999999] Size 99999999")]
    [InlineData("/")]
    [InlineData("")]
    public void What_a_table_may_have_and_what_is_none_stays(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        Assert.True(TableNumbers.Bounded(bytes).Equals(new ReadOnlyMemory<byte>(bytes)));
    }

    /// <summary>From each name all that follows was skipped to the end, which would have taken days.</summary>
    [Theory]
    [InlineData("/W%")]
    [InlineData("%/W%\n")]
    [InlineData("/Size%\r")]
    [InlineData("/Index[ %/W[%")]
    [InlineData("/Index[1 ")]
    [InlineData("0 %/Index[\n")]
    [InlineData("/#")]
    public void Names_and_comments_alone_are_gone_through_once(string part)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(part, 8_000_000 / part.Length)));
        Assert.True(TableNumbers.Bounded(bytes).Equals(new ReadOnlyMemory<byte>(bytes)));
    }

    /// <summary>A name of one letter stands in compressed bytes by chance: one of them was once taken for it, and the page was broken.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_compressed_stays(int seed)
    {
        byte[] bytes = new byte[64 << 20];
        new Random(seed).NextBytes(bytes);
        Assert.True(TableNumbers.Bounded(bytes).Equals(new ReadOnlyMemory<byte>(bytes)));
    }

    /// <summary>An overflow of the stack would end the tests, and memory for the others there is none.</summary>
    [Theory]
    [InlineData("[2147483647 4 2]", "9", "")]
    [InlineData("[-1 4 2]", "9", "")]
    [InlineData("[1 2147483640 2]", "9", "")]
    [InlineData("[1 4 2]", "2147483647", "")]
    [InlineData("[1 4 2]", "9", "/Index[0 2147483647]")]
    public void Without_a_table_that_makes_sense_the_objects_are_found_all_the_same(string widths, string size, string index)
    {
        long before = GC.GetTotalAllocatedBytes();
        ChangedPdf.ReadsWords(Streamed(widths, size, index));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100 << 20);
    }

    [Theory]
    [InlineData("[1 4 2]", "9", "")]
    [InlineData("[1 4 2]", "9", "/Index[0 9]")]
    [InlineData("[1 4 2]", "8388607", "")]
    public void A_table_in_a_stream_is_followed(string widths, string size, string index) => ChangedPdf.ReadsWords(Streamed(widths, size, index));

    private static string Bounded(string text) => Encoding.Latin1.GetString(TableNumbers.Bounded(Encoding.Latin1.GetBytes(text)).Span);

    /// <summary>The page that says 行政许可, its table of objects in a stream.</summary>
    private static byte[] Streamed(string widths, string size, string index)
    {
        using MemoryStream file = new();
        Write("%PDF-1.5\n");
        List<int> starts = [];
        (string Content, byte[]? Stream)[] objects = ChangedPdf.Objects();
        for (int i = 0; i < objects.Length; i++)
        {
            starts.Add((int)file.Length);
            Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i].Content}\n"));
            if (objects[i].Stream is { } stream)
            {
                Write("stream\n");
                file.Write(stream);
                Write("\nendstream\n");
            }

            Write("endobj\n");
        }

        int table = (int)file.Length;
        byte[] lines = [0, 0, 0, 0, 0, 0, 0, .. starts.SelectMany(s => (byte[])[1, (byte)(s >> 24), (byte)(s >> 16), (byte)(s >> 8), (byte)s, 0, 0])];
        Write(string.Create(CultureInfo.InvariantCulture, $"{objects.Length + 1} 0 obj\n<</Type/XRef/W{widths}/Size {size}{index}/Root 1 0 R/Length {lines.Length}>>\nstream\n"));
        file.Write(lines);
        Write(string.Create(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
