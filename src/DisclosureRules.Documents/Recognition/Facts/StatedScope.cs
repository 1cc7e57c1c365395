using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Facts;

/// <summary>
/// For whom a report says that it speaks, in the words before its first section. Only a sentence about the report or its figures counts that says
/// outright whom they cover: a government with all its units, or the publishing unit alone. A unit's name says nothing of it, nor
/// does a sentence about anything else; where two sentences disagree, nothing is known.
/// </summary>
internal static class StatedScope
{
    /// <summary>How many characters lie at most between a verb and the units it speaks of.</summary>
    private const int Reach = 30;

    private static readonly char[] Ends = ['。', '!', '?', ';', '\f'];

    private static readonly string[] Subjects = ["本报告", "年度报告", "报告中", "报告所列", "所列数据", "统计数据", "数据统计", "统计范围", "统计口径"];

    private static readonly string[] Covers = ["涵盖", "包括", "包含", "覆盖", "汇总", "综合各", "综合全", "综合了", "范围为", "范围是", "口径为", "口径是"];

    private static readonly string[] EveryUnit =
        ["各部门", "各单位", "各级政府", "各级人民政府", "各级行政机关", "各行政机关", "政府系统", "各委办局", "所属部门", "所属各", "各县", "各区", "各市", "各镇", "各乡", "各街道"];

    /// <summary>How a report says that it was put together out of others, whose units then stand before it.</summary>
    private static readonly string[] PutTogether = ["年度报告综合编制", "年度报告汇总编制", "年度报告汇编", "年度报告综合而成", "年度报告汇总而成"];

    // Only what governments have below them: 各单位 may be the offices of one bureau.
    private static readonly string[] OfGovernments = ["政府各部门", "各级人民政府", "各县", "各区", "各镇", "各乡", "各街道"];

    private static readonly string[] Excludes = ["不含", "不包括", "不包含", "不涵盖", "未包括", "未包含", "未涵盖"];

    private static readonly string[] OtherUnits = [.. EveryUnit, "下属", "直属", "所属", "下级"];

    private static readonly string[] Only = ["仅为", "仅含", "仅包括", "仅包含", "仅涵盖", "仅限", "仅统计", "仅反映", "只含", "只包括", "只包含", "只统计", "只反映"];

    private static readonly string[] Itself = ["本机关", "本单位", "机关本级", "本级", "本局", "本委", "本办", "本厅", "本镇", "本乡", "本街道"];

    /// <summary>The scope that the opening words state; <see langword="null"/> when they state none.</summary>
    public static ReportScope? In(string opening)
    {
        string text = ChineseText.Simplify(TitleSearch.Plain(opening));
        ReportScope[] stated = [.. text.Split(Ends).Select(Of).OfType<ReportScope>().Distinct()];
        return stated.Length == 1 ? stated[0] : null;
    }

    private static ReportScope? Of(string sentence)
    {
        if (!Array.Exists(Subjects, s => sentence.Contains(s, StringComparison.Ordinal)))
            return null;
        if (Says(sentence, Excludes, OtherUnits) || Says(sentence, Only, Itself))
            return ReportScope.Own;
        bool limits = Array.Exists(Only, o => sentence.Contains(o, StringComparison.Ordinal)) || Array.Exists(Excludes, e => sentence.Contains(e, StringComparison.Ordinal));
        return !limits && (Says(sentence, Covers, EveryUnit) || IsPutTogether(sentence)) ? ReportScope.Aggregate : null;
    }

    private static bool IsPutTogether(string sentence)
    {
        int at = PutTogether.Select(p => sentence.IndexOf(p, StringComparison.Ordinal)).Where(p => p >= 0).DefaultIfEmpty(0).Min();
        string before = sentence[Math.Max(0, at - Reach)..at];
        return Array.Exists(OfGovernments, u => before.Contains(u, StringComparison.Ordinal));
    }

    /// <summary>Whether one of the verbs speaks of one of the units behind it.</summary>
    private static bool Says(string sentence, string[] verbs, string[] units)
    {
        foreach (string verb in verbs)
        {
            int at = sentence.IndexOf(verb, StringComparison.Ordinal);
            if (at < 0)
                continue;
            string behind = sentence.Substring(at + verb.Length, Math.Min(Reach, sentence.Length - at - verb.Length));
            if (Array.Exists(units, u => behind.Contains(u, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
