using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>
/// Packs pages into a PDF file; the same pages give the same bytes. The one font names its letters by their UTF-16 code units and says with
/// a ToUnicode map what they are; no font program is embedded, since nobody looks at the pages.
/// </summary>
internal static class PdfFile
{
    public const int Font = 3;

    private const int LettersInMap = 100;

    /// <summary>The file that shows the pages.</summary>
    /// <param name="pages">The drawing operations of each page.</param>
    /// <param name="letters">All letters that the pages print.</param>
    /// <param name="width">Width of the pages, in points.</param>
    /// <param name="height">Their height.</param>
    public static byte[] Of(IReadOnlyList<string> pages, IEnumerable<char> letters, double width, double height) =>
        Of([.. Objects(pages, letters, width, height)]);

    /// <summary>A file of objects; the first is number 1 and is the catalog.</summary>
    /// <param name="objects">What each object holds, and the content of its stream.</param>
    /// <param name="trailer">What the trailer says besides.</param>
    public static byte[] Of(IReadOnlyList<(string Content, byte[]? Stream)> objects, string trailer = "")
    {
        using MemoryStream file = new();
        Write("%PDF-1.5\n%\u00E2\u00E3\u00CF\u00D3\n");
        List<long> starts = [];
        for (int i = 0; i < objects.Count; i++)
        {
            starts.Add(file.Length);
            Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i].Content}\n"));
            if (objects[i].Stream is { } stream)
            {
                Write("stream\n");
                file.Write(stream);
                Write("\nendstream\n");
            }

            Write("endobj\n");
        }

        long xref = file.Length;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (long start in starts)
            Write(string.Create(CultureInfo.InvariantCulture, $"{start:0000000000} 00000 n \n"));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{xref}\n%%EOF\n"));
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    /// <summary>The objects of a file with pages: catalog, pages, font with its two parts and map, then two for each page.</summary>
    public static IEnumerable<(string Content, byte[]? Stream)> Objects(IReadOnlyList<string> pages, IEnumerable<char> letters, double width, double height)
    {
        string kids = string.Join(' ', pages.Select((_, i) => $"{7 + (2 * i)} 0 R"));
        yield return ("<</Type/Catalog/Pages 2 0 R>>", null);
        yield return (string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {pages.Count}/MediaBox[0 0 {width} {height}]/Resources<</Font<</F {Font} 0 R>>>>/Kids[{kids}]>>"), null);
        yield return ("<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>", null);
        yield return ("<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 1000/W[32 126 500]>>", null);
        yield return ("<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>", null);
        yield return Compressed(ToUnicode(letters));
        for (int i = 0; i < pages.Count; i++)
        {
            yield return ($"<</Type/Page/Parent 2 0 R/Contents {8 + (2 * i)} 0 R>>", null);
            yield return Compressed(pages[i]);
        }
    }

    public static (string Content, byte[] Stream) Compressed(string content)
    {
        using MemoryStream stream = new();
        using (ZLibStream compressed = new(stream, CompressionLevel.Fastest))
            compressed.Write(Encoding.Latin1.GetBytes(content));
        return ($"<</Length {stream.ToArray().Length}/Filter/FlateDecode>>", stream.ToArray());
    }

    private static string ToUnicode(IEnumerable<char> letters)
    {
        StringBuilder map = new("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/U def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (char[] part in letters.Distinct().Order().Chunk(LettersInMap))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (char letter in part)
                map.Append(CultureInfo.InvariantCulture, $"<{(int)letter:X4}><{(int)letter:X4}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }
}
