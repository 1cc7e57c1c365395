using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>The library calls itself for every level of a document's trees; those that would end the process are refused before it does.</summary>
public sealed class DocumentTreeTests
{
    private const string Catalog = "/Catalog";
    private const int Row = 7;
    private const string Places = "/Catalog/Names<</Dests 9 0 R>>";

    [Theory]
    [InlineData(200, true)]
    [InlineData(300, false)]
    [InlineData(20_000, false)]
    public void A_deep_tree_of_pages_is_refused(int depth, bool isRead) => Check(isRead, ChangedPdf.With(
        "/Kids[7 0 R]", "/Kids[9 0 R]", ChangedPdf.Chain(depth, next => $"<</Type/Pages/Count 1/Kids[{next} 0 R]>>", "<</Type/Pages/Count 1/Kids[7 0 R]>>")));

    [Theory]
    [InlineData(200, true)]
    [InlineData(300, false)]
    [InlineData(20_000, false)]
    public void A_deep_tree_of_named_places_is_refused(int depth, bool isRead) =>
        Check(isRead, ChangedPdf.With(Catalog, Places, ChangedPdf.Chain(depth, next => $"<</Kids[{next} 0 R]>>", "<</Names[(a)[7 0 R/Fit]]>>")));

    /// <summary>Names are written with codes, or with number signs that the library takes for nothing; others are put in the way.</summary>
    [Theory]
    [InlineData("<</Kids[9 0 R]>>")]
    [InlineData("<</Kids 10 0 R>>")]
    [InlineData("<</Kids[11 0 R]>>")]
    [InlineData("<</K#69ds[9 0 R]>>")]
    [InlineData("<</#4B##69#64#7#3[9 0 R]>>")]
    [InlineData("<</Kids[9 0 R]/Kidt[]/Kidu[]>>")]
    [InlineData("<</Kids[<</Kids[<</Kids[9 0 R]>>]>>]>>")]
    [InlineData("<</Kids[12 0 R 13 0 R]>>")]
    public void A_tree_of_named_places_that_returns_to_itself_is_refused(string root) =>
        Check(false, ChangedPdf.With(Catalog, Places, root, "[9 0 R]", "9 0 R", "<</Kids[13 0 R]>>", "<</Kids[12 0 R]>>"));

    /// <summary>Each node has the next one twice: 2 to the power of 60 in all.</summary>
    [Fact]
    public void A_tree_of_named_places_that_branches_into_the_same_is_refused() =>
        Check(false, ChangedPdf.With(Catalog, Places, ChangedPdf.Chain(60, next => $"<</Kids[{next} 0 R {next} 0 R]>>", "<</Names[]>>")));

    /// <summary>The library remembers the last thousand nodes, and goes round in a larger circle for ever.</summary>
    [Fact]
    public void A_tree_of_pages_with_a_large_circle_is_refused()
    {
        string[] empty = [.. Enumerable.Repeat("<</Type/Pages/Count 0/Kids[]>>", 1500)];
        string kids = string.Join(' ', Enumerable.Range(9, empty.Length).Select(n => $"{n} 0 R"));
        Check(false, ChangedPdf.With("/Kids[7 0 R]", $"/Kids[{kids} 2 0 R 7 0 R]", empty));
        Check(false, ChangedPdf.With("/Kids[7 0 R]", "/Kids[9 0 R 7 0 R]", ChangedPdf.Chain(1500, next => $"<</Type/Pages/Kids[{next} 0 R]>>", "<</Type/Pages/Kids[9 0 R]>>")));
    }

    [Theory]
    [InlineData("/Kids[7 0 R 2 0 R]")]
    [InlineData("/Kids[9 0 R 7 0 R 9 0 R]")]
    public void A_small_circle_is_left_out_as_before(string kids) => ChangedPdf.ReadsWords(ChangedPdf.With("/Kids[7 0 R]", kids, "<</Type/Pages/Kids[2 0 R]>>"));

    [Theory]
    [InlineData(100, true)]
    [InlineData(100_000, false)]
    public void A_deep_tree_in_a_compressed_stream_of_objects_is_refused(int depth, bool isRead)
    {
        Check(isRead, InStream(Places, ChangedPdf.Chain(depth, next => $"<</Kids[{next} 0 R]>>", "<</Names[]>>")));
        Check(isRead, InStream("/Catalog", ChangedPdf.Chain(depth, next => $"<</Type/Pages/Kids[{next} 0 R]>>", "<</Type/Pages/Kids[7 0 R]>>"), "/Kids[9 0 R]"));
    }

    [Fact]
    public void Named_places_are_counted() => ChangedPdf.Refuses("document.too-large", ChangedPdf.With(
        Catalog, Places, $"<</Names[{string.Concat(Enumerable.Repeat("(a)0 ", 100_001))}]>>"));

    [Fact]
    public void Streams_of_objects_are_limited_since_all_of_them_are_kept() =>
        ChangedPdf.Refuses("document.too-large", InStream(Places, ["<<>>" + new string(' ', 65 << 20)]));

    private static void Check(bool isRead, byte[] file)
    {
        if (isRead)
            ChangedPdf.ReadsWords(file);
        else
            ChangedPdf.Refuses("document.broken", file);
    }

    /// <summary>The file with objects from number 9 on in a compressed stream, and the table of all objects in another.</summary>
    private static byte[] InStream(string catalog, string[] objects, string kids = "/Kids[7 0 R]")
    {
        using MemoryStream file = new();
        file.Write("%PDF-1.5\n"u8);
        List<(int Kind, long Where, int Index)> table = [(0, 0, 65535)];
        foreach ((string content, byte[]? stream) in ChangedPdf.Objects())
            AddObject(content.Replace("/Catalog", catalog, StringComparison.Ordinal).Replace("/Kids[7 0 R]", kids, StringComparison.Ordinal), stream);
        int first = table.Count, holder = first + objects.Length;
        StringBuilder numbers = new(), contents = new();
        for (int i = 0; i < objects.Length; i++)
        {
            numbers.Append(CultureInfo.InvariantCulture, $"{first + i} {contents.Length} ");
            contents.Append(objects[i]).Append('\n');
            table.Add((2, holder, i));
        }

        Add(PdfFile.Compressed(numbers.ToString() + contents), $"/Type/ObjStm/N {objects.Length}/First {numbers.Length}");
        long start = file.Length;
        table.Add((1, start, 0));
        byte[] rows = new byte[table.Count * Row];
        for (int i = 0; i < table.Count; i++)
        {
            rows[i * Row] = (byte)table[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(rows.AsSpan((i * Row) + 1), (int)table[i].Where);
            BinaryPrimitives.WriteUInt16BigEndian(rows.AsSpan((i * Row) + 5), (ushort)table[i].Index);
        }

        table.RemoveAt(table.Count - 1);
        Add(PdfFile.Compressed(Encoding.Latin1.GetString(rows)), $"/Type/XRef/Size {table.Count + 1}/W[1 4 2]/Root 1 0 R");
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n")));
        return file.ToArray();

        void Add((string Content, byte[] Stream) compressed, string says) => AddObject(compressed.Content.Replace("<<", "<<" + says, StringComparison.Ordinal), compressed.Stream);

        void AddObject(string content, byte[]? stream)
        {
            table.Add((1, file.Length, 0));
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{table.Count - 1} 0 obj\n{content}\n")));
            if (stream is not null)
            {
                file.Write("stream\n"u8);
                file.Write(stream);
                file.Write("\nendstream\n"u8);
            }

            file.Write("endobj\n"u8);
        }
    }
}
