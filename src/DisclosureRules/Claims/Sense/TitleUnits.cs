using System.Buffers;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// The unit before the title of the report in the introduction, where it is another than the one that reports (<c>现公布青禾县水务局2022年政府信息公开工作年度报告</c> of
/// 青禾县档案局). Only a name of the same kind of office that shares nothing with the unit's own: short forms, former names and offices above are no other unit.
/// </summary>
internal static class TitleUnits
{
    /// <summary>Characters from the beginning of a name to the title, a year included: units of published reports have up to 25.</summary>
    private const int Reach = 40;

    private const int ShortestName = 4;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。;,、:!?《》>\"()〔〕[]");

    private static readonly string[] Verbs = ["公布", "发布", "编制", "编写", "撰写", "现将", "形成", "制作", "公开", "汇总"];

    /// <summary>Kinds of offices; names are held against names of the same kind. The longer of two that end a name comes first.</summary>
    private static readonly string[] Kinds = ["委员会", "管委会", "人民政府", "街道办事处", "街道", "镇", "乡", "局", "厅", "中心", "总队", "支队"];

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        if (passage.Section != "intro")
            return;
        foreach ((int at, _) in passage.PlacesOf(claim))
        {
            if (NameBefore(passage.Text, at) is var (start, end) && IsOther(passage.Text[start..end], passage.Speaker.Name))
                passage.State(claim, start, end);
        }
    }

    /// <summary>What stands between the verb and the title, without the year and without 政府 of 政府信息公开; none where it is no plain name.</summary>
    private static (int Start, int End)? NameBefore(string text, int at)
    {
        int end = text.AsSpan(0, at).EndsWith("政府") ? at - "政府".Length : at, start = end;
        while (start > 0 && end - start < Reach && !Ends.Contains(text[start - 1]))
            start--;
        // 按照《……局……年度报告》的体例: another document.
        if (start > 0 && text[start - 1] == '《')
            return null;
        foreach (string verb in Verbs)
        {
            int verbAt = text.AsSpan(start, end - start).LastIndexOf(verb);
            start += verbAt < 0 ? 0 : verbAt + verb.Length;
        }

        return WithoutYear(text, start, end);
    }

    private static (int Start, int End)? WithoutYear(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            if (!ChineseDate.TryRead(text.AsSpan(i, end - i), out DateReading date) || date.Kind != DateKind.Year)
                return null;
            (start, end) = i == start ? (i + date.Length, end) : i + date.Length == end ? (start, i) : (0, 0);
            break;
        }

        return end - start >= ShortestName && !text.AsSpan(start, end - start).ContainsAnyExceptInRange('\u4E00', '\u9FFF') ? (start, end) : null;
    }

    /// <summary>Whether two names are of the same kind of office and have no character in common before it.</summary>
    private static bool IsOther(string name, string unit)
    {
        if (Array.Find(Kinds, k => name.EndsWith(k, StringComparison.Ordinal)) is not { } kind || !unit.EndsWith(kind, StringComparison.Ordinal))
            return false;
        string other = Own(name[..^kind.Length]), own = Own(unit[..^kind.Length]);
        return other.Length > 1 && own.Length > 1 && !own.Any(c => other.Contains(c, StringComparison.Ordinal));
    }

    /// <summary>The name without the places above: 水务 of 白鹭市青禾县水务局, 红石 of 青禾县红石镇.</summary>
    private static string Own(string name)
    {
        string own = name.TrimEnd('县', '市', '区', '省', '镇', '乡');
        return own[(own.LastIndexOfAny(['县', '市', '区', '省', '州', '旗']) + 1)..];
    }
}
