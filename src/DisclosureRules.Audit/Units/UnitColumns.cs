namespace DisclosureRules.Audit.Units;

/// <summary>The columns of the list of units, and the Chinese headings that mean them: who keeps a list keeps it with these.</summary>
internal static class UnitColumns
{
    private static readonly (string Column, string[] Chinese)[] Known =
    [
        ("id", ["\u7F16\u53F7", "\u6807\u8BC6", "\u4EE3\u7801", "\u5355\u4F4D\u7F16\u53F7", "\u5355\u4F4D\u4EE3\u7801"]), // 编号、标识、代码、单位编号、单位代码
        ("name", ["\u540D\u79F0", "\u5355\u4F4D", "\u5355\u4F4D\u540D\u79F0"]), // 名称、单位、单位名称
        ("aliases", ["\u522B\u540D", "\u7B80\u79F0", "\u5176\u4ED6\u540D\u79F0"]), // 别名、简称、其他名称
        ("parent", ["\u4E0A\u7EA7", "\u4E0A\u7EA7\u5355\u4F4D", "\u4E3B\u7BA1\u5355\u4F4D", "\u4E0A\u7EA7\u7F16\u53F7"]), // 上级、上级单位、主管单位、上级编号
        ("level", ["\u7EA7\u522B", "\u5C42\u7EA7"]), // 级别、层级
        ("expected", ["\u5E94\u62A5", "\u5E94\u62A5\u5E74\u5EA6", "\u5E94\u6709\u5E74\u5EA6"]), // 应报、应报年度、应有年度
        ("due", ["\u671F\u9650", "\u622A\u6B62\u65E5\u671F", "\u516C\u5F00\u671F\u9650"]), // 期限、截止日期、公开期限
        ("complete", ["\u5B8C\u6574", "\u662F\u5426\u5B8C\u6574"]), // 完整、是否完整
    ];

    /// <summary>The columns, those that must be there first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(k => k.Column)];

    /// <summary>The column that a heading means; the heading itself, in small letters, where it means none.</summary>
    public static string Of(string heading)
    {
        string column = Array.Find(Known, k => k.Chinese.Contains(heading)).Column ?? heading;
        return column.ToLowerInvariant();
    }
}
