using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What speaks against a number's being that of a whole quantity of the report, when it is read.</summary>
internal sealed class QuantityDoubts(Lexicon lexicon, TokenContext around, DoubtPropagation before, ArraySegment<Token> tokens, Statements claims)
{
    /// <summary>Whether the word only may mean the quantity. 许可27件 at the head of a clause are decisions, where nothing else is said of them.</summary>
    public bool IsTentative(Sentence sentence, ClaimDefinition claim, int first, int last) =>
        claim.Tentative.Count > 0 && (IsTentative(claim, first) || IsTentative(claim, last)) && !(claim.CountsCasesOnly && !sentence.Clause.HasUnknown && around.Nouns.IsBareNoun(first) && GoesOnWithDecisions(sentence));

    /// <summary>
    /// The doubts of a number that is counted from word <paramref name="first"/> to <paramref name="last"/>; <paramref name="number"/> is its token where it isn't the last.
    /// What the number shows of the list that it stands in is told to the sentence: a list of parts may be over.
    /// </summary>
    public Doubt Of(Sentence sentence, ClaimDefinition claim, int first, int last, int? number)
    {
        Token token = tokens[number ?? last];
        Doubt doubt = token.Doubt | OfMatter(sentence, claim, first, last, number) | OfList(sentence, claim, first, token.Number.Value);

        // 行政处罚50条: what is published is counted so.
        if (token.Unit == Lexicon.Items && claim.CountsCasesOnly)
            doubt |= Doubt.Wording;
        doubt |= before.Inherited(sentence, claim);

        // 处罚方面,食品类案件立案318件、办结291件: of those cases.
        if (sentence.Clause is { CountsUnknown: true, NamesTopic: false } && claim.CountsCasesOnly)
            doubt |= Doubt.Part;

        // 其余申请答复5件, 新的行政复议3件: the rest of something is not all of it.
        if (sentence.Clause.IsRemainder && (tokens[first].Word?.Topic >= 0 || !claim.MayBePart || tokens[first].Word?.Listed.Contains(claim) == true))
            doubt |= Doubt.Part;
        if ((!sentence.Clause.IsWholeAgain && claim.Of.Length == 0 && sentence.Division.MayBeOfPart(claim, token.Number.Value)) || sentence.Said.HasKindOf(claim, token.Number.Value))
            doubt |= Doubt.Part;
        // 领域信息集中发布9064条。涉及印发的规范性文件27件: what the information is about.
        if (claim.Topics.Count > 0 && !claim.Divided.Contains(ClaimDefinition.Results) && claim.By.Length == 0 && around.Numbers.OpensWithConcern(first))
            doubt |= Doubt.Wording;
        if (claim.MayBePart && claim.Topics.Count > 0 && around.Numbers.IsOfInstance(first, last))
            doubt |= Doubt.Part;
        if (sentence.InPart && !(sentence.Clause.IsSum && !claim.MayBePart))
            doubt |= before.OfPart(sentence, claim, tokens[first].Word?.Topic ?? -1, token.Number.Value);
        return doubt;
    }

    /// <summary>Another matter than the report's may be counted.</summary>
    private Doubt OfMatter(Sentence sentence, ClaimDefinition claim, int first, int last, int? number)
    {
        Doubt doubt = sentence.Clause.IsException && claim.Topics.Count > 0 ? Doubt.Wording : Doubt.None;

        // 除上年遗留的1件起诉件外, 上年遗留2件诉讼: of another matter than requests.
        if (claim is { Topics.Count: 0, MayBePart: true } && (IsOfOtherNoun((number ?? last) + 1) || (sentence.Clause.IsException && number is null && !around.EndsPhrase(last + 1) && !around.EndsException(last + 1))))
            doubt |= Doubt.Subject;

        // 全县全部行政诉讼案件170件: of every matter.
        if (claim is { By.Length: 0, MayBePart: true } && (claim.Topics.Count > 1 || claim.Divided.Contains(ClaimDefinition.Results)) && tokens[first].Word?.Topic >= 0 && !sentence.HasMatter && around.Nouns.IsOfAllMatters(first))
            doubt |= Doubt.Subject;
        return doubt;
    }

    /// <summary>The list or the bracket that it stands in may divide a part.</summary>
    private Doubt OfList(Sentence sentence, ClaimDefinition claim, int first, decimal value)
    {
        Doubt doubt = Doubt.None;
        if (sentence.Explained is { } explained && lexicon.ClaimOf(claims[explained].Id) is { By: ClaimDefinition.Results } told)
        {
            // 可公开的88件(含部分公开17件): the number before the bracket counts more than its own kind.
            if (sentence.PartOpened >= 0 && claim.By == told.By && !claim.IsWithin(told))
                claims[explained] = claims[explained] with { Doubt = claims[explained].Doubt | Doubt.Wording };

            // 维持合计8件(复议3件、诉讼5件): parts of the result.
            if (claim.By.Length == 0)
                doubt |= Doubt.Part;
        }

        // 办结上年结转3件,新受理22件(22件全部年内答复): of those that are new.
        if (sentence.Explained is { } whole && claims[whole].Value == value && claim.Divided.Contains(ClaimDefinition.Results) && sentence.Said.HasCarriedIn)
            doubt |= Doubt.Part;

        // 败诉2件,分别为直接起诉1件、复议后起诉1件: what stands beside a part is one.
        // 商业企业申请20件,部分公开3件,无法提供4件: and so is what goes on with its division, until the whole is spoken of again.
        if (claim.By.Length > 0 && sentence.LastDefinition is { } neighbour && neighbour.By == claim.By && neighbour.HasTopicsOf(claim) && sentence.Last is { } beside && (sentence.InPart ? around.IsConjunction(first - 1) : claim.By == ClaimDefinition.Results && !sentence.Clause.IsWholeAgain))
            doubt |= claims[beside].Doubt & Doubt.Part;

        // 公开执法视频的9件,因属案卷,不予公开9件: of those only.
        if (claim.By == ClaimDefinition.Results && value > 0 && IsNumberOfSome(sentence, value))
            doubt |= Doubt.Part;

        // 新增规章17件(含新制定4件): told by its verb alone, a part of what most likely is the quantity itself.
        if (sentence is { InPart: true, Clause.NamesTopic: false } && claim.Divided.Count == 0 && sentence.Said.ProbablyHolds(claim, value))
            doubt |= Doubt.Part;

        // 不予公开25件,其中过程性信息6件,无法提供81件: what is no kind of the result stands beside it.
        if (sentence is { InPart: true, HasCountedInList: true, Whole.Definition: { By: ClaimDefinition.Results } result } && claim.By == result.By && claim != result && claim.HasTopicsOf(result) && !claim.IsWithin(result) && !result.IsWithin(claim) && claim.Of == result.Of)
            sentence.CloseParts();
        return doubt;
    }

    private bool IsTentative(ClaimDefinition claim, int index) => tokens[index].Word is { } said && claim.IsTentativeIn(said);

    /// <summary>Whether the number before counts so many of something that isn't known, or not for certain.</summary>
    private bool IsNumberOfSome(Sentence sentence, decimal value) =>
        sentence.LastUnclaimed is >= 0 and var group ? tokens[group].Number.Value == value
        : sentence is { Last: { } last, LastDefinition.By: ClaimDefinition.Results } && claims[last].Value == value && (claims[last].Doubt & Doubt.Wording) != 0;

    /// <summary>Whether a noun of another matter stands at a position.</summary>
    private bool IsOfOtherNoun(int index) => index < tokens.Count && tokens[index].Word is { Topic: >= 0 and var topic } && !lexicon.IsUnspoken(topic);

    /// <summary>Whether nothing was counted in the sentence, or a decision last, and certainly.</summary>
    private bool GoesOnWithDecisions(Sentence sentence) => !sentence.HasCounted || sentence is { Last: { } last, LastDefinition.CountsCasesOnly: true, LastIsUnclaimed: false } && claims[last].IsCertain;
}
