using System.Buffers;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// A total and what is counted as its parts behind 其中, a colon or the like: <c>公开信息126条,其中动态类113条、其他13条</c>. Only where nothing makes it doubtful which
/// numbers belong to it: all are of one measure word, the total is exact, each part exact or at least a number (<c>100余条</c>), no list stands in the list, and nothing
/// is compared or added up in it.
/// </summary>
/// <param name="Total">The token of the total.</param>
/// <param name="Items">The tokens of the parts, two at least.</param>
/// <param name="HasRest">Whether the last part is all the rest (其他) and each is exact, so that nothing is left out.</param>
internal sealed record CountedList(Token Total, IReadOnlyList<Token> Items, bool HasRest)
{
    private const int FewestItems = 2;

    /// <summary>What isn't published is no part of what is, though it stands behind it: 公开信息100条,其中……,收到留言5条.</summary>
    private static readonly string[] OtherMatters =
    [
        "收到", "受理", "回复", "回应", "答复", "办理", "办结", "留言", "咨询", "开展", "举办", "召开", "培训", "阅读", "浏览", "访问", "关注", "粉丝", "点击", "下载", "转发", "信件", "诉求", "热线", "提案", "建议",
        "修改", "删除", "撤回", "整改", "接待", "参加", "累计",
    ];

    private static readonly SearchValues<string> Others = SearchValues.Create(OtherMatters, StringComparison.Ordinal);

    private static readonly string[] Rest = ["其他", "其它", "其余"];

    /// <summary>What the rest is called where it is the rest of all.</summary>
    private static readonly HashSet<string> RestNouns = new(["", "信息", "政府信息", "政务信息", "公开信息", "相关信息", "方面", "方面信息", "内容", "事项", "情况", "渠道", "方式", "栏目"], StringComparer.Ordinal);

    /// <summary>What is published is counted by the words alone, by things of many kinds.</summary>
    private const string Published = "published.";

    /// <summary>Words that make a number the least that it can be, behind it with its unit or before it.</summary>
    private static readonly SearchValues<string> AtLeast = SearchValues.Create(["余", "多", "以上", "超", "逾"], StringComparison.Ordinal);

    private static readonly SearchValues<string> About = SearchValues.Create(["约", "近", "左右", "将"], StringComparison.Ordinal);

    /// <summary>What the parts are together, or at least.</summary>
    public decimal Sum => Items.Sum(i => i.Number.Value);

    /// <summary>The lists of a section, in the order of the text.</summary>
    public static IEnumerable<CountedList> In(Passage passage)
    {
        if (passage.Numbers.Length <= FewestItems)
            yield break;
        int next = 1;
        foreach (int number in passage.NumberIndices)
        {
            // Behind a total and the marks that may stand between.
            for (int i = Math.Max(next, number + 1); i <= number + FewestItems + 1 && i < passage.Tokens.Length; i++)
            {
                if (Opens(passage.Tokens[i]) && TotalBefore(passage, i) is { } total && !IsOneOfSeveral(passage, i, total) && Behind(passage, i, total) is { } list)
                    yield return list;
                next = i + 1;
            }
        }
    }

    /// <summary>其中, or a colon right behind the total: 171条:动态124条,…….</summary>
    private static bool Opens(Token token) => token.Kind == TokenKind.Colon || token.Word?.Is(WordRole.Part) == true;

    /// <summary>Whether a token is a number that can be added up: exact, of cases or things.</summary>
    public static bool Counts(Token token) => token is { Kind: TokenKind.Number, Unit: not null, Doubt: Doubt.None } && token.Number is { IsPercent: false, IsChinese: false };

    /// <summary>Whether a token is a number that the true one is not below: <c>100余条</c>.</summary>
    private static bool IsBound(Passage passage, Token token)
    {
        if (token is not { Kind: TokenKind.Number, Unit: not null, Doubt: Doubt.Inexact } || token.Number is not { IsPercent: false, IsChinese: false, Exactness: Exactness.Exact or Exactness.Approximate })
            return false;
        ReadOnlySpan<char> text = passage.Text.AsSpan(token.Start, token.End - token.Start);
        return text.ContainsAny(AtLeast) && !text.ContainsAny(About);
    }

    /// <summary>The last character of a number's measure word: what is counted in others is another thing.</summary>
    public static char Measure(Passage passage, Token number) => passage.Text.AsSpan(0, number.End).TrimEnd("余多以上")[^1];

    /// <summary>The number right before 其中, a mark or a full stop between them.</summary>
    private static Token? TotalBefore(Passage passage, int part)
    {
        int at = part - 1;
        while (at > 0 && part - at <= FewestItems && passage.Tokens[at].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Open)
            at--;
        return Counts(passage.Tokens[at]) ? passage.Tokens[at] : null;
    }

    /// <summary>
    /// Whether the list may belong to something else: to what the total is a part of, or to the sum of it and other numbers of its sentence
    /// (自然人118件,企业9件。其中……).
    /// </summary>
    private static bool IsOneOfSeveral(Passage passage, int part, Token total)
    {
        int start = passage.SentenceStart(total.Start);
        ReadOnlySpan<Token> tokens = passage.Tokens;
        for (int i = part - 1; i >= 0 && tokens[i].Start >= start; i--)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Word?.Is(WordRole.Part) == true || (token.Kind == TokenKind.Number && token.Start < total.Start && token.Unit == total.Unit))
                return true;
        }

        return false;
    }

    private static CountedList? Behind(Passage passage, int part, Token total)
    {
        List<Token> items = [];
        ReadOnlySpan<Token> tokens = passage.Tokens;
        bool isBracketed = tokens[part - 1].Kind == TokenKind.Open;
        int depth = 0, piece = tokens[part].End;
        bool hasRest = false, hasSemicolons = false, isCounted = false, isExact = true, isOdd = false, hasOdd = false;
        for (int i = part + 1; i < tokens.Length && tokens[i].Kind != TokenKind.Stop; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind == TokenKind.Close && depth == 0)
                break;
            depth += token.Kind == TokenKind.Open ? 1 : token.Kind == TokenKind.Close ? -1 : 0;
            if (token.Kind is TokenKind.Comma or TokenKind.Enumeration or TokenKind.Semicolon)
            {
                // A list goes on with the marks that it began with: behind commas a semicolon ends it.
                if (token.Kind == TokenKind.Semicolon && items.Count >= FewestItems && !hasSemicolons)
                {
                    // 其中规章11条、其他文件102条;预决算4条: unless it goes on behind it.
                    hasRest &= !GoesOn(passage, i, total);
                    break;
                }

                hasSemicolons |= token.Kind == TokenKind.Semicolon;
                hasOdd |= isOdd && !isCounted;
                (piece, isCounted, isOdd) = (token.End, false, false);
            }

            if (depth > 0 || (token.Kind == TokenKind.Number && token.Number.IsPercent))
                continue;
            if (token.Kind == TokenKind.Date || (token.Word is { } word && (word.Is(WordRole.Part) || word.Is(WordRole.Comparison) || word.Is(WordRole.Sum) || word.Is(WordRole.OtherPeriod))))
                return null;
            if (token.Word?.Is(WordRole.Aside) == true)
                break;
            // 文件94条,在线访谈12期,其他2078条: something is listed in a measure that nobody knows, and may be one of the parts.
            isOdd |= token is { Kind: TokenKind.Number, Unit: null };
            if (token.Kind != TokenKind.Number || token.Unit is null)
                continue;
            if (IsOther(passage, total, piece, token.Start))
                break;
            if (isCounted || !(Counts(token) || IsBound(passage, token)) || Measure(passage, token) != Measure(passage, total))
                return null;
            items.Add(token);
            isCounted = true;
            isExact &= token.Doubt == Doubt.None;
            hasRest = IsRest(passage.Text.AsSpan(piece, token.Start - piece));
            // A list that is complete is over, whatever follows.
            if (items.Count >= FewestItems && isExact && items.Sum(t => t.Number.Value) == total.Number.Value)
                break;
        }

        return items.Count < FewestItems || (isBracketed && depth != 0) || IsOfAnother(passage, part, total, items) ? null : new(total, items, hasRest && isExact && !hasOdd);
    }

    /// <summary>其他13条, 其他类信息13条: whether a piece names all the rest; 其他公文13条 are the rest of one kind, and there may be others.</summary>
    private static bool IsRest(ReadOnlySpan<char> piece)
    {
        piece = piece.Trim("等共约为有计发布公开");
        foreach (string rest in Rest)
        {
            if (piece.StartsWith(rest, StringComparison.Ordinal))
                return RestNouns.Contains(piece[rest.Length..].Trim("各的类型别").ToString());
        }

        return false;
    }

    /// <summary>Whether more is counted with the total's measure word up to the end of the sentence.</summary>
    private static bool GoesOn(Passage passage, int index, Token total)
    {
        for (int i = index + 1; i < passage.Tokens.Length && passage.Tokens[i].Kind != TokenKind.Stop; i++)
        {
            if (passage.Tokens[i] is { Kind: TokenKind.Number, Unit: not null } token && Measure(passage, token) == Measure(passage, total))
                return true;
        }

        return false;
    }

    /// <summary>Whether a sentence of its own lists what the report counts behind something that it doesn't: 办理信访320件。其中予以公开4件…….</summary>
    private static bool IsOfAnother(Passage passage, int part, Token total, List<Token> items) =>
        passage.Tokens[part - 1].Kind == TokenKind.Stop && !passage.QuantitiesAt(total).Any(c => c.IsCertain) && items.Exists(i => passage.QuantitiesAt(i).Any(c => !c.Id.StartsWith(Published, StringComparison.Ordinal)));

    /// <summary>Whether a piece of the list is about another matter, of which the sentence of the total does not speak.</summary>
    private static bool IsOther(Passage passage, Token total, int start, int end)
    {
        if (!passage.Text.AsSpan(start, end - start).ContainsAny(Others))
            return false;
        string piece = passage.Text[start..end], head = passage.Text[passage.SentenceStart(total.Start)..total.Start];
        return Array.Exists(OtherMatters, m => piece.Contains(m, StringComparison.Ordinal) && !head.Contains(m, StringComparison.Ordinal));
    }
}
