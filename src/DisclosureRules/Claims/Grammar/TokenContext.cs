using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What stands around a token; every look is bounded.</summary>
internal sealed class TokenContext(Lexicon lexicon, ArraySegment<Token> tokens)
{
    /// <summary>Between a word and its number there is no room for more characters than this.</summary>
    private const int Reach = 40;

    /// <summary>A reason of more words is a sentence of its own.</summary>
    public const int LongestCause = 10;

    /// <summary>The longest heading of the form's own has 26 characters.</summary>
    private const int LongestHeading = 30;

    /// <summary>What stands around nouns.</summary>
    public NounContext Nouns => field ??= new(lexicon, this, tokens);

    /// <summary>What stands around numbers.</summary>
    public NumberContext Numbers => field ??= new(this, tokens);

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

    /// <summary>比上一年度, 较2022年: the time is one that is compared with.</summary>
    public bool IsCompared(int index) => index > 0 && tokens[index - 1].Word?.Is(WordRole.Than) == true;

    /// <summary>除2件结转下年度外: whether an exception ends at a token.</summary>
    public bool EndsException(int index) => index < tokens.Count && tokens[index].Word?.Text is "外" or "以外" or "之外";

    /// <summary>Whether a mark stands at a position, or nothing any more.</summary>
    public bool EndsPhrase(int index) => index >= tokens.Count || tokens[index].Kind is >= TokenKind.Enumeration and <= TokenKind.Close;

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

    /// <summary>Whether a reason is told from a token on.</summary>
    public bool IsReason(int index) => index < tokens.Count && tokens[index].Word?.Is(WordRole.BecauseOf) == true;

    /// <summary>Whether a token denies without a verb: 收取信息处理费情况:无.</summary>
    public bool IsDenial(int index) => index < tokens.Count && tokens[index].Word?.Is(WordRole.DirectDenial) == true;

    /// <summary>Whether a token is said of the nouns before it: 申请为零, 收取信息处理费情况:无.</summary>
    public bool IsPredicate(int index) => index > 0 && (tokens[index - 1].Kind == TokenKind.Colon || IsCopula(index - 1));

    /// <summary>Whether a token says what something is: 均为咨询.</summary>
    public bool IsCopula(int index) => index >= 0 && tokens[index].Word?.Text is "为" or "是" or "系" or "属" or "属于";

    /// <summary>全部答复均经审核: what was a verb is a noun.</summary>
    public bool IsUniversal(int index) => index < tokens.Count && tokens[index].Word?.Is(WordRole.Universal) == true;

    /// <summary>均已办结或正在办理, 均由自然人提出的信函申请: what is said isn't said of all.</summary>
    public bool GoesOn(int index) => index < tokens.Count && tokens[index].Word?.Text is "或" or "或者" or "的";

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

    public static bool IsAmongThem(Word word) => word.Text is "中" or "里" or "当中";

    public int SkipFillers(int index)
    {
        while (index < tokens.Count && tokens[index].Word?.Is(WordRole.Filler) == true)
            index++;
        return index;
    }
}
