using System.Text;
using DisclosureRules.Documents.Tests.Html;
using DisclosureRules.Reports;

namespace DisclosureRules.Benchmarks.Reports;

/// <summary>
/// A folder of as many reports as are asked for, of units over four years that follow on each other, with some 3,000 characters of words each, of which a
/// fifth are the unit's own: what an audit of a province has before it. Drawn from a seed, so that a folder can be made again.
/// </summary>
internal static class ManyReports
{
    private const int FirstYear = 2021, Years = 4;

    private static readonly string[] Subjects = ["青年志愿者", "老旧档案", "窗口同志", "社区宣传栏", "业务骨干", "培训教室", "办事指南", "咨询电话", "联络员队伍", "资料室"];
    private static readonly string[] Acts = ["逐条整理了往来信件", "耐心解释政策口径", "主动走访沿街商户", "重新粉刷宣传墙面", "认真学习先进经验", "定期更换张贴内容", "及时回应群众关切", "仔细核对联系方式"];
    private static readonly string[] Ends = ["得到大家普遍好评", "为下一步打下基础", "存在的短板逐步补齐", "整体氛围明显改善", "工作作风更加扎实"];

    /// <summary>Writes reports as JSON, or as web pages.</summary>
    public static void Write(string folder, int count, bool asPages)
    {
        for (int year = FirstYear; year < FirstYear + Years; year++)
            Directory.CreateDirectory(Path.Combine(folder, $"{year}"));
        Parallel.For(0, (count + Years - 1) / Years, unit =>
        {
            Random random = new(unit);
            PlainReport? before = null;
            for (int i = 0; i < Years && (unit * Years) + i < count; i++)
            {
                PlainReport plain = Drawn.Following(random, before, NameOf(unit), FirstYear + i);
                ReportBuilder report = Narrated.Of(plain).ToBuilder();
                int problems = report.Narrative.FindIndex(s => s.Section == "5");
                report.Narrative[problems] = report.Narrative[problems] with { Text = report.Narrative[problems].Text + OwnWords(random) };
                string name = Path.Combine(folder, $"{plain.Year}", plain.Unit);
                if (asPages)
                    File.WriteAllText($"{name}.html", HtmlWriter.Write(report.Build(), HtmlStyle.Merged, unit));
                else
                    File.WriteAllText($"{name}.json", ReportJson.Write(report.Build()));
                before = plain;
            }
        });
    }

    private static string NameOf(int unit) => $"{string.Concat($"{unit:00000}".Select(c => "甲乙丙丁戊己庚辛壬癸"[c - '0']))}街道办事处";

    private static string OwnWords(Random random)
    {
        StringBuilder words = new();
        for (int i = 0; i < 24; i++)
        {
            words.Append(Subjects[random.Next(Subjects.Length)]).Append('与').Append(Subjects[random.Next(Subjects.Length)])
                .Append(Acts[random.Next(Acts.Length)]).Append(',').Append(Ends[random.Next(Ends.Length)]).Append('。');
        }

        return words.ToString();
    }
}
