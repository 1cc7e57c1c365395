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

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        foreach (CountedList list in CountedList.In(passage))
        {
            foreach (Token item in list.Items)
            {
                if (ShareBehind(passage, item) is { } percent && !passage.Quantities.Any(q => q.Share is not null && passage.Covers(q, item)))
                    passage.State(claim, item.Start, percent.End, item.Number.Value, new(percent.Number.Value, percent.Number.Decimals), list.Total.Number.Value);
            }
        }
    }

    private static Token? ShareBehind(Passage passage, Token item)
    {
        foreach (Token token in passage.Tokens)
        {
            if (token.Start <= item.Start || token.Kind != TokenKind.Number)
                continue;
            bool isShare = token.Number is { IsPercent: true, Exactness: Languages.Exactness.Exact } && Array.Exists(Forms, f => f == passage.Text[item.End..token.Start]);
            return isShare ? token : null;
        }

        return null;
    }
}
