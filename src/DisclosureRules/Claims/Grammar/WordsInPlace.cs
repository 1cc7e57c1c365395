using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What a word is where it stands: by the words beside it, whatever the sentence has said until then. Safe to share between threads.</summary>
/// <param name="lexicon">The words.</param>
/// <param name="speaker">Who reports.</param>
/// <param name="year">The year reported on; <see langword="null"/> when unknown.</param>
/// <param name="section">The section.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="around">What stands around a token.</param>
internal sealed class WordsInPlace(Lexicon lexicon, ReportingUnit speaker, int? year, SectionText section, ArraySegment<Token> tokens, TokenContext around)
{
    /// <summary>Words behind a way of answering up to the verb; the longest of the blind sets have five.</summary>
    private const int LongestWay = 8;

    /// <summary>A single character of a name says nothing of what its bearer does.</summary>
    private const int ShortestField = 2;

    /// <summary>公开非涉密信息12条, 收到非自然人申请3件: whatever the word is, the number counts what is none. 公开类14件、非公开类9件 are two parts.</summary>
    public bool IsOpposite(int i) => i > 0 && tokens[i].Word is { Listed.Count: 0 } word && !word.Is(WordRole.Matter) && tokens[i - 1] is { Kind: TokenKind.Other or TokenKind.Word } before && before.End == tokens[i].Start && section.Text[before.End - 1] == '非';

    /// <summary>Whether a token starts a line and no sentence goes on there: pages and PDF files break lines anywhere.</summary>
    public bool StartsParagraph(int i) => section.StartsLine(tokens[i].Start) && (i == 0 || tokens[i - 1].Kind is TokenKind.Stop or TokenKind.Ordinal);

    /// <summary>没有因信息公开引发的举报、投诉、行政复议或行政诉讼: whether what is listed stands beside something that the report counts.</summary>
    public bool IsListed(int index) => IsListed(index, 1) || IsListed(index, -1);

    private bool IsListed(int index, int step)
    {
        for (int at = index; at + step < tokens.Count && around.IsConjunction(at + step); at += 2 * step)
        {
            int next = at + (2 * step);
            if (next < 0 || next >= tokens.Count)
                return false;
            if (tokens[next].Word is { Topic: >= 0 } word && !lexicon.IsForeign(word.Topic))
                return true;
            if (tokens[next] is not ({ Kind: TokenKind.Other } or { Word.Topic: >= 0 }))
                return false;
        }

        return false;
    }

    /// <summary>The bureau of forestry's 林业行政处罚 are all that it has.</summary>
    public bool IsOwnField(int index)
    {
        Token token = tokens[index];
        return index + 1 < tokens.Count && tokens[index + 1].Word is { Topic: >= 0 and var counted } && lexicon.IsUndivided(counted)
            && token.End - token.Start >= ShortestField && speaker.Name.AsSpan().Contains(section.Text.AsSpan(token.Start, token.End - token.Start), StringComparison.Ordinal);
    }

    /// <summary>均已以邮寄方式答复申请人: how something was answered isn't how it came.</summary>
    public bool IsOfAnswers(int universal, int index)
    {
        for (int i = universal + 1; i < tokens.Count && i <= index + LongestWay && (tokens[i].Kind == TokenKind.Enumeration || !around.EndsPhrase(i)); i++)
        {
            if (tokens[i].Word is { } word && (word.Each.Exists(IsOfAll) || word.Before.Exists(IsOfAll) || word.After.Exists(IsOfAll)))
                return true;
        }

        return false;

        static bool IsOfAll(ClaimDefinition claim) => claim.Divided.Contains(ClaimDefinition.Results) || claim.Kind == ClaimKind.All;
    }

    /// <summary>均与企业登记有关, 均为企业档案: what they are about isn't who they are from.</summary>
    public bool IsConcern(int universal, int index) =>
        around.IsConjunction(universal + 1) || (index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Other);

    /// <summary>The kind or part of a quantity that a word names as all of it; <see langword="null"/> for none.</summary>
    public static ClaimDefinition? KindOf(ClaimDefinition group, Word word) =>
        word.Before.Find(c => c.IsWithin(group) || IsAllOf(c, group, word)) ?? word.Listed.Find(c => IsAllOf(c, group, word));

    /// <summary>收到申请9件,均为企业: one part is the whole, unless a claim of its own says so.</summary>
    private static bool IsAllOf(ClaimDefinition part, ClaimDefinition whole, Word word) =>
        word.Each.Count == 0 && word.Says.Count == 0 && part.By.Length > 0 && whole.Divided.Contains(part.By) && part.HasTopicsOf(whole);

    /// <summary>2023年以来: the year of the report, to its end.</summary>
    public bool IsSinceThisYear(Word word, int index) =>
        word.Text is "以来" && index > 0 && tokens[index - 1] is { Kind: TokenKind.Date } before && before.Date.Kind == DateKind.Year && before.Date.Year == year;

    /// <summary>所有申请已办结完成15件: how many of them follows.</summary>
    public bool IsCountedOn(int index) => index + 1 < tokens.Count && tokens[index + 1].Word is { Topic: < 0, CountsSomething: true } && around.NumberFollows(index + 1);

    /// <summary>以县政府为申请对象的申请, 因县政府信息公开引发的复议: the office of a government reports on what is asked of it.</summary>
    public bool IsAddressed(Word word, int index) => around.Nouns.IsAddressee(index) && speaker.IsOfficeOf(word.Text);
}
