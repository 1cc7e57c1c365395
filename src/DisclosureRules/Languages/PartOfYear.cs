using static DisclosureRules.Languages.NumeralCharacters;

namespace DisclosureRules.Languages;

/// <summary>Periods of several months: <c>上半年</c>, <c>第一季度</c>, <c>前三季度</c>, <c>1-6月</c>, <c>1月至6月</c>, <c>前11个月</c>.</summary>
internal static class PartOfYear
{
    public static bool TryRead(ReadOnlySpan<char> text, int start, out DateReading reading)
    {
        int at = start;
        (int first, int last) = Halves(text, ref at);
        if (last == 0)
            (first, last) = Counted(text, ref at);
        reading = new(DateKind.PartOfYear, at) { Month = first, LastMonth = last };
        return last > 0;
    }

    private static (int First, int Last) Halves(ReadOnlySpan<char> text, ref int at)
    {
        if (!text[at..].StartsWith("上半年", StringComparison.Ordinal) && !text[at..].StartsWith("下半年", StringComparison.Ordinal))
            return default;
        at += 3;
        return text[at - 3] == '上' ? (1, 6) : (7, 12);
    }

    private static (int First, int Last) Counted(ReadOnlySpan<char> text, ref int at)
    {
        char word = At(text, at);
        int next = word is '第' or '前' ? at + 1 : at;
        if (!Small(text, ref next, out int first))
            return default;
        bool namesMonth = word is not ('第' or '前') && At(text, SkipBlanks(text, next)) == '月';
        int last = first, dash = SkipBlanks(text, namesMonth ? SkipBlanks(text, next) + 1 : next);
        bool isRange = word != '前' && At(text, dash) is '-' or '~' or '—' or '–' or '至' or '到';
        if (isRange)
        {
            next = SkipBlanks(text, dash + 1);
            if (!Small(text, ref next, out last) || last <= first)
                return default;
        }

        next = SkipBlanks(text, next);
        if (word == '前' && At(text, next) == '个')
            next = SkipBlanks(text, next + 1);
        if (text[next..].StartsWith("季度", StringComparison.Ordinal) && !namesMonth)
        {
            at = next + 2;
            return last > 4 ? default : ((word == '前' ? 0 : (first - 1) * 3) + 1, last * 3);
        }

        if (At(text, next) != '月' || last > 12 || word == '第' || (word != '前' && !isRange))
            return default;
        at = At(text, next + 1) == '份' ? next + 2 : next + 1;
        return (word == '前' ? 1 : first, last);
    }

    private static bool Small(ReadOnlySpan<char> text, ref int at, out int value)
    {
        bool ignored = false;
        return DateDigits.TryReadSmall(text, ref at, out value, ref ignored) && value > 0;
    }
}
