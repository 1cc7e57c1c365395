using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>What the formats of a workbook's cells say about the numbers in them.</summary>
internal sealed class CellFormats
{
    private readonly Dictionary<int, StoredNumberKind> _custom = [];
    private readonly List<int> _formats = [];

    public void Read(PartXml xml)
    {
        bool inCells = false;
        while (xml.Next(0))
        {
            switch (xml.Name)
            {
                case "numFmt" when xml.Number("numFmtId") is { } id:
                    _custom.TryAdd(id, KindOf(xml.Attribute("formatCode") ?? ""));
                    break;
                case "cellXfs" or "cellStyleXfs" or "dxfs" or "cellStyles":
                    inCells = xml.Name == "cellXfs";
                    if (xml.Name == "dxfs")
                        xml.Skip();
                    break;
                case "xf" when inCells:
                    _formats.Add(xml.Number("numFmtId") ?? 0);
                    break;
            }
        }
    }

    /// <summary>The kind of a cell's number by the cell's format.</summary>
    public StoredNumberKind this[int? cellFormat] => cellFormat is { } index && index >= 0 && index < _formats.Count ? KindOf(_formats[index]) : StoredNumberKind.Number;

    /// <summary>Formats that need no definition (ECMA-376, 18.8.30), those of Chinese programs included.</summary>
    private StoredNumberKind KindOf(int format) => _custom.TryGetValue(format, out StoredNumberKind kind) ? kind : format switch
    {
        9 or 10 => StoredNumberKind.Percentage,
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => StoredNumberKind.Date,
        22 => StoredNumberKind.DateAndTime,
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => StoredNumberKind.Time,
        _ => StoredNumberKind.Number,
    };

    /// <summary>The kind that the letters of a format state; quoted text, colours and paddings state nothing.</summary>
    public static StoredNumberKind KindOf(string code)
    {
        bool day = false, time = false, month = false, percent = false;
        for (int i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    int end = End(code, i, ']');
                    time |= code.AsSpan(i + 1, end - i - 1).TrimStart("hmsHMS").IsEmpty && end > i + 1;
                    i = end;
                    break;
                case '\\' or '_' or '*': i++; break;
                case 'y' or 'd': day = true; break;
                case 'm': month = true; break;
                case 'h' or 's': time = true; break;
                case '%': percent = true; break;
            }
        }

        if (day)
            return time ? StoredNumberKind.DateAndTime : StoredNumberKind.Date;
        if (time)
            return StoredNumberKind.Time;
        return month ? StoredNumberKind.Date : percent ? StoredNumberKind.Percentage : StoredNumberKind.Number;
    }

    private static int End(string code, int start, char mark) => code.IndexOf(mark, start + 1) is var end and > 0 ? end : code.Length;
}
