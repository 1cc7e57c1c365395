using System.Globalization;

namespace DisclosureRules.Audit.Units;

/// <summary>Of which years a unit is expected to report: <c>yes</c>, <c>no</c>, years and spans of years such as <c>2019..2021;2023..</c>. Immutable.</summary>
internal sealed class ExpectedYears
{
    private readonly (int First, int Last)[] _spans;

    private ExpectedYears((int, int)[] spans, bool isStated) => (_spans, IsStated) = (spans, isStated);

    /// <summary>All years of the audit.</summary>
    public static ExpectedYears All { get; } = new([(int.MinValue, int.MaxValue)], isStated: false);

    /// <summary>None.</summary>
    public static ExpectedYears None { get; } = new([], isStated: false);

    /// <summary>Whether the list names years: these are expected although nobody else reports on them.</summary>
    public bool IsStated { get; }

    public bool Contains(int year) => _spans.Any(s => year >= s.First && year <= s.Last);

    /// <summary>Those that are named one by one or as a span with both ends.</summary>
    public IEnumerable<int> Named => _spans.Where(s => s.First > int.MinValue && s.Last < int.MaxValue).SelectMany(s => Enumerable.Range(s.First, s.Last - s.First + 1));

    public static bool TryParse(string text, out ExpectedYears years)
    {
        years = All;
        if (text.Length == 0 || YesNo.IsYes(text))
            return true;
        if (YesNo.IsNo(text))
        {
            years = None;
            return true;
        }

        List<(int, int)> spans = [];
        foreach (string part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] ends = part.Split("..");
            if (ends.Length > 2 || !TryEnd(ends[0], int.MinValue, out int first) || !TryEnd(ends[^1], int.MaxValue, out int last) || first > last || (ends.Length == 1 && ends[0].Length == 0) || part == "..")
                return false;
            spans.Add((first, last));
        }

        years = new([.. spans], isStated: true);
        return spans.Count > 0;
    }

    private static bool TryEnd(string text, int open, out int year)
    {
        year = open;
        return text.Length == 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= Reports.Report.FirstYear and <= Reports.Report.LastYear);
    }
}
