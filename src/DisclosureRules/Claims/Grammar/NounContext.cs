using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What stands around a noun: whose it is, of which kind, and what is said of it. Every look is bounded.</summary>
internal sealed class NounContext(Lexicon lexicon, TokenContext around, ArraySegment<Token> tokens)
{
    /// <summary>Examples of two or three kinds have at most so many words; the longest of the blind sets have nine.</summary>
    private const int LongestExamples = 12;

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

    /// <summary>以县政府为对象, 因县政府信息公开, 向县政府提出的, 县政府依申请公开: whether something is asked of whom a token names.</summary>
    public bool IsAddressee(int index) => index > 0 && (around.IsReason(index - 1) || tokens[index - 1].Word?.Text == "针对" || (index + 1 < tokens.Count && (tokens[index - 1].Word?.Text, tokens[index + 1].Word?.Text) is ("以", "为") or ("向", "提出" or "提出的" or "提交" or "提交的" or "申请")) || (index + 1 < tokens.Count && tokens[index + 1].Word is { Topic: >= 0 and var asked } && lexicon.IsUnspoken(asked)));

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

    /// <summary>全部行政诉讼, 执法类复议: whether a noun is counted whatever it is about.</summary>
    public bool IsOfAllMatters(int noun)
    {
        // 执法类复议: of another matter.
        if (noun > 1 && IsOfKind(noun) && tokens[noun - 2].Kind == TokenKind.Other)
            return true;
        int all = noun > 1 && tokens[noun - 1].Word?.Text == "的" ? noun - 2 : noun - 1;
        return all >= 0 && tokens[all].Word?.Is(WordRole.Universal) == true;
    }

    /// <summary>3件答复平均用时9个工作日: whether something else is said of what a word names.</summary>
    public bool IsSubject(int index)
    {
        int next = around.SkipFillers(index + 1);
        return next < tokens.Count && (tokens[next].Kind == TokenKind.Other || tokens[next].Word?.Is(WordRole.Comparison) == true || tokens[index + 1].Word?.Text == "经");
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

        if (noun < 2 || tokens[noun].Word is not { Topic: >= 0 and var last } || (tokens[noun - 1].Kind != TokenKind.Enumeration && !around.IsConjunction(noun - 1)))
            return false;
        return tokens[noun - 2].Word is { Topic: >= 0 and var first } && first != last && !lexicon.AreCountedTogether(first, last);
    }

    /// <summary>县政府(含县政府办公室): the government that a bracket tells to hold the unit.</summary>
    public Word? IncludedBy(int index) => index > 2 && tokens[index - 1].Word?.Is(WordRole.Part) == true && tokens[index - 2].Kind == TokenKind.Open && index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Close ? tokens[index - 3].Word : null;

    /// <summary>没有涉及政府信息公开的复议、诉讼: whether what stands behind a token is denied rather than the matter of what was counted before.</summary>
    public bool DeniesNoun(int index)
    {
        bool isOfMatter = false;
        for (int i = index + 1; i < tokens.Count && i <= index + TokenContext.LongestCause && tokens[i].Word is { } word; i++)
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
    public bool IsOneOfAllUnits(int index) => index > 1 && around.IsConjunction(index - 1) && tokens[index - 2].Word is { Text: ['各', ..] } kind && kind.Is(WordRole.Narrower);

    /// <summary>以本局名义: whether what is done in a name is done in that of the unit that reports.</summary>
    public bool IsInOwnName(int index, ReportingUnit speaker) =>
        index > 0 && tokens[index].Word?.Text == "名义" && (tokens[index - 1].Kind == TokenKind.Unit || (tokens[index - 1].Word is { } name && (name.Is(WordRole.Own) || speaker.IsOfficeOf(name.Text))));
}
