using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Statements;

/// <summary>
/// What the words behind a number say of the year before: <c>收到40件,同比增长21.2%</c>, <c>……,较上年增加7件</c>, <c>……,比上年的33件增长21.2%</c>. Only what stands
/// right behind it and is exact; a change in percentage points, in multiples or of "some" is left alone.
/// </summary>
/// <param name="Text">The words, folded and without blanks.</param>
/// <param name="Before">The number that they give for the year before; <see langword="null"/> where they give none.</param>
/// <param name="Sign">1 for a rise, -1 for a fall.</param>
/// <param name="Change">By how much.</param>
/// <param name="IsPercent">Whether that is a percentage; else it is counted as the number is.</param>
/// <param name="Decimals">Digits printed behind its point.</param>
internal sealed partial record StatedChange(string Text, decimal? Before, int Sign, decimal Change, bool IsPercent, int Decimals)
{
    /// <summary>Products of two such numbers stay exact in a decimal; counts of published reports have up to ten digits.</summary>
    private const decimal Largest = 1_000_000_000_000;

    private static readonly string[] Downwards = ["下降", "减少", "降低"];

    /// <summary>Every such sentence has one of these: most reports have none and needn't be read again.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(["增长", "增加", "上升", "提高", "增多", .. Downwards], StringComparison.Ordinal);

    private static readonly SearchValues<string> YearsBefore = SearchValues.Create(["同比", "上年", "上一年", "去年"], StringComparison.Ordinal);

    /// <summary>Whether the words of a report may say such a thing.</summary>
    public static bool IsIn(Report report) =>
        report.Narrative.Any(s => s.Text.AsSpan().ContainsAny(Signs) && (s.Text.AsSpan().ContainsAny(YearsBefore) || s.Text.Contains($"{report.Year - 1}年", StringComparison.Ordinal)));

    /// <summary>Reads the words behind a number.</summary>
    /// <param name="after">The rest of its sentence.</param>
    /// <param name="year">The year of the report: <c>较2022年</c> means the year before only for that of 2023.</param>
    /// <returns>What they say; <see langword="null"/> where that is something else.</returns>
    public static StatedChange? Read(string after, int year)
    {
        string text = ChineseText.WithoutBlanks(ChineseText.Fold(after));
        Match match = Pattern().Match(text);
        if (!match.Success || (match.Groups["year"] is { Success: true, Value: var named } && named != (year - 1).ToString(CultureInfo.InvariantCulture)))
            return null;
        if (!TryNumber(match.Groups["change"].Value, out decimal change, out int decimals) || (match.Groups["before"].Success && !TryNumber(match.Groups["before"].Value, out _, out _)))
            return null;
        decimal? before = match.Groups["before"].Success && TryNumber(match.Groups["before"].Value, out decimal number, out _) ? number : null;
        return new(match.Value, before, Downwards.Contains(match.Groups["way"].Value) ? -1 : 1, change, match.Groups["unit"].Value == "%", decimals);
    }

    /// <summary>Whether the change from one number to the other is the one that is stated; percentages may be off by less than one of the last digit, however they were rounded. Of numbers larger than any report has nothing is said.</summary>
    public bool Fits(decimal before, decimal now)
    {
        if (Math.Abs(before) > Largest || Math.Abs(now) > Largest || Change > Largest)
            return true;
        decimal difference = Sign * (now - before);
        if (!IsPercent)
            return difference == Change;
        decimal unit = 1;
        for (int i = 0; i < Decimals; i++)
            unit /= 10;
        return before > 0 && Math.Abs((100 * difference) - (Change * before)) < unit * before;
    }

    private static bool TryNumber(string text, out decimal number, out int decimals)
    {
        decimals = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Length - point - 1 : 0;
        return decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(
        @"^[,(;]?(?:同比|(?:与|同|比|较)(?:上一?年度?|去年度?|(?<year>\d{4})年度?)(?:同期)?(?:相比)?(?:的?(?<before>\d[\d,]*)(?:件|条|宗|份|次))?),?(?:有所)?"
        + @"(?<way>增长|增加|上升|提高|增多|下降|减少|降低)(?:了|率为|幅度为|幅为|比例为|率达|幅达|为)?(?<change>\d[\d,]*(?:\.\d+)?)(?<unit>%|件|条|宗|份|次)(?![\d以左多余])",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
