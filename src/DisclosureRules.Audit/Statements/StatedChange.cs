using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Statements;

/// <summary>
/// What words behind a number say of the year before: how much it has changed (<c>同比增长21.2%</c>, <c>申请量较上年增加7件</c>, <c>比上年的33件增长21.2%</c>), or what it was
/// (<c>上年同期33件</c>). Only what is exact; a change in percentage points, in multiples or of "some" is left alone.
/// </summary>
/// <param name="Text">The words, folded and without blanks.</param>
/// <param name="Subject">What they call that which has changed: <c>申请量</c>; empty where they name nothing.</param>
/// <param name="Before">The number that they give for the year before; <see langword="null"/> where they give none.</param>
/// <param name="Sign">1 for a rise, -1 for a fall.</param>
/// <param name="Change">By how much; <see langword="null"/> where they say only what it was.</param>
/// <param name="IsPercent">Whether that is a percentage; else it is counted as the number is.</param>
/// <param name="Decimals">Digits printed behind its point.</param>
/// <param name="Start">Where the words start.</param>
internal sealed partial record StatedChange(string Text, string Subject, decimal? Before, int Sign, decimal? Change, bool IsPercent, int Decimals, int Start)
{
    /// <summary>Products of two such numbers stay exact in a decimal; counts of published reports have up to ten digits.</summary>
    private const decimal Largest = 1_000_000_000_000;

    private static readonly string[] Downwards = ["下降", "减少", "降低", "降幅", "少", "减", "降"];

    private static readonly SearchValues<string> YearsBefore = SearchValues.Create(["同比", "上年", "上一年", "去年"], StringComparison.Ordinal);

    /// <summary>Where the words end.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether the words of a report may say such a thing: most don't, and needn't be read again.</summary>
    public static bool IsIn(Report report) => report.Narrative.Any(s => NamesYearBefore(s.Text, report.Year!.Value) && Pattern().IsMatch(ChineseText.WithoutBlanks(ChineseText.Fold(s.Text))));

    /// <summary>Reads the words right behind a number.</summary>
    /// <param name="after">The rest of its sentence.</param>
    /// <param name="year">The year of the report: <c>较2022年</c> means the year before only for that of 2023.</param>
    /// <returns>What they say; <see langword="null"/> where that is something else.</returns>
    public static StatedChange? Read(string after, int year) => In(ChineseText.WithoutBlanks(ChineseText.Fold(after)), year).FirstOrDefault() is { Start: 0 } first ? first : null;

    /// <summary>All such statements that begin a clause.</summary>
    /// <param name="text">The words, folded and without blanks.</param>
    /// <param name="year">The year of the report.</param>
    public static IEnumerable<StatedChange> In(string text, int year) => NamesYearBefore(text, year) ? Among(text, year) : [];

    /// <summary>The same without the look beforehand whether the year before is named at all: most sentences name none, and to find that out takes a hundredth of the time.</summary>
    internal static IEnumerable<StatedChange> Among(string text, int year) => Pattern().Matches(text).Select(m => Of(m, year)).OfType<StatedChange>();

    private static bool NamesYearBefore(string text, int year) => text.AsSpan().ContainsAny(YearsBefore) || text.Contains(string.Create(CultureInfo.InvariantCulture, $"{year - 1}年"), StringComparison.Ordinal);

    private static StatedChange? Of(Match match, int year)
    {
        if (match.Groups["year"] is { Success: true, Value: var named } && named != (year - 1).ToString(CultureInfo.InvariantCulture))
            return null;
        (Group before, Group change) = (match.Groups["before"], match.Groups["change"]);
        string subject = match.Groups["subject"].Value;
        (decimal was, decimal by, int decimals) = (0, 0, 0);
        if ((before.Success && !TryNumber(before.Value, out was, out _)) || (change.Success && !TryNumber(change.Value, out by, out decimals)))
            return null;

        // 上年24件 alone may be what was carried over from then.
        if (!change.Success && subject.Length == 0 && !match.Groups["certain"].Success)
            return null;
        return new(
            match.Value, subject, before.Success ? was : null, Downwards.Contains(match.Groups["way"].Value) ? -1 : 1, change.Success ? by : null, match.Groups["unit"].Value == "%", decimals, match.Index);
    }

    /// <summary>Whether the two numbers are those that are stated; percentages may be off by less than one of the last digit, however they were rounded. Of numbers larger than any report has nothing is said.</summary>
    public bool Fits(decimal before, decimal now)
    {
        if (Before is { } stated)
            return stated == before;
        if (Change is not { } change || Math.Abs(before) > Largest || Math.Abs(now) > Largest || change > Largest)
            return true;
        decimal difference = Sign * (now - before);
        if (!IsPercent)
            return difference == change;
        decimal unit = 1;
        for (int i = 0; i < Decimals; i++)
            unit /= 10;
        return before > 0 && Math.Abs((100 * difference) - (change * before)) < unit * before;
    }

    private static bool TryNumber(string text, out decimal number, out int decimals)
    {
        decimals = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Length - point - 1 : 0;
        return decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private const string YearBefore = "(?:上一?年度?|去年度?|(?<year>\\d{4})年度?)";

    private const string Count = "\\d[\\d,]*";

    private const string Counted = "(?:件次|件|条|宗|份|次|起|例|项|个(?!百分))";

    /// <summary>
    /// What has changed, as far as it is named; whether it is that which was counted, whoever knows the sentence must tell. 上年结转3件, which stands in most reports, is no number of last
    /// year's but one of this.
    /// </summary>
    private const string Named = "(?!其中|结转)(?<subject>[\\p{IsCJKUnifiedIdeographs}]{2,16}?)";

    private const string Compared = "(?:同比|(?:与|同|跟|比|较|相较于?|相比于?|对比)" + YearBefore + "(?:同期|同比)?(?:相比|比较|比)?(?:的?(?<before>" + Count + ")" + Counted + "(?:相比)?)?)";

    private const string Ways = "(?<way>增长|增加|上升|提高|增多|增幅|多|增|升|下降|减少|降低|降幅|少|减|降)(?:了|出|率为|幅度为|幅为|比例为|率达|幅达|为|达)?";

    // 件以上, 左右, 多件 and 余件 are not exact.
    private const string Exactly = "(?![\\d.以左多余])";

    [GeneratedRegex(
        "(?:^|(?<=[,;(。:]))[,(;]?(?:而|但)?(?:"
        + Compared + ",?(?:" + Named + ")??(?:有所)?" + Ways + "(?<change>" + Count + "(?:\\.\\d+)?)(?<unit>%|" + Counted + ")" + Exactly
        + "|" + Named + ",?" + Compared + ",?(?:有所)?" + Ways + "(?<change>" + Count + "(?:\\.\\d+)?)(?<unit>%|" + Counted + ")" + Exactly
        + "|" + YearBefore + "(?<certain>同期)?(?:" + Named + ")??(?<certain>为|是|共)?(?<before>" + Count + ")" + Counted + Exactly + ")",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
