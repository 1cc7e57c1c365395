using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Pdf;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>What pages show, written as a line for each line and row: cells between bars, positions of merged cells behind a tilde.</summary>
public class PdfPageTests
{
    [Theory]
    [InlineData("-123456|789", "-123456789")]
    [InlineData("123456|789", "123456789")]
    [InlineData("12|789", "12 789")]
    public void A_number_that_fills_its_cell_goes_on_in_the_next_line_and_others_do_not(string lines, string expected) =>
        Shows([Grid(700, 38, ["行政许可", lines, "5"])], $"|行政许可|{expected}|5|");

    [Fact]
    public void A_sign_alone_beside_it_still_is_a_number() => Shows([Grid(700, 38, ["行政许可", "123456|789", "+5"])], "|行政许可|123456789|+5|");

    [Fact]
    public void Blank_numbers_behind_a_page_break_are_no_part_of_the_headings_before_it() =>
        Shows([Grid(80, 60, ["维持", "纠正", "总计"]), Grid(780, 60, ["", "2", ""])], "|维持|纠正|总计|", "||2||");

    [Fact]
    public void A_sentence_with_which_two_pages_start_is_no_running_head_and_other_lines_are() => Shows(
        [p => Lines(p, "白石县文件", "一、总体情况"), p => Lines(p, "白石县文件", "没有收费。"), p => Lines(p, "无。", "二、收费"), p => Lines(p, "无。", "三、其他")],
        "一、总体情况没有收费。无。", "二、收费无。", "三、其他");

    internal static byte[] File(params Action<PdfPen>[] pages)
    {
        List<string> operations = [];
        foreach (Action<PdfPen> draw in pages)
        {
            PdfPen pen = new(lettersAlone: false, asAreas: false);
            draw(pen);
            operations.Add(pen.Operations);
        }

        return PdfFile.Of(operations, Enumerable.Range(' ', 95).Select(c => (char)c).Concat("行政许可维持纠正总计白石县文件一二三、体情况收费无没有其他。"), 595, 842);
    }

    /// <summary>A row of cells, in each of which lines stand between bars.</summary>
    private static Action<PdfPen> Grid(double top, double width, string[] cells) => pen =>
    {
        double bottom = top - 40;
        pen.Line(60, top, 60 + (width * cells.Length), top);
        pen.Line(60, bottom, 60 + (width * cells.Length), bottom);
        for (int i = 0; i <= cells.Length; i++)
        {
            double left = 60 + (width * i);
            pen.Line(left, bottom, left, top);
            string[] lines = i == cells.Length ? [] : cells[i].Split('|');
            for (int n = 0; n < lines.Length; n++)
                pen.Text(left + 2, top - 14 - (14 * n), 9, lines[n]);
        }
    };

    private static void Lines(PdfPen pen, string first, string second)
    {
        pen.Text(60, 780, 12, first);
        pen.Text(60, 740, 12, second);
    }

    private static void Shows(Action<PdfPen>[] pages, params string[] expected)
    {
        List<Diagnostic> diagnostics = [];
        Document? document = new PdfReader().Read(File(pages), "a.pdf", diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(expected, Word.WordReaderTests.Lines(document!));
    }
}
