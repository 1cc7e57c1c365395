using System.Buffers;
using DisclosureRules.Audit.Units;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Statements;

/// <summary>Another unit that a report names where it speaks of itself.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">The name that is used.</param>
/// <param name="Section">Where it stands; <see langword="null"/> for the title.</param>
/// <param name="Start">Where it starts.</param>
internal sealed record ForeignName(UnitEntry Unit, string Name, NarrativeSection? Section, int Start)
{
    public int End => Start + Name.Length;
}

/// <summary>
/// Names of other units of the list where a report speaks of itself: in its title, before <c>2023年政府信息公开工作年度报告</c>, as the one that acts at the
/// beginning of a section, or as the one that signs. Units above and below are named for many reasons, and so are others anywhere else. Safe to share between threads.
/// </summary>
internal sealed class ForeignNames
{
    public const string Signature = "signature";

    /// <summary>Shorter names stand in other words by chance.</summary>
    private const int ShortestName = 3;

    /// <summary>Characters before a name in which a section opens with the year: <c>2023年度,</c>.</summary>
    private const int LongestOpening = 7;

    private static readonly string[] Reports = ["政府信息公开", "政务公开"];

    private static readonly string[] Acts =
    [
        "严格", "坚持", "认真", "高度重视", "始终", "积极", "深入", "不断", "进一步", "全面", "持续", "按照", "根据", "主动公开", "未收到", "共收到", "收到", "紧紧", "围绕", "共主动",
    ];

    private readonly AuditedUnits _units;
    private readonly SearchValues<string> _names;
    private readonly string[] _longestFirst;

    public ForeignNames(AuditedUnits units)
    {
        _units = units;
        _longestFirst = [.. units.All.SelectMany(NamesOf).Distinct().OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
        _names = SearchValues.Create(_longestFirst, StringComparison.Ordinal);
    }

    /// <summary>Each other unit that is named so, once.</summary>
    public IEnumerable<ForeignName> Of(Report report)
    {
        if (_units.Find(report.Unit) is not { } own)
            return [];
        return report.Narrative.Where(s => s.Section != Signature).SelectMany(s => In(s.Text, s))
            .Concat(report.Title is { } title ? In(title, null) : [])
            .Concat(report.Narrative.Where(s => s.Section == Signature).SelectMany(s => Signing(own, s)))
            .Where(f => !_units.AreRelated(own, f.Unit) && !IsPartOfOwn(own, f)).DistinctBy(f => f.Unit.Id);
    }

    /// <summary>The one unit that signs: a name that stands alone where nobody else does, neither the unit itself nor one above or below it.</summary>
    private IEnumerable<ForeignName> Signing(UnitEntry own, NarrativeSection section)
    {
        List<ForeignName> named = [];
        for (int at = Next(section.Text, 0); at >= 0; at = Next(section.Text, at + 1))
        {
            string name = Array.Find(_longestFirst, n => Has(section.Text, n, at))!;
            if (_units.Find(name) is { } unit)
                named.Add(new(unit, name, section, at));
            at += name.Length - 1;
        }

        return named is [var first, ..] && named.TrueForAll(n => n.Unit == first.Unit && StandsAlone(section.Text, n)) && !NamesOf(own).Any(n => section.Text.Contains(n, StringComparison.Ordinal)) ? [first] : [];
    }

    /// <summary>Whether it is a whole name: 青禾县水务局 is not in 西青禾县水务局, nor in 青禾县水务局城东分局.</summary>
    private static bool StandsAlone(string text, ForeignName name) =>
        (name.Start == 0 || !char.IsLetter(text[name.Start - 1])) && (name.End == text.Length || !char.IsLetter(text[name.End]) || text[name.End] is '二' or '年');

    private IEnumerable<ForeignName> In(string text, NarrativeSection? section)
    {
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            string name = Array.Find(_longestFirst, n => Has(text, n, at))!;
            if (IsSubject(text, at, at + name.Length, section is null) && _units.Find(name) is { } unit)
                yield return new(unit, name, section, at);
            at += name.Length - 1;
        }
    }

    private int Next(string text, int from) => text.AsSpan(from).IndexOfAny(_names) is >= 0 and var at ? from + at : -1;

    private static IEnumerable<string> NamesOf(UnitEntry unit) => unit.Aliases.Prepend(unit.Name).Where(n => n.Length >= ShortestName);

    /// <summary>Whether the name is a piece of the unit's own name: 青禾市 of 青禾市档案局.</summary>
    private static bool IsPartOfOwn(UnitEntry own, ForeignName found) => NamesOf(own).Any(n => n.Contains(found.Name, StringComparison.Ordinal));

    private static bool IsSubject(string text, int start, int end, bool isTitle)
    {
        int behind = BehindYear(text, end);
        if ((isTitle || behind > end) && Array.Exists(Reports, r => Has(text, r, behind)))
            return true;
        return !isTitle && Opens(text, start) && Array.Exists(Acts, a => Has(text, a, end));
    }

    /// <summary>Where it goes on behind <c>2023年</c> or <c>2023年度</c>; the same place where there is no year.</summary>
    private static int BehindYear(string text, int at)
    {
        const int Digits = 4;
        if (text.Length <= at + Digits || text.AsSpan(at, Digits).ContainsAnyExceptInRange('0', '9') || text[at + Digits] != '年')
            return at;
        return at + Digits + (Has(text, "度", at + Digits + 1) ? 2 : 1);
    }

    private static bool Opens(string text, int at) => at == 0 || (at is > 1 and <= LongestOpening && text[at - 1] is ',' or '，' && text[at - 2] is '年' or '度');

    private static bool Has(string text, string words, int at) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0;
}
