using System.Text;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>
/// How the smallest parts of a report are understood, case by case, as somebody has looked at it: what stands in number cells, the ordinals of labels,
/// the marks of pages, and every label that the forms know.
/// </summary>
public sealed class AcceptedWordingTests
{
    private static readonly string[] Units = ["万元", "亿元", "元", "件", "个", "项", "条", "份", "次", "宗", "起", "部", "人", "人次", "件次", "斤", "件件", "年"];

    private static readonly string[] NoNumbers =
        ["/", "\\", "//", "///", "-", "--", "---", "----", "–", "—", "——", "———", "─", "──", "無", "无", "无件", "零", "没有", "…", "*", "N/A", "／", "－", "＼"];

    private static readonly string[] Numbers =
    [
        "0", "7", "007", "１２", "1,234", "1，234", "12,34", "1234,567", "1,234,567", "1,2345", "1,234,5", "123,4567", "12,345,678", ",123", "1,", "1,234,", "1,,234", "1.5", "1.", "．5", ".5", "1.50", "0.0", "1.5.5", "1,234.5", "1.234,5",
        "-3", "+3", "－３", "＋3", "--3", "+-5", "- 3", "1 234", "1\u00A0234", "12\n34", "+", "-,5", "1,23a",
    ];

    private static readonly string[] Behind =
        ["5 件", "5\n件", "5個", "5項", "5萬元", "5(其中修订2件)", "5（含2件）", "5(2)", "5()", "5(a)", "5( )", "5(", "5)", "5(a", "5件(含2)", "5 件 （含2）", "5件(含2", "5斤(含2)", "5(含2)件", "(5)", "( 5 )", "5a", "5，", "5。", "5*", "a5", "1,23件"];

    private static readonly string[] Remarks =
        ["(1)", "(12)", "(a1)", "(ab)", "(a)", "(件1)", "(1件)", "(其中修订16件)", "（其中修订16件）", "(其中修订16件", "其中修订16件)", "其中修订16件", " (含3件) ", "(含件)", "(含１件)"];

    private static readonly string[] Ordinals =
    [
        "", "一、", "一.", "一)", "一:", "一 ", "一", "一\n、", "一 、", "(一)", "（一）", "( 一 )", "(  一)", "(一", "(一 ", "(一、", "(一)、", "(一).", "(一):", "( )", "(甲)", "十二、", "二十一、", "二十一二、", "一二三四五、", "(二十一)", "(二十一二)", "第一", "三",
        "1.", "1、", "1)", "1:", "1 ", "1  ", "1", "1\n、", "1 .", "12.", "123.", "123、", "1234.", "12 ", "123 ", "1.5", "1:5", "1:5、", "1.1.", "(1)", "(1", "(1)、", "(1).", "(12)", "(123)", "(1234)", "３．", "３、", "（３）", "１ ",
        "①", "①、", "①.", "① ", " ①", "\u3000①", "⑳", "㉑", "⑴", "㈠", "㊀", "㊉", "㊊", "①(1)", "②③", "①②、", "㊀1", "#", "## ", "# 一、", "*", "> 1.", "* * ", "(一)1.", "一、(一)", "(六)1.(一)", "1.(1)", "、", "( ",
    ];

    private static readonly string[] PageMarks =
    [
        "- 4 -", "-4-", "— 12 —", "–3–", "=4=", "·4·", "－４－", "~4~", "4", "-4", "4-", "(4)", "- -", "--", "", "-1234-", "-12345-", "- 4a -", "-a-", "--------1234---------", "-----------1234----------", "------------1234----------", "------------1234-----------",
        "第4页", "第 4 页", "第1234页", "第12345页", "第页", "第四页", "第4", "4页", "第4章", "-第4页-", "页4第", "page 4", "Page4", "PAGE 12", "page", "page x", "page4x", "pages", "Page 123456789012345678", "Page 1234567890123456789", "Page 12345678901234567890",
    ];

    [Fact]
    public void What_stands_in_number_cells_is_understood_as_accepted()
    {
        StringBuilder text = new();
        string[] longest =
        [
            Many('0', 29) + "5", Many('0', 30) + "5", "0." + Many('1', 28), "0." + Many('1', 29), "1." + Many('1', 27), "1." + Many('1', 28), "-0." + Many('0', 27) + "1", Many('9', 28), Many('9', 27) + ".5", Many('9', 28) + ".5",
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "9223372036854775807.5", "9,223,372,036,854,775,808", "92233720368547758080件", "9223372036854775807件",
            "5(" + Many('注', 57) + ")", "5(" + Many('注', 58) + ")", Many('注', 61), Many('1', 60), Many('1', 61), Many('一', 60), Many(' ', 70),
        ];
        foreach (string printed in (string[])["", " ", "\u3000", "\u00A0", "\t", "\n", .. Numbers, .. NoNumbers, .. Units, .. Units.Select(u => "5" + u), .. Behind, .. Remarks, .. longest])
        {
            Cell cell = CellContent.Read(printed, null, out bool tooLarge);
            text.Append('[').Append(Shown(printed)).Append("] ").Append(cell.State);
            if (cell.Raw != printed)
                text.Append(" as [").Append(cell.Raw).Append(']');
            text.Append(cell.Value is { } value ? $" {value}" : "").Append(cell.Reading is { } reading ? $" states {reading}" : "").Append(tooLarge ? ", too large" : "")
                .Append(CellContent.IsCellContent(printed) ? ", in cells" : "").Append(CellContent.IsUnit(printed) ? ", a unit" : "").Append(CellContent.HasOnlyMoneyUnit(printed) ? ", of money" : "")
                .Append('\n');
        }

        string[] borders = ["(" + Many('注', 21) + "1)", "(" + Many('注', 22) + "1)"];
        foreach (string remark in (string[])[.. Remarks, .. borders])
            text.Append('[').Append(remark).Append("] is ").Append(CellContent.IsNote(remark) ? "a note" : "no note").Append('\n');
        Golden.Matches("wording.cells", text.ToString());
    }

    [Fact]
    public void The_ordinals_of_labels_are_told_from_their_letters_as_accepted()
    {
        StringBuilder text = new();
        foreach (string ordinal in Ordinals)
        {
            foreach (string label in (string[])["予以公开", "", "A类2项"])
            {
                LabelKey key = LabelKey.Of(ordinal + label);
                text.Append('[').Append(Shown(ordinal + label)).Append("] ").Append(key.Full[..key.OrdinalLength]).Append('|').Append(key.Text).Append(key.HasOrdinal ? "" : " none").Append('\n');
            }
        }

        Golden.Matches("wording.ordinals", text.ToString());
    }

    [Fact]
    public void The_marks_of_pages_are_told_as_accepted() =>
        Golden.Matches("wording.pages", string.Concat(PageMarks.Select(m => $"[{m}] {(PageNumber.Is(m) ? "page" : "no page")}\n")));

    [Fact]
    public void The_forms_know_the_accepted_labels()
    {
        LabelIndex index = new(FormCatalog.BuiltIn);
        StringBuilder text = new();
        foreach (Label label in index.Labels)
        {
            Assert.Same(label, index.Find(label.Key));
            int end = label.Key.Aggregate(0, index.Step);
            Assert.Same(label, index.At(end));
            Assert.Equal(label.Key.Length > 1, index.At(index.Step(0, label.Key[0])) != label);
            text.Append(label.Key).Append(label.IsColumn ? " column" : "").Append(label.IsLine ? " line" : "").Append(label.IsRowGroup ? " group" : "").Append(label.IsBlock ? " block" : "").Append(label.IsSection ? " section" : "")
                .Append(label.RowsHaveOrdinal ? " numbered" : "").Append('\n');
            foreach (LabelMeaning meaning in label.Meanings)
            {
                text.Append("  ").Append(meaning.Form.Id[^4..]).Append(' ').Append(meaning.Role).Append(' ').Append(meaning.Section?.Id ?? meaning.Table?.Id).Append(' ').Append(meaning.Row?.Id).Append(' ').Append(meaning.Column?.Id)
                    .Append(meaning.IsOfficial ? " official" : "").Append(meaning.HasOrdinal ? " ordinal" : "").Append('\n');
            }
        }

        text.Append("Groups: ").AppendJoin(' ', index.Groups).Append('\n');
        string[] letters = [.. FormCatalog.BuiltIn.All.SelectMany(f => f.Tables).SelectMany(t => t.Rows).SelectMany(r => r.Variants.Append(r.Label.Zh).SelectMany(l => ((string[])["", "1", "3", "六", "四"]).Select(o => o + LabelKey.Of(l).Text)).Append(LabelKey.Of(r.Label.Zh).Full)).Distinct()];
        text.Append("Numbered: ").AppendJoin(' ', letters.Where(index.IsNumbered)).Append('\n');
        text.Append("Begin a group: ").AppendJoin(' ', index.Groups.SelectMany(g => Enumerable.Range(0, g.Length + 1).Select(n => g[..n])).Concat(letters).Distinct().Where(index.BeginGroup)).Append('\n');
        Assert.Equal(-1, index.Step(0, '?'));
        Assert.Null(index.Find(""));
        Assert.Null(index.At(0));
        Golden.Matches("wording.labels", text.ToString());
    }

    private static string Many(char letter, int count) => new(letter, count);

    private static string Shown(string printed) => printed.Replace("\n", "⏎", StringComparison.Ordinal).Replace("\t", "⇥", StringComparison.Ordinal);
}
