using DisclosureRules.Claims;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Findings;

/// <summary>Says why a rule could not be assessed: which cells could not be read and how they stand, or which fact is not known.</summary>
internal static class NotAssessableMessage
{
    private const int MaximumCells = 8;

    public static LocalizedText Write(MissingOperands obstacles, IReadOnlyList<FindingCell> cells, NarrativeReading? words) =>
        new("不能核对:" + Reasons(obstacles, cells, words, Language.Chinese), "can't be assessed: " + Reasons(obstacles, cells, words, Language.English));

    private static string Reasons(MissingOperands obstacles, IReadOnlyList<FindingCell> cells, NarrativeReading? words, Language language)
    {
        bool english = language == Language.English;
        List<string> reasons = [];
        foreach (IGrouping<CellState, FindingCell> group in cells.GroupBy(c => c.Content.State))
            reasons.Add($"{State(group.Key, english)}{List(group, language)}");
        if (obstacles.Reports.Contains(ReportRole.Previous))
            reasons.Add(english ? "last year's report is not at hand" : "没有上一年度的报告");
        if (obstacles.Facts.Contains((ReportRole.Self, ReportFact.Year)))
            reasons.Add(english ? "the report year is not known" : "年份不明");
        if (obstacles.Facts.Contains((ReportRole.Self, ReportFact.Unit)))
            reasons.Add(english ? "the unit's name is not known" : "单位名称不明");
        if (obstacles.Facts.Contains((ReportRole.Self, ReportFact.Scope)))
            reasons.Add(english ? "whether the report is for one unit or a whole government is not known" : "不知是本机关报告还是汇总报告");
        if (obstacles.Claims.Count > 0)
            reasons.Add(string.Join(english ? "; " : ";", obstacles.Claims.Select(c => DoubtText.Of(c, language))));
        if (obstacles.Statements.Count > 0)
            reasons.Add((english ? "not stated with one certain number: " : "文中未见确定的一个数:") + string.Join(english ? ", " : "、", obstacles.Statements.Select(id => words!.TitleOf(id).In(language))));
        if (obstacles.Sections.Count > 0)
            reasons.Add((english ? "section not found: " : "未找到部分:") + string.Join(english ? ", " : "、", obstacles.Sections));
        if (obstacles.Facts.Contains((ReportRole.Self, ReportFact.Published)))
            reasons.Add(english ? "the date of publication is not known" : "发布日期不明");
        if (obstacles.Facts.Contains((ReportRole.Self, ReportFact.Signed)))
            reasons.Add(english ? "the date of signature is not known" : "落款日期不明");
        if (obstacles.Facts.Contains((ReportRole.Self, ReportFact.Title)))
            reasons.Add(english ? "the title is not known" : "标题不明");
        foreach ((_, ReportFact fact) in obstacles.Facts.Where(f => f.Role == ReportRole.Previous))
            reasons.Add(english ? $"last year's report: {fact.Name()} is not known" : $"上一年度的报告:{fact.Name()} 不明");
        if (obstacles.Overflow)
            reasons.Add(english ? "the numbers are too large to calculate exactly" : "数字过大,无法精确计算");
        return string.Join(english ? "; " : ";", reasons);
    }

    private static string State(CellState state, bool english) => state switch
    {
        CellState.Blank => english ? "blank: " : "空白:",
        CellState.NotNumber => english ? "not a number: " : "不是数字:",
        _ => english ? "not found: " : "未找到:",
    };

    private static string List(IEnumerable<FindingCell> group, Language language)
    {
        bool english = language == Language.English;
        FindingCell[] cells = [.. group];
        IEnumerable<string> names = cells.Take(MaximumCells).Select(c =>
            c.Label.In(language) + (c.Content.State == CellState.NotNumber ? english ? $" “{c.Content.Raw}”" : $"“{c.Content.Raw}”" : ""));
        string list = string.Join(english ? ", " : "、", names);
        if (cells.Length > MaximumCells)
            list += english ? $" and {cells.Length - MaximumCells} more" : $"等 {cells.Length} 个单元格";
        return list;
    }
}
