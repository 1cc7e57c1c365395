using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace DisclosureRules.Documents.Tests.Workbooks;

/// <summary>Workbooks of Excel 97–2003, written from the sheets of newer ones: the same cells, formats, merged cells and hidden rows, columns and sheets.</summary>
internal sealed class XlsFile : IDisposable
{
    private const int LongestRecord = 8224;
    private static readonly (int Format, string? Code)[] Formats = [(0, null), (14, null), (2, null), (9, null), (176, "yyyy\"年\"m\"月\"d\"日\""), (20, null), (177, "#,##0\"件 dh\"")];
    private readonly MemoryStream _stream = new();
    private readonly BinaryWriter _writer;
    private readonly List<string> _strings = [];

    private XlsFile() => _writer = new(_stream);

    public static byte[] Of(string rows, string after = "", string before = "") => Of([("表", "", before + $"<sheetData>{rows}</sheetData>" + after)]);

    /// <summary>The file; the stream of cells is small where there are few.</summary>
    public static byte[] Of(IReadOnlyList<(string Name, string State, string Content)> sheets, IReadOnlyList<string>? strings = null)
    {
        using XlsFile file = new();
        return CompoundWriter.Write("Workbook", file.Write(sheets, [.. (strings ?? []).Select(s => Text(XElement.Parse($"<si>{s}</si>")))]));
    }

    public void Dispose() => _writer.Dispose();

    private byte[] Write(IReadOnlyList<(string Name, string State, string Content)> sheets, string[] shared)
    {
        XElement[] contents = [.. sheets.Select(s => XElement.Parse($"<sheet>{s.Content}</sheet>", LoadOptions.PreserveWhitespace))];
        Record(0x0809, Bytes((ushort)0x0600, (ushort)0x0005, (ushort)0x0DBB, (ushort)0x07CC, 0, 0));
        Record(0x0042, Bytes((ushort)1200));
        Record(0x0022, Bytes((ushort)0));
        foreach ((int format, string? code) in Formats.Where(f => f.Code is not null))
            Record(0x041E, [.. Bytes((ushort)format), .. Words(code!)]);
        foreach ((int format, _) in Formats)
            Record(0x00E0, Bytes((ushort)0, (ushort)format, (ushort)1, (byte)0x20, (byte)0, (byte)0, (byte)0xFC, 0, 0, (ushort)0));
        long[] places = [.. sheets.Select(s =>
        {
            Record(0x0085, [.. Bytes(0, (byte)(s.State.Contains("veryHidden", StringComparison.Ordinal) ? 2 : s.State.Contains("hidden", StringComparison.Ordinal) ? 1 : 0), (byte)0, (byte)s.Name.Length, (byte)1), .. Encoding.Unicode.GetBytes(s.Name)]);
            return _stream.Length - 8 - (s.Name.Length * 2);
        })];
        foreach (XElement cell in contents.SelectMany(c => c.Descendants("c")))
        {
            if (TextOf(cell, shared) is { } text)
                _strings.Add(text);
        }

        Strings();
        Record(0x000A, []);
        int next = 0;
        for (int i = 0; i < sheets.Count; i++)
        {
            int start = (int)_stream.Length;
            _stream.Position = places[i];
            _writer.Write(start);
            _stream.Position = start;
            Sheet(contents[i], shared, ref next);
        }

        return _stream.ToArray();
    }

    private void Sheet(XElement sheet, string[] shared, ref int next)
    {
        Record(0x0809, Bytes((ushort)0x0600, (ushort)0x0010, (ushort)0x0DBB, (ushort)0x07CC, 0, 0));
        foreach (XElement column in sheet.Descendants("col"))
            Record(0x007D, Bytes((ushort)((int)column.Attribute("min")! - 1), (ushort)((int)column.Attribute("max")! - 1), (ushort)2304, (ushort)0, (ushort)((string?)column.Attribute("hidden") == "1" ? 3 : 2), (ushort)0));
        (XElement Row, int Number)[] rows = Numbered(sheet.Descendants("row"), "r", r => int.Parse(r, CultureInfo.InvariantCulture));
        Record(0x0200, Bytes(0, rows.Length == 0 ? 0 : rows[^1].Number, (ushort)0, (ushort)64, (ushort)0));
        foreach ((XElement row, int number) in rows)
            Record(0x0208, Bytes((ushort)(number - 1), (ushort)0, (ushort)64, (ushort)255, (ushort)0, (ushort)0, (ushort)((string?)row.Attribute("hidden") == "1" ? 0x120 : 0x100), (ushort)15));
        foreach ((XElement row, int number) in rows)
        {
            foreach ((XElement cell, int column) in Numbered(row.Elements("c"), "r", Column))
                Cell(cell, (ushort)(number - 1), (ushort)(column - 1), TextOf(cell, shared) is null ? -1 : next++);
        }

        ushort[][] merges = [.. sheet.Descendants("mergeCell").Select(m => ((string)m.Attribute("ref")!).Split(':')).Select(r => (ushort[])[Row(r[0]), Row(r[1]), (ushort)(Column(r[0]) - 1), (ushort)(Column(r[1]) - 1)])];
        foreach (ushort[][] some in merges.Chunk(1000))
            Record(0x00E5, [.. Bytes((ushort)some.Length), .. some.SelectMany(m => m).SelectMany(n => Bytes(n))]);
        Record(0x000A, []);
    }

    private void Cell(XElement cell, ushort row, ushort column, int text)
    {
        ushort format = (ushort)((int?)cell.Attribute("s") ?? 0);
        string? value = (string?)cell.Element("v");
        if (text >= 0)
            Record(0x00FD, Bytes(row, column, format, text));
        else if ((string?)cell.Attribute("t") == "b")
            Record(0x0205, Bytes(row, column, format, (byte)(value == "1" ? 1 : 0), (byte)0));
        else if ((string?)cell.Attribute("t") == "e")
            Record(cell.Element("f") is null ? 0x0205 : 0x0006, cell.Element("f") is null
                ? Bytes(row, column, format, (byte)0x07, (byte)1) : Bytes(row, column, format, (ushort)2, (ushort)0x07, (ushort)0, (ushort)0xFFFF, (ushort)0, 0, (ushort)0));
        else if (value is null)
            Record(0x0201, Bytes(row, column, format));
        else
            Record(cell.Element("f") is null ? 0x0203 : 0x0006, [.. Bytes(row, column, format), .. BitConverter.GetBytes(double.Parse(value, CultureInfo.InvariantCulture)), .. cell.Element("f") is null ? Array.Empty<byte>() : Bytes((ushort)0, 0, (ushort)0)]);
    }

    /// <summary>The table of texts; a record that is full goes on in others, between two texts.</summary>
    private void Strings()
    {
        List<byte> record = [.. Bytes(_strings.Count, _strings.Count)];
        int id = 0x00FC;
        foreach (string text in _strings)
        {
            byte[] words = Words(text);
            if (record.Count + words.Length > LongestRecord)
            {
                Record(id, [.. record]);
                record.Clear();
                id = 0x003C;
            }

            record.AddRange(words);
        }

        Record(id, [.. record]);
    }

    private void Record(int id, byte[] content)
    {
        _stream.Position = _stream.Length;
        _writer.Write((ushort)id);
        _writer.Write((ushort)content.Length);
        _writer.Write(content);
    }

    /// <summary>What a text cell holds; <see langword="null"/> for other cells.</summary>
    private static string? TextOf(XElement cell, string[] shared) => (string?)cell.Attribute("t") switch
    {
        "s" => shared[(int)cell.Element("v")!],
        "str" => (string?)cell.Element("v"),
        "inlineStr" => Text(cell.Element("is")!),
        _ => null,
    };

    private static string Text(XElement element) => string.Concat(element.Elements().Where(e => e.Name == "t").Concat(element.Elements("r").Elements("t")).Select(t => t.Value));

    private static byte[] Words(string text) => [.. Bytes((ushort)text.Length, (byte)1), .. Encoding.Unicode.GetBytes(text)];

    private static (XElement Element, int Number)[] Numbered(IEnumerable<XElement> elements, string name, Func<string, int> number)
    {
        int last = 0;
        return [.. elements.Select(e => (e, last = (string?)e.Attribute(name) is { } stated ? number(stated) : last + 1))];
    }

    private static int Column(string address) => address.TakeWhile(char.IsAsciiLetter).Aggregate(0, (all, c) => (all * 26) + c - 'A' + 1);

    private static ushort Row(string address) => (ushort)(int.Parse(address.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture) - 1);

    private static byte[] Bytes(params object[] numbers) => [.. numbers.SelectMany(n => n switch
    {
        byte b => [b],
        ushort s => BitConverter.GetBytes(s),
        int i => BitConverter.GetBytes(i),
        _ => throw new ArgumentException("No number of a record.", nameof(numbers)),
    })];
}
