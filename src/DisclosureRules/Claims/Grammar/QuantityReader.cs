using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Grammar;

/// <summary>Reads what the numbers of a section count: the claim of the word that waits for the number, or of the word behind it.</summary>
internal sealed class QuantityReader(Lexicon lexicon, TokenContext around, DoubtPropagation before, ArraySegment<Token> tokens, Statements claims, bool isAggregate)
{
    /// <summary>A list longer than this is none.</summary>
    private const int MaximumParts = 100;

    /// <summary>Of the form's six results most; reports that add up some of them add up two or three (公开和部分公开).</summary>
    private const int MostResults = 4;

    private readonly PercentageReader _shares = new(lexicon, tokens);

    public void Read(Sentence sentence, int index)
    {
        Token token = tokens[index];
        if (token.Number.IsPercent)
        {
            sentence.Denial.Break();
            Share(sentence, index);
            return;
        }

        if (token.Number.Kind != NumberKind.Count || token.Unit is null)
        {
            // A number that counts something else narrows what stands behind it, like any word that isn't known.
            sentence.Clause.HasOtherNumber = true;
            sentence.Unknown("#");
            return;
        }

        if (sentence.Clause.IsComparison || around.IsApposition(index, sentence.Clause.JoinedTopics.Count))
            return;
        if (sentence.Denial.IsHeard)
        {
            // 没收到一件申请: not a single one.
            if (token.Number.Value != 1)
                sentence.Unknown("#");
            return;
        }

        if (around.IsBeforeAmong(index) && RefersBack(sentence, index))
        {
            sentence.Counted();
            sentence.OpenPart(index);
            return;
        }

        if (!TryBefore(sentence, index) && !TryAfter(sentence, index) && !RefersBack(sentence, index) && !TrySum(sentence, index) && !TryZero(sentence, index) && !TryNoun(sentence, index))
            Unclaimed(sentence, index);
        sentence.Counted();
    }

    /// <summary>
    /// 予以公开、部分公开、无法提供分别为8件、3件、5件: as many numbers as words, each counts its own. The last number; <see langword="null"/>
    /// where words and numbers don't match. <paramref name="index"/> is 分别为.
    /// </summary>
    public int? Distribute(Sentence sentence, int index)
    {
        List<int> numbers = [];
        for (int i = index + 1; i < tokens.Count && (tokens[i] is { Kind: TokenKind.Number, Unit: not null, Number.IsPercent: false } || around.IsConjunction(i)); i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
                numbers.Add(i);
        }

        int at = index - 1;
        // 制发、废止、现行有效的行政规范性文件分别为……: the noun behind the list.
        if (at > 0 && tokens[at].Word is { Topic: >= 0 } && tokens[at - 1].Word is { Topic: < 0 } owner)
            at -= owner.Text == "的" ? 2 : 1;
        while (at >= 0 && tokens[at].Word is { Topic: < 0 } filler && filler.Is(WordRole.Filler) && filler.Before.Count == 0)
            at--;
        List<(int Token, Word Word)> words = [];
        for (; at >= 0 && tokens[at].Word is { } word && word.Before.Count + word.Listed.Count > 0; at -= 2)
        {
            // 予以公开、部分公开 is a word of its own, too.
            foreach (string each in word.Text.Split('、').Reverse())
                words.Insert(0, (at, lexicon.WordAt(each, 0) is { } part && part.Text.Length == each.Length ? part : word));
            if (!around.IsConjunction(at - 1))
                break;
        }

        if (numbers.Count < 2 || words.Count != numbers.Count || sentence.Denial.IsHeard || sentence.Clause.IsComparison)
            return null;
        for (int i = 0; i < words.Count; i++)
        {
            (int token, Word word) = words[i];
            string unit = tokens[numbers[i]].Unit!;
            ClaimDefinition? claim = Find(word.Before, unit, sentence.Topic) ?? word.Listed.Find(c => Counts(c, unit) && lexicon.Fits(c, sentence.Topic));
            if (claim is not null)
                Count(sentence, claim, token, numbers[i], sentence.Doubt);
            else
                Unclaimed(sentence, numbers[i]);
        }

        sentence.Counted();
        return numbers[^1];
    }

    private bool TryBefore(Sentence sentence, int index)
    {
        int waiting = sentence.Clause.Waiting;
        // 3件维持、1件为其他结果: the word before the mark has its number already.
        if (waiting < 0 || !around.IsNear(waiting, index) || tokens[index - 1].Kind == TokenKind.Enumeration)
            return false;

        // 办理结果:5件予以公开, 行政复议3件维持: what stands behind the number says more than the heading or noun before it.
        if (around.WordBehind(index) is { } behind && (tokens[index - 1].Kind == TokenKind.Colon || sentence.Clause.UnknownBehind || (tokens[waiting].Word!.Topic >= 0 && After(sentence, index, behind) is not null)))
            return false;
        List<ClaimDefinition> candidates = tokens[waiting].Word!.Before;
        if (TryEach(sentence, index))
            return true;

        if (Joint(candidates, tokens[index].Unit!, sentence.Clause.JoinedTopics) is { } joint)
        {
            Count(sentence, joint, sentence.Clause.FirstJoined, index, (sentence.Doubts & ~Doubt.Wording) | (sentence.Clause.UnknownBehind ? Doubt.Wording : 0));
            return true;
        }

        // 公开信息58条,其中行政许可4条: a kind of what is published.
        if (sentence is { InPart: true, Whole.Definition: { Topics.Count: 0, MayBePart: false } } && tokens[waiting].Word!.Topic >= 0)
            return false;
        ClaimDefinition? bare = null;
        if ((Find(sentence, candidates, index) ?? (bare = Bare(sentence, candidates, index))) is not { } claim)
            return false;
        Doubt doubt = sentence.Doubts | (bare is null ? Doubt.None : Doubt.Wording) | Shared(sentence, claim, candidates) | (sentence.Clause.UnknownBehind || around.IsNarrowed(index) ? Doubt.Wording : 0);

        // 现行有效的规章、规范性文件共205件: of both, which nothing states.
        if (claim.Topics.Count == 1 && around.IsOfJoinedNouns(index))
            doubt |= Doubt.Part;

        // 办理的申请中有3件: some of them.
        if (around.IsSomeOf(waiting, index))
            doubt |= Doubt.Part;
        if (sentence.Clause.CoVerbs.Count == 0)
            Count(sentence, claim, waiting, index, doubt);
        else
            CountEach(sentence, claim, waiting, index, doubt);
        return true;
    }

    /// <summary>收到并答复申请12件: each of the verbs has the number.</summary>
    private void CountEach(Sentence sentence, ClaimDefinition claim, int waiting, int index, Doubt doubt)
    {
        List<ClaimDefinition> all = [claim];
        foreach (int verb in sentence.Clause.CoVerbs)
        {
            if (Find(sentence, tokens[verb].Word!.Before, index) is { } other && !all.Contains(other))
                all.Add(other);
        }

        // 接收办理4件: who receives says more than who handles.
        if (all.Exists(c => !c.IsVague))
            all.RemoveAll(c => c.IsVague);
        int first = sentence.Clause.CoVerbs is [var earliest, ..] ? earliest : waiting;
        foreach (ClaimDefinition each in all)
        {
            Count(sentence, each, first, index, doubt);
            if (each != claim)
                sentence.Said.Share(claims.Last);
        }
    }

    /// <summary>行政复议、行政诉讼均为0件, 行政许可、行政处罚各2件: each of them has the number.</summary>
    private bool TryEach(Sentence sentence, int index)
    {
        bool isEach = tokens[index - 1].Word?.Text == "各";
        if (sentence.Clause.JoinedTopics.Count < 2 || tokens[sentence.Clause.Waiting].Word!.Topic < 0 || !(isEach || tokens[index].Number.Value == 0))
            return false;
        Doubt doubt = (sentence.Doubts & ~Doubt.Wording) | (isEach && sentence.Clause.UnknownBehind ? Doubt.Wording : Doubt.None);
        foreach (int each in sentence.Clause.JoinedTopics)
        {
            for (int i = sentence.Clause.FirstJoined; i <= sentence.Clause.Waiting; i++)
            {
                if (tokens[i].Word?.Before.Find(c => c.Topics.Count == 1 && lexicon.Fits(c, each) && Counts(c, tokens[index].Unit!)) is not { } claim)
                    continue;
                Count(sentence, claim, sentence.Clause.FirstJoined, index, doubt);
                break;
            }
        }

        return true;
    }

    /// <summary>新收163件: where nothing was named yet, most likely the main matter of the report.</summary>
    private ClaimDefinition? Bare(Sentence sentence, List<ClaimDefinition> candidates, int index) =>
        sentence is { Topic: < 0, Clause.HasUnknown: false } && sentence.Clause.Waiting == index - 1 && tokens[index].Unit is Lexicon.Cases or Tokenizer.AnyUnit && around.EndsPhrase(index + 1)
            ? candidates.Find(c => c is { Topics: [var topic], Unit: Lexicon.Cases } && lexicon.IsUnspoken(lexicon.TopicOf(topic)))
            : null;

    /// <summary>103件顺延到下年度: the word stands behind the number, and no other number behind the word.</summary>
    private bool TryAfter(Sentence sentence, int index)
    {
        if (around.WordBehind(index) is not { } behind)
            return false;
        if (After(sentence, index, behind) is not { } found)
            return false;
        ClaimDefinition claim = found;
        sentence.Used = behind;

        // 3件因本机关不掌握无法提供: the reason says which of the group's kinds.
        for (int i = index + 1; i < behind; i++)
        {
            if (tokens[i].Word?.After.Find(c => c.IsWithin(claim)) is { } kind)
                claim = kind;
        }

        // 2件因当事人不同意无法提供: and one that isn't known says that there may be others.
        bool isOfReason = claim == found && around.IsReason(index + 1) && lexicon.IsGroup(claim);

        sentence.Clause.IsTimely |= around.IsInTime(index, behind);

        // 行政复议3件、行政诉讼2件维持: perhaps all of them.
        bool isShared = sentence.Clause.Waiting > 0 && tokens[sentence.Clause.Waiting].Word!.Topic >= 0 && around.IsConjunction(sentence.Clause.Waiting - 1);

        // 上年结转1件行政复议: a kind, but of nothing the report counts.
        bool isOfKind = sentence.Clause.Waiting >= 0 && tokens[sentence.Clause.Waiting].Word is { IsPart: true, Topic: < 0 };

        // 5件答复因寄送差错重新送达: something of some of them.
        bool isReasoned = around.IsReason(behind + 1) || around.IsPassive(behind + 1);
        Count(sentence, claim, index, behind, sentence.Doubts | Shared(sentence, claim, tokens[behind].Word!.After) | (sentence.Clause.HasUnknown || isShared || isOfKind || isReasoned ? Doubt.Wording : 0) | (isOfReason || isReasoned ? Doubt.Part : 0), number: index);
        return true;
    }

    /// <summary>收到书面申请3件、网络申请5件,共计8件: the parts that were counted have a sum.</summary>
    private bool TrySum(Sentence sentence, int index)
    {
        if (sentence.Clause.IsSum && sentence.Said.AtHand(tokens[index].Number.Value) is { } topic && lexicon.VagueOf(topic) is { } handled && Counts(handled, tokens[index].Unit!))
        {
            Count(sentence, handled, index, index, sentence.Doubts & ~Doubt.Part);
            return true;
        }

        if (sentence is { Clause: { IsSum: true, Waiting: < 0, HasUnknown: false }, HasUnclaimed: false } && sentence.Said.AtHand() is { } told && lexicon.VagueOf(told) is { } all && Counts(all, tokens[index].Unit!))
        {
            Count(sentence, all, index, index, sentence.Doubts | Doubt.Wording);
            return true;
        }

        // 予以公开5件,……,其他处理1件,总计7件: behind most of the results it is what they add up to, or are said to.
        bool isOfMost = sentence.Division.LastParts >= MostResults && sentence.Clause is { Waiting: < 0, HasUnknown: false };
        if (!sentence.Clause.IsSum || sentence.InPart || (sentence.Division.LastSum != tokens[index].Number.Value && !isOfMost) || sentence.LastDefinition is not { } part || lexicon.WholeOf(part) is not { } claim || !Counts(claim, tokens[index].Unit!))
            return false;
        // Of applicants and ways there may be more that are not named, and of results where few are: 不予处理12件,不予公开10件,二者合计22件.
        Count(sentence, claim, index, index, (sentence.Doubts & ~Doubt.Part) | (part.By == ClaimDefinition.Results && isOfMost && sentence.Division.LastSum == tokens[index].Number.Value ? Doubt.None : Doubt.Wording));
        return true;
    }

    /// <summary>依申请公开0件: there was none of what the clause names, whatever the verb.</summary>
    private bool TryZero(Sentence sentence, int index)
    {
        if (tokens[index].Number.Value != 0 || sentence.InPart || sentence is not { Clause.NamesTopic: true, Clause.HasCounted: false } || sentence.Clause.Waiting >= 0
            || lexicon.Nothing.FirstOrDefault(c => lexicon.Fits(c, sentence.Topic)) is not { } none)
            return false;
        claims.Add(sentence, none, index, index, 0, sentence.Doubts | (sentence.Clause.HasUnknown ? Doubt.Wording : Doubt.None) | (sentence.Clause.IsRemainder ? Doubt.Part : Doubt.None));
        return true;
    }

    /// <summary>依申请公开事项9件: a noun and its number, without a verb that says what became of them; most likely how many there were.</summary>
    private bool TryNoun(Sentence sentence, int index)
    {
        if (sentence.InPart || sentence.Clause.HasCounted || sentence.Clause.Waiting >= 0 || sentence.Clause.HasUnknown || !around.IsBehindNoun(index, sentence.Topic) || around.IsNarrowed(index)
            || lexicon.WholeOf(sentence.Topic) is not { } claim || !Counts(claim, tokens[index].Unit!))
            return false;
        Count(sentence, claim, index, index, sentence.Doubts | Doubt.Wording);
        return true;
    }

    /// <summary>收到申请12件……。12件申请均为自然人申请,其中……: the number stands for the whole that was stated.</summary>
    private bool RefersBack(Sentence sentence, int index)
    {
        // 24件答复中,15件予以公开: and so does it before 中.
        bool isAmong = around.IsBeforeAmong(index);
        int? topic = around.TopicBehind(index);
        // 收到7件,上年结转1件。8件中,公开5件: or for all that were at hand.
        if (isAmong && sentence.Said.AtHand(tokens[index].Number.Value) is { } atHand && lexicon.VagueOf(atHand) is { } handled && sentence.Said.WholeOf(c => !c.MayBePart, null) is var (received, _))
        {
            sentence.ReferBack(received, handled, tokens[index].End);
            return true;
        }

        if ((topic is null && !isAmong) || sentence.Said.WholeOf(c => isAmong || lexicon.Fits(c, topic!.Value), tokens[index].Number.Value) is not var (whole, definition))
            return false;
        sentence.ReferBack(whole, definition, tokens[index].End);
        return true;
    }

    private ClaimDefinition? After(Sentence sentence, int index, int behind) =>
        Find(sentence, tokens[behind].Word!.After, index);

    /// <summary>行政复议5件、行政诉讼2件,维持4件: of the last, of both, or of one.</summary>
    private Doubt Shared(Sentence sentence, ClaimDefinition claim, List<ClaimDefinition> candidates) =>
        claim.By.Length > 0 && (sentence.IsOfStages || (sentence.SharedWith >= 0 && FitsAny(candidates, sentence.SharedWith))) ? Doubt.Part : Doubt.None;

    private bool FitsAny(List<ClaimDefinition> candidates, int topic)
    {
        foreach (ClaimDefinition claim in candidates)
        {
            if (lexicon.Fits(claim, topic))
                return true;
        }

        return false;
    }

    // Asked for every number: without a closure for each.
    private ClaimDefinition? Joint(List<ClaimDefinition> candidates, string unit, IReadOnlyCollection<int> topics)
    {
        foreach (ClaimDefinition claim in candidates)
        {
            if (claim.Topics.Count > 1 && Counts(claim, unit) && lexicon.FitsAll(claim, topics))
                return claim;
        }

        return null;
    }

    private ClaimDefinition? Find(Sentence sentence, List<ClaimDefinition> candidates, int index)
    {
        string unit = tokens[index].Unit!;

        // 公开答复20件,部分公开5件: among results a word that could be all of them is one.
        if (sentence.Clause.Waiting >= 0 && tokens[sentence.Clause.Waiting].Word!.Listed.Exists(IsResult) && candidates.Exists(c => !IsResult(c)) && around.GoesOnWith(index, ClaimDefinition.Results))
            candidates = candidates.FindAll(IsResult);

        // 未经复议直接起诉2件,维持1件: the results of these.
        if (sentence.Stage.Length > 0)
        {
            int topic = around.TopicBehind(index) ?? sentence.Topic;
            if ((OfStage(candidates, sentence.Stage, unit, topic) ?? (sentence.Clause.Waiting >= 0 ? OfStage(tokens[sentence.Clause.Waiting].Word!.Listed, sentence.Stage, unit, topic) : null)) is { } ofStage)
                return ofStage;
        }

        if (sentence.Clause.Waiting >= 0 && FindListed(sentence, tokens[sentence.Clause.Waiting].Word!.Listed, unit, index) is { } listed)
            return listed;

        // 行政复议、行政诉讼共9件,其中维持6件: of both.
        if (sentence is { IsOfSeveral: true, Whole.Definition: { Topics.Count: > 1 } joint } && around.TopicBehind(index) is null && OfBoth(candidates, joint, unit) is { } ofBoth)
            return ofBoth;
        return Find(candidates, unit, around.TopicBehind(index) ?? sentence.Topic)
            ?? (sentence.Clause.Waiting >= 0 && tokens[sentence.Clause.Waiting].Word is { Topic: < 0 } ? OfSeveral(candidates, unit) : null); // 行政争议11件
    }

    /// <summary>收到申请25件,公开22件,部分公开3件: 公开 is one of the results; 自然人3件,其他1件: and 其他 one of the applicants.</summary>
    private ClaimDefinition? FindListed(Sentence sentence, List<ClaimDefinition> candidates, string unit, int index)
    {
        ClaimDefinition? before = sentence.LastDefinition ?? sentence.Whole.Definition, first = null;
        // 其他处理3件(逾期不补正2件、其他1件): a kind among the kinds of a group.
        if (candidates.Count > 1 && before is not null && KindBeside(candidates, before, unit) is { } kind)
            return kind;
        foreach (ClaimDefinition claim in candidates)
        {
            if (!Counts(claim, unit) || claim.Topics.Count != 1 || claim.Of.Length > 0 || !lexicon.Fits(claim, sentence.Topic))
                continue;
            bool goesOn = before is not null && before.HasTopicsOf(claim);
            if (goesOn ? claim.By == before!.By : before is not { Topics.Count: 0, MayBePart: false } && around.GoesOnWith(index, claim.By))
                return claim;
            if (goesOn)
                first ??= claim;
        }

        return first;
    }

    private ClaimDefinition? OfStage(List<ClaimDefinition> candidates, string stage, string unit, int topic) => candidates.Find(c => c.Of == stage && Counts(c, unit) && lexicon.Fits(c, topic));

    private static bool IsResult(ClaimDefinition claim) => claim.By == ClaimDefinition.Results;

    private static ClaimDefinition? OfBoth(List<ClaimDefinition> candidates, ClaimDefinition joint, string unit) => candidates.Find(c => c.By.Length > 0 && Counts(c, unit) && c.HasTopicsOf(joint));

    private static ClaimDefinition? OfSeveral(List<ClaimDefinition> candidates, string unit) => candidates.Find(c => c is { Topics.Count: > 1, By.Length: 0 } && Counts(c, unit));

    private static ClaimDefinition? KindBeside(List<ClaimDefinition> candidates, ClaimDefinition before, string unit) => candidates.Find(c => (c.IsWithin(before) || c.IsBeside(before)) && Counts(c, unit));

    /// <summary>The first that is about a topic, or else the first that is about none.</summary>
    private ClaimDefinition? Find(List<ClaimDefinition> candidates, string unit, int topic)
    {
        ClaimDefinition? ofNone = null;
        foreach (ClaimDefinition claim in candidates)
        {
            if (!Counts(claim, unit))
                continue;
            if (claim.Topics.Count > 0 && claim.Of.Length == 0 && (claim.IsNamed || lexicon.Fits(claim, topic)))
                return claim;
            if (claim.Topics.Count == 0 && (!claim.MayBePart || lexicon.IsUnspoken(topic)))
                ofNone ??= claim;
        }

        return ofNone;
    }

    private static bool Counts(ClaimDefinition claim, string unit) => claim.Kind == ClaimKind.Number && (claim.Unit == unit || unit == Tokenizer.AnyUnit || (claim.Unit == Lexicon.Cases && unit == Lexicon.Items));

    private void Count(Sentence sentence, ClaimDefinition claim, int first, int last, Doubt doubt, int? number = null)
    {
        Token token = tokens[number ?? last];
        // 许可27件: decisions, where nothing else is said of them.
        bool isTentative = claim.Tentative.Count > 0 && (IsTentative(first) || IsTentative(last)) && !(claim.CountsCasesOnly && !sentence.Clause.HasUnknown && around.IsBareNoun(first) && GoesOnWithDecisions(sentence));
        if (isTentative)
            doubt |= Doubt.Wording;
        // 行政处罚50条: what is published is counted so.
        if (token.Unit == Lexicon.Items && claim.CountsCasesOnly)
            doubt |= Doubt.Wording;
        bool isTimely = sentence.Clause.IsTimely;
        bool isNoun = tokens[first].Word?.Topic >= 0;
        bool isKind = claim.Topics.Count < 2 && (tokens[first].Word is { IsPart: true, Topic: < 0 } || tokens[last].Word is { Topic: < 0 });
        if (sentence.Clause.IsException && claim.Topics.Count > 0)
            doubt |= Doubt.Wording;
        // 除上年遗留的1件起诉件外, 上年遗留2件诉讼: of another matter than requests.
        if (claim is { Topics.Count: 0, MayBePart: true } && (IsOfOtherNoun((number ?? last) + 1) || (sentence.Clause.IsException && number is null && !around.EndsPhrase(last + 1) && !around.EndsException(last + 1))))
            doubt |= Doubt.Subject;
        // 全县全部行政诉讼案件170件: of every matter.
        if (claim is { By.Length: 0, MayBePart: true } && (claim.Topics.Count > 1 || claim.Divided.Contains(ClaimDefinition.Results)) && isNoun && !sentence.HasMatter && around.IsOfAllMatters(first))
            doubt |= Doubt.Subject;
        bool isUnnamed = before.Unnamed(sentence, claim) != Doubt.None;
        // 可公开的88件(含部分公开17件): the number before the bracket counts more than its own kind.
        if (sentence is { Explained: { } explained, PartOpened: >= 0 } && claim.By == ClaimDefinition.Results && lexicon.ClaimOf(claims[explained].Id) is { } wider && wider.By == claim.By && !claim.IsWithin(wider))
            claims[explained] = claims[explained] with { Doubt = claims[explained].Doubt | Doubt.Wording };
        // 败诉2件,分别为直接起诉1件、复议后起诉1件: what stands beside a part is one.
        // 商业企业申请20件,部分公开3件,无法提供4件: and so is what goes on with its division, until the whole is spoken of again.
        if (claim.By.Length > 0 && sentence.LastDefinition is { } neighbour && neighbour.By == claim.By && neighbour.HasTopicsOf(claim) && sentence.Last is { } beside && (sentence.InPart ? around.IsConjunction(first - 1) : claim.By == ClaimDefinition.Results && !sentence.Clause.IsWholeAgain))
            doubt |= claims[beside].Doubt & Doubt.Part;
        // 公开执法视频的9件,因属案卷,不予公开9件: of those only.
        if (claim.By == ClaimDefinition.Results && token.Number.Value > 0 && IsNumberOfSome(sentence, token.Number.Value))
            doubt |= Doubt.Part;
        // 不予公开25件,其中过程性信息6件,无法提供81件: what is no kind of the result stands beside it.
        if (sentence is { InPart: true, HasCountedInList: true, Whole.Definition: { By: ClaimDefinition.Results } result } && claim.By == result.By && claim != result && claim.HasTopicsOf(result) && !claim.IsWithin(result) && !result.IsWithin(claim) && claim.Of == result.Of)
            sentence.CloseParts();
        // 维持合计8件(复议3件、诉讼5件): parts of the result.
        if (claim.By.Length == 0 && sentence is { Explained: { } of } && lexicon.ClaimOf(claims[of].Id) is { By: ClaimDefinition.Results })
            doubt |= Doubt.Part;
        doubt |= token.Doubt | (isUnnamed ? Doubt.Wording : Doubt.None) | before.Inherited(sentence, claim);

        // 其余申请答复5件, 新的行政复议3件: the rest of something is not all of it.
        if (sentence.Clause.IsRemainder && (isNoun || !claim.MayBePart || tokens[first].Word?.Listed.Contains(claim) == true))
            doubt |= Doubt.Part;
        if ((!sentence.Clause.IsWholeAgain && claim.Of.Length == 0 && sentence.Division.MayBeOfPart(claim, token.Number.Value)) || sentence.Said.HasKindOf(claim, token.Number.Value))
            doubt |= Doubt.Part;
        if (sentence.InPart && !(sentence.Clause.IsSum && !claim.MayBePart))
            doubt |= before.OfPart(sentence, claim, tokens[first].Word?.Topic ?? -1, token.Number.Value);
        sentence.LastIsTentative = isTentative;
        claims.Add(sentence, claim, first, last, token.Number.Value, doubt, isUnnamed || sentence.IsOfAnother, isTentative);
        sentence.Claimed(claims.Last, token.End, claim, isKind, lexicon.IsStage(claim), token.Number.Value, claim.Topics.Count == 1 ? lexicon.TopicOf(claim.Topics[0]) : -1);
        sentence.Said.Number(claim, claims.Last, isTimely, sentence.InPart, sentence.Clause.IsOfUnit, isAggregate);
        if (token.Number.Value > 0)
            Some(sentence, claim, tokens[first].Word);

        bool IsTentative(int i) => tokens[i].Word is { } said && claim.IsTentativeIn(said);
    }

    /// <summary>Whether the number before counts so many of something that isn't known, or not for certain.</summary>
    private bool IsNumberOfSome(Sentence sentence, decimal value) =>
        sentence.LastUnclaimed is >= 0 and var group ? tokens[group].Number.Value == value
        : sentence is { Last: { } last, LastDefinition.By: ClaimDefinition.Results } && claims[last].Value == value && (claims[last].Doubt & Doubt.Wording) != 0;

    /// <summary>Whether a noun of another matter stands at a position.</summary>
    private bool IsOfOtherNoun(int index) => index < tokens.Count && tokens[index].Word is { Topic: >= 0 and var topic } && !lexicon.IsUnspoken(topic);

    /// <summary>Whether nothing was counted in the sentence, or a decision last, and certainly.</summary>
    private bool GoesOnWithDecisions(Sentence sentence) => !sentence.HasCounted || sentence is { Last: { } last, LastDefinition.CountsCasesOnly: true, LastIsUnclaimed: false } && claims[last].IsCertain;

    /// <summary>What the words deny elsewhere in the sentence is counted here.</summary>
    private void Some(Sentence sentence, ClaimDefinition claim, Word? word)
    {
        for (int i = 0; i < lexicon.Nothing.Count; i++)
        {
            ClaimDefinition none = lexicon.Nothing[i];
            if (none.HasTopicsOf(claim) && word is not null && (word.Denied.Contains(none) || lexicon.Fits(none, word.Topic)))
                sentence.Said.Some(none, claims.Last);
        }
    }

    /// <summary>A number nobody claims is a part of the whole before it, or it makes whatever is a part of it doubtful.</summary>
    private void Unclaimed(Sentence sentence, int index)
    {
        Token token = tokens[index];
        // 公开信息92条,其中救助信息36条,低保标准提高到720元: money is no part of what is counted.
        if (sentence is { ListsParts: true, Whole: { Claim: { } whole, Definition: { } counted } } && (token.Unit == Lexicon.Yuan) == (counted.Unit == Lexicon.Yuan))
        {
            // 四个季度分别为271条……(1261条),其中公文类45条: a list that is complete has no other parts.
            bool isComplete = claims[whole].Parts is { Count: > 1 } told && told.Sum() == claims[whole].Value;
            claims[whole] = claims[whole].Parts.Count < MaximumParts && !isComplete ? claims[whole] with { Parts = [.. claims[whole].Parts, token.Number.Value] } : claims[whole];
            if (claims[whole].Parts is { Count: > 1 } parts && parts.Sum() == claims[whole].Value)
                sentence.CloseParts();
        }
        else if (!sentence.InPart)
            sentence.LoseWhole();
        if (!sentence.InPart)
            sentence.Said.Unclaimed(token.Number.Value);
        sentence.HasUnclaimed |= !sentence.InPart;

        // 行政诉讼3件,其中政府信息公开类0件: what was counted before is more than what the report counts.
        if (sentence.Clause.NamesMatter)
            sentence.Said.TakeBack();
        sentence.Unclaimed(index);
    }

    /// <summary>尚有2件在法定期限内,结转至2024年: the word stands behind the number in the clause that follows; whether it did.</summary>
    public bool CountBehind(Sentence sentence, int behind)
    {
        // 当年办结1871件,余66件结转, 办毕13件,留待次年办理2件: the word has a number of its own.
        if (sentence.Clause.UnclaimedBefore is not (>= 0 and var number) || around.HasNumber(number + 1, behind) || around.NumberFollowsInClause(behind) || !around.IsNear(number, behind) || Find(tokens[behind].Word!.After, tokens[number].Unit!, sentence.Topic) is not { MayBePart: true, Topics.Count: 0 } claim)
            return false;
        Count(sentence, claim, number, behind, sentence.Doubt, number);
        return true;
    }

    /// <summary>2件正在办理中,结转至2024年: what may have been meant by the first words is said by those behind.</summary>
    public void ConfirmBehind(Sentence sentence, int behind)
    {
        if (sentence is { Last: { } last, LastDefinition: { } definition, Clause.HasCounted: false } && claims[last].Doubt == Doubt.Wording && sentence.LastIsTentative
            && tokens[behind].Word!.After.Contains(definition) && !definition.IsTentativeIn(tokens[behind].Word!) && !around.NumberFollowsInClause(behind) && around.IsNear(claims.LastEnd, behind))
            claims[last] = claims[last] with { Doubt = Doubt.None, Reasons = [] };
    }

    private void Share(Sentence sentence, int index)
    {
        if (sentence.Last is { } last && claims[last].Share is null && tokens[index].Doubt == Doubt.None && !sentence.Clause.IsComparison && _shares.IsShare(index, sentence))
            claims[last] = claims[last] with { Share = new(tokens[index].Number.Value, tokens[index].Number.Decimals) };
    }
}
