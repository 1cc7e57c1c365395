using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>Tells the percentages that are shares in a whole from all others.</summary>
internal sealed class PercentageReader(Lexicon lexicon, ArraySegment<Token> tokens)
{
    /// <summary>What may stand between 占 and the percentage: whatever doesn't name another whole.</summary>
    private const WordRole Neutral = WordRole.Filler | WordRole.Weak | WordRole.Own | WordRole.ThisYear | WordRole.Universal | WordRole.Conjunction;

    /// <summary>
    /// Whether a percentage is the share of the number before it: 58件,占答复总数的48.3%, or 58件(48.3%). A rate is none (按时办结率100%), nor is
    /// the share of something else (其中网上办理占45%) or in something else (占全区总量的9%, 占不予公开总数的9%).
    /// </summary>
    public bool IsShare(int index, Sentence sentence)
    {
        int number = index - 1;
        while (number >= 0 && tokens[number].Start >= sentence.LastEnd)
            number--;
        if (index - number == 2 && tokens[index - 1].Kind == TokenKind.Open)
            return index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Close;
        int says = number + 1;
        while (says < index && (tokens[says].Kind is TokenKind.Comma or TokenKind.Enumeration or TokenKind.Open || says == sentence.Used || tokens[says].Word is { Roles: WordRole.Filler, Topic: < 0, Before.Count: 0 }))
            says++;
        if (says >= index || tokens[says].Word?.Is(WordRole.Share) != true)
            return false;
        for (int whole = says + 1; whole < index; whole++)
        {
            if (tokens[whole].Word is not { } word || (word.Roles & ~Neutral) != 0 || word is { IsPart: true, Topic: < 0 }
                || (word.Topic >= 0 && sentence.LastDefinition is { } claim && !lexicon.Fits(claim, word.Topic)))
                return false;
        }

        return true;
    }
}
