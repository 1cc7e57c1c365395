using System.Buffers;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Claims.Tokenization;

/// <summary>Who reports: whether words such as 我局, 全市 or a unit's name mean the whole of the report.</summary>
internal sealed class ReportingUnit
{
    private const int ShortestName = 3;

    /// <summary>Letters from the end of a name of which ends are looked for in the words; no unit's name has nearly as many, and each of them is a name of its own.</summary>
    private const int LongestName = 100;

    private static readonly SearchValues<char> Levels = SearchValues.Create('省', '市', '州', '盟', '区', '县', '旗');

    private static readonly SearchValues<char> OfficeEnds = SearchValues.Create(['局', '会', '室', '道', '镇', '乡', '厅', '门', '心', '队', '位']);

    private static readonly string[] Offices = ["局", "委员会", "办公室", "街道", "镇", "乡", "厅", "部门", "中心", "分局", "大队", "单位", "科室"];

    /// <summary>How the ends of names are shortened: 青山镇人民政府 is 青山镇, 东岳路街道办事处 东岳路街办. The first that ends a name is not the only one.</summary>
    private static readonly (string Whole, string Shorter)[] ShortForms =
    [
        ("镇人民政府", "镇"), ("乡人民政府", "乡"), ("苏木人民政府", "苏木"), ("人民政府办公室", "政府办"), ("人民政府办公室", "府办"), ("人民政府办公厅", "府办"), ("街道办事处", "街道"), ("街道办事处", "街道办"), ("街道办事处", "街办"), ("街办", "街道"), ("街办", "街道办事处"), ("街办", "街道办"),
        ("人民政府街道办事处", "街道"), ("管理委员会", "管委会"), ("自然资源和规划局", "资规局"), ("人力资源和社会保障局", "人社局"), ("住房和城乡建设局", "住建局"), ("住房和城乡建设委员会", "住建委"), ("发展和改革委员会", "发改委"),
        ("发展和改革局", "发改局"), ("市场监督管理局", "市监局"), ("市场监督管理局", "市场监管局"), ("卫生健康委员会", "卫健委"), ("卫生健康局", "卫健局"), ("应急管理局", "应急局"), ("生态环境局", "环保局"), ("交通运输局", "交通局"),
        ("退役军人事务局", "退役军人局"), ("医疗保障局", "医保局"), ("城市管理行政执法局", "城管局"), ("综合行政执法局", "执法局"), ("经济和信息化局", "经信局"), ("工业和信息化局", "工信局"), ("教育体育局", "教体局"), ("文化和旅游局", "文旅局"), ("文化广电和旅游局", "文广旅局"),
        ("乡村振兴局", "振兴局"),
    ];

    private readonly List<string> _names = [];
    private readonly bool[] _initials = new bool[256];

    public ReportingUnit(string? unit, ReportScope? scope)
    {
        Name = unit is null ? "" : ChineseText.WithoutBlanks(ChineseText.Simplify(ChineseText.Fold(unit)));
        IsGovernment = scope == ReportScope.Aggregate || (scope is null && IsGovernmentName(Name));
        AddNames(Name);
        AddNames(Name.Replace("人民政府", "政府", StringComparison.Ordinal));
        if (Name.EndsWith("办公室", StringComparison.Ordinal) || Name.EndsWith("办公厅", StringComparison.Ordinal))
        {
            AddNames(Name[..^2]);
            AddNames(Name[..^2].Replace("人民政府", "政府", StringComparison.Ordinal));
        }
        else if (Name.EndsWith("委员会", StringComparison.Ordinal))
        {
            AddNames(Name[..^2]);
        }

        foreach ((string whole, string shorter) in ShortForms)
        {
            if (Name.EndsWith(whole, StringComparison.Ordinal))
                AddNames(Name[..^whole.Length] + shorter);
        }

        _names.Sort((a, b) => b.Length - a.Length);
        foreach (string n in _names)
            _initials[(byte)n[0]] = true;
    }

    /// <summary>The unit's name, folded, simplified and without blanks; empty where the report names none.</summary>
    public string Name { get; }

    /// <summary>Whether the report speaks for a government with all its units.</summary>
    public bool IsGovernment { get; }

    /// <summary>Whether no unit stands below the one that reports: its own level (本级) is all of it.</summary>
    public bool IsLowest => !IsGovernment && (IsTown || Name.Contains("街道", StringComparison.Ordinal));

    /// <summary>What the unit's names begin with; perhaps repeated.</summary>
    public IEnumerable<char> Initials => _names.Select(n => n[0]);

    /// <summary>Whether a name of the unit may begin with a character: one that shares the lower byte with one that does may, too.</summary>
    public bool MayBegin(char first) => _initials[(byte)first];

    /// <summary>How long the unit's own name, or the end of it, is at a position; 0 when something else stands there.</summary>
    public int NameAt(string text, int start)
    {
        if (!MayBegin(text[start]))
            return 0;
        foreach (string name in _names)
        {
            if (name[0] == text[start] && string.CompareOrdinal(text, start, name, 0, name.Length) == 0)
                return name.Length;
        }

        return 0;
    }

    /// <summary>Whether a word for the whole area (全市, 我县) means the whole of the report.</summary>
    public bool SpeaksForArea(string word)
    {
        if (IsGovernment)
            return true;
        string kind = word.TrimStart('全', '我', '本', '各');
        return (kind is "镇" or "乡" or "街道" or "街" or "开发区" or "管委会") && Name.Contains(kind, StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether a word for the reporting office (我局, 本机关) means the whole of the report; a bare 管委会 or 街道 does where it is part of the
    /// unit's name.
    /// </summary>
    public bool SpeaksForOffice(string word)
    {
        if (word is [_, '局', ..] && Levels.Contains(word[0]))
            return !IsGovernment && IsBureauOf(word[0]);
        if (word[0] is not ('我' or '本' or '全'))
            return !IsGovernment && Name.Contains(word.Replace("机关", "", StringComparison.Ordinal), StringComparison.Ordinal);
        return !IsGovernment || word is "本机关" or "本级政府" or "本政府" || (IsTown && word is "我镇" or "我乡" or "我单位" or "本单位" or "本镇" or "本乡");
    }

    /// <summary>Whether the unit is the office of a government: 县政府办公室 of 县政府.</summary>
    public bool IsOfficeOf(string government) =>
        government.EndsWith("政府", StringComparison.Ordinal) && Name.Replace("人民政府", "政府", StringComparison.Ordinal).Contains(government.Replace("人民政府", "政府", StringComparison.Ordinal) + "办公", StringComparison.Ordinal);

    /// <summary>Whether words that aren't known name an office.</summary>
    public static bool NamesOffice(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(OfficeEnds))
            return false;
        foreach (string office in Offices)
        {
            if (text.Contains(office, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>江陵市公安局 is 市局; 江陵市江北区公安局 is 区局, and 市局 another.</summary>
    private bool IsBureauOf(char level) => Name.EndsWith('局') && !Name.EndsWith("分局", StringComparison.Ordinal) && Name.AsSpan().LastIndexOfAny(Levels) is >= 0 and var last && Name[last] == level;

    /// <summary>A township's government reports for itself.</summary>
    private bool IsTown => Name.Contains('镇', StringComparison.Ordinal) || Name.Contains('乡', StringComparison.Ordinal);

    private static bool IsGovernmentName(string name) =>
        name.EndsWith("政府", StringComparison.Ordinal) || (name.Length > 0 && name[^1] is '省' or '市' or '区' or '县' or '州' or '旗' or '盟');

    /// <summary>In the report of a county with all its units 县政府 is only one of them.</summary>
    private static bool IsOneOffice(string name) => name[0] is '省' or '市' or '区' or '县' or '州' or '旗' or '盟' && name[1..] is "政府" or "人民政府";

    private void AddNames(string name)
    {
        for (int start = Math.Max(0, name.Length - LongestName); name.Length - start >= ShortestName; start++)
        {
            if (!_names.Contains(name[start..]) && !(IsGovernment && IsOneOffice(name[start..])))
                _names.Add(name[start..]);
        }
    }
}
