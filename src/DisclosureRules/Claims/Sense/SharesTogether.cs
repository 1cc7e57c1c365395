using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// Shares of one whole that are listed with 、 between them (<c>网络占80%、信函占15%、当面占5%</c>): the value is their sum. Behind any other mark the whole may be
/// divided anew, so that shares of several divisions stand beside each other.
/// </summary>
internal static class SharesTogether
{
    private const int FewestShares = 2;

    private static readonly string[] Before = ["占", "占比", "占总数的", "占总数", "占总量的"];

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        int percentages = 0;
        foreach (Token number in passage.Numbers)
            percentages += number.Number.IsPercent ? 1 : 0;
        if (percentages < FewestShares)
            return;
        List<Token> shares = [];
        for (int i = 0; i <= passage.Tokens.Length; i++)
        {
            Token token = i < passage.Tokens.Length ? passage.Tokens[i] : new(TokenKind.Stop, 0, 0);
            if (IsShare(passage, token))
                shares.Add(token);
            else if (token.Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon || (token.Kind == TokenKind.Number && token.Number.IsPercent))
                State(passage, claim, shares);
        }
    }

    private static bool IsShare(Passage passage, Token token) =>
        token.Kind == TokenKind.Number && token.Number is { IsPercent: true, Exactness: Exactness.Exact } && Array.Exists(Before, b => token.Start >= b.Length && passage.Has(b, token.Start - b.Length));

    private static void State(Passage passage, ClaimDefinition claim, List<Token> shares)
    {
        if (shares.Count >= FewestShares)
            passage.State(claim, shares[0].Start, shares[^1].End, shares.Sum(s => s.Number.Value), null, [.. shares.Select(s => s.Number.Value)]);
        shares.Clear();
    }
}
