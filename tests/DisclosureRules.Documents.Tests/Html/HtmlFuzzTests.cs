using System.Text;
using System.Text.RegularExpressions;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Html;

/// <summary>
/// Damaged pages: reading never throws, and a cell that is read is the one that was written, unless the damage touched its own text.
/// Every number of the pages is unique, so that a value in a wrong cell shows.
/// </summary>
public partial class HtmlFuzzTests
{
    private const int Mutations = 250;

    [Theory]
    [InlineData(HtmlStyle.Merged)]
    [InlineData(HtmlStyle.Padded)]
    [InlineData(HtmlStyle.Word)]
    [InlineData(HtmlStyle.Nested)]
    [InlineData(HtmlStyle.Spans)]
    [InlineData(HtmlStyle.Split)]
    public void Deleted_tags_never_move_a_number(HtmlStyle style) => Check(style, 1, (page, random) =>
    {
        MatchCollection tags = Tag().Matches(page);
        for (int n = random.Next(1, 4); n > 0; n--)
        {
            Match tag = tags[random.Next(tags.Count)];
            page = page.Remove(tag.Index, tag.Length).Insert(tag.Index, new string('\u0001', tag.Length));
        }

        return page.Replace("\u0001", "", StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(HtmlStyle.Merged)]
    [InlineData(HtmlStyle.Padded)]
    [InlineData(HtmlStyle.Word)]
    public void Deleted_cells_never_move_a_number(HtmlStyle style) => Check(style, 2, (page, random) =>
    {
        MatchCollection cells = CellMarkup().Matches(page);
        Match cell = cells[random.Next(cells.Count)];
        return page.Remove(cell.Index, cell.Length);
    }, touched: style == HtmlStyle.Padded ? 1 : 0); // The padding behind a deleted number stands where the number stood.

    [Theory]
    [InlineData(HtmlStyle.Merged)]
    [InlineData(HtmlStyle.Padded)]
    [InlineData(HtmlStyle.Word)]
    public void Inserted_blank_cells_never_move_a_number(HtmlStyle style) => Check(style, 7, (page, random) =>
    {
        MatchCollection cells = CellMarkup().Matches(page);
        return page.Insert(cells[random.Next(cells.Count)].Index, "<td>&nbsp;</td>");
    });

    [Theory]
    [InlineData(HtmlStyle.Merged)]
    [InlineData(HtmlStyle.Split)]
    public void Deleted_or_repeated_rows_never_move_a_number(HtmlStyle style) => Check(style, 3, (page, random) =>
    {
        MatchCollection rows = RowMarkup().Matches(page);
        Match row = rows[random.Next(rows.Count)];
        return random.Next(2) == 0 ? page.Remove(row.Index, row.Length) : page.Insert(row.Index, row.Value);
    });

    [Theory]
    [InlineData(HtmlStyle.Merged)]
    [InlineData(HtmlStyle.Nested)]
    public void A_page_cut_short_keeps_what_it_has(HtmlStyle style) => Check(style, 4, (page, random) => page[..random.Next(page.Length)], touched: 1);

    [Theory]
    [InlineData(HtmlStyle.Merged)]
    [InlineData(HtmlStyle.Word)]
    public void Wrong_spans_never_move_a_number(HtmlStyle style) => Check(style, 5, (page, random) =>
        Span().Replace(page, m => random.Next(12) == 0 ? $"{m.Groups[1].Value}={random.Next(0, 30)}" : m.Value));

    [Fact]
    public void Changed_bytes_never_throw_and_change_no_cell_but_their_own()
    {
        foreach (HtmlStyle style in Enum.GetValues<HtmlStyle>())
        {
            Report written = NumberedReport.Of(1);
            byte[] page = HtmlBytes.In(HtmlWriter.Write(written, style, 11), (int)style);
            Random random = new(6);
            for (int i = 0; i < Mutations; i++)
            {
                byte[] damaged = [.. page];
                int at = random.Next(damaged.Length);
                damaged[at] = (byte)random.Next(256);
                Compare(written, damaged, 1, $"{style} byte {at}");
            }
        }
    }

    [Fact]
    public void Noise_is_no_report_and_no_exception()
    {
        Random random = new(7);
        string[] parts = ["<table>", "</table>", "<tr>", "<td>", "<td rowspan=3>", "</td>", "行政许可", "本年处理决定数量", "一、本年新收政府信息公开申请数量", "12", "&nbsp;", "<p>", "<b>", "</p>", "<", ">", "\"", "<!--", "-->", "<script>", "</script>", "<svg>", "<select>", "<template>", "&#x", "\0", "\uFFFD"];
        for (int i = 0; i < 1000; i++)
        {
            string page = string.Concat(Enumerable.Range(0, 200).Select(_ => parts[random.Next(parts.Length)]));
            ReportFile.Read(Encoding.UTF8.GetBytes(page), "noise.html").Gives(out _, out IReadOnlyList<Diagnostic> diagnostics);
            Assert.NotNull(diagnostics);
        }
    }

    private static void Check(HtmlStyle style, int kind, Func<string, Random, string> mutate, int touched = 0)
    {
        Random random = new((100 * kind) + (int)style);
        for (int i = 0; i < Mutations; i++)
        {
            Report written = NumberedReport.Of(i);
            string page = HtmlWriter.Write(written, style, i % 7);
            Compare(written, Encoding.UTF8.GetBytes(mutate(page, random)), touched, $"{style} {kind} {i}");
        }
    }

    /// <summary>At most <paramref name="touched"/> cells may differ, those whose own text the mutation reached.</summary>
    private static void Compare(Report written, byte[] page, int touched, string what)
    {
        if (!ReportFile.Read(page, "report.html").Gives(out Report? read, out IReadOnlyList<Diagnostic> diagnostics))
        {
            Assert.NotEmpty(diagnostics);
            return;
        }

        List<(CellId Id, Cell Cell)> different = NumberedReport.Differences(written, read);
        Assert.True(different.Count <= touched, $"{what}: {string.Join("; ", different.Take(5))}");
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<t([dh])[^<>]*>.*?</t\\1>", RegexOptions.Singleline)]
    private static partial Regex CellMarkup();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex RowMarkup();

    [GeneratedRegex("((?:col|row)span)=\"?[0-9]+\"?")]
    private static partial Regex Span();
}
