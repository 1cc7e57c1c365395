using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// Percentages printed with both numbers in the words: a part of a list with its share (<c>公开200条,其中动态150条,占75%</c>). Its value is the part, its part is
/// the whole. Those of results and applicants are held against the tables instead.
/// </summary>
internal static class Shares
{
    private static readonly string[] Forms = [",占", "(占", "、占", "占", ",占比", "(占比", "占比", ",占总数的", "(占总数的", "占总数的", ",占总数", "(占总数", "占总数", ",占总量的", "占总量的"];

    private static readonly int LongestForm = Forms.Max(f => f.Length);

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        foreach (CountedList list in passage.Lists)
        {
            foreach (Token item in list.Items)
            {
                if (ShareBehind(passage, item) is { } percent && !passage.QuantitiesAt(item).Any(q => q.Share is not null))
                    passage.State(claim, item.Start, percent.End, item.Number.Value, new(percent.Number.Value, percent.Number.Decimals), list.Total.Number.Value);
            }
        }
    }

    /// <summary>The percentage right behind a part; <see langword="null"/> where it isn't said to be its share.</summary>
    private static Token? ShareBehind(Passage passage, Token item)
    {
        for (int i = passage.IndexBehind(item.End); i < passage.Tokens.Length && passage.Tokens[i].Start - item.End <= LongestForm; i++)
        {
            Token token = passage.Tokens[i];
            if (token.Kind == TokenKind.Number)
                return token.Number is { IsPercent: true, Exactness: Languages.Exactness.Exact } && Array.Exists(Forms, f => f == passage.Text[item.End..token.Start]) ? token : null;
        }

        return null;
    }
}
