using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What a sentence has told before makes doubtful what it tells next.</summary>
internal sealed class DoubtPropagation(Lexicon lexicon, Statements claims)
{
    /// <summary>
    /// 对处罚不服申请复议6件,维持5件; 收到舆情38件,办结38件: what became of something doubtful is as doubtful; 网上申请33件,办结33件: and of a
    /// kind it is not all.
    /// </summary>
    public Doubt Inherited(Sentence sentence, ClaimDefinition claim)
    {
        if (claim.Topics.Count == 0 || sentence is not { Whole: { Claim: { } before, Definition: { } definition }, Clause.IsWholeAgain: false } || !definition.HasTopicsOf(claim))
            return Doubt.None;
        if (claim.By.Length > 0 && claim.By == definition.By)
            return claims[before].Doubt & Doubt.Subject; // Beside each other, neither is of the other.
        if (claim.MayBePart)
            return definition == claim || (claim.By.Length == 0 && definition is { MayBePart: true, By.Length: 0 }) ? Doubt.None : claims[before].Doubt & (Doubt.Subject | Doubt.Wording | Doubt.Part);
        return (claims[before].Doubt & (Doubt.Subject | Doubt.Wording)) | (sentence.Whole.IsKind && !sentence.Said.HasTotal ? Doubt.Part : Doubt.None);
    }

    /// <summary>What is a part of something doubtful is doubtful, and so is a part of a kind: 网上申请9件(其中电子邮箱1件).</summary>
    public Doubt OfPart(Sentence sentence, ClaimDefinition claim, int topic, decimal value)
    {
        // 未经复议直接起诉9件,其中维持3件: what is told of a kind is a part of that kind only.
        if (claim.Of.Length > 0 && sentence.Whole is { Claim: { } stage, Definition: { } kind } && kind.Id == claim.Of)
            return OfWhole(stage);

        // A noun of its own opens another matter: ……其中予以公开3件,引发行政复议1件.
        if (claim.MayBePart && topic >= 0 && sentence.Whole.Definition is { } definition && !definition.SharesTopicWith(claim))
            return Doubt.None;
        if (sentence.Whole.Definition is { IsVague: true } && claim is { MayBePart: false, IsVague: false })
        {
            // 共处理92件,其中新收91件; but 90件全部办结,其中答复11件 and 办理6件,其中5件及时答复 are some of them.
            return (sentence.SaysOfAll || sentence.Clause.IsTimely ? Doubt.Part : Doubt.None) | (sentence.Whole.Claim is { } handled ? OfWhole(handled) : Doubt.None);
        }

        // 办理行政处罚案件964件,其中作出行政处罚决定951件: of something wider, but itself exact.
        if (claim.MayBePart && claim.By.Length == 0 && sentence.Whole.Definition == claim)
            return Doubt.None;
        if (sentence.Whole is { Claim: { } group, Definition: { } kinds } && claim.IsWithin(kinds))
            return OfWhole(group);
        // 办结305件,结转17件。其中,予以公开74件: of those that they divide.
        if (claim.By == ClaimDefinition.Results && sentence.Whole.Definition is { Topics.Count: 0 } && sentence.Said.WholeOf(w => w.Divided.Contains(claim.By) && w.HasTopicsOf(claim), null) is var (divided, _))
            return OfWhole(divided);
        // 新收317件,上年结转3件。其中予以公开184件: more than was carried in are of all.
        if (claim.By == ClaimDefinition.Results && sentence.Whole is { Claim: { } carried, Definition.IsCarriedOver: true } && value > claims[carried].Value && sentence.Said.WholeOf(w => w.HasTopicsOf(claim) && !w.MayBePart, null) is var (received, _))
            return OfWhole(received);
        // 发布政策解读12篇。其中15件为同一申请人提出,无法提供3件: of no whole that is known.
        if (claim.By.Length > 0 && sentence.Whole.Definition is { CountsPublished: true })
            return Doubt.Part;
        if (!claim.MayBePart || sentence.Whole.IsKind || sentence.Whole.IsUnclaimed)
            return Doubt.Part;
        return sentence.Whole.Claim is { } whole ? OfWhole(whole) : Doubt.None;
    }

    /// <summary>What makes a whole doubtful and its parts with it: how its own number is printed is its own.</summary>
    private Doubt OfWhole(int claim) => claims[claim].Doubt & ~(Doubt.Inexact | Doubt.Number);

    /// <summary>What is said of all of something without its number; <paramref name="first"/> is the word that says it.</summary>
    public Doubt OfAll(Sentence sentence, ClaimDefinition claim, int first)
    {
        // 去年结转五件,今年均已办结; 信函申请均已办结; 已审结8件,全部维持; 8件不予处理的申请均为自然人提出: all of them is not all.
        // 复议后起诉3件(均维持): nor is all of one part.
        bool ofPart = (sentence.LastDefinition is { By.Length: > 0 } kind && !claim.IsImplied && kind.HasTopicsOf(claim)) || (sentence.LastDefinition is { MayBePart: true } part && !part.SharesTopicWith(claim))
            || (claim.Kind == ClaimKind.All && (sentence.SpeaksOfSome || sentence.Clause.IsOfRemainder || (sentence.Clause.Kind >= 0 && sentence.Clause.Kind < first)));

        // 行政诉讼7件,其中一审审结5件,均驳回: of those five.
        ofPart |= claim.Kind == ClaimKind.All && sentence is { InPart: true, LastUnclaimed: >= 0 };

        // 网站收到申请9件,均已办结: all of something doubtful is as doubtful.
        Doubt whole = sentence is { Last: { } said, LastDefinition: { } definition } && definition.SharesTopicWith(claim) ? claims[said].Doubt & (Doubt.Subject | Doubt.Period | Doubt.Wording | Doubt.Part) : Doubt.None;
        return (ofPart ? Doubt.Part : 0) | whole;
    }

    /// <summary>上报事件1880件,办结1862件: where the sentence counts something else and doesn't name the topic, the number may belong to that.</summary>
    public Doubt Unnamed(Sentence sentence, ClaimDefinition claim)
    {
        if (sentence.SpeaksOfUnknown && claim is { Topics.Count: > 0 } && (!claim.MayBePart || (claim.By == ClaimDefinition.Results && !claim.IsImplied)))
            return Doubt.Wording;
        // 行政诉讼一审收案118件,败诉9件: a result of what isn't known.
        if (sentence.UnclaimedTopic is >= 0 and var counted && !lexicon.IsUnspoken(counted) && claim is { MayBePart: true, By: ClaimDefinition.Results, Topics.Count: > 0 } && lexicon.Fits(claim, counted))
            return Doubt.Wording;
        return sentence.HasUnclaimed && (claim.Topics.Count > 0 ? !IsNamed(sentence.Topics, claim) : claim.MayBePart && sentence.Topics.Count == 0) ? Doubt.Wording : Doubt.None;
    }

    private bool IsNamed(List<int> topics, ClaimDefinition claim) => topics.Exists(t => lexicon.Fits(claim, t) || lexicon.FitsAll(claim, topics));
}
