using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>The claims a section states, in the order it states them; each is kept with the words that state it.</summary>
internal sealed class Statements(SectionText section, ArraySegment<Token> tokens, StatedClaims stated)
{
    private readonly int _start = stated.Claims.Count;

    /// <summary>For each claim of the section the tokens of its word and of its number.</summary>
    private readonly List<(int Word, int Number)> _stating = [];

    private List<(int Claim, int Whole)>? _ofOne;

    /// <summary>行政复议1件,结果维持: the last claim says what became of the only one; what is doubted of that, be it later, is doubted of it, too.</summary>
    public void SayOfOne(int whole) => (_ofOne ??= []).Add((Last, whole));

    /// <summary>The number of the last claim; -1 for none.</summary>
    public int Last => stated.Claims.Count - 1;

    /// <summary>The token the last claim of the section ended with; -1 for none.</summary>
    public int LastEnd { get; private set; } = -1;

    public Claim this[int claim]
    {
        get => stated.Claims[claim];

        // What is doubted later rests on the claim's own words.
        set => stated.Claims[claim] = (value.Doubt & ~stated.Claims[claim].Doubt) == 0 ? value : value with { Reasons = [.. value.Reasons, .. Unrested(value.Doubt, value.Reasons, _stating[claim - _start])] };
    }

    /// <summary>The number of a claim turns out to be that of another quantity.</summary>
    public void Restate(int claim, ClaimDefinition definition)
    {
        stated.Claims[claim] = stated.Claims[claim] with { Id = definition.Id, Title = definition.Title };
        stated.Places[claim] = stated.Places[claim] with { Definition = definition };
    }

    /// <summary>
    /// 行政复议34件,维持29件……因政府信息公开被申请复议0件: where a section counts cases of the report's matter and others, those without the matter
    /// are others.
    /// </summary>
    private void SettleMatter()
    {
        for (int i = stated.SectionStart; i < stated.Claims.Count; i++)
        {
            ClaimPlace place = stated.Places[i];
            if (place.NamesMatter || !IsOfCases(place.Definition) || !stated.Claims[i].IsCertain || !HasOther(i))
                continue;
            for (int k = stated.SectionStart; k < stated.Claims.Count; k++)
            {
                if (stated.Places[k].Sentence == place.Sentence && !stated.Places[k].NamesMatter && stated.Places[k].Definition.HasTopicsOf(place.Definition))
                    stated.Claims[k] = stated.Claims[k] with { Doubt = stated.Claims[k].Doubt | Doubt.Subject };
            }
        }
    }

    /// <summary>Whether the section counts as many otherwise, and of the report's matter.</summary>
    private bool HasOther(int claim)
    {
        for (int k = stated.SectionStart; k < stated.Claims.Count; k++)
        {
            if (stated.Places[k].NamesMatter && stated.Claims[k].Id == stated.Claims[claim].Id && stated.Claims[k].Value != stated.Claims[claim].Value)
                return true;
        }

        return false;
    }

    /// <summary>Cases of any matter are counted in the same words: reviews and lawsuits.</summary>
    private static bool IsOfCases(ClaimDefinition claim) => claim is { Kind: ClaimKind.Number, MayBePart: true, By.Length: 0, Topics.Count: > 0, Divided.Count: > 0 };

    /// <summary>What speaks against the first claim of the sentence.</summary>
    public Doubt FirstDoubt => stated.First < stated.Claims.Count ? stated.Claims[stated.First].Doubt : Doubt.None;

    /// <summary>No claim is made of the number of a token.</summary>
    public void Unclaimed(Token token) =>
        stated.AddUnclaimed(token.Number.Value, section.Source, section.Place(token.Start), section.Place(token.End - 1) + 1);

    /// <summary>The next claims are those of another sentence.</summary>
    public void EndSentence() => stated.EndSentence();

    /// <summary>The next claims stand below another heading.</summary>
    public void EndPassage() => stated.EndPassage();

    /// <summary>The section is over: its claims are held against each other, and the next are those of another.</summary>
    public void EndSection()
    {
        foreach ((int claim, int whole) in _ofOne ?? [])
            this[claim] = this[claim] with { Doubt = this[claim].Doubt | this[whole].Doubt };
        SettleMatter();
        stated.EndSection();
    }

    public void Add(Sentence sentence, ClaimDefinition claim, int first, int last, decimal? value, Doubt doubt, bool isOfAnother = false, bool isTentative = false)
    {
        LastEnd = last;
        (int Word, int Number) stating = Stating(first, last);
        _stating.Add(stating);
        stated.Add(new(claim, IsNarrowed(first, last), isTentative, isOfAnother, sentence.Clause.IsRemainder, sentence.HasMatter), new()
        {
            Id = claim.Id,
            Title = claim.Title,
            Value = value,
            Doubt = doubt,
            Reasons = Reasons(sentence, doubt, stating),
            Quotation = section.Quote(tokens[first].Start, tokens[last].End),
        });
    }

    private DoubtReason[] Reasons(Sentence sentence, Doubt doubt, (int Word, int Number) stating)
    {
        if (doubt == Doubt.None)
            return [];
        DoubtReason[] reasons = [.. ClaimJson.Doubts.Where(d => (doubt & d) != 0 && sentence.RestOf(d) is >= 0 and var at && tokens[at].Kind is TokenKind.Other or TokenKind.Word or TokenKind.Unit or TokenKind.Date or TokenKind.Number).Select(d => new DoubtReason(d, Words(sentence.RestOf(d))))];
        return [.. reasons, .. Unrested(doubt, reasons, stating)];
    }

    /// <summary>A doubt that rests on no other word rests on the claim's own: 结转 may be that of a part, and 公开 of something else.</summary>
    private IEnumerable<DoubtReason> Unrested(Doubt doubt, IReadOnlyList<DoubtReason> reasons, (int Word, int Number) stating) =>
        ClaimJson.Doubts.Where(d => (doubt & d) != 0 && !reasons.Any(r => r.Doubt == d)).Select(d => new DoubtReason(d, Words(d is Doubt.Inexact or Doubt.Number ? stating.Number : stating.Word)));

    /// <summary>The word that states a claim, and its number; one for the other where there is only one of them.</summary>
    private (int Word, int Number) Stating(int first, int last)
    {
        (int word, int number) = (-1, -1);
        for (int i = first; i <= last; i++)
        {
            if (word < 0 && tokens[i].Kind == TokenKind.Word)
                word = i;
            if (number < 0 && tokens[i].Kind == TokenKind.Number)
                number = i;
        }

        return (word < 0 ? first : word, number < 0 ? first : number);
    }

    /// <summary>A word as it stands there: of one that isn't known, what belongs to it, be it that a part of it is (土地 has 地).</summary>
    private string Words(int token)
    {
        int first = token, last = token;
        if (tokens[token].Kind == TokenKind.Other)
        {
            while (first > 0 && IsPiece(tokens[first - 1]))
                first--;
            while (last + 1 < tokens.Count && IsPiece(tokens[last + 1]))
                last++;
        }

        return section.SourceOf(tokens[first].Start, tokens[last].End);
    }

    private bool IsPiece(Token token) =>
        token.Kind == TokenKind.Other || (token.End - token.Start == 1 && token.Word is { Topic: < 0 } word && word.Is(WordRole.Filler) && section.Text[token.Start] is not ('的' or '共' or '已' or '为' or '有'));

    /// <summary>
    /// 涉及拆迁的8件, 土地类申请5件: words that are known to nobody narrow what is counted; in front of a verb they only say how it was done.
    /// </summary>
    private bool IsNarrowed(int first, int last)
    {
        for (int i = last; i >= 0 && (i >= first || IsInClause(tokens[i])); i--)
        {
            if (tokens[i].Kind == TokenKind.Other && i + 1 < tokens.Count && IsNarrowedBefore(tokens[i + 1]))
                return true;

            // 行政许可类诉讼: and so do known ones of another matter.
            if (i > 0 && section.Text[tokens[i].Start] == '类' && tokens[i - 1].Word is { Topic: >= 0 } kind && !kind.Is(WordRole.Matter) && i + 1 < tokens.Count && tokens[i + 1].Word is { Topic: >= 0 } noun && noun.Topic != kind.Topic)
                return true;
        }

        return last + 1 < tokens.Count && tokens[last + 1].Kind == TokenKind.Other;
    }

    private bool IsNarrowedBefore(Token next) =>
        next.Kind == TokenKind.Number || (next.Kind == TokenKind.Word && (next.Word!.Topic >= 0 || next.Word.IsKind || section.Text[next.Start] is '的' or '类' or '等'));

    private static bool IsInClause(Token token) => token.Kind is TokenKind.Word or TokenKind.Other or TokenKind.Unit or TokenKind.Date;
}
