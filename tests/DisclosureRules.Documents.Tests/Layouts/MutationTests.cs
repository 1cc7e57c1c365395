using System.Text;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Layouts;

public class MutationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    public void Deleting_a_line_never_changes_a_number_silently(int seed) =>
        Check(seed, (lines, i) => [.. lines[..i], .. lines[(i + 1)..]]);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Printing_a_line_twice_never_changes_a_number_silently(int seed) =>
        Check(seed, (lines, i) => [.. lines[..i], lines[i], .. lines[i..]]);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Exchanging_neighbouring_lines_never_changes_a_number_silently(int seed) =>
        Check(seed, (lines, i) => i + 1 == lines.Length || (CellContent.IsCellContent(lines[i]) && CellContent.IsCellContent(lines[i + 1]))
            ? lines : [.. lines[..i], lines[i + 1], lines[i], .. lines[(i + 2)..]]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    public void Deleting_a_line_of_a_torn_page_never_changes_a_number_silently(int seed) =>
        Check(seed, (lines, i) => [.. lines[..i], .. lines[(i + 1)..]], TextLayout.TornPages);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Printing_a_line_of_a_torn_page_twice_never_changes_a_number_silently(int seed) =>
        Check(seed, (lines, i) => [.. lines[..i], lines[i], .. lines[i..]], TextLayout.TornPages);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Exchanging_neighbouring_lines_of_a_torn_page_never_changes_a_number_silently(int seed) =>
        Check(seed, (lines, i) => i + 1 == lines.Length || (CellContent.IsCellContent(lines[i]) && CellContent.IsCellContent(lines[i + 1]))
            ? lines : [.. lines[..i], lines[i + 1], lines[i], .. lines[(i + 2)..]], TextLayout.TornPages);

    [Theory]
    [InlineData(TextLayout.DataRows)]
    [InlineData(TextLayout.GroupTables)]
    [InlineData(TextLayout.FloatingLabels)]
    public void A_line_of_Markdown_lost_printed_twice_or_exchanged_never_changes_a_number_silently(TextLayout layout)
    {
        Check(10, (lines, i) => [.. lines[..i], .. lines[(i + 1)..]], layout);
        Check(11, (lines, i) => [.. lines[..i], lines[i], .. lines[i..]], layout);
        Check(12, (lines, i) => i + 1 == lines.Length ? lines : [.. lines[..i], lines[i + 1], lines[i], .. lines[(i + 2)..]], layout);
    }

    private static void Check(int seed, Func<string[], int, string[]> mutate, TextLayout layout = TextLayout.CellPerLine)
    {
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed), words: 0);
        string[] lines = LayoutWriter.Write(written, layout, seed).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string text = string.Join('\n', mutate(lines, i));
            if (!ReportFile.Read(Encoding.UTF8.GetBytes(text), "report.txt").Gives(out Report? read, out _))
                continue;
            foreach (FormCell cell in read.Form.Cells)
            {
                Cell found = read[cell.Index];
                bool same = written.Form.TryGetIndex(cell.Id, out int index) && found.SameContentAs(written[index]);
                Assert.True(found.State == CellState.Missing || same, $"line {i + 1} `{lines[i]}`: {cell.Id} became {found.Raw}");
            }
        }
    }
}
