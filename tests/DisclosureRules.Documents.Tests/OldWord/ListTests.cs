using System.Text;

namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>Automatic numbers of files of Word 97–2003: the records that define lists, and the paragraphs that name them.</summary>
public class ListTests
{
    private const int Decimal = 0, Bullet = 23, Chinese = 37, Roman = 1;

    [Fact]
    public void Numbers_stand_before_the_text_and_levels_start_anew() => Shows(
        Lists(Definition(7, Level(Chinese, "\0、", follow: 2), Level(Chinese, "（\u0001）", follow: 2), Level(Decimal, "\u0002.", follow: 1)), List(7)),
        [("甲", 1, 0), ("乙", 1, 1), ("丙", 1, 2), ("丁", 1, 2), ("无", 0, 0), ("戊", 1, 1), ("己", 1, 2), ("庚", 1, 0)],
        "一、甲", "（一）乙", "1. 丙", "2. 丁", "无", "（二）戊", "1. 己", "二、庚");

    [Fact]
    public void A_list_may_start_anew_or_print_a_level_in_its_own_way() => Shows(
        Lists(Definition(7, Level(Decimal, "\0.", follow: 1)), List(7), List(7, (3, 0x10, [])), List(7, (0, 0x30, Level(Roman, "\0.", follow: 1, start: 5)))),
        [("甲", 1, 0), ("乙", 2, 0), ("丙", 2, 0), ("丁", 3, 0)], "1. 甲", "3. 乙", "4. 丙", "V. 丁");

    [Fact]
    public void A_level_may_go_on_counting_below_a_higher_one() => Shows(
        Lists(Definition(7, Level(Decimal, "\0.", follow: 1), Level(Decimal, "\u0001)", follow: 1, flags: 8)), List(7)),
        [("甲", 1, 0), ("乙", 1, 1), ("丙", 1, 0), ("丁", 1, 1)], "1. 甲", "1) 乙", "2. 丙", "2) 丁");

    [Fact]
    public void Bullets_and_lists_that_are_not_there_print_nothing() =>
        Shows(Lists(Definition(7, Level(Bullet, "\u25CF")), List(7), List(8)), [("甲", 1, 0), ("乙", 2, 0), ("丙", 3, 0), ("丁", 0xF801, 0), ("戊", 1, 9)], "甲", "乙", "丙", "丁", "戊");

    [Fact]
    public void A_number_stands_behind_the_page_break_with_which_its_paragraph_starts() =>
        Shows(Lists(Definition(7, Level(Chinese, "\0、", follow: 2)), List(7)), [("甲", 1, 0), ("\u000C乙", 1, 0)], "一、甲", "二、乙");

    /// <summary>A style numbers its paragraphs, another hides characters, and a paragraph may take itself out of the list.</summary>
    [Fact]
    public void Styles_number_and_hide()
    {
        DocFile file = new() { Parts = { [1] = Styles("0B46 0100", "3C08 01") } };
        (file.Parts[73], file.Parts[74]) = Lists(Definition(7, Level(Chinese, "\0、", follow: 2)), List(7));
        file.Paragraph("甲").Paragraph("乙", "0046 0100").Paragraph("丙", "0046 0100 0B46 0000").Paragraph("丁", "0046 0100");
        file.Run("藏", "304A 0200").Paragraph("戊");
        Assert.Equal(["甲", "一、乙", "丙", "二、丁", "戊"], OldWordReaderTests.Lines(file.Write()));
    }

    private static void Shows((byte[] Definitions, byte[] Lists) lists, (string Text, int List, int Level)[] paragraphs, params string[] expected)
    {
        DocFile file = new();
        (file.Parts[73], file.Parts[74]) = lists;
        foreach ((string text, int list, int level) in paragraphs)
            file.Run(text).End([0x0B, 0x46, .. BitConverter.GetBytes((ushort)list), 0x0A, 0x26, (byte)level]);
        Assert.Equal(expected, OldWordReaderTests.Lines(file.Write()));
    }

    private static (byte[] Definitions, byte[] Lists) Lists((byte[] Fixed, byte[] Levels) definition, params (byte[] Fixed, byte[] Changes)[] lists) =>
        ([1, 0, .. definition.Fixed, .. definition.Levels], [.. BitConverter.GetBytes(lists.Length), .. lists.SelectMany(l => l.Fixed), .. lists.SelectMany(l => l.Changes)]);

    /// <summary>A definition of nine levels; those that are not given print nothing.</summary>
    private static (byte[] Fixed, byte[] Levels) Definition(int number, params byte[][] levels) =>
        ([.. BitConverter.GetBytes(number), 0, 0, 0, 0, .. Enumerable.Repeat((byte[])[0xFF, 0x0F], 9).SelectMany(b => b), 0, 0],
            [.. levels.Concat(Enumerable.Repeat(Level(Decimal, ""), 9 - levels.Length)).SelectMany(l => l)]);

    private static (byte[] Fixed, byte[] Changes) List(int definition, params (int Start, int Flags, byte[] Level)[] changes) =>
        ([.. BitConverter.GetBytes(definition), .. new byte[8], (byte)changes.Length, 0, 0, 0],
            [0xFF, 0xFF, 0xFF, 0xFF, .. changes.SelectMany(c => (byte[])[.. BitConverter.GetBytes(c.Start), .. BitConverter.GetBytes(c.Flags), .. c.Level])]);

    private static byte[] Level(int format, string text, byte follow = 0, int start = 1, byte flags = 0) =>
        [.. BitConverter.GetBytes(start), (byte)format, flags, .. new byte[9], follow, .. new byte[12], .. BitConverter.GetBytes((ushort)text.Length), .. Encoding.Unicode.GetBytes(text)];

    /// <summary>The default style, one of paragraphs and one of characters.</summary>
    private static byte[] Styles(string paragraphs, string characters)
    {
        byte[] lists = DocFile.Bytes(paragraphs), hides = DocFile.Bytes(characters);
        byte[][] styles =
        [
            Style(1, 0xFFF, Counted([0, 0]), Counted([])),
            Style(1, 0, Counted([1, 0, .. lists]), Counted([])),
            Style(2, 0xFFF, Counted(hides), []),
        ];
        return [18, 0, 3, 0, 10, 0, .. new byte[14], .. styles.SelectMany(s => (byte[])[.. BitConverter.GetBytes((ushort)s.Length), .. s, .. new byte[s.Length % 2]])];
    }

    private static byte[] Style(int kind, int start, byte[] first, byte[] second) =>
        [0, 0, .. BitConverter.GetBytes((ushort)(kind | (start << 4))), .. new byte[6], 1, 0, (byte)'A', 0, 0, 0, .. first, .. new byte[first.Length % 2], .. second];

    private static byte[] Counted(byte[] list) => [.. BitConverter.GetBytes((ushort)list.Length), .. list];
}
