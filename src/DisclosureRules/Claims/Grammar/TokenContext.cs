using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What stands around a token; every look is bounded.</summary>
internal sealed class TokenContext(Lexicon lexicon, ArraySegment<Token> tokens)
{
    /// <summary>Between a word and its number there is no room for more characters than this.</summary>
    private const int Reach = 40;

    /// <summary>A reason of more words is a sentence of its own.</summary>
    private const int LongestCause = 10;

    /// <summary>Examples of two or three kinds have at most so many words; the longest of the blind sets have nine.</summary>
    private const int LongestExamples = 12;

    /// <summary>The longest heading of the form's own has 26 characters.</summary>
    private const int LongestHeading = 30;

    /// <summary>Whether a word and a number are close enough to belong together.</summary>
    public bool IsNear(int first, int second) => tokens[second].Start - tokens[first].End <= Reach;

    /// <summary>Whether a token is a conjunction or an enumeration comma; there is none before the first.</summary>
    public bool IsConjunction(int index) =>
        index >= 0 && (tokens[index].Kind == TokenKind.Enumeration || tokens[index].Word?.Is(WordRole.Conjunction) == true);

    /// <summary>收到并答复, 行政复议、行政诉讼: two words share one number, and only a claim about both can tell what it is.</summary>
    public bool IsJoined(int waiting, int index)
    {
        if (waiting < 0 || !IsNear(waiting, index))
            return false;
        bool conjunction = false;
        for (int i = index - 1; i > waiting; i--)
        {
            if (IsConjunction(i))
                conjunction = true;
            else if (tokens[i].Word is not { } word || !(word.Is(WordRole.Filler) || word.Topic >= 0))
                return false;
        }

        conjunction |= index == waiting + 1 && lexicon.AreCountedTogether(tokens[waiting].Word!.Topic, tokens[index].Word!.Topic);
        return conjunction && !tokens[waiting].Word!.Before.Intersect(tokens[index].Word!.Before).Any(c => c.Topics.Count < 2);
    }

    /// <summary>收到并答复申请12件, 接收办理申请4件: two verbs side by side have one number.</summary>
    public bool IsCoordinated(int waiting, int index)
    {
        if (waiting < 0 || !IsVerb(waiting) || !IsVerb(index) || index - waiting > 4)
            return false;
        for (int i = waiting + 1; i < index; i++)
        {
            if (!IsConjunction(i) && tokens[i].Word?.Text is not ("已" or "已经" or "依法" or "共"))
                return false;
        }

        return true;

        bool IsVerb(int i) => tokens[i].Word is { Topic: < 0, IsPart: false, Before.Count: > 0 } word && word.Before.TrueForAll(c => c is { Kind: ClaimKind.Number, Topics.Count: 1 });
    }

    /// <summary>行政复议维持, 收取信息处理费: a noun and the word for what became of it belong together.</summary>
    public bool IsRelated(int waiting, int index)
    {
        if (waiting < 0)
            return false;
        Word before = tokens[waiting].Word!, word = tokens[index].Word!;
        return (before.Topic >= 0 && Counts(word, before.Topic))
            || (word.Topic >= 0 && (!before.IsPart || (before.Topic < 0 && before.Before.TrueForAll(c => c is { By.Length: 0, Topics.Count: 1 }))) && Counts(before, word.Topic));
    }

    /// <summary>Whether a word takes the number of something about a topic.</summary>
    private bool Counts(Word word, int topic)
    {
        foreach (ClaimDefinition claim in word.Before)
        {
            if (claim.Topics.Count == 1 && lexicon.Fits(claim, topic))
                return true;
        }

        return false;
    }

    /// <summary>县政府网站, 市局的官网: whether a token only says whose the place behind it is.</summary>
    public bool IsOfPlace(int index)
    {
        int next = index + 1;
        // 县政府信息公开平台
        while (next < tokens.Count && next <= index + 3 && (tokens[next].Word?.Text == "的" || tokens[next].Word?.Is(WordRole.Matter) == true))
            next++;
        return next < tokens.Count && tokens[next].Word?.Is(WordRole.Place) == true;
    }

    /// <summary>
    /// 核发林木采伐、占用林地等行政许可386件: what the report counts as one is counted as a whole, whichever kinds of it are named as examples.
    /// </summary>
    public bool IsExample(int index, string text)
    {
        // Nearly always no 等 stands there, and nothing else need be looked at.
        int last = Math.Min(tokens.Count - 1, index + LongestExamples);
        if (!text.AsSpan(tokens[index].End - 1, tokens[last].End - tokens[index].End + 1).Contains('等'))
            return false;
        for (int i = index; i + 1 < tokens.Count && i <= index + LongestExamples; i++)
        {
            if (text[tokens[i].End - 1] == '等' && tokens[i + 1].Word is { Topic: >= 0 and var counted })
                return lexicon.IsUndivided(counted);
            if (tokens[i].Kind is not (TokenKind.Other or TokenKind.Enumeration) && tokens[i].Word is not { Before.Count: 0, After.Count: 0 })
                return false;
        }

        return false;
    }

    /// <summary>行政处罚、强制拆除类案件: whether a noun is one of those that say what kind of case was counted.</summary>
    public bool IsKindOfCase(int index)
    {
        for (int i = index + 1; i < tokens.Count && i <= index + 6; i++)
        {
            if (tokens[i].Word?.Text is "类案件" or "类")
                return true;
            if (tokens[i].Kind is not (TokenKind.Other or TokenKind.Word or TokenKind.Enumeration))
                return false;
        }

        return false;
    }

    /// <summary>依申请公开事项共9件, 申请数量为9件: whether a noun of a topic stands before a number, with nothing between that says anything.</summary>
    public bool IsBehindNoun(int index, int topic)
    {
        int noun = index - 1;
        while (noun >= 0 && tokens[noun].Word is { Topic: < 0 } filler && filler.Is(WordRole.Filler | WordRole.Sum) && filler.Before.Count + filler.After.Count == 0)
            noun--;
        return noun >= 0 && topic >= 0 && tokens[noun].Word is { } word && word.Topic == topic;
    }

    /// <summary>公开10件、部分公开15件: whether the next number of the list counts another part of a division.</summary>
    public bool GoesOnWith(int index, string by)
    {
        int next = index + 1;
        if (next >= tokens.Count || tokens[next].Kind is not (TokenKind.Enumeration or TokenKind.Comma or TokenKind.Semicolon))
            return false;
        for (int i = next + 1; i < tokens.Count && i <= next + 4; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
                return tokens[i - 1].Word is { } word && (word.Before.Exists(c => c.By == by) || word.Listed.Exists(c => c.By == by));
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Other))
                return false;
        }

        return false;
    }

    /// <summary>以县政府为对象, 因县政府信息公开, 向县政府提出的, 县政府依申请公开: whether something is asked of whom a token names.</summary>
    public bool IsAddressee(int index) => index > 0 && (IsReason(index - 1) || tokens[index - 1].Word?.Text == "针对" || (index + 1 < tokens.Count && (tokens[index - 1].Word?.Text, tokens[index + 1].Word?.Text) is ("以", "为") or ("向", "提出" or "提出的" or "提交" or "提交的" or "申请")) || (index + 1 < tokens.Count && tokens[index + 1].Word is { Topic: >= 0 and var asked } && lexicon.IsUnspoken(asked)));

    /// <summary>比上一年度, 较2022年: the time is one that is compared with.</summary>
    public bool IsCompared(int index) => index > 0 && tokens[index - 1].Word?.Is(WordRole.Than) == true;

    /// <summary>复议1件,县政府复议后维持: whether who decides on reviews is named with what was decided.</summary>
    public bool IsReviewer(int index, int topic)
    {
        if (topic < 0 || lexicon.IsUnspoken(topic) || lexicon.IsForeign(topic))
            return false;
        for (int i = index + 1; i < tokens.Count && i <= index + 3 && tokens[i].Word is { } word; i++)
        {
            if (word.Topic < 0 && (word.Before.Exists(IsOfReviews) || word.After.Exists(IsOfReviews) || word.Each.Exists(IsOfReviews)))
                return true;
            if (!word.Is(WordRole.Filler) && word.Topic < 0)
                return false;
        }

        return false;

        bool IsOfReviews(ClaimDefinition claim) => claim.By == ClaimDefinition.Results && lexicon.Fits(claim, topic);
    }

    /// <summary>除2件结转下年度外: whether an exception ends at a token.</summary>
    public bool EndsException(int index) => index < tokens.Count && tokens[index].Word?.Text is "外" or "以外" or "之外";

    /// <summary>全部行政诉讼, 执法类复议: whether a noun is counted whatever it is about.</summary>
    public bool IsOfAllMatters(int noun)
    {
        // 执法类复议: of another matter.
        if (noun > 1 && IsOfKind(noun) && tokens[noun - 2].Kind == TokenKind.Other)
            return true;
        int all = noun > 1 && tokens[noun - 1].Word?.Text == "的" ? noun - 2 : noun - 1;
        return all >= 0 && tokens[all].Word?.Is(WordRole.Universal) == true;
    }

    /// <summary>维持、纠正各2件, 不予公开、不予处理均为1件: whether a number is that of each of the words before it.</summary>
    public bool IsOfEach(int number)
    {
        for (int i = number - 1; i >= Math.Max(0, number - 2) && tokens[i].Word is { Topic: < 0 } word; i--)
        {
            if (word.Text[0] is '各' or '均')
                return true;
        }

        return false;
    }

    /// <summary>3件答复平均用时9个工作日: whether something else is said of what a word names.</summary>
    public bool IsSubject(int index)
    {
        int next = SkipFillers(index + 1);
        return next < tokens.Count && (tokens[next].Kind == TokenKind.Other || tokens[next].Word?.Is(WordRole.Comparison) == true || tokens[index + 1].Word?.Text == "经");
    }

    /// <summary>涉及以区政府办名义印发的规范性文件27件: whether the clause begins with what something concerns.</summary>
    public bool OpensWithConcern(int first)
    {
        int start = first;
        while (start > 0 && !EndsPhrase(start - 1))
            start--;
        return start < first && tokens[start].Word?.Text == "涉及";
    }

    /// <summary>一审胜诉1件: whether what is counted from one token to another is that of one instance, beside which there are others.</summary>
    public bool IsOfInstance(int first, int last)
    {
        for (int i = Math.Max(0, first - 1); i <= last; i++)
        {
            if (tokens[i].Word?.Text is "一审" or "二审" or "再审")
                return true;
        }

        return false;
    }

    /// <summary>不掌握等原因无法提供: whether a kind is the first of several.</summary>
    public bool HasOthers(int next) => next < tokens.Count && (tokens[next].Kind is TokenKind.Enumeration or TokenKind.Other || tokens[next].Word is { Text: ['等', ..] });

    /// <summary>重复申请、信访投诉类申请等不予处理: the word behind several kinds that says what they are kinds of, and what it counts.</summary>
    public (int Index, ClaimDefinition Group)? GroupBehind(int kind, ClaimDefinition claim)
    {
        bool hasOthers = false;
        for (int i = kind + 1; i < tokens.Count && i <= kind + LongestCause && tokens[i].Kind is TokenKind.Word or TokenKind.Other or TokenKind.Enumeration; i++)
        {
            hasOthers |= HasOthers(i);
            if (hasOthers && tokens[i].Word?.After.Find(claim.IsWithin) is { } group)
                return (i, group);
        }

        return null;
    }

    /// <summary>镇本级684条,14个村(社区)368条: whether a number counts those whose number follows.</summary>
    public bool CountsDoers(int index) => index > 0 && EndsPhrase(index - 1) && !EndsPhrase(index + 1) && NumberFollowsInClause(index, pastBrackets: true);

    /// <summary>收到183个申请人提出的申请569件: whether a number right behind its verb counts those from whom the things came that the next number counts.</summary>
    public bool CountsSenders(int verb, int index)
    {
        if (verb < 0 || verb != index - 1 || tokens[verb].Word is not { Topic: < 0 } || EndsPhrase(index + 1))
            return false;
        for (int i = index + 1; i < tokens.Count && i <= index + LongestCause && tokens[i].Kind is TokenKind.Word or TokenKind.Other or TokenKind.Unit or TokenKind.Number; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
                return tokens[i].Unit is not null && i > index + 2 && tokens[i - 1].Word is { Topic: >= 0 };
        }

        return false;
    }

    /// <summary>未对任何申请收取费用: whether the noun behind a denial only says to whom or on what nothing was done.</summary>
    public bool OpensObject(int denial)
    {
        for (int i = denial + 1; i < tokens.Count && i <= denial + 3 && tokens[i].Word is { Topic: < 0 } word; i++)
        {
            if (word.Text is "对" or "就")
                return true;
        }

        return false;
    }

    /// <summary>1件信息公开答复被提起行政复议: whether something is done to what a token names.</summary>
    public bool IsPassive(int index) => index < tokens.Count && tokens[index].Word is { Text: ['被', ..] };

    /// <summary>属社会组织内部事务: whether a word stands right behind another that counts something, which says whose or of what it is.</summary>
    public bool IsOfKnownKind(int index) => index > 0 && tokens[index - 1].Word is { CountsSomething: true, Topic: < 0 };

    /// <summary>Whether a noun opens its clause, or stands behind examples of its kind, the unit or the year.</summary>
    public bool IsBareNoun(int index) => tokens[index].Word is { Topic: >= 0 }
        && (index == 0 || tokens[index - 1].Kind is not (TokenKind.Word or TokenKind.Number) || tokens[index - 1].Word?.Is(WordRole.Own | WordRole.Area | WordRole.ThisYear | WordRole.Sum) == true);

    /// <summary>The word right before a token, or the one before a 的 between them.</summary>
    public Word? NounBefore(int index)
    {
        Word? before = index > 0 ? tokens[index - 1].Word : null;
        return before?.Text == "的" && index > 1 ? tokens[index - 2].Word : before;
    }

    /// <summary>The word directly before a noun, or before one filler between them, as in 举报类诉讼.</summary>
    public Word? KindBefore(int index)
    {
        Word? before = index > 0 ? tokens[index - 1].Word : null;
        return before is { Topic: < 0 } && before.Is(WordRole.Filler) && index > 1 ? tokens[index - 2].Word : before;
    }

    /// <summary>许可类诉讼: whether the word before a noun only says of what kind it is.</summary>
    public bool IsOfKind(int index) => index > 0 && tokens[index - 1].Word?.Text == "类";

    /// <summary>规章、规范性文件共计205件: whether what is counted are nouns of two matters that are not counted together.</summary>
    public bool IsOfJoinedNouns(int index)
    {
        int noun = index - 1;
        while (noun > 0 && tokens[noun].Word is { Topic: < 0 } between && (between.Before.Count > 0 || between.Is(WordRole.Filler | WordRole.Sum)))
            noun--;

        if (noun < 2 || tokens[noun].Word is not { Topic: >= 0 and var last } || (tokens[noun - 1].Kind != TokenKind.Enumeration && !IsConjunction(noun - 1)))
            return false;
        return tokens[noun - 2].Word is { Topic: >= 0 and var first } && first != last && !lexicon.AreCountedTogether(first, last);
    }

    /// <summary>申请中有3件: whether what is counted is among what the word before it names.</summary>
    public bool IsSomeOf(int waiting, int index)
    {
        for (int i = waiting + 1; i < index; i++)
        {
            if (tokens[i].Word?.Text is "中" or "中有" or "当中")
                return true;
        }

        return false;
    }

    /// <summary>县政府(含县政府办公室): the government that a bracket tells to hold the unit.</summary>
    public Word? IncludedBy(int index) => index > 2 && tokens[index - 1].Word?.Is(WordRole.Part) == true && tokens[index - 2].Kind == TokenKind.Open && index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Close ? tokens[index - 3].Word : null;

    /// <summary>Whether a mark stands at a position, or nothing any more.</summary>
    public bool EndsPhrase(int index) => index >= tokens.Count || tokens[index].Kind is >= TokenKind.Enumeration and <= TokenKind.Close;

    /// <summary>没有涉及政府信息公开的复议、诉讼: whether what stands behind a token is denied rather than the matter of what was counted before.</summary>
    public bool DeniesNoun(int index)
    {
        bool isOfMatter = false;
        for (int i = index + 1; i < tokens.Count && i <= index + LongestCause && tokens[i].Word is { } word; i++)
        {
            if (word.Topic >= 0)
                return isOfMatter && tokens[i - 1].Word?.Text is "的" or "类";
            isOfMatter |= word.Is(WordRole.Matter);
            if (!word.Is(WordRole.Matter | WordRole.Filler))
                return false;
        }

        return false;
    }

    /// <summary>各部门、各街道: whether a token names the second of two kinds of units that together are all of them.</summary>
    public bool IsOneOfAllUnits(int index) => index > 1 && IsConjunction(index - 1) && tokens[index - 2].Word is { Text: ['各', ..] } kind && kind.Is(WordRole.Narrower);

    /// <summary>Whether the next that says anything is a number.</summary>
    public bool NumberFollows(int index)
    {
        int next = SkipFillers(index + 1);
        return next < tokens.Count && tokens[next].Kind == TokenKind.Number;
    }

    /// <summary>Whether a number with a measure word stands among the tokens from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public bool HasNumber(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Number, Unit: not null })
                return true;
        }

        return false;
    }

    /// <summary>Whether another number with a measure word stands in the same clause behind a token; brackets end it unless it is looked for behind them, too.</summary>
    public bool NumberFollowsInClause(int index, bool pastBrackets = false)
    {
        for (int i = index + 1; i < tokens.Count && i <= index + LongestCause; i++)
        {
            if (!(tokens[i].Kind is TokenKind.Word or TokenKind.Other or TokenKind.Unit or TokenKind.Number || (pastBrackets && tokens[i].Kind is TokenKind.Open or TokenKind.Close)))
                return false;
            if (tokens[i] is { Kind: TokenKind.Number, Unit: not null })
                return true;
        }

        return false;
    }

    /// <summary>行政复议与行政诉讼两项合计88件, 复议、诉讼两项均为零: the number says how many nouns were joined before it, and what counts them follows.</summary>
    public bool IsApposition(int index, int joined) =>
        joined > 1 && tokens[index].Number.Value == joined && index > 0 && tokens[index - 1].Word is { Topic: >= 0 }
        && (NumberFollowsInClause(index) || (index + 1 < tokens.Count && tokens[index + 1].Word?.Is(WordRole.Universal | WordRole.Denial | WordRole.DirectDenial) == true));

    /// <summary>5件按规定及时答复: whether something was done in time, as words between two tokens say.</summary>
    public bool IsInTime(int from, int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            if (tokens[i].Word?.Is(WordRole.Timely) == true)
                return true;
        }

        return false;
    }

    /// <summary>Whether a reason is told from a token on.</summary>
    public bool IsReason(int index) => index < tokens.Count && tokens[index].Word?.Is(WordRole.BecauseOf) == true;

    /// <summary>103件顺延到下年度: the word behind the number that states a claim with it, unless the word has a number of its own behind it.</summary>
    public int? WordBehind(int index)
    {
        int behind = index + 1;
        if (NounBehindMatter(behind) is { } noun)
            return noun;
        if (IsReason(behind))
            return ResultBehindCause(behind);
        while (behind < tokens.Count && tokens[behind].Word is { After.Count: 0 } skipped && (skipped.Is(WordRole.Filler) || skipped.Topic >= 0))
            behind++;
        if (behind >= tokens.Count || tokens[behind].Word is not { After.Count: > 0 } word || !IsNear(index, behind))
            return null;
        // 3件行政复议维持: what became of them says more than the noun.
        int next = SkipFillers(behind + 1);
        if (word.Topic >= 0 && next < tokens.Count && tokens[next].Word is { After.Count: > 0, Topic: < 0 } && !NumberFollows(next))
            behind = next;
        if (behind + 1 < tokens.Count && (tokens[behind + 1].Kind == TokenKind.Other || tokens[behind + 1].Word?.Text == "中"))
            return null;
        return tokens[behind].Word!.Before.Count > 0 && NumberFollows(behind) ? null : behind;
    }

    /// <summary>1起因政府信息公开引起的行政复议案件: the noun behind the matter of the report, and nothing but that between.</summary>
    private int? NounBehindMatter(int start)
    {
        bool isOfMatter = false;
        for (int i = start; i < tokens.Count && i <= start + LongestCause && tokens[i].Word is { } word; i++)
        {
            if (word is { Topic: >= 0, After.Count: > 0 })
                return isOfMatter && !NumberFollows(i) ? i : null;
            if (word.Is(WordRole.Matter))
                isOfMatter = true;
            else if (!word.Is(WordRole.BecauseOf | WordRole.Cause | WordRole.Therefore | WordRole.Filler))
                return null;
        }

        return null;
    }

    /// <summary>1件因信息不存在无法提供: what became of it stands behind the reason, as the last word of the clause that can.</summary>
    private int? ResultBehindCause(int because)
    {
        int? last = null;
        for (int i = because + 1; i < tokens.Count && i <= because + LongestCause && tokens[i].Kind is TokenKind.Word or TokenKind.Other; i++)
        {
            if (tokens[i].Word is { After.Count: > 0 } word && word.After.Exists(c => c.By.Length > 0 || c.Topics.Count == 0))
                last = i;
        }

        return last is { } result && (result + 1 >= tokens.Count || tokens[result + 1].Kind is not (TokenKind.Number or TokenKind.Other)) ? result : null;
    }

    /// <summary>收到12件政府信息公开申请: the noun may stand behind the number.</summary>
    public int? TopicBehind(int index)
    {
        if (NounBehindMatter(index + 1) is { } noun)
            return tokens[noun].Word!.Topic;
        for (int i = index + 1; i < tokens.Count && i <= index + 3; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
                return null;
            if (tokens[i].Word!.Topic >= 0)
                return tokens[i].Word!.Topic;
            if (!tokens[i].Word!.Is(WordRole.Filler))
                return null;
        }

        return null;
    }

    /// <summary>收到的100件申请中,: what follows is said of those that were counted.</summary>
    public bool IsAmong(int index) => tokens[index].Word!.Text == "中" && index + 1 < tokens.Count
        && (tokens[index + 1].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Number || tokens[index + 1].Word?.Text == "有");

    /// <summary>24件答复中,; 8件中,; 5件里: what follows is said of those that the number counts.</summary>
    public bool IsBeforeAmong(int index)
    {
        int among = index + 1;
        while (among < tokens.Count && among <= index + 2 && tokens[among].Word is { } between && !IsAmongThem(between) && (between.Topic >= 0 || between.After.Count > 0 || between.Is(WordRole.Filler)))
            among++;
        return among < tokens.Count && tokens[among].Word is { } word && IsAmongThem(word)
            && among + 1 < tokens.Count && (tokens[among + 1].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Number || tokens[among + 1].Word is { } next && (next.Before.Count + next.Listed.Count > 0));
    }

    /// <summary>没有行政复议、行政诉讼1件: the mark behind which a noun stands that a number counts, though a denial goes before; <see langword="null"/> for none.</summary>
    public int? MarkBeforeCounted(int index)
    {
        int noun = index - 1;
        while (noun > 0 && tokens[noun].Word is { Topic: < 0 } filler && filler.Is(WordRole.Filler) && filler.Before.Count == 0)
            noun--;
        return noun > 1 && tokens[noun].Word is { Topic: >= 0, Before.Count: > 0 } && tokens[noun - 1].Kind == TokenKind.Enumeration && EndsPhrase(index + 1) ? noun - 1 : null;
    }

    /// <summary>Whether a token denies without a verb: 收取信息处理费情况:无.</summary>
    public bool IsDenial(int index) => index < tokens.Count && tokens[index].Word?.Is(WordRole.DirectDenial) == true;

    /// <summary>Whether a token is said of the nouns before it: 申请为零, 收取信息处理费情况:无.</summary>
    public bool IsPredicate(int index) => index > 0 && (tokens[index - 1].Kind == TokenKind.Colon || IsCopula(index - 1));

    /// <summary>以本局名义: whether what is done in a name is done in that of the unit that reports.</summary>
    public bool IsInOwnName(int index, ReportingUnit speaker) =>
        index > 0 && tokens[index].Word?.Text == "名义" && (tokens[index - 1].Kind == TokenKind.Unit || (tokens[index - 1].Word is { } name && (name.Is(WordRole.Own) || speaker.IsOfficeOf(name.Text))));

    /// <summary>Whether a token says what something is: 均为咨询.</summary>
    public bool IsCopula(int index) => index >= 0 && tokens[index].Word?.Text is "为" or "是" or "系" or "属" or "属于";

    /// <summary>全部答复均经审核: what was a verb is a noun.</summary>
    public bool IsUniversal(int index) => index < tokens.Count && tokens[index].Word?.Is(WordRole.Universal) == true;

    /// <summary>均已办结或正在办理, 均由自然人提出的信函申请: what is said isn't said of all.</summary>
    public bool GoesOn(int index) => index < tokens.Count && tokens[index].Word?.Text is "或" or "或者" or "的";

    /// <summary>61件征地类申请: words that aren't known stand right behind the number, and what it counts behind them.</summary>
    public bool IsNarrowed(int index) => index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Other;

    /// <summary>(三)复议诉讼⏎行政复议6件: a heading of nouns ends with its line, whether a mark ends there or not, where the next begins with what it speaks of.</summary>
    public bool EndsHeadingLine(int ordinal, int index, SectionText section) =>
        index + 1 < tokens.Count && IsHeading(ordinal, index) && (tokens[index + 1].Kind is TokenKind.Unit or TokenKind.Date || tokens[index + 1].Word is { Topic: >= 0 } || tokens[index + 1].Word?.Is(WordRole.ThisYear | WordRole.Own | WordRole.Area | WordRole.Denial) == true) && section.StartsLine(tokens[index + 1].Start) && section.StartsLine(tokens[ordinal].Start)
        && !tokens[(ordinal + 1)..(index + 1)].Any(t => t.Word is { Topic: < 0, Before.Count: > 0 });

    /// <summary>(二)依申请公开情况2023年……: a heading ends with the word it ends with, whether a line or a mark ends there or not.</summary>
    public bool EndsHeading(int ordinal, int index)
    {
        if (!IsHeading(ordinal, index) || !tokens[index].Word!.Text.EndsWith("情况", StringComparison.Ordinal))
            return false;
        return index + 1 < tokens.Count && tokens[index + 1] is { Kind: TokenKind.Date or TokenKind.Unit or TokenKind.Word } next
            && !(next.Word is { } word && (word.Is(WordRole.Conjunction) || word.Text[0] is '的' or '为' or '是' or '如' or '说' or '中' or '良' or '总'));
    }

    private bool IsHeading(int ordinal, int index)
    {
        for (int i = ordinal + 1; i < index; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Other or TokenKind.Enumeration))
                return false;
        }

        return tokens[index].Start - tokens[ordinal].End <= LongestHeading;
    }

    private static bool IsAmongThem(Word word) => word.Text is "中" or "里" or "当中";

    private int SkipFillers(int index)
    {
        while (index < tokens.Count && tokens[index].Word?.Is(WordRole.Filler) == true)
            index++;
        return index;
    }
}
