using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// A change since the year before, printed with both numbers: <c>收到40件,比上年的33件增长21.2%</c>, <c>……增加7件</c>. For a percentage the value is the change and
/// the part the number of the year before; for a difference the value is what is printed and the part the change. Of several numbers before it
/// that one is taken which fits.
/// </summary>
internal static class Changes
{
    /// <summary>Characters from one number to the next, and from the second to the word for the change: <c>,比上一年度同期收到的</c>, <c>)有所</c>. Chosen on the sentences of the tests.</summary>
    private const int Reach = 14;

    private const int ShortReach = 4;

    private static readonly string[] Than = ["比", "较", "与", "同"];

    private static readonly string[] YearBefore = ["上年", "去年", "上一年"];

    private static readonly string[] Upwards = ["增长", "增加", "上升", "提高", "增多"];

    private static readonly string[] Downwards = ["下降", "减少", "降低"];

    private static readonly string[] Fillers = ["", "了", "率为", "幅度为", "幅为", "幅达", "比例为", "率达", "为"];

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        Token[] numbers = passage.Numbers;
        for (int i = 1; i + 1 < numbers.Length; i++)
        {
            (Token before, Token change) = (numbers[i], numbers[i + 1]);
            if (!CountedList.Counts(before) || change.Start - before.End is < 2 or > Reach || !Compares(passage, numbers[i - 1], before) || Direction(passage, before, change) is not { } sign)
                continue;
            bool isPercent = change.Number is { IsPercent: true, Exactness: Exactness.Exact };
            if (isPercent ? claim.Kind != ClaimKind.Growth : claim.Kind != ClaimKind.Difference || !CountedList.Counts(change) || !IsSame(passage, change, before))
                continue;
            decimal[] changes = [.. Candidates(passage, numbers, i).Select(n => sign * (n.Number.Value - before.Number.Value))];
            if (changes.Length == 0)
                continue;
            if (isPercent)
            {
                StatedShare share = new(change.Number.Value, change.Number.Decimals);
                decimal best = changes.MinBy(c => Math.Abs((share.Percent * before.Number.Value) - (100 * c)));
                passage.State(claim, before.Start, change.End, best, share, before.Number.Value);
            }
            else
            {
                passage.State(claim, before.Start, change.End, change.Number.Value, null, changes.MinBy(c => Math.Abs(c - change.Number.Value)));
            }
        }
    }

    /// <summary>Whether the second number is said to be that of the year before.</summary>
    private static bool Compares(Passage passage, Token now, Token before)
    {
        if (before.Start - now.End is < 2 or > Reach)
            return false;
        ReadOnlySpan<char> between = passage.Text.AsSpan(now.End, before.Start - now.End);
        if (!BeginsWithAny(between.TrimStart(",(;"), Than) || between.Contains('。'))
            return false;

        // 809件,比2020年增加113件: the second number is the change itself.
        return (HasAny(between, YearBefore) || (passage.Report.Year is { } own && between.Contains($"{own - 1}年", StringComparison.Ordinal))) && !HasAny(between, Upwards) && !HasAny(between, Downwards);
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool BeginsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>1 for a rise, -1 for a fall; <see langword="null"/> where neither stands right between the numbers.</summary>
    private static int? Direction(Passage passage, Token before, Token change)
    {
        string between = passage.Text[before.End..change.Start];
        foreach ((string[] words, int sign) in ((string[], int)[])[(Upwards, 1), (Downwards, -1)])
        {
            foreach (string word in words)
            {
                int at = between.IndexOf(word, StringComparison.Ordinal);
                if (at >= 0 && at <= ShortReach && Fillers.Contains(between[(at + word.Length)..]))
                    return sign;
            }
        }

        return null;
    }

    /// <summary>The numbers of the sentence before the year before's that count the same.</summary>
    private static IEnumerable<Token> Candidates(Passage passage, Token[] numbers, int index)
    {
        int start = passage.SentenceStart(numbers[index].Start);
        for (int i = index - 1; i >= 0 && numbers[i].Start >= start; i--)
        {
            if (CountedList.Counts(numbers[i]) && IsSame(passage, numbers[i], numbers[index]))
                yield return numbers[i];
        }
    }

    private static bool IsSame(Passage passage, Token one, Token other) => CountedList.Measure(passage, one) == CountedList.Measure(passage, other);
}
