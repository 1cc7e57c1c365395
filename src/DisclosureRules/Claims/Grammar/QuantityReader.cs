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
    private readonly ClaimChoice _choice = new(lexicon, around, tokens);
    private readonly QuantityDoubts _doubts = new(lexicon, around, before, tokens, claims);

    public void Read(Sentence sentence, int index)
    {
        Token token = tokens[index];
        if (token.Number.IsPercent)
        {
            sentence.Denial.Break();
            Share(sentence, index);
            return;
        }

        if (token.Number.Kind != NumberKind.Count || token.Unit is null || around.Numbers.CountsSenders(sentence.Clause.Waiting, index))
        {
            // A number that counts something else narrows what stands behind it, like any word that isn't known.
            sentence.Clause.HasOtherNumber = true;
            sentence.Unknown("#");
            return;
        }

        if (sentence.Clause.IsComparison || around.Numbers.IsApposition(index, sentence.Clause.JoinedTopics.Count))
            return;
        if (sentence.Denial.IsHeard)
        {
            // 没收到一件申请: not a single one.
            if (token.Number.Value != 1)
                sentence.Unknown("#");
            return;
        }

        if (around.Numbers.IsBeforeAmong(index) && RefersBack(sentence, index))
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
        sentence.Clause.CountEach();
        for (int i = 0; i < words.Count; i++)
        {
            (int token, Word word) = words[i];
            string unit = tokens[numbers[i]].Unit!;
            ClaimDefinition? claim = _choice.Find(word.Before, unit, sentence.Topic) ?? word.Listed.Find(c => ClaimChoice.Counts(c, unit) && lexicon.Fits(c, sentence.Topic));
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
        if (around.Numbers.WordBehind(index) is { } behind && (tokens[index - 1].Kind == TokenKind.Colon || sentence.Clause.UnknownBehind || (tokens[waiting].Word!.Topic >= 0 && After(sentence, index, behind) is not null)))
            return false;
        if (around.Numbers.IsOfEach(index))
            sentence.Clause.CountEach();
        List<ClaimDefinition> candidates = tokens[waiting].Word!.Before;
        if (TryEach(sentence, index))
            return true;

        if (_choice.Joint(candidates, tokens[index].Unit!, sentence.Clause.JoinedTopics) is { } joint)
        {
            Count(sentence, joint, sentence.Clause.FirstJoined, index, (sentence.Doubts & ~Doubt.Wording) | (sentence.Clause.UnknownBehind ? Doubt.Wording : 0));
            return true;
        }

        // 公开信息58条,其中行政许可4条: a kind of what is published.
        if (sentence is { InPart: true, Whole.Definition: { Topics.Count: 0, MayBePart: false } } && tokens[waiting].Word!.Topic >= 0)
            return false;
        ClaimDefinition? bare = null;
        if ((_choice.Find(sentence, candidates, index) ?? (bare = Bare(sentence, candidates, index))) is not { } claim)
            return false;
        Doubt doubt = sentence.Doubts | (bare is null ? Doubt.None : Doubt.Wording) | Shared(sentence, claim, candidates) | (sentence.Clause.UnknownBehind || around.Numbers.IsNarrowed(index) ? Doubt.Wording : 0);

        // 现行有效的规章、规范性文件共205件: of both, which nothing states.
        if (claim.Topics.Count == 1 && tokens[index].Number.Value > 0 && around.Nouns.IsOfJoinedNouns(index) && !around.Numbers.IsOfEach(index))
        {
            doubt |= Doubt.Part;
            sentence.Clause.CountTogether();
        }

        // 办理的申请中有3件: some of them.
        if (around.Numbers.IsSomeOf(waiting, index))
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
            if (_choice.Find(sentence, tokens[verb].Word!.Before, index) is { } other && !all.Contains(other))
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
                if (tokens[i].Word?.Before.Find(c => c.Topics.Count == 1 && lexicon.Fits(c, each) && ClaimChoice.Counts(c, tokens[index].Unit!)) is not { } claim)
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
        if (around.Numbers.WordBehind(index) is not { } behind)
            return false;
        if (After(sentence, index, behind) is not { } found)
            return false;
        ClaimDefinition claim = found;
        // 14件因属于重复申请、信访投诉类申请等不予处理: the first of several kinds, all of which are of the group.
        if (around.Numbers.GroupBehind(behind, claim) is var (end, group))
            (behind, claim) = (end, group);
        sentence.Used = behind;

        // 3件因本机关不掌握无法提供: the reason says which of the group's kinds, unless there are others.
        bool hasOthers = claim != found;
        for (int i = index + 1; i < behind && !hasOthers; i++)
        {
            if (tokens[i].Word?.After.Find(c => c.IsWithin(claim)) is not { } kind)
                continue;
            hasOthers = around.Numbers.HasOthers(i + 1);
            claim = hasOthers ? claim : kind;
        }

        // 2件因当事人不同意无法提供: and one that isn't known says that there may be others.
        bool isOfReason = claim == found && !hasOthers && around.IsReason(index + 1) && lexicon.IsGroup(claim);

        sentence.Clause.IsTimely |= around.Numbers.IsInTime(index, behind);

        // 行政复议3件、行政诉讼2件维持: perhaps all of them.
        bool isShared = sentence.Clause.Waiting > 0 && tokens[sentence.Clause.Waiting].Word!.Topic >= 0 && around.IsConjunction(sentence.Clause.Waiting - 1);

        // 上年结转1件行政复议: a kind, but of nothing the report counts.
        bool isOfKind = sentence.Clause.Waiting >= 0 && tokens[sentence.Clause.Waiting].Word is { IsPart: true, Topic: < 0 };

        // 5件答复因寄送差错重新送达, 3件答复平均用时9个工作日: something of some of them.
        bool isReasoned = around.IsReason(behind + 1) || around.Numbers.IsPassive(behind + 1) || (claim.By.Length == 0 && behind == index + 1 && around.Nouns.IsSubject(behind));
        Count(sentence, claim, index, behind, sentence.Doubts | Shared(sentence, claim, tokens[behind].Word!.After) | (sentence.Clause.HasUnknown || isShared || isOfKind || isReasoned ? Doubt.Wording : 0) | (isOfReason || isReasoned ? Doubt.Part : 0), number: index);
        return true;
    }

    /// <summary>收到书面申请3件、网络申请5件,共计8件: the parts that were counted have a sum.</summary>
    private bool TrySum(Sentence sentence, int index)
    {
        if (sentence.Clause.IsSum && sentence.Said.AtHand(tokens[index].Number.Value) is { } topic && lexicon.VagueOf(topic) is { } handled && ClaimChoice.Counts(handled, tokens[index].Unit!))
        {
            Count(sentence, handled, index, index, sentence.Doubts & ~Doubt.Part);
            return true;
        }

        if (sentence is { Clause: { IsSum: true, Waiting: < 0, HasUnknown: false }, HasUnclaimed: false } && sentence.Said.AtHand() is { } told && lexicon.VagueOf(told) is { } all && ClaimChoice.Counts(all, tokens[index].Unit!))
        {
            Count(sentence, all, index, index, sentence.Doubts | Doubt.Wording);
            return true;
        }

        // 予以公开5件,……,其他处理1件,总计7件: behind most of the results it is what they add up to, or are said to.
        bool isOfMost = sentence.Division.LastParts >= MostResults && sentence.Clause is { Waiting: < 0, HasUnknown: false };
        if (!sentence.Clause.IsSum || sentence.InPart || (sentence.Division.LastSum != tokens[index].Number.Value && !isOfMost) || sentence.LastDefinition is not { } part || lexicon.WholeOf(part) is not { } claim || !ClaimChoice.Counts(claim, tokens[index].Unit!))
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
        if (sentence.InPart || sentence.Clause.HasCounted || sentence.Clause.Waiting >= 0 || sentence.Clause.HasUnknown || !around.Nouns.IsBehindNoun(index, sentence.Topic) || around.Numbers.IsNarrowed(index)
            || lexicon.WholeOf(sentence.Topic) is not { } claim || !ClaimChoice.Counts(claim, tokens[index].Unit!))
            return false;
        Count(sentence, claim, index, index, sentence.Doubts | Doubt.Wording);
        return true;
    }

    /// <summary>收到申请12件……。12件申请均为自然人申请,其中……: the number stands for the whole that was stated.</summary>
    private bool RefersBack(Sentence sentence, int index)
    {
        // 24件答复中,15件予以公开: and so does it before 中.
        bool isAmong = around.Numbers.IsBeforeAmong(index);
        int? topic = around.Numbers.TopicBehind(index);
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
        _choice.Find(sentence, tokens[behind].Word!.After, index);

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

    private void Count(Sentence sentence, ClaimDefinition claim, int first, int last, Doubt doubt, int? number = null)
    {
        Token token = tokens[number ?? last];
        bool isTimely = sentence.Clause.IsTimely, isTentative = _doubts.IsTentative(sentence, claim, first, last);
        bool isKind = claim.Topics.Count < 2 && (tokens[first].Word is { IsPart: true, Topic: < 0 } || tokens[last].Word is { Topic: < 0 });
        bool isUnnamed = before.Unnamed(sentence, claim) != Doubt.None;
        doubt |= (isTentative || isUnnamed ? Doubt.Wording : Doubt.None) | _doubts.Of(sentence, claim, first, last, number);
        sentence.LastIsTentative = isTentative;
        if (claim.IsCarriedIn && token.Number.Value > 0)
            HoldsCarriedIn(sentence, token.Number.Value);
        claims.Add(sentence, claim, first, last, token.Number.Value, doubt, isUnnamed || sentence.IsOfAnother || sentence.ListsPublished || sentence.Clause.IsShared, isTentative);
        sentence.Claimed(claims.Last, token.End, claim, isKind, lexicon.IsStage(claim), token.Number.Value, claim.Topics.Count == 1 ? lexicon.TopicOf(claim.Topics[0]) : -1);
        sentence.Said.Number(claim, claims.Last, isTimely, sentence.InPart, sentence.Clause.IsOfUnit, isAggregate);
        if (token.Number.Value > 0)
            Some(sentence, claim, tokens[first].Word);
    }

    /// <summary>收到20件,其中上年结转3件: what was received holds what was there before, so that it is all that was to be dealt with.</summary>
    private void HoldsCarriedIn(Sentence sentence, decimal value)
    {
        // 收到12件,其中1件由律师事务所提出,上年结转1件: only what stands first in the list is certainly a part.
        if (sentence is { InPart: true, HasCountedInList: false, Clause.IsAside: false, Whole: { Claim: { } whole, Definition: { Topics: [var topic], By.Length: 0, MayBePart: false, IsVague: false, Kind: ClaimKind.Number } received } }
            && !received.Divided.Contains(ClaimDefinition.Results) && claims[whole].Value > value && lexicon.VagueOf(topic) is { } handled)
            claims.Restate(whole, handled);
    }

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
        // 公开信息92条,其中救助信息36条,低保标准提高到720元: money is no part of what is counted, nor are those who did it.
        if (!around.Numbers.CountsDoers(index) && sentence is { ListsParts: true, Whole: { Claim: { } whole, Definition: { } counted } } && (token.Unit == Lexicon.Yuan) == (counted.Unit == Lexicon.Yuan))
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
        sentence.Clause.CountsUnknown |= !sentence.InPart && token.Unit == Lexicon.Cases && sentence.Clause is { HasUnknown: true, NamesTopic: false };

        // 行政诉讼3件,其中政府信息公开类0件: what was counted before is more than what the report counts.
        if (sentence.Clause.NamesMatter)
            sentence.Said.TakeBack();
        sentence.Unclaimed(index);
        if (token.Unit is Lexicon.Cases or Lexicon.Items or Tokenizer.AnyUnit)
            claims.Unclaimed(token);
    }

    /// <summary>尚有2件在法定期限内,结转至2024年: the word stands behind the number in the clause that follows; whether it did.</summary>
    public bool CountBehind(Sentence sentence, int behind)
    {
        // 当年办结1871件,余66件结转, 办毕13件,留待次年办理2件: the word has a number of its own.
        if (sentence.Clause.UnclaimedBefore is not (>= 0 and var number) || around.HasNumber(number + 1, behind) || around.NumberFollowsInClause(behind) || !around.IsNear(number, behind) || _choice.Find(tokens[behind].Word!.After, tokens[number].Unit!, sentence.Topic) is not { MayBePart: true, Topics.Count: 0 } claim)
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
