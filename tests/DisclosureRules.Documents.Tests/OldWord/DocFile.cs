using System.Text;
using DisclosureRules.Documents.Tests.Workbooks;

namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>
/// Files of Word 97–2003 ([MS-DOC]), written from runs of characters and the properties of their paragraphs. The text is one piece in two bytes a
/// character, or, as a file that was saved fast, many in any order, of which those without Chinese characters have one byte.
/// </summary>
internal sealed class DocFile
{
    public const string Deleted = "0008 01", Hidden = "3C08 01", Row = "1624 01 1724 01", Cell = "1624 01";

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private const int TextStart = 0x800, PageSize = 512;

    private readonly List<(string Text, byte[] List)> _runs = [];
    private readonly List<(int End, byte[] List)> _paragraphs = [];
    private readonly List<byte> _main = [];
    private readonly List<byte> _table = [];
    private readonly List<byte> _data = [];
    private int _length;

    /// <summary>Lists of the pieces' changes, which stand before the pieces.</summary>
    public List<byte[]> Changes { get; } = [];

    /// <summary>Places in the text at which a piece ends.</summary>
    public SortedSet<int> Cuts { get; } = [];

    /// <summary>What a piece changes, by its number: the two bytes of its modifier.</summary>
    public Dictionary<int, ushort> Modifiers { get; } = [];

    /// <summary>Whether lists of paragraphs stand in the stream of data, as long ones do.</summary>
    public bool HasLongLists { get; set; }

    /// <summary>Places pieces in the stream: their numbers in the order of the stream.</summary>
    public Func<int, int[]> Order { get; set; } = count => [.. Enumerable.Range(0, count)];

    /// <summary>Parts of the stream of tables beside those that every file has, by their number.</summary>
    public Dictionary<int, byte[]> Parts { get; } = [];

    /// <summary>Characters behind the body, such as those of text boxes, whose number stands at a place of the file information.</summary>
    public (int Place, string Text)? Behind { get; set; }

    public ushort Flags { get; set; } = 0x0200;

    public ushort Version { get; set; } = 0xC1;

    /// <summary>How many characters there are so far.</summary>
    public int Length => _length;

    /// <summary>Bytes that hexadecimal digits say.</summary>
    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>The property that lays out a row: borders, and the marks of the cells between them.</summary>
    public static byte[] Layout(int[] borders, ushort[] marks)
    {
        List<byte> operand = [(byte)marks.Length, .. borders.SelectMany(b => BitConverter.GetBytes((short)b)), .. marks.SelectMany(m => (byte[])[.. BitConverter.GetBytes(m), .. new byte[18]])];
        return [0x08, 0xD6, .. BitConverter.GetBytes((ushort)(operand.Count + 1)), .. operand];
    }

    /// <summary>Adds characters, with properties in hexadecimal digits.</summary>
    public DocFile Run(string text, string list = "")
    {
        if (text.Length > 0)
            _runs.Add((text, Bytes(list)));
        _length += text.Length;
        return this;
    }

    /// <summary>Ends a paragraph.</summary>
    public DocFile End(byte[] list, char mark = '\r', string markList = "")
    {
        Run(mark.ToString(), markList);
        _paragraphs.Add((_length, list));
        return this;
    }

    public DocFile Paragraph(string text, string list = "") => Run(text).End(Bytes(list));

    public byte[] Write()
    {
        int text = _length;
        if (Behind is { } behind)
            Run(behind.Text[..^1]).End([]);
        _main.AddRange(new byte[TextStart]);
        int[] places = WriteText();
        (int, int) characters = WritePages([.. RunEnds()], places, isOfParagraphs: false), paragraphs = WritePages(_paragraphs, places, isOfParagraphs: true), pieces = WritePieces(places);
        Header(text);
        Place(12, characters);
        Place(13, paragraphs);
        Place(33, pieces);
        foreach ((int part, byte[] bytes) in Parts)
            Place(part, Append(bytes));
        List<(string, byte[])> streams = [("WordDocument", [.. _main]), ((Flags & 0x0200) != 0 ? "1Table" : "0Table", [.. _table])];
        if (_data.Count > 0)
            streams.Add(("Data", [.. _data]));
        return CompoundWriter.Write([.. streams]);
    }

    private string Text => string.Concat(_runs.Select(r => r.Text));

    private (int Start, int End)[] Pieces
    {
        get
        {
            int[] ends = [.. Cuts.Where(c => c > 0 && c < _length), _length];
            return [.. ends.Select((end, i) => (i == 0 ? 0 : ends[i - 1], end))];
        }
    }

    private bool IsCompressed((int Start, int End) piece) => Cuts.Count > 0 && Text[piece.Start..piece.End] is var text && Western.GetString(Western.GetBytes(text)) == text;

    /// <summary>Writes the text and tells where each character stands; the last number is where it ends.</summary>
    private int[] WriteText()
    {
        int[] places = new int[_length];
        (int Start, int End)[] pieces = Pieces;
        string text = Text;
        foreach (int piece in Order(pieces.Length))
        {
            bool isCompressed = IsCompressed(pieces[piece]);
            if (!isCompressed && _main.Count % 2 != 0)
                _main.Add(0);
            for (int i = pieces[piece].Start; i < pieces[piece].End; i++)
            {
                places[i] = _main.Count;
                _main.AddRange(isCompressed ? Western.GetBytes(text[i..(i + 1)]) : BitConverter.GetBytes(text[i]));
            }
        }

        return places;
    }

    private IEnumerable<(int End, byte[] List)> RunEnds()
    {
        int end = 0;
        foreach ((string text, byte[] list) in _runs)
            yield return (end += text.Length, list);
    }

    /// <summary>Writes the properties of runs by the places of their characters, and the table of the pages.</summary>
    private (int At, int Length) WritePages(List<(int End, byte[] List)> runs, int[] places, bool isOfParagraphs)
    {
        List<(int Place, int Run)> characters = [];
        for (int run = 0, i = 0; run < runs.Count; run++)
        {
            for (; i < runs[run].End; i++)
                characters.Add((places[i], run));
        }

        characters.Sort();
        List<(int Start, byte[] Content)> spans = [];
        for (int i = 0; i < characters.Count; i++)
        {
            if (i == 0 || characters[i].Run != characters[i - 1].Run)
                spans.Add((characters[i].Place, Content(runs[characters[i].Run].List, isOfParagraphs)));
        }

        int last = characters[^1].Place + 2, entry = isOfParagraphs ? 13 : 1;
        List<int> starts = [], pages = [];
        for (int at = 0; at < spans.Count;)
        {
            int count = 0, used = 5;
            while (at + count < spans.Count && used + 6 + entry + spans[at + count].Content.Length <= PageSize)
                used += 5 + entry + spans[at + count++].Content.Length;
            int end = at + count < spans.Count ? spans[at + count].Start : last;
            starts.Add(spans[at].Start);
            pages.Add(WritePage(spans.GetRange(at, count), end, entry));
            at += count;
        }

        starts.Add(last);
        return Append([.. starts.Concat(pages).SelectMany(BitConverter.GetBytes)]);
    }

    private int WritePage(List<(int Start, byte[] Content)> spans, int end, int entry)
    {
        byte[] page = new byte[PageSize];
        page[^1] = (byte)spans.Count;
        int top = PageSize - 1;
        for (int i = 0; i < spans.Count; i++)
        {
            BitConverter.GetBytes(spans[i].Start).CopyTo(page, i * 4);
            if (spans[i].Content.Length == 0)
                continue;
            top = (top - spans[i].Content.Length) & ~1;
            spans[i].Content.CopyTo(page, top);
            page[((spans.Count + 1) * 4) + (i * entry)] = (byte)(top / 2);
        }

        BitConverter.GetBytes(end).CopyTo(page, spans.Count * 4);
        _main.AddRange(new byte[(PageSize - (_main.Count % PageSize)) % PageSize]);
        int number = _main.Count / PageSize;
        _main.AddRange(page);
        return number;
    }

    private byte[] Content(byte[] list, bool isOfParagraphs)
    {
        if (!isOfParagraphs)
            return list.Length == 0 ? [] : [(byte)list.Length, .. list];
        if ((HasLongLists && list.Length > 0) || list.Length > 400)
        {
            int at = _data.Count;
            _data.AddRange([.. BitConverter.GetBytes((ushort)list.Length), .. list]);
            list = [0x46, 0x66, .. BitConverter.GetBytes(at)];
        }

        byte[] content = [0, 0, .. list];
        return content.Length % 2 == 0 ? [0, (byte)(content.Length / 2), .. content] : [(byte)((content.Length + 1) / 2), .. content];
    }

    private (int At, int Length) WritePieces(int[] places)
    {
        (int Start, int End)[] pieces = Pieces;
        List<byte> table = [.. BitConverter.GetBytes(0), .. pieces.SelectMany(p => BitConverter.GetBytes(p.End))];
        for (int i = 0; i < pieces.Length; i++)
        {
            int place = places[pieces[i].Start];
            table.AddRange([0, 0, .. BitConverter.GetBytes(IsCompressed(pieces[i]) ? (place * 2) | 0x40000000 : place), .. BitConverter.GetBytes(Modifiers.GetValueOrDefault(i))]);
        }

        return Append([.. Changes.SelectMany(c => (byte[])[1, .. BitConverter.GetBytes((ushort)c.Length), .. c]), 2, .. BitConverter.GetBytes(table.Count), .. table]);
    }

    private (int At, int Length) Append(byte[] bytes)
    {
        int at = _table.Count;
        _table.AddRange(bytes);
        return (at, bytes.Length);
    }

    private void Header(int text)
    {
        At(0, 0xA5EC, Version);
        At(0x0A, Flags);
        At(0x4C, (ushort)text, (ushort)(text >> 16));
        if (Behind is { } behind)
            At(behind.Place, (ushort)behind.Text.Length);
        At(0x98, 0x5D);
    }

    private void Place(int part, (int At, int Length) place) =>
        At(0x9A + (part * 8), (ushort)place.At, (ushort)(place.At >> 16), (ushort)place.Length, (ushort)(place.Length >> 16));

    private void At(int at, params ushort[] numbers)
    {
        foreach (ushort number in numbers)
            (_main[at++], _main[at++]) = ((byte)number, (byte)(number >> 8));
    }
}
