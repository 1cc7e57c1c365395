using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>States what a sentence says without a number: of all, of none, or of the only one.</summary>
internal sealed class Sayings(Lexicon lexicon, TokenContext around, DoubtPropagation before, ArraySegment<Token> tokens, Statements claims)
{
    /// <summary>A claim about several topics goes before those about one of them: 行政复议4件、行政诉讼6件,均获维持.</summary>
    public void SayAll(Sentence sentence, List<ClaimDefinition> said, int first, int end, Word? alone = null)
    {
        // 复议3件、诉讼1件,复议均维持: of the one that the clause names.
        ClaimDefinition? joint = sentence.Clause.Topics is [_] ? null : said.Find(c => lexicon.FitsAll(c, sentence.Topics));
        // 复议21件,其中8件维持,诉讼7件,均维持: of those that were counted last, since what became of the others was told.
        if (joint is not null && sentence is { HasCounted: true, IsOfSeveral: false, SharedWith: < 0, Clause.Topics.Count: 0, Topic: >= 0 and var last })
        {
            joint = null;
            said = said.FindAll(c => c.Topics.Count == 0 || (c.Topics.Count == 1 && lexicon.Fits(c, last)));
        }

        // 行政复议8件(维持7件),行政诉讼6件(均为维持): of what the bracket stands behind.
        if (sentence.Explained is { } explained && lexicon.ClaimOf(claims[explained].Id) is { By.Length: 0, Topics: [var counted] } && said.FindAll(c => c.Topics.Contains(counted) && c.Topics.Count == 1) is { Count: > 0 } own)
            (joint, said) = (null, own);
        if (sentence.Clause.Topics is [var named])
            said = said.FindAll(c => c.Topics.Count == 0 || (c.Topics.Count == 1 && (lexicon.Fits(c, named) || !said.Exists(o => lexicon.Fits(o, named)))));
        foreach (ClaimDefinition claim in joint is null ? said : [joint])
            Say(sentence, claim, first, end, isTentative: alone is not null && claim.IsTentativeIn(alone));
    }

    private void Say(Sentence sentence, ClaimDefinition claim, int first, int last, bool isTentative)
    {
        if (sentence.Denial.IsHeard || (claim.Topics.Count > 0 && lexicon.IsForeign(sentence.Topic)))
            return;
        if (claim.Topics.Count == 1 && !lexicon.Fits(claim, sentence.Topic) && !sentence.Topics.Exists(t => lexicon.Fits(claim, t)))
            return;
        if (claim.Topics.Count > 1 && !lexicon.FitsAll(claim, sentence.Topics))
            return;

        // 均按期答复: of those that were due; 均已办结或正在办理: or not; 均由自然人提出的信函申请: those that are.
        bool isVague = sentence.Clause.HasUnknown || isTentative || (claim.Kind == ClaimKind.All && (sentence.Clause.IsTimely || around.GoesOn(last + 1)));
        Doubt doubt = sentence.Doubt | (isVague ? Doubt.Wording : 0) | before.OfAll(sentence, claim, first) | before.Unnamed(sentence, claim);
        claims.Add(sentence, claim, first, last, claim.Kind == ClaimKind.None ? 0 : null, doubt);
        sentence.SaysOfAll |= claim.Kind == ClaimKind.All;
        sentence.Clause.SaysNone |= claim.Kind == ClaimKind.None;
    }

    /// <summary>行政复议1件,结果维持。: what became of the only one needs no number.</summary>
    public void SayOfOne(Sentence sentence, int end)
    {
        if (sentence is not { Clause.Waiting: >= 0 and var waiting, Last: { } whole, LastDefinition: { By.Length: 0, Topics: [var topic] }, Clause.HasCounted: false, Clause.HasUnknown: false, Clause.UnknownBehind: false }
            || waiting != end - 1 || around.Nouns.IsOfKnownKind(waiting) || claims[whole].Value != 1 || sentence.Clause.IsUniversal || sentence.InPart)
            return;
        if (tokens[waiting].Word!.Before.Find(c => c.By == ClaimDefinition.Results && c.Topics is [var of] && of == topic) is not { } result)
            return;
        claims.Add(sentence, result, waiting, waiting, 1, claims[whole].Doubt | sentence.Doubt | (result.IsTentativeIn(tokens[waiting].Word!) ? Doubt.Wording : Doubt.None), isOfAnother: claims[whole].Doubt != Doubt.None);
        claims.SayOfOne(whole);
        sentence.TellResult();
    }
}
