using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>
/// A sentence that states nothing, whatever the grammar made of it, and changes nothing for the next: most of a report's are such, and none of its words needs
/// to be read.
/// </summary>
/// <param name="End">The token of its full stop, or the ordinal behind it.</param>
/// <param name="HasParts">Whether a semicolon ends a list in it.</param>
internal readonly record struct SilentSentence(int End, bool HasParts)
{
    /// <summary>After as many tokens of a sentence it is asked whether to go on: some ten microseconds.</summary>
    internal const int Checked = 4096;

    /// <summary>The sentence that begins with a token, where it is silent; <see langword="null"/> for any other.</summary>
    /// <param name="tokens">The tokens of the section.</param>
    /// <param name="start">The token.</param>
    /// <param name="loud">What a word must not do.</param>
    /// <param name="mostBrackets">How many brackets may stand in each other.</param>
    /// <param name="cancellationToken">Ends a long sentence early.</param>
    public static SilentSentence? At(ReadOnlySpan<Token> tokens, int start, Bearing loud, int mostBrackets, CancellationToken cancellationToken)
    {
        Bearing bearing = Bearing.None;
        bool hasDate = false, hasParts = false;
        int depth = 0, i = start, next = start + Checked;
        for (; i < tokens.Length; i++)
        {
            if (i == next)
            {
                cancellationToken.ThrowIfCancellationRequested();
                next += Checked;
            }

            ref readonly Token token = ref tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Word:
                    bearing |= token.Bearing;
                    if ((bearing & loud) != 0)
                        return null;
                    continue;
                case TokenKind.Number when token.Quantity is { Unit: not null, Number.IsPercent: false }:
                    return null;
                case TokenKind.Date:
                    hasDate = true;
                    continue;
                // What stands in brackets at once explains the words before them.
                case TokenKind.Open when i == start || depth == mostBrackets:
                    return null;
                case TokenKind.Open:
                    depth++;
                    continue;
                case TokenKind.Close when --depth < 0:
                    return null;
                case TokenKind.Semicolon:
                    hasParts |= depth == 0;
                    continue;
                case TokenKind.Stop or TokenKind.Ordinal:
                    break;
                default:
                    continue;
            }

            break;
        }

        bool states = (hasDate && (bearing & Bearing.TakesYear) != 0) || (bearing & (Bearing.Universal | Bearing.Each)) == (Bearing.Universal | Bearing.Each);
        return depth == 0 && !states ? new(i, hasParts) : null;
    }
}
