using System.Buffers;
using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// Another place of the reporting unit's own level spoken of as the unit would be: <c>红石镇严格落实……</c> at the start of a sentence of 青山镇, or 红石县档案局
/// in the words of 青禾县档案局. Places above and below are named for many reasons, and those visited or helped for good ones.
/// </summary>
internal static class OtherPlaces
{
    private const int ShortestName = 2;

    /// <summary>Characters of a place's name without 镇, 县 and the like; of those in use hardly any is longer, apart from autonomous areas.</summary>
    private const int LongestName = 4;

    /// <summary>Characters before an office's name in which its place and a preposition stand.</summary>
    private const int Reach = 12;

    private static readonly string[] Levels = ["街道", "镇", "乡", "县", "区", "市"];

    private static readonly string[] Sections = ["intro", "1", "5"];

    /// <summary>No place: 城乡, 城市, 社区, 园区, 乡镇 and the like.</summary>
    private static readonly SearchValues<char> NoNames = SearchValues.Create("各全我本该所辖属个其他等和及与对向在将从为由到至于按把被使让的城社园景校小片地新发乡镇街县市区省州部相有两多每年月日");

    /// <summary>Words of offices that begin with the character of a level.</summary>
    private static readonly string[] OtherThings = ["市场", "市政", "市容", "市民", "市域", "区域", "区划", "乡村", "乡建", "乡规", "城镇"];

    private static readonly string[] Continuations =
        ["严格", "坚持", "认真", "高度重视", "始终", "积极", "深入", "不断", "进一步", "全面", "持续", "按照", "根据", "通过", "主动公开", "未收到", "共", "以", "紧紧", "围绕", "切实", "牢牢"];

    /// <summary>What stands before 县, 镇 or 街道 without being a name: 督促街道严格落实, 依托县档案局.</summary>
    private static readonly string[] Verbs =
    [
        "要求", "督促", "指导", "推动", "推进", "组织", "加强", "依托", "确保", "引导", "协调", "支持", "安排", "动员", "发动", "通知", "召集", "帮助", "监督", "带动", "公开", "公布", "发布", "代理", "围绕", "结合",
        "提醒", "压实", "促进", "聚焦", "协助", "配合", "会同", "报送", "报请", "根据", "按照", "通过", "经过", "来自", "关于", "针对", "对照", "建立", "完善", "提升", "强化", "落实", "贯彻", "健全", "做好", "接受",
    ];

    private static readonly string[] Visits = ["赴", "学习", "交流", "借鉴", "考察", "兄弟", "周边", "转交", "移交", "帮扶", "协作", "联合", "原"];

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        if (!Sections.Contains(passage.Section) || Place.Of(passage.Speaker.Name) is not { } own)
            return;
        SortedDictionary<int, int>? found = null;
        FindSubjects(passage, own, ref found);
        FindOffices(passage, own, ref found);
        foreach ((int start, int end) in found ?? [])
            passage.State(claim, start, end);
    }

    /// <summary><c>红石镇严格落实</c>.</summary>
    private static void FindSubjects(Passage passage, Place own, ref SortedDictionary<int, int>? found)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(own.Level, StringComparison.Ordinal); at >= 0; at = text.IndexOf(own.Level, at + own.Level.Length, StringComparison.Ordinal))
        {
            int behind = at + own.Level.Length;
            if (!Array.Exists(Continuations, c => passage.Has(c, behind)))
                continue;
            for (int start = at - ShortestName; start >= Math.Max(0, at - LongestName); start--)
            {
                if (IsOpening(passage, start) && IsOther(text[start..at], own) && !IsVisited(passage, start))
                    (found ??= [])[start] = behind;
            }
        }
    }

    /// <summary>红石县档案局 where 青禾县档案局 reports.</summary>
    private static void FindOffices(Passage passage, Place own, ref SortedDictionary<int, int>? found)
    {
        if (own.Office.Length < ShortestName)
            return;
        string text = passage.Text, name = own.Level + own.Office;
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            int start = Math.Max(0, at - ShortestName);
            if (at - start == ShortestName && Begins(passage, start) && !text.AsSpan(start, ShortestName).SequenceEqual(own.Name.AsSpan(own.Name.Length - ShortestName))
                && IsOther(text[start..at], own) && !IsVisited(passage, start))
                (found ??= [])[start] = at + name.Length;
        }
    }

    /// <summary>Whether the section begins here, or goes on behind a year: <c>2023年,</c>.</summary>
    private static bool IsOpening(Passage passage, int at) => at == 0 || (at > 1 && passage.Text[at - 1] == ',' && passage.Text[at - 2] is '年' or '度');

    private static bool Begins(Passage passage, int at) => at == 0 || passage.StartsLine(at) || passage.Text[at - 1] is '。' or ';' or ',' or '、' or '年' or '度';

    private static bool IsOther(string name, Place own) =>
        name != own.Name && !Verbs.Contains(name) && !name.Any(Languages.NumeralCharacters.IsOrdinal) && !name.AsSpan().ContainsAny(NoNames) && !own.Whole.Contains(name, StringComparison.Ordinal) && !name.AsSpan().ContainsAnyExceptInRange('\u4E00', '\u9FFF');

    private static bool IsVisited(Passage passage, int at)
    {
        string around = passage.Text[Math.Max(passage.SentenceStart(at), at - Reach)..passage.SentenceEnd(at)];
        return Array.Exists(Visits, v => around.Contains(v, StringComparison.Ordinal));
    }

    /// <summary>The lowest place in a unit's name: 青禾县 in 白鹭市青禾县档案局, with the office behind it.</summary>
    private sealed record Place(string Whole, string Name, string Level, string Office)
    {
        public static Place? Of(string unit)
        {
            Place? place = null;
            int start = 0;
            while (Next(unit, start) is var (at, level))
            {
                place = new(unit, unit[start..at], level, unit[(at + level.Length)..]);
                start = at + level.Length;
            }

            return place;
        }

        private static (int At, string Level)? Next(string unit, int start)
        {
            (int At, string Level)? first = null;
            foreach (string level in Levels)
            {
                int at = unit.IndexOf(level, start, StringComparison.Ordinal);
                if (at >= 0 && (first is null || at < first.Value.At))
                    first = (at, level);
            }

            return first is var (found, _) && found - start is >= ShortestName and <= LongestName && !unit.AsSpan(start, found - start).ContainsAny('和', '与')
                && !Array.Exists(OtherThings, t => string.CompareOrdinal(unit, found, t, 0, t.Length) == 0) ? first : null;
        }
    }
}
