using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What stands around a number: what it counts, and of which whole. Every look is bounded.</summary>
internal sealed class NumberContext(TokenContext around, ArraySegment<Token> tokens)
{
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

    /// <summary>涉及以区政府办名义印发的规范性文件27件: whether the clause begins with what something concerns.</summary>
    public bool OpensWithConcern(int first)
    {
        int start = first;
        while (start > 0 && !around.EndsPhrase(start - 1))
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
        for (int i = kind + 1; i < tokens.Count && i <= kind + TokenContext.LongestCause && tokens[i].Kind is TokenKind.Word or TokenKind.Other or TokenKind.Enumeration; i++)
        {
            hasOthers |= HasOthers(i);
            if (hasOthers && tokens[i].Word?.After.Find(claim.IsWithin) is { } group)
                return (i, group);
        }

        return null;
    }

    /// <summary>镇本级684条,14个村(社区)368条: whether a number counts those whose number follows.</summary>
    public bool CountsDoers(int index) => index > 0 && around.EndsPhrase(index - 1) && !around.EndsPhrase(index + 1) && around.NumberFollowsInClause(index, pastBrackets: true);

    /// <summary>收到183个申请人提出的申请569件: whether a number right behind its verb counts those from whom the things came that the next number counts.</summary>
    public bool CountsSenders(int verb, int index)
    {
        if (verb < 0 || verb != index - 1 || tokens[verb].Word is not { Topic: < 0 } || around.EndsPhrase(index + 1))
            return false;
        for (int i = index + 1; i < tokens.Count && i <= index + TokenContext.LongestCause && tokens[i].Kind is TokenKind.Word or TokenKind.Other or TokenKind.Unit or TokenKind.Number; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
                return tokens[i].Unit is not null && i > index + 2 && tokens[i - 1].Word is { Topic: >= 0 };
        }

        return false;
    }

    /// <summary>1件信息公开答复被提起行政复议: whether something is done to what a token names.</summary>
    public bool IsPassive(int index) => index < tokens.Count && tokens[index].Word is { Text: ['被', ..] };

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

    /// <summary>行政复议与行政诉讼两项合计88件, 复议、诉讼两项均为零: the number says how many nouns were joined before it, and what counts them follows.</summary>
    public bool IsApposition(int index, int joined) =>
        joined > 1 && tokens[index].Number.Value == joined && index > 0 && tokens[index - 1].Word is { Topic: >= 0 }
        && (around.NumberFollowsInClause(index) || (index + 1 < tokens.Count && tokens[index + 1].Word?.Is(WordRole.Universal | WordRole.Denial | WordRole.DirectDenial) == true));

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

    /// <summary>103件顺延到下年度: the word behind the number that states a claim with it, unless the word has a number of its own behind it.</summary>
    public int? WordBehind(int index)
    {
        int behind = index + 1;
        if (NounBehindMatter(behind) is { } noun)
            return noun;
        if (around.IsReason(behind))
            return ResultBehindCause(behind);
        while (behind < tokens.Count && tokens[behind].Word is { After.Count: 0 } skipped && (skipped.Is(WordRole.Filler) || skipped.Topic >= 0))
            behind++;
        if (behind >= tokens.Count || tokens[behind].Word is not { After.Count: > 0 } word || !around.IsNear(index, behind))
            return null;
        // 3件行政复议维持: what became of them says more than the noun.
        int next = around.SkipFillers(behind + 1);
        if (word.Topic >= 0 && next < tokens.Count && tokens[next].Word is { After.Count: > 0, Topic: < 0 } && !around.NumberFollows(next))
            behind = next;
        if (behind + 1 < tokens.Count && (tokens[behind + 1].Kind == TokenKind.Other || tokens[behind + 1].Word?.Text == "中"))
            return null;
        return tokens[behind].Word!.Before.Count > 0 && around.NumberFollows(behind) ? null : behind;
    }

    /// <summary>1起因政府信息公开引起的行政复议案件: the noun behind the matter of the report, and nothing but that between.</summary>
    private int? NounBehindMatter(int start)
    {
        bool isOfMatter = false;
        for (int i = start; i < tokens.Count && i <= start + TokenContext.LongestCause && tokens[i].Word is { } word; i++)
        {
            if (word is { Topic: >= 0, After.Count: > 0 })
                return isOfMatter && !around.NumberFollows(i) ? i : null;
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
        for (int i = because + 1; i < tokens.Count && i <= because + TokenContext.LongestCause && tokens[i].Kind is TokenKind.Word or TokenKind.Other; i++)
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
        while (among < tokens.Count && among <= index + 2 && tokens[among].Word is { } between && !TokenContext.IsAmongThem(between) && (between.Topic >= 0 || between.After.Count > 0 || between.Is(WordRole.Filler)))
            among++;
        return among < tokens.Count && tokens[among].Word is { } word && TokenContext.IsAmongThem(word)
            && among + 1 < tokens.Count && (tokens[among + 1].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Number || tokens[among + 1].Word is { } next && (next.Before.Count + next.Listed.Count > 0));
    }

    /// <summary>没有行政复议、行政诉讼1件: the mark behind which a noun stands that a number counts, though a denial goes before; <see langword="null"/> for none.</summary>
    public int? MarkBeforeCounted(int index)
    {
        int noun = index - 1;
        while (noun > 0 && tokens[noun].Word is { Topic: < 0 } filler && filler.Is(WordRole.Filler) && filler.Before.Count == 0)
            noun--;
        return noun > 1 && tokens[noun].Word is { Topic: >= 0, Before.Count: > 0 } && tokens[noun - 1].Kind == TokenKind.Enumeration && around.EndsPhrase(index + 1) ? noun - 1 : null;
    }

    /// <summary>61件征地类申请: words that aren't known stand right behind the number, and what it counts behind them.</summary>
    public bool IsNarrowed(int index) => index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Other;
}
