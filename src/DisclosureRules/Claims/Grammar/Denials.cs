using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>States that there was none of what a clause denies.</summary>
internal sealed class Denials(Lexicon lexicon, TokenContext around, ArraySegment<Token> tokens, Statements claims)
{
    /// <summary>What a denial of a word that takes numbers denies.</summary>
    public static List<ClaimDefinition> Deniable(Word word) => word.Denied.Count > 0 ? [] : [.. word.Before.Union(word.After).Where(c => c.Denied.Length > 0 && !c.IsTentativeIn(word))];

    /// <summary>未制发规范性文件, 无结转下年度: there were none of what takes a number otherwise.</summary>
    private void DenyQuantities(Sentence sentence, List<int> topics, int start, int index)
    {
        // 无上年结转的行政复议, 无行政许可被复议: what the quantities are not about is denied, too, or they are only a part of it.
        if (!topics.TrueForAll(t => lexicon.IsUnspoken(t) || sentence.Denial.Quantities.Any(q => q.Claims.Exists(c => lexicon.Fits(c, t)))))
            return;
        HashSet<ClaimDefinition> said = [];
        foreach ((List<ClaimDefinition> quantities, int topic) in sentence.Denial.Quantities)
        {
            foreach (ClaimDefinition quantity in quantities)
            {
                if (lexicon.ClaimOf(quantity.Denied) is { } none && IsDenied(quantity, topic) && said.Add(none))
                    claims.Add(sentence, none, start, index - 1, 0, sentence.Doubt | (sentence.Clause.HasUnknown || sentence.Denial.HadCause ? Doubt.Wording : Doubt.None));
            }
        }

        bool IsDenied(ClaimDefinition quantity, int topic) =>
            quantity.Topics.Count == 0 ? topics.TrueForAll(lexicon.IsUnspoken)
            : topic >= 0 ? lexicon.Fits(quantity, topic)
            : topics.Count > 0 ? topics.Exists(t => lexicon.Fits(quantity, t)) : lexicon.Fits(quantity, sentence.Topic);
    }

    /// <summary>没有, 未发生: at the end of a clause they deny what it has named.</summary>
    private bool IsDenialOfAll(int denied) => denied > 0 && tokens[denied].Word is { } word && word.Is(WordRole.DirectDenial);

    /// <summary>At the end of a clause with 未 or 无: what was denied is what the clause named behind it, or else before it, when it named nothing else.</summary>
    public void End(Sentence sentence, int index)
    {
        if (sentence.Denial.IsHeard)
            EndHeard(sentence, index);
    }

    private void EndHeard(Sentence sentence, int index)
    {
        int denied = sentence.Denial.Start;
        bool hasObject = sentence.Denial is { Topics.Count: > 0, Quantities.Count: 0 } && around.Nouns.OpensObject(denied);
        if (hasObject)
            sentence.Denial.Topics.RemoveAt(0);
        bool isOfMatter = sentence.Clause.HasMatter || sentence.Denial.IsInCause;
        if (sentence.Denial.End(around, lexicon.IsUnspoken, isLast: denied == index - 1 && IsDenialOfAll(denied)) is not (var topics, var start) || (hasObject && topics.Count == 0))
            return;
        // 其中无网络申请: of the part, unless it speaks of another matter.
        // 公开信息258条,其中其他文件21条,无因政府信息公开申请行政复议的情况: reviews of the report's matter are no part of what is published.
        if (sentence.InPart && (topics.Count == 0 || sentence.Whole.Definition is not { } whole || (whole.Topics.Count == 0 ? !isOfMatter : topics.Exists(t => lexicon.Fits(whole, t)))))
            return;
        if (sentence.Denial.Quantities.Count > 0)
        {
            // 不存在该信息、无法提供1件: it is counted, and the denial says why.
            if (around.HasNumber(denied + 2, index))
                return;
            DenyQuantities(sentence, sentence.Denial.Topics, denied, index);
            return;
        }

        if (!topics.TrueForAll(t => lexicon.Nothing.Any(c => lexicon.Fits(c, t))))
            return;
        foreach (ClaimDefinition claim in lexicon.Nothing)
        {
            if (topics.Exists(t => lexicon.Fits(claim, t)) && (sentence.Denial.IsDirect || claim.Words.Count == 0 || sentence.Denial.Verbs.Contains(claim)))
            {
                claims.Add(sentence, claim, start, index - 1, 0, sentence.Doubt | (sentence.Clause.HasUnknown ? Doubt.Wording : Doubt.None));
                sentence.Said.None(claim, claims.Last);
            }
        }
    }
}
