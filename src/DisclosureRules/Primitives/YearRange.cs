using System.Globalization;

namespace DisclosureRules.Primitives;

/// <summary>
/// A closed or half-open range of report years, written <c>2021..</c>, <c>..2020</c>, <c>2019..2020</c> or <c>2021</c>.
/// </summary>
/// <param name="From">First year, inclusive; <see langword="null"/> for no lower bound.</param>
/// <param name="To">Last year, inclusive; <see langword="null"/> for no upper bound.</param>
public readonly record struct YearRange(int? From, int? To)
{
    /// <summary>Every year.</summary>
    public static YearRange All => default;

    /// <summary>Whether the range leaves any year out.</summary>
    public bool IsBounded => From is not null || To is not null;

    /// <summary>Whether <paramref name="year"/> lies in the range.</summary>
    public bool Contains(int year) => (From is null || year >= From) && (To is null || year <= To);

    /// <summary>The years in both; <see langword="null"/> where there is none.</summary>
    internal YearRange? Intersect(YearRange other)
    {
        int? from = From is null || other.From > From ? other.From : From, to = To is null || other.To < To ? other.To : To;
        return from > to ? null : new(from, to);
    }

    /// <summary>Reads the written form; years have four digits and the first is not after the last.</summary>
    public static bool TryParse(string? text, out YearRange range)
    {
        range = default;
        if (string.IsNullOrEmpty(text))
            return false;
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        int? from, to;
        if (dots < 0)
        {
            if (!TryYear(text, out from) || from is null)
                return false;
            to = from;
        }
        else if (!TryYear(text[..dots], out from) || !TryYear(text[(dots + 2)..], out to) || (from is null && to is null) || from > to)
        {
            return false;
        }

        range = new YearRange(from, to);
        return true;
    }

    /// <summary>The written form; empty for every year.</summary>
    public override string ToString() =>
        !IsBounded ? "" : From == To ? Text(From) : $"{Text(From)}..{Text(To)}";

    private static bool TryYear(string text, out int? year)
    {
        year = null;
        if (text.Length == 0)
            return true;
        if (text.Length != 4 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            return false;
        year = value;
        return true;
    }

    private static string Text(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";
}
