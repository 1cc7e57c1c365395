namespace DisclosureRules.Narrative;

/// <summary>
/// Reads the claims of one section in one pass over its tokens. It keeps what the sentence speaks of (the topic), the word that waits for
/// its number, and every reason to doubt that the number is that of the whole report.
/// </summary>
internal sealed class ClaimScanner(Lexicon lexicon, Speaker speaker, int? year, SectionText section, ArraySegment<Token> tokens, List<Claim> claims)
{
    private const int MaximumBrackets = 8;

    /// <summary>A list longer than this is none.</summary>
    private const int MaximumParts = 100;

    private readonly Surroundings _around = new(lexicon, tokens);
    private readonly Stack<Sentence> _outer = new();
    private Sentence _sentence = new();

    public void Scan()
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Other:
                    Unknown(i);
                    break;
                case TokenKind.Word:
                    Heard(token.Word!, i);
                    break;
                case TokenKind.Unit:
                    _sentence.SpeakWhole();
                    break;
                case TokenKind.Date:
                    Date(i);
                    break;
                case TokenKind.Number:
                    Number(i);
                    break;
                case TokenKind.Enumeration:
                    break;
                case TokenKind.Open:
                    EndDenial(i);
                    if (_outer.Count < MaximumBrackets)
                        _outer.Push(_sentence);
                    _sentence = _sentence.InBrackets();
                    break;
                case TokenKind.Close:
                    EndDenial(i);
                    if (_outer.TryPop(out Sentence? outer))
                        _sentence = outer;
                    break;
                default:
                    EndClause(token.Kind, i);
                    break;
            }
        }

        EndDenial(tokens.Count);
    }

    private void EndClause(TokenKind mark, int index)
    {
        EndDenial(index);
        switch (mark)
        {
            case TokenKind.Stop:
                _outer.Clear();
                // 上半年收到5件。办结4件: what was doubtful to the end is so behind the full stop.
                Doubt doubt = _sentence.Last is { } last ? claims[last].Doubt & _sentence.Doubt & (Doubt.Period | Doubt.Subject) : Doubt.None;
                _sentence = _sentence.Next(mentions: !_sentence.HasCounted && lexicon.IsForeign(_sentence.Topic), doubt);
                break;
            case TokenKind.Ordinal:
                _outer.Clear();
                _sentence = new();
                break;
            case TokenKind.Semicolon when _outer.Count == 0:
                _sentence.EndPart();
                break;
            case TokenKind.Colon when _sentence.Waiting >= 0 && _sentence.Waiting == index - 1:
                break;
            default:
                _sentence.EndClause(_sentence.Waiting >= 0 ? tokens[_sentence.Waiting].Word : null, atPart: index > 0 && tokens[index - 1].Word?.Is(WordRole.Part) == true);
                break;
        }
    }

    private void Unknown(int index)
    {
        Token token = tokens[index];
        _sentence.Unknown(section.Text.AsSpan(token.Start, token.End - token.Start));
    }

    private void Date(int index)
    {
        DateReading date = tokens[index].Date;
        if (_sentence.Waiting is >= 0 and var waiting && tokens[waiting].Word!.Before.Find(c => c.Kind == ClaimKind.Year) is { } claim && date.Year is { } stated)
        {
            Add(claim, waiting, index, stated, _sentence.UnknownBehind || tokens[index].Start - tokens[waiting].End > 8 ? Doubt.Wording : Doubt.None);
            _sentence.Counted();
        }

        if (date.Year is { } said && year is { } own && said != own)
            _sentence.Doubt |= Doubt.Period;
        else if (date.Kind == DateKind.Year)
            _sentence.Doubt &= ~Doubt.Period;
        else if (date.Kind != DateKind.YearEnd && !IsWholeYear(date) && !(date is { Kind: DateKind.Month, Month: 12 } && IsYear(_sentence.Waiting)))
            _sentence.Doubt |= Doubt.Period;
    }

    /// <summary>截至12月底 is the end of the year.</summary>
    private bool IsYear(int waiting) => waiting >= 0 && tokens[waiting].Word!.Before.Exists(c => c.Kind == ClaimKind.Year);

    /// <summary>The first and the last day stand for the whole year; any other day or month is only a part of it.</summary>
    private static bool IsWholeYear(DateReading date) => (date.Kind, date.Month, date.Day) is (DateKind.Day, 1, 1) or (DateKind.Day, 12, 31)
        || (date.Kind == DateKind.PartOfYear && date is { Month: 1, LastMonth: 12 });

    private void Heard(Word word, int index)
    {
        Sentence sentence = _sentence;
        if (word.Topic >= 0)
            Topic(word, index);
        if (word.Is(WordRole.Cause) && !_around.IsConjunction(index - 1))
            sentence.Cause(); // Not so in 申请行政复议和提起行政诉讼.
        if (word.Is(WordRole.Part))
            sentence.OpenPart();
        if (word.Is(WordRole.Own))
            sentence.Speak(speaker.SpeaksForOffice(word.Text));
        if (word.Is(WordRole.Area))
            sentence.Speak(speaker.SpeaksForArea(word.Text));
        if (word.Is(WordRole.Narrower))
            sentence.Speak(false);
        if (word.Is(WordRole.OtherPeriod))
            sentence.Doubt |= Doubt.Period;
        if (word.Is(WordRole.Comparison))
            sentence.IsComparison = true;
        if (word.Is(WordRole.ThisYear))
            sentence.Doubt &= ~Doubt.Period;
        if (word.Is(WordRole.Narrowing))
            sentence.Unknown("#");
        if (word.Is(WordRole.Share))
            Unknown(index);
        if (word.Is(WordRole.Condition))
            sentence.Doubt |= Doubt.Wording;
        if (word.Is(WordRole.Universal))
            sentence.Universal = index;
        if (word.IsPart && word.Topic < 0 && sentence.Denial >= 0)
            sentence.Unknown("#");
        if (word.Before.Count > 0 && sentence.Used != index)
            sentence.Wait(index, word, sentence.Waiting >= 0 ? tokens[sentence.Waiting].Word : null, _around.IsJoined(sentence.Waiting, index), _around.IsRelated(sentence.Waiting, index));
        if (sentence.IsUniversal && word.Each.Count > 0 && !_around.NumberFollows(index))
            SayAll(word.Each, sentence.Universal, index);
        if (word.Denied.Count > 0 && sentence.Denial >= 0)
            sentence.DeniedVerbs.AddRange(word.Denied);
        if (word.Is(WordRole.Denial) && sentence.Denial < 0)
            sentence.Deny(index, word.Is(WordRole.DirectDenial));
        SayAll(word.Says, index, index);
        if (word is { Roles: WordRole.None, Topic: < 0, Before.Count: 0, After.Count: 0, Says.Count: 0, Denied.Count: 0, Each.Count: 0 })
            Unknown(index);
    }

    /// <summary>A weak noun behind another topic belongs to it: 行政复议申请 is no 申请, nor is 行政复议的申请.</summary>
    private void Topic(Word word, int index)
    {
        Word? previous = _around.NounBefore(index);
        if (word.Is(WordRole.Weak) && previous is { Topic: >= 0 } && previous.Topic != word.Topic)
            return;

        // 许可证申请, 低保申请: an application, but for something else.
        if (word.Is(WordRole.Weak) && index > 0 && tokens[index - 1] is { Kind: TokenKind.Other } unknown && unknown.End - unknown.Start > 1)
        {
            _sentence.Name(Sentence.Elsewhere, joined: false, waiting: null);
            return;
        }

        _sentence.Name(word.Topic, joined: previous is { Topic: >= 0 }, waiting: _sentence.Waiting >= 0 ? tokens[_sentence.Waiting].Word : null);
    }

    /// <summary>A claim about several topics goes before those about one of them: 行政复议4件、行政诉讼6件,均获维持.</summary>
    private void SayAll(List<ClaimDefinition> claims, int first, int last)
    {
        ClaimDefinition? joint = claims.Find(c => lexicon.FitsAll(c, _sentence.Topics));
        foreach (ClaimDefinition claim in joint is null ? claims : [joint])
            Say(claim, first, last);
    }

    private void Say(ClaimDefinition claim, int first, int last)
    {
        if (_sentence.Denial >= 0 || (claim.Topics.Count > 0 && lexicon.IsForeign(_sentence.Topic)))
            return;
        if (claim.Topics.Count == 1 && !lexicon.Fits(claim, _sentence.Topic) && !_sentence.Topics.Exists(t => lexicon.Fits(claim, t)))
            return;
        if (claim.Topics.Count > 1 && !lexicon.FitsAll(claim, _sentence.Topics))
            return;

        // 去年结转五件,今年均已办结: all of them is not all.
        bool ofPart = _sentence.LastDefinition is { MayBePart: true } part && !part.Topics.Intersect(claim.Topics).Any();

        // 网站收到申请9件,均已办结: all of something doubtful is as doubtful.
        Doubt whole = _sentence is { Last: { } said, LastDefinition: { } definition } && definition.Topics.Intersect(claim.Topics).Any() ? claims[said].Doubt & (Doubt.Subject | Doubt.Period | Doubt.Wording) : Doubt.None;
        Doubt doubt = _sentence.Doubt | (_sentence.UnknownInClause ? Doubt.Wording : 0) | (ofPart ? Doubt.Part : 0) | whole | Unnamed(claim);
        Add(claim, first, last, claim.Kind == ClaimKind.None ? 0 : null, doubt);
    }

    private void Number(int index)
    {
        Token token = tokens[index];
        if (token.Number.IsPercent)
        {
            Share(index);
            return;
        }

        if (token.Number.Kind != NumberKind.Count || token.Unit is null)
        {
            // A number that counts something else narrows what stands behind it, like any word that isn't known.
            _sentence.Unknown("#");
            return;
        }

        if (_sentence.IsComparison)
            return;
        if (_sentence.Denial >= 0)
        {
            // 没收到一件申请: not a single one.
            if (token.Number.Value != 1)
                _sentence.Unknown("#");
            return;
        }

        if (!TryBefore(index) && !TryAfter(index))
            Unclaimed(token);
        _sentence.Counted();
    }

    private bool TryBefore(int index)
    {
        int waiting = _sentence.Waiting;
        if (waiting < 0 || !_around.IsNear(waiting, index))
            return false;

        // 办理结果:5件予以公开, 行政复议3件维持: what stands behind the number says more than the heading or noun before it.
        if (_around.WordBehind(index) is { } behind && (tokens[index - 1].Kind == TokenKind.Colon || (tokens[waiting].Word!.Topic >= 0 && After(index, behind) is not null)))
            return false;
        List<ClaimDefinition> candidates = tokens[waiting].Word!.Before;
        if (_sentence.JoinedTopics.Count > 1 && tokens[index].Number.Value == 0)
        {
            foreach (int each in _sentence.JoinedTopics)
            {
                if (candidates.Concat(tokens[_sentence.FirstJoined].Word!.Before).FirstOrDefault(c => c.Topics.Count == 1 && lexicon.Fits(c, each)) is { } none)
                    Count(none, _sentence.FirstJoined, index, _sentence.Doubts & ~Doubt.Wording);
            }

            return true;
        }

        if (candidates.Find(c => c.Unit == tokens[index].Unit && lexicon.FitsAll(c, _sentence.JoinedTopics)) is { } joint)
        {
            Count(joint, _sentence.FirstJoined, index, (_sentence.Doubts & ~Doubt.Wording) | (_sentence.UnknownBehind ? Doubt.Wording : 0));
            return true;
        }

        // 公开信息58条,其中行政许可4条: a kind of what is published.
        if (_sentence is { InPart: true, WholeDefinition: { Topics.Count: 0, MayBePart: false } } && tokens[waiting].Word!.Topic >= 0)
            return false;
        int topic = _around.TopicBehind(index) ?? _sentence.Topic;
        if (Find(candidates, tokens[index].Unit!, topic) is not { } claim)
            return false;
        Count(claim, waiting, index, _sentence.Doubts | (_sentence.UnknownBehind ? Doubt.Wording : 0));
        return true;
    }

    /// <summary>103件顺延到下年度: the word stands behind the number, and no other number behind the word.</summary>
    private bool TryAfter(int index)
    {
        if (_around.WordBehind(index) is not { } behind)
            return false;
        if (After(index, behind) is not { } claim)
            return false;
        _sentence.Used = behind;

        // 行政复议3件、行政诉讼2件维持: perhaps all of them.
        bool isShared = _sentence.Waiting > 0 && tokens[_sentence.Waiting].Word!.Topic >= 0 && _around.IsConjunction(_sentence.Waiting - 1);
        Count(claim, index, behind, _sentence.Doubts | (_sentence.UnknownInClause || isShared ? Doubt.Wording : 0), number: index);
        return true;
    }

    private ClaimDefinition? After(int index, int behind) =>
        Find(tokens[behind].Word!.After, tokens[index].Unit!, _around.TopicBehind(index) ?? _sentence.Topic);

    private ClaimDefinition? Find(List<ClaimDefinition> candidates, string unit, int topic) =>
        candidates.Find(c => Counts(c, unit) && c.Topics.Count > 0 && lexicon.Fits(c, topic)) ?? candidates.Find(c => Counts(c, unit) && c.Topics.Count == 0 && !(c.MayBePart && lexicon.IsForeign(topic)));

    private static bool Counts(ClaimDefinition claim, string unit) => claim.Kind == ClaimKind.Number && (claim.Unit == unit || unit == Tokens.AnyUnit);

    private void Count(ClaimDefinition claim, int first, int last, Doubt doubt, int? number = null)
    {
        Token token = tokens[number ?? last];
        doubt |= token.Doubt | Unnamed(claim);

        // 对处罚不服申请复议6件,维持5件: what became of something doubtful is as doubtful.
        if (claim is { MayBePart: true, Topics.Count: > 0 } && _sentence is { Whole: { } before, WholeDefinition: { } definition } && definition != claim && definition.Topics.SequenceEqual(claim.Topics))
            doubt |= claims[before].Doubt & (Doubt.Subject | Doubt.Wording | Doubt.Part);
        if (_sentence.InPart)
            doubt |= PartDoubt(claim, tokens[first].Word?.Topic ?? -1);
        Add(claim, first, last, token.Number.Value, doubt);
        bool isKind = tokens[first].Word is { IsPart: true, Topic: < 0 } || tokens[last].Word is { Topic: < 0 };
        _sentence.Claimed(claims.Count - 1, token.End, claim, isKind);
    }

    /// <summary>What is a part of something doubtful is doubtful, and so is a part of a kind: 网上申请9件(其中电子邮箱1件).</summary>
    private Doubt PartDoubt(ClaimDefinition claim, int topic)
    {
        // A noun of its own opens another matter: ……其中予以公开3件,引发行政复议1件.
        if (claim.MayBePart && topic >= 0 && _sentence.WholeDefinition is { } definition && !definition.Topics.Intersect(claim.Topics).Any())
            return Doubt.None;
        if (!claim.MayBePart || _sentence.WholeIsKind || _sentence.WholeIsUnclaimed)
            return Doubt.Part;
        return _sentence.Whole is { } whole ? claims[whole].Doubt & ~(Doubt.Inexact | Doubt.Number) : Doubt.None;
    }

    /// <summary>上报事件1880件,办结1862件: where the sentence counts something else and doesn't name the topic, the number may belong to that.</summary>
    private Doubt Unnamed(ClaimDefinition claim) =>
        _sentence.HasUnclaimed && (claim.Topics.Count > 0 ? !_sentence.Topics.Exists(t => lexicon.Fits(claim, t) || lexicon.FitsAll(claim, _sentence.Topics)) : claim.MayBePart && _sentence.Topics.Count == 0)
            ? Doubt.Wording
            : Doubt.None;

    /// <summary>A number nobody claims is a part of the whole before it, or it makes whatever is a part of it doubtful.</summary>
    private void Unclaimed(Token token)
    {
        if (_sentence is { InPart: true, Whole: { } whole })
            claims[whole] = claims[whole].Parts.Count < MaximumParts ? claims[whole] with { Parts = [.. claims[whole].Parts, token.Number.Value] } : claims[whole];
        else if (!_sentence.InPart)
            _sentence.LoseWhole();
        _sentence.HasUnclaimed |= !_sentence.InPart;
    }

    private void Share(int index)
    {
        if (_sentence.Last is { } last && claims[last].Share is null && tokens[index].Doubt == Doubt.None && !_sentence.IsComparison && IsShare(index))
            claims[last] = claims[last] with { Share = new(tokens[index].Number.Value, tokens[index].Number.Decimals) };
    }

    /// <summary>
    /// Whether a percentage is the share of the number before it: 58件,占答复总数的48.3%, or 58件(48.3%). A rate is none (按时办结率100%), nor is
    /// the share of something else (其中网上办理占45%) or in something else (占全区总量的9%).
    /// </summary>
    private bool IsShare(int index)
    {
        int number = index - 1;
        while (number >= 0 && tokens[number].Start >= _sentence.LastEnd)
            number--;
        if (index - number == 2 && tokens[index - 1].Kind == TokenKind.Open)
            return index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Close;
        int says = number + 1;
        while (says < index && (tokens[says].Kind is TokenKind.Comma or TokenKind.Enumeration or TokenKind.Open || says == _sentence.Used || tokens[says].Word is { Roles: WordRole.Filler, Topic: < 0, Before.Count: 0 }))
            says++;
        if (says >= index || tokens[says].Word?.Is(WordRole.Share) != true)
            return false;
        for (int whole = says + 1; whole < index; whole++)
        {
            if (tokens[whole].Word is not { } word || (word.Roles & ~(WordRole.Filler | WordRole.Weak | WordRole.Own | WordRole.ThisYear | WordRole.Universal)) != 0
                || (word.Topic >= 0 && _sentence.LastDefinition is { } claim && !lexicon.Fits(claim, word.Topic)))
                return false;
        }

        return true;
    }

    /// <summary>At the end of a clause with 未 or 无: what was denied is what the clause named, when it named nothing else.</summary>
    private void EndDenial(int index)
    {
        Sentence sentence = _sentence;
        int start = sentence.Denial;
        sentence.Denial = -1;
        if (start < 0 || sentence.DenialIsOpen || sentence.InPart || sentence.DeniedTopics.Count == 0)
            return;
        foreach (int topic in sentence.DeniedTopics)
        {
            if (!lexicon.Nothing.Any(c => lexicon.Fits(c, topic)))
                return;
        }

        foreach (ClaimDefinition claim in lexicon.Nothing)
        {
            if (sentence.DeniedTopics.Any(t => lexicon.Fits(claim, t)) && (sentence.DenialIsDirect || claim.Words.Count == 0 || sentence.DeniedVerbs.Contains(claim)))
                Add(claim, start, index - 1, 0, sentence.Doubt);
        }
    }

    private void Add(ClaimDefinition claim, int first, int last, decimal? value, Doubt doubt) => claims.Add(new()
    {
        Id = claim.Id,
        Title = claim.Title,
        Value = value,
        Doubt = doubt,
        Quotation = section.Quote(tokens[first].Start, tokens[last].End),
    });
}
