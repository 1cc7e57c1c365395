using System.Text;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>
/// Small documents with one thing odd about each, and all that is read in them, as somebody has looked at it. Lines that start with a bar are rows of
/// a table, one cell behind each bar; <c>=</c> marks a position that a merged cell covers, <c>⏎</c> a line break in a cell.
/// </summary>
public sealed class AcceptedOddityTests
{
    private const string Columns = "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n";
    private const string ColumnCells = "||申请人情况||||||\n||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n";
    private const string Decisions = "|信息内容|本年处理决定数量\n|行政许可|5\n";
    private const string Results = "结果维持|结果纠正|其他结果|尚未审结|总计";

    private static readonly (string What, string Text)[] Documents =
    [
        ("labels without headings", "规章 1 2 3\n行政规范性文件 4 5 6"),
        ("labels without headings beside a row that one edition alone has", "规章 1 2 3\n" + Columns + "1.逾期不补正 1 0 0 0 0 0 1"),
        ("labels without headings beside rows of both editions", "规章 1 2 3\n其他对外管理服务事项 1 2 3\n" + Columns + "1.逾期不补正 1 0 0 0 0 0 1"),
        ("one number without headings", "行政许可 5"),
        ("one number without headings beside a table", "行政许可 5\n" + Columns + "(一)予以公开 1 0 0 0 0 0 1"),
        ("a label first without numbers and then with them", Columns + "(一)予以公开\n(二)部分公开 1 0 0 0 0 0 1\n(一)予以公开 1 0 0 0 0 0 1"),
        ("a label with numbers and then without", Columns + "(一)予以公开 1 0 0 0 0 0 1\n(二)部分公开 1 0 0 0 0 0 1\n(一)予以公开"),
        ("two labels without numbers", Columns + "(一)予以公开\n(二)部分公开\n1.属于国家秘密 1 0 0 0 0 0 1"),
        ("two labels in cells without numbers", ColumnCells + "|(一)予以公开\n|(二)部分公开\n|1.属于国家秘密|1|0|0|0|0|0|1"),
        ("a row with blank cells beside a number that stands alone", ColumnCells + "|(一)予以公开|1||0|0|0|0|1\n|5\n|(二)部分公开|1|0|0|0|0||1\n|1.属于国家秘密||0|0|0|0|0|1"),
        ("numbers that stand alone above a row with blank cells", ColumnCells + "|(一)予以公开|1|0|0|0|0|0|1\n|5|6\n|(二)部分公开||0|0|0|0|0|1"),
        ("a whole row of numbers without a label", ColumnCells + "|(一)予以公开|1|0|0|0|0|0|1\n|5|0|0|0|0|0|5\n|(二)部分公开\n|1.属于国家秘密|1|0|0|0|0|0|1"),
        ("a label without numbers above a row of numbers without a label", ColumnCells + "|(一)予以公开\n|(二)部分公开|1|0|0|0|0|0|1\n|5|0|0|0|0|0|5\n|1.属于国家秘密|1|0|0|0|0|0|1"),
        ("numbers without a label first", ColumnCells + "|5|0|0|0|0|0|5\n|(一)予以公开|1|0|0|0|0|0|1\n|(二)部分公开\n|1.属于国家秘密|1|0|0|0|0|0|1"),
        ("numbers without a label first and every label with numbers", ColumnCells + "|5|0|0|0|0|0|5\n|(一)予以公开|1|0|0|0|0|0|1\n|(二)部分公开|1|0|0|0|0|0|1"),
        ("numbers without a label last", ColumnCells + "|(一)予以公开\n|(二)部分公开|1|0|0|0|0|0|1\n|5|0|0|0|0|0|5"),
        ("numbers behind a group whose rows are printed", Columns + "(六)其他处理 6 0 0 0 0 0 6\n1.逾期不补正 1 0 0 0 0 0 1\n2.逾期不缴费 5 0 0 0 0 0 5"),
        ("blank cells behind a group whose rows are printed", ColumnCells + "|(六)其他处理|||||||\n|1.逾期不补正|1|0|0|0|0|0|1\n|2.逾期不缴费|5|0|0|0|0|0|5"),
        ("a number and blank cells behind a group whose rows are printed", ColumnCells + "|(六)其他处理|6||||||\n|1.逾期不补正|1|0|0|0|0|0|1\n|2.逾期不缴费|5|0|0|0|0|0|5"),
        ("repeated lines were removed", Columns.Replace(' ', '\n') + "(一)予以公开\n1\n0\n(二)部分公开\n2\n3\n4\n1.属于国家秘密\n5\n6\n7\n8\n9\n10\n11"),
        ("short rows that repeat a number", Columns.Replace(' ', '\n') + "(一)予以公开\n1\n0\n(二)部分公开\n2\n0\n4\n1.属于国家秘密\n5\n6\n7\n8\n9\n10\n11"),
        ("one short row", Columns.Replace(' ', '\n') + "(一)予以公开\n1\n0\n(二)部分公开\n2\n3\n4\n5\n6\n7\n8"),
        ("short rows on one line each", Columns + "(一)予以公开 1 0\n(二)部分公开 2 3 4\n1.属于国家秘密 5 6 7 8 9 10 11"),
        ("headings printed twice", "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n(一)予以公开 1 0 0 0 0 0 1"),
        ("headings printed three times", "自然人 总计\n自然人 总计\n自然人 总计\n(一)予以公开 1 0 0 0 0 0 1"),
        ("headings in another order", "总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他\n(一)予以公开 1 0 0 0 0 0 1"),
        ("headings in another order above several rows", "总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他\n(一)予以公开 1 0 0 0 0 0 1\n(二)部分公开 2 0 0 0 0 0 2\n1.属于国家秘密 3 0 0 0 0 0 3\n2.其他法律行政法规禁止公开 4 0 0 0 0 0 4"),
        ("headings of another table", "结果维持 结果纠正\n(一)予以公开 1 0 0 0 0 0 1"),
        ("a few of the headings", "自然人 其他 总计\n(一)予以公开 1 0 0 0 0 0 1"),
        ("no headings above a long row", "(一)予以公开 1 0 0 0 0 0 1"),
        ("a label twice with different numbers", Columns + "(一)予以公开 1 0 0 0 0 0 1\n(一)予以公开 2 0 0 0 0 0 2\n(一)予以公开 1 0 0 0 0 0 1"),
        ("a label twice, once blank", ColumnCells + "|(一)予以公开|1||0|0|0|0|1\n|(一)予以公开|1|0|0|0|0|0|1"),
        ("a number that is too large, twice", Columns + "(一)予以公开 99999999999999999999 0 0 0 0 0 1\n(一)予以公开 99999999999999999999 0 0 0 0 0 1"),
        ("notes behind numbers", Columns + "(一)予以公开 1（其中网上1件） 0 0 0 0 0 1件\n(二)部分公开 2 (其中网上2件) 0 0 0 0 0 2 件"),
        ("a note where a number is missing", Columns + "(一)予以公开 (其中网上1件) 1 0 0 0 0 0 1"),
        ("amounts with their unit", "信息内容 本年收费金额(单位:万元)\n行政事业性收费 12.5万元"),
        ("an unknown word between a label and its numbers", Columns + "(一)予以公开 合计 1 0 0 0 0 0 1\n(二)部分公开 某某 1 0 0 0 0 0 1"),
        ("unknown words before a label", Columns + "某某 予以公开 1 0 0 0 0 0 1\n某某部分公开 1 0 0 0 0 0 1\n某某\n属于国家秘密 1 0 0 0 0 0 1"),
        ("unknown words in the cell before a label", ColumnCells + "|某某|予以公开|1|0|0|0|0|0|1\n|某某 部分公开|1|0|0|0|0|0|1"),
        ("unknown words before labels of rows that have no ordinal", "信息内容 本年制发件数 本年废止件数 现行有效件数\n某某 规章 1 2 3\n某某\n行政规范性文件 4 5 6"),
        ("a label that also heads a column, without its ordinal", Columns + "2.逾期不缴费 5 0 0 0 0 0 5\n其他 1 0 0 0 0 0 1\n总计 6 0 0 0 0 0 6"),
        ("a label that also heads a column, behind its group", Columns + "2.逾期不缴费 5 0 0 0 0 0 5\n其他处理 其他 1 0 0 0 0 0 1"),
        ("a label that also heads a column, behind another label", Columns + "2.逾期不缴费\n其他 1 0 0 0 0 0 1"),
        ("labels in the sentences of a report", "一、总体情况\n本年处理行政许可 5 件,行政处罚 6 件,规章 1 2 3。\n二、主动公开政府信息情况\n" + Decisions),
        ("a section's heading as a label of numbers", "三、收到和处理政府信息公开申请情况 1 2 3 4 5 6 7\n" + Columns + "(一)予以公开 1 0 0 0 0 0 1"),
        ("numbers below nothing but the heading of their section", Columns + "(一)予以公开 1 0 0 0 0 0 1\n四、政府信息公开行政复议、行政诉讼情况\n|1|2|3|4|10|5|6|7|8|26|9|10|11|12|42"),
        ("numbers below nothing but the heading of another section", Columns + "(一)予以公开 1 0 0 0 0 0 1\n五、存在的主要问题及改进情况\n|1|2|3|4|10|5|6|7|8|26|9|10|11|12|42"),
        ("fewer numbers below nothing but the heading of their section", Columns + "(一)予以公开 1 0 0 0 0 0 1\n四、政府信息公开行政复议、行政诉讼情况\n|1|2|3|4|10|5|6|7|8|26|9|10|11|12"),
        ("numbers on a line below nothing but the heading of their section", Columns + "(一)予以公开 1 0 0 0 0 0 1\n四、政府信息公开行政复议、行政诉讼情况\n1 2 3 4 10 5 6 7 8 26 9 10 11 12 42"),
        ("rows side by side below their headings", $"|行政复议|||||未经复议直接起诉|||||复议后起诉||||\n|{Results}|{Results}|{Results}\n|1|2|3|4|10|5|6|7|8|26|9|10|11|12|42"),
        ("rows side by side with a blank cell", $"|行政复议|||||未经复议直接起诉|||||复议后起诉||||\n|{Results}|{Results}|{Results}\n|1|2|3|4|10||6|7|8|26|9|10|11|12|"),
        ("rows side by side in a wider grid", $"|行政复议|||||未经复议直接起诉|||||复议后起诉||||||\n|{Results}|{Results}|{Results}||\n||2|3|4|10|5|6|7|8|26|9|10|11|12|42||"),
        ("rows side by side in a grid wider at both ends", $"||行政复议|||||未经复议直接起诉|||||复议后起诉||||||\n||{Results}|{Results}|{Results}||\n|||2|3|4|10|5|6|7|8|26|9|10|11|12|||"),
        ("rows side by side below headings that stand elsewhere", $"||行政复议|||||未经复议直接起诉|||||复议后起诉||||\n||{Results}|{Results}|{Results}\n|1|2|3|4|10|5|6|7|8|26|9|10|11|12||"),
        ("rows side by side as tables of their own", $"行政复议\n|{Results}\n|1|2|3|4|10\n未经复议直接起诉\n|{Results}\n|5|6|7|8|26\n复议后起诉\n|{Results}\n|9|10|11|12|42"),
        ("a row of a table of its own with a number too many", $"行政复议\n|{Results}\n|1|2|3|4|10|11"),
        ("a row of a table of its own in another order", "行政复议\n|总计|结果维持|结果纠正|其他结果|尚未审结\n|10|1|2|3|4"),
        ("rows side by side of which one is printed twice", $"|行政复议|||||行政复议|||||复议后起诉||||\n|{Results}|{Results}|{Results}\n|1|2|3|4|10|5|6|7|8|26|9|10|11|12|42"),
        ("a grid with a blank column before the numbers", "||信息内容|本年制发件数|本年废止件数|现行有效件数\n||规章|1|2|3\n||行政规范性文件|4||6"),
        ("a grid with a blank column between", "|信息内容||本年制发件数|本年废止件数|现行有效件数\n|规章||1|2|3\n|行政规范性文件||4||6"),
        ("a grid with blank columns behind", "|信息内容|本年制发件数|本年废止件数|现行有效件数||\n|规章|1|2|3||\n|行政规范性文件|4||||"),
        ("a row with a cell more than its headings", "|信息内容|本年制发件数|本年废止件数|现行有效件数\n|规章|1|2|3|\n|行政规范性文件||4|5|6"),
        ("a row pushed by a blank cell", "|信息内容|本年制发件数|本年废止件数|现行有效件数\n|规章|1||2|3\n|行政规范性文件|4||6|"),
        ("numbers under another heading than their own", "|信息内容|本年制发件数|本年废止件数|现行有效件数|备注\n|规章|1|2||3\n|行政规范性文件||1|2|3"),
        ("a row in the table beside that of its headings", "|信息内容|本年制发件数|本年废止件数|现行有效件数\n以下为数据\n|规章||1|2|3|\n|行政规范性文件|1||2||3"),
        ("a blank row of a grid with blank columns", "|信息内容||本年制发件数|本年废止件数|现行有效件数\n|规章||||\n|行政规范性文件||4|5|6"),
        ("headings of one column in two places", "|信息内容|本年制发件数|本年制发件数|本年废止件数|现行有效件数\n|规章|1||2|3\n|行政规范性文件|4|5||6"),
        ("a merged cell in a row of numbers", "|信息内容|本年制发件数|本年废止件数|现行有效件数\n|规章|1|=1|3\n|行政规范性文件|4|5|6"),
        ("a merged cell of another row in a row of numbers", "|信息内容|本年制发件数|本年废止件数|现行有效件数\n|规章|1|2|3\n|行政规范性文件|4|=2|6"),
        ("merged labels before a row", ColumnCells + "|三、本年度办理结果|(三)不予公开|1.属于国家秘密|1|0|0|0|0|0|1\n|=三、本年度办理结果|=(三)不予公开|2.其他法律行政法规禁止公开|2|0|0|0|0|0|2\n|=三、本年度办理结果|(七)总计|=(七)总计|3|0|0|0|0|0|3"),
        ("words behind numbers in a row", "|信息内容|本年制发件数|本年废止件数|现行有效件数\n|规章|1|某某|3\n|行政规范性文件|4|5|6|备注"),
        ("an ordinal in a cell of its own", ColumnCells + "|1|予以公开|1|0|0|0|0|0|1\n|一、|本年新收政府信息公开申请数量|2|0|0|0|0|0|2"),
        ("ordinals apart from their labels", Columns + "1 予以公开 1 0 0 0 0 0 1\n2 部分公开 2 0 0 0 0 0 2\n01 属于国家秘密 3 0 0 0 0 0 3\n123 属于行政执法案卷 4 0 0 0 0 0 4"),
        ("a lone ordinal on a line above its label", Columns + "1\n予以公开 1 0 0 0 0 0 1\n2.\n部分公开 2 0 0 0 0 0 2"),
        ("ordinals inside words", Columns + "某某1.属于国家秘密 1 0 0 0 0 0 1\n某某12.其他 2 0 0 0 0 0 2\n某某2、逾期不缴费 3 0 0 0 0 0 3\n某某3．其他 4 0 0 0 0 0 4\nab4.属于行政执法案卷 5 0 0 0 0 0 5"),
        ("a line too long to hold labels", Columns + "(一)予以公开\n" + Sentence(241) + "\n1 0 0 0 0 0 1\n(二)部分公开 2 0 0 0 0 0 2"),
        ("a line just short enough to hold labels", Columns + "(一)予以公开\n" + Sentence(240) + "\n1 0 0 0 0 0 1\n(二)部分公开 2 0 0 0 0 0 2"),
        ("a cell too long to hold labels", ColumnCells + "|(一)予以公开|1|0|0|0|0|0|1\n|" + Sentence(241) + "\n|(二)部分公开|2|0|0|0|0|0|2"),
        ("a cell too long beside a label", ColumnCells + "|(一)予以公开|1|0|0|0|0|0|1\n|" + Sentence(241) + "|(二)部分公开|2|0|0|0|0|0|2"),
        ("numbers on a line go on in a table", "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章\n1\n|2|3\n行政规范性文件 4 5 6"),
        ("a page number among numbers on lines", Columns.Replace(' ', '\n') + "(一)予以公开\n1\n0\n0\n- 4 -\n0\n0\n0\n1"),
        ("short lines between two rows", "一、总体情况\n正文。\n二、主动公开政府信息情况\n信息内容 本年处理决定数量\n行政许可 5\n续表\n行政处罚 6\n行政强制 7\n三、收到和处理政府信息公开申请情况"),
        ("as many short lines as a table is interrupted by", "二、主动公开政府信息情况\n信息内容 本年处理决定数量\n行政许可 5\n甲\n乙\n丙\n丁\n戊\n行政处罚 6\n行政强制 7"),
        ("more short lines than a table is interrupted by", "二、主动公开政府信息情况\n信息内容 本年处理决定数量\n行政许可 5\n甲\n乙\n丙\n丁\n戊\n己\n行政处罚 6\n行政强制 7"),
        ("a sentence between a heading and its table", "二、主动公开政府信息情况\n今年的情况如下。\n信息内容 本年处理决定数量\n行政许可 5"),
        ("words between a heading and its table", "二、主动公开政府信息情况\n单位:件\n信息内容 本年处理决定数量\n行政许可 5"),
        ("a long line between two rows", "二、主动公开政府信息情况\n信息内容 本年处理决定数量\n行政许可 5\n" + Sentence(60) + "\n行政处罚 6\n" + Sentence(61) + "\n行政强制 7"),
        ("a table on the first line", "信息内容 本年处理决定数量\n续表\n行政许可 5\n行政处罚 6\n正文。"),
        ("paragraphs in cells of a layout table", "|甲市乙局2023年政府信息公开工作年度报告\n|一、总体情况⏎正文一。⏎⏎正文二。\n|二、主动公开政府信息情况\n||正文三。||\n|正文四。|=正文四。\n|甲|乙\n|5\n" + Decisions),
        ("a title, a period and a signature that disagree", "甲市乙局2022年政府信息公开工作年度报告\n统计期限自2023年1月1日起至12月31日止。\n二、主动公开政府信息情况\n" + Decisions + "甲市丙局\n2024年1月18日"),
        ("a period and a signature without a title", "统计期限自2023年1月1日起至12月31日止。\n二、主动公开政府信息情况\n" + Decisions + "甲市丙局\n2024年1月18日"),
        ("a signature that is a sentence", "二、主动公开政府信息情况\n" + Decisions + "以上报告,特此说明\n2024年1月18日"),
        ("no table", "甲市乙局2022年政府信息公开工作年度报告\n一、总体情况\n正文。"),
        ("a whole table without a number", "信息内容 本年处理决定数量\n行政许可\n行政处罚\n行政强制"),
        ("whom the report speaks for, in a word that only sounds like it", "本报告只反映本级。只统计本单位的数据见统计数据。\n一、总体情况\n二、主动公开政府信息情况\n" + Decisions),
        ("whom the report speaks for", "本报告仅反映本级情况。\n一、总体情况\n二、主动公开政府信息情况\n" + Decisions),
        ("whom the report covers", "涵盖各部门的年度报告。\n一、总体情况\n二、主动公开政府信息情况\n" + Decisions),
    ];

    [Fact]
    public void Odd_documents_are_recognised_as_accepted()
    {
        StringBuilder text = new();
        foreach ((string what, string lines) in Documents)
        {
            text.Append("# ").Append(what).Append('\n').Append("  ").Append(lines.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
            if (ReportRecognizer.Recognize(Document(lines), FormCatalog.BuiltIn) is { } report)
                ReadingText.Describe(report, text);
            else
                text.Append("no report\n");
            text.Append('\n');
        }

        Golden.Matches("oddities", text.ToString());
    }

    [Fact]
    public void Rows_of_one_label_in_two_groups_are_told_apart_by_the_group_above_them()
    {
        FormCatalog catalog = FormCatalog.Empty.With(Form.Parse("""
            { "form": "two-groups", "name": "两组", "titles": ["统计表"], "tables": [ { "id": "t", "label": "情况",
              "columns": [ { "id": "a", "label": "甲列" }, { "id": "b", "label": "乙列" }, { "id": "c", "label": "丙列" } ],
              "rows": [
                { "group": "收件情况", "rows": [ { "id": "in.web", "label": "网络" }, { "id": "in.more", "label": "杂项" } ] },
                { "group": "发件情况", "rows": [ { "id": "out.web", "label": "网络" }, { "id": "out.more", "label": "杂项" } ] } ] } ] }
            """, FormCatalog.Empty));
        StringBuilder text = new();
        foreach (string lines in (string[])
        [
            "甲列 乙列 丙列\n收件情况 网络 1 2 3\n杂项 4 5 6\n发件情况 网络 7 8 9\n杂项 10 11 12",
            "|情况|甲列|乙列|丙列\n|收件情况|网络|1|2|3\n|=收件情况|杂项|4|5|6\n|发件情况|网络|7|8|9\n|=发件情况|杂项|10|11|12",
            "甲列 乙列 丙列\n网络 1 2 3\n发件情况\n杂项 4 5 6",
            "甲列 乙列 丙列\n发件情况\n杂项 4 5 6\n收件情况\n杂项 4 5 6",
        ])
        {
            text.Append("  ").Append(lines.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
            ReadingText.Describe(ReportRecognizer.Recognize(Document(lines), catalog)!, text);
            text.Append('\n');
        }

        Golden.Matches("oddities.groups", text.ToString());
    }

    [Fact]
    public void Notes_come_in_the_order_of_pages_and_those_on_no_place_last()
    {
        DocumentBlock[] blocks =
        [
            OnPage(2, 1, Columns.Split('\n')[0]), OnPage(2, 2, Columns.Split('\n')[1]), OnPage(2, 9, "(一)予以公开 1 0 0 0 0 0"), OnPage(1, 30, "(二)部分公开 1 0 0 0 0 0"), OnPage(1, 4, "1.属于国家秘密 2 0 0 0 0 0"),
            new DocumentLine("2.其他法律行政法规禁止公开 2 0 0 0 0 0"),
        ];
        Report report = ReportRecognizer.Recognize(new(blocks), FormCatalog.BuiltIn)!;
        Assert.Equal(["1:4", "1:30", "2:9", ":", ":"], report.Notes.Select(n => $"{n.Place?.Page}:{n.Place?.Line}"));
        Assert.Equal(["ambiguous-row", "ambiguous-row", "ambiguous-row", "ambiguous-row", "rows-not-found"], report.Notes.Select(n => n.Code));
    }

    [Fact]
    public void Nothing_is_recognised_without_a_document_or_forms()
    {
        Assert.Throws<ArgumentNullException>("document", () => ReportRecognizer.Recognize(null!, FormCatalog.BuiltIn));
        Assert.Throws<ArgumentNullException>("forms", () => ReportRecognizer.Recognize(new([]), null!));
        Assert.Null(ReportRecognizer.Recognize(new([]), FormCatalog.BuiltIn));
        Assert.Throws<ArgumentNullException>("label", () => LabelKey.Of(null!));
    }

    private static DocumentLine OnPage(int page, int line, string text) => new(text, new() { Page = page, Line = line, Column = 1 });

    private static string Sentence(int length) => "(二)部分公开" + new string('字', length - 7);

    private static Document Document(string text)
    {
        List<DocumentBlock> blocks = [];
        List<DocumentRow> rows = [];
        int tables = 0;
        string[] lines = text.TrimEnd('\n').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('|'))
            {
                if (rows.Count == 0)
                    tables++;
                rows.Add(new([.. lines[i][1..].Split('|').Select((c, n) => Cell(c, new() { Table = tables, TableRow = rows.Count + 1, TableColumn = n + 1 }))]));
                if (i + 1 < lines.Length && lines[i + 1].StartsWith('|'))
                    continue;
                blocks.Add(new DocumentTable([.. rows]));
                rows.Clear();
            }
            else
            {
                blocks.Add(new DocumentLine(lines[i], DocumentLocation.InText(i + 1, 1)));
            }
        }

        return new(blocks);
    }

    private static DocumentCell Cell(string text, DocumentLocation place) => new(text.TrimStart('=').Replace('⏎', '\n'), place, text.StartsWith('='));
}
