using System.Text;
using DisclosureRules.Documents.Formats.Word;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>Reads how one level of a list prints its number ([MS-DOC], LVL).</summary>
internal static class ListLevelRecord
{
    private const int FixedLength = 28, Legal = 4, NoRestart = 8;

    /// <summary>The kinds of numerals, by their number ([MS-OSHARED], MSONFC), as newer files name them.</summary>
    private static readonly string[] Formats =
    [
        "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText", "hex", "chicago", "ideographDigital", "japaneseCounting",
        "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth",
        "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle",
        "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital",
        "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand",
    ];

    public static ListLevel Read(RecordBytes table, ref int at)
    {
        (int format, int flags) = (table.Byte(at + 4), table.Byte(at + 5));
        ListLevel level = new()
        {
            Start = table.Number(at),
            Format = format < Formats.Length ? Formats[format] : format == 0xFF ? "none" : "decimal",
            IsLegal = (flags & Legal) != 0,
            RestartsAfter = (flags & NoRestart) != 0 ? table.Byte(at + 26) : null,
            Suffix = table.Byte(at + 15) switch { 1 => "space", 2 => "nothing", _ => "tab" },
        };
        int text = at + FixedLength + table.Byte(at + 24) + table.Byte(at + 25), length = table.Word(text);
        level.Text = TextOf(Encoding.Unicode.GetString(table.Slice(text + 2, length * 2).Span));
        at = text + 2 + (length * 2);
        return level;
    }

    /// <summary>Characters that are the numbers of levels, counted from 0, stand for the numbers of these.</summary>
    private static string TextOf(string stored)
    {
        StringBuilder text = new();
        foreach (char c in stored)
        {
            if (c < WordNumbering.Levels)
                text.Append('%').Append((char)('1' + c));
            else
                text.Append(c);
        }

        return text.ToString();
    }
}
