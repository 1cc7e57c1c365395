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
    private readonly Shares _shares = new(lexicon, tokens);
    private readonly YearsNamed _years = new(claims, year, section.Section == "intro");
    private readonly Stack<Sentence> _outer = new();
    private Sentence _sentence = new(new(claims));
    private int _lastClaimEnd = -1;

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
                    if (i > 0 && tokens[i - 1].Kind == TokenKind.Number)
                        _sentence.GoOn();
                    break;
                case TokenKind.Open:
                    EndDenial(i);
                    _years.EndClause();
                    if (_outer.Count < MaximumBrackets)
                        _outer.Push(_sentence);
                    _sentence = _sentence.InBrackets(explained: _lastClaimEnd == i - 1 ? claims.Count - 1 : null);
                    break;
                case TokenKind.Close:
                    EndDenial(i);
                    _years.EndClause();
                    if (_outer.TryPop(out Sentence? outer))
                        _sentence = outer;
                    break;
                default:
                    EndClause(token.Kind, i);
                    break;
            }
        }

        EndDenial(tokens.Count);
        _years.Settle();
    }

    private void EndClause(TokenKind mark, int index)
    {
        EndDenial(index);
        _years.EndClause();
        switch (mark)
        {
            case TokenKind.Stop:
                _outer.Clear();
                _years.EndSentence();
                // 上半年收到5件。办结4件: what was doubtful to the end is so behind the full stop.
                Doubt doubt = _sentence.Last is { } last ? claims[last].Doubt & _sentence.Doubt & (Doubt.Period | Doubt.Subject) : Doubt.None;
                _sentence = _sentence.Next(mentions: !_sentence.HasCounted && lexicon.IsForeign(_sentence.Topic), doubt, new(claims));
                break;
            case TokenKind.Ordinal:
                _outer.Clear();
                _years.EndSentence();
                _sentence = new(new(claims));
                break;
            case TokenKind.Semicolon when _outer.Count == 0:
                _sentence.EndPart();
                break;
            case TokenKind.Colon when (_sentence.Waiting >= 0 && _sentence.Waiting == index - 1) || _around.IsDenial(index + 1):
                break;
            default:
                _sentence.EndClause(_sentence.Waiting >= 0 ? tokens[_sentence.Waiting].Word : null, atPart: _sentence.PartOpened == index - 1);
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
            bool isVague = _sentence.UnknownBehind || tokens[index].Start - tokens[waiting].End > 8 || DescribesWhatFollows(index);
            Add(claim, waiting, index, stated, _sentence.Doubt | (isVague ? Doubt.Wording : Doubt.None));
            _years.Stated(claims.Count - 1);
            _sentence.Counted();
        }

        _years.Named(date);
        if (date.Year is { } said && year is { } own && said != own)
            _sentence.Doubt |= Doubt.Period;
        else if (date.Kind == DateKind.Year)
            _sentence.Doubt &= ~Doubt.Period;
        else if (date.Kind != DateKind.YearEnd && !IsWholeYear(date) && !(date is { Kind: DateKind.Month, Month: 12 } && IsYear(_sentence.Waiting)))
            _sentence.Doubt |= Doubt.Period;
    }

    /// <summary>截至2022年底的存量, 截至2022年底前制发的, 与截至2022年底相比: the date isn't said of the report.</summary>
    private bool DescribesWhatFollows(int index)
    {
        ReadOnlySpan<char> behind = section.Text.AsSpan(tokens[index].End);
        return behind.StartsWith("的", StringComparison.Ordinal) || behind.StartsWith("前", StringComparison.Ordinal) || behind.StartsWith("相比", StringComparison.Ordinal);
    }

    /// <summary>截至12月底 is the end of the year.</summary>
    private bool IsYear(int waiting) => waiting >= 0 && tokens[waiting].Word!.Before.Exists(c => c.Kind == ClaimKind.Year);

    /// <summary>The first and the last day stand for the whole year; any other day or month is only a part of it.</summary>
    private static bool IsWholeYear(DateReading date) => (date.Kind, date.Month, date.Day) is (DateKind.Day, 1, 1) or (DateKind.Day, 12, 31)
        || (date.Kind == DateKind.PartOfYear && date is { Month: 1, LastMonth: 12 });

    private void Heard(Word word, int index)
    {
        Sentence sentence = _sentence;
        if (sentence.Denial < 0)
            sentence.Hear(word, index, isPlain: word.Topic >= 0 || IsPlain(word));
        if (word.Topic >= 0)
            Topic(word, index);
        if (word.Is(WordRole.Cause) && !_around.IsConjunction(index - 1))
            sentence.Cause(narrows: !lexicon.IsUnspoken(sentence.Topic)); // Not so in 申请行政复议和提起行政诉讼.
        if (word.Is(WordRole.Part) || (sentence.HasCountedInClause && _around.IsAmong(index)))
            sentence.OpenPart(index);
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
            (sentence.Doubt, sentence.IsWholeAgain) = (sentence.Doubt & ~Doubt.Period, true);
        if (word.Is(WordRole.Narrowing))
            sentence.Unknown("#");
        if (word.Is(WordRole.Share))
            Unknown(index);
        if (word.Is(WordRole.Condition))
            Condition();
        if (word.Is(WordRole.Remainder))
            sentence.IsRemainder = true;
        if (word.Is(WordRole.Timely))
            sentence.IsTimely = true;
        if (word.Is(WordRole.Sum))
            sentence.IsWholeAgain = true;
        if (word.Is(WordRole.Retraction | WordRole.Matter))
            sentence.Retract(word);
        if (word.Is(WordRole.Retraction))
            sentence.Unknown("#");
        if (word.Is(WordRole.Universal))
            sentence.Universal = index;
        if (sentence.Denial >= 0 && OpensDenial(word, index))
            sentence.Unknown("#");
        if (word.Before.Count > 0 && sentence.Used != index && sentence.Denial < 0)
            sentence.Wait(index, word, sentence.Waiting >= 0 ? tokens[sentence.Waiting].Word : null, _around.IsJoined(sentence.Waiting, index), _around.IsRelated(sentence.Waiting, index));
        if (sentence.IsUniversal && word.Each.Count > 0 && !_around.NumberFollows(index) && !_around.IsUniversal(index + 1))
            SayAll(word.Each, sentence.Universal, index);
        if (word.Denied.Count > 0 && sentence.Denial >= 0)
            sentence.DeniedVerbs.AddRange(word.Denied);
        if (word.Is(WordRole.Denial) && sentence.Denial < 0)
            sentence.Deny(index, word.Is(WordRole.DirectDenial));
        SayAll(word.Says, index, index);
        if (word is { Roles: WordRole.None, Topic: < 0, Before.Count: 0, After.Count: 0, Says.Count: 0, Denied.Count: 0, Each.Count: 0 })
            Unknown(index);
    }

    /// <summary>未发生行政诉讼(除5件外): an exception in brackets is one to what stands before them.</summary>
    private void Condition()
    {
        _sentence.Doubt |= Doubt.Wording;
        if (_sentence.Explained is { } claim)
            claims[claim] = claims[claim] with { Doubt = claims[claim].Doubt | Doubt.Wording };
    }

    /// <summary>无依申请公开收费, 无未办结的申请, 未收到新的申请: what is denied is more than the noun, and not all of it.</summary>
    private bool OpensDenial(Word word, int index) =>
        word.Is(WordRole.Remainder)
        || (word.Is(WordRole.Denial) && !_around.IsConjunction(index - 1))
        || (word.Topic < 0 && TakesNumber(word));

    /// <summary>Words that say no more of a noun than that it is spoken of: 信息处理费收取情况:无.</summary>
    private static bool IsPlain(Word word) => !TakesNumber(word) && (word.Roles & ~(WordRole.Filler | WordRole.ThisYear | WordRole.Conjunction | WordRole.Matter | WordRole.Own | WordRole.Area | WordRole.Sum | WordRole.Denial | WordRole.DirectDenial)) == 0;

    private static bool TakesNumber(Word word) => word.Denied.Count == 0 && word.Before.Concat(word.After).Any(c => c.MayBePart || c.Topics.Count > 0);

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

        // 收到申请12件,均为咨询: what was counted is something else.
        if (_sentence.IsUniversal && _around.IsCopula(index - 1) && word.Topic != _sentence.Topic)
            _sentence.Said.TakeBack();
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

        // 去年结转五件,今年均已办结; 信函申请均已办结; 已审结8件,全部维持; 8件不予处理的申请均为自然人提出: all of them is not all.
        bool ofPart = (_sentence.LastDefinition is { MayBePart: true } part && !part.Topics.Intersect(claim.Topics).Any())
            || (claim.Kind == ClaimKind.All && (_sentence.SpeaksOfSome || _sentence.IsRemainder || (_sentence.Kind >= 0 && _sentence.Kind < first)));

        // 网站收到申请9件,均已办结: all of something doubtful is as doubtful.
        Doubt whole = _sentence is { Last: { } said, LastDefinition: { } definition } && definition.Topics.Intersect(claim.Topics).Any() ? claims[said].Doubt & (Doubt.Subject | Doubt.Period | Doubt.Wording | Doubt.Part) : Doubt.None;

        // 均按期答复: of those that were due; 均已办结或正在办理: or not; 均由自然人提出的信函申请: those that are.
        bool isVague = _sentence.UnknownInClause || (claim.Kind == ClaimKind.All && (_sentence.IsTimely || _around.GoesOn(last + 1)));
        Doubt doubt = _sentence.Doubt | (isVague ? Doubt.Wording : 0) | (ofPart ? Doubt.Part : 0) | whole | Unnamed(claim);
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
        Count(claim, waiting, index, _sentence.Doubts | (_sentence.UnknownBehind || _around.IsNarrowed(index) ? Doubt.Wording : 0));
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

        // 上年结转1件行政复议: a kind, but of nothing the report counts.
        bool isOfKind = _sentence.Waiting >= 0 && tokens[_sentence.Waiting].Word is { IsPart: true, Topic: < 0 };
        Count(claim, index, behind, _sentence.Doubts | (_sentence.UnknownInClause || isShared || isOfKind ? Doubt.Wording : 0), number: index);
        return true;
    }

    private ClaimDefinition? After(int index, int behind) =>
        Find(tokens[behind].Word!.After, tokens[index].Unit!, _around.TopicBehind(index) ?? _sentence.Topic);

    private ClaimDefinition? Find(List<ClaimDefinition> candidates, string unit, int topic) =>
        candidates.Find(c => Counts(c, unit) && c.Topics.Count > 0 && lexicon.Fits(c, topic)) ?? candidates.Find(c => Counts(c, unit) && c.Topics.Count == 0 && (!c.MayBePart || lexicon.IsUnspoken(topic)));

    private static bool Counts(ClaimDefinition claim, string unit) => claim.Kind == ClaimKind.Number && (claim.Unit == unit || unit == Tokens.AnyUnit);

    private void Count(ClaimDefinition claim, int first, int last, Doubt doubt, int? number = null)
    {
        Token token = tokens[number ?? last];
        bool isTimely = _sentence.IsTimely;
        bool isNoun = tokens[first].Word?.Topic >= 0;
        bool isKind = tokens[first].Word is { IsPart: true, Topic: < 0 } || tokens[last].Word is { Topic: < 0 };
        doubt |= token.Doubt | Unnamed(claim) | Inherited(claim);

        // 其余申请答复5件, 新的行政复议3件: the rest of something is not all of it.
        if (_sentence.IsRemainder && (isNoun || !claim.MayBePart))
            doubt |= Doubt.Part;
        if (_sentence.InPart)
            doubt |= PartDoubt(claim, tokens[first].Word?.Topic ?? -1);
        Add(claim, first, last, token.Number.Value, doubt);
        _sentence.Claimed(claims.Count - 1, token.End, claim, isKind);
        _sentence.Said.Number(claim, claims.Count - 1, isTimely);
        if (token.Number.Value > 0)
            Some(claim, tokens[first].Word);
    }

    /// <summary>What the words deny elsewhere in the sentence is counted here.</summary>
    private void Some(ClaimDefinition claim, Word? word)
    {
        foreach (ClaimDefinition none in lexicon.Nothing)
        {
            if (none.Topics.SequenceEqual(claim.Topics) && word is not null && (word.Denied.Contains(none) || lexicon.Fits(none, word.Topic)))
                _sentence.Said.Some(none, claims.Count - 1);
        }
    }

    /// <summary>
    /// 对处罚不服申请复议6件,维持5件; 收到舆情38件,办结38件: what became of something doubtful is as doubtful; 网上申请33件,办结33件: and of a
    /// kind it is not all.
    /// </summary>
    private Doubt Inherited(ClaimDefinition claim)
    {
        if (claim.Topics.Count == 0 || _sentence is not { Whole: { } before, WholeDefinition: { } definition, IsWholeAgain: false } || !definition.Topics.SequenceEqual(claim.Topics))
            return Doubt.None;
        if (claim.MayBePart)
            return definition == claim ? Doubt.None : claims[before].Doubt & (Doubt.Subject | Doubt.Wording | Doubt.Part);
        return (claims[before].Doubt & (Doubt.Subject | Doubt.Wording)) | (_sentence.WholeIsKind && !_sentence.Said.HasTotal ? Doubt.Part : Doubt.None);
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
        _sentence.SpeaksOfUnknown && claim is { MayBePart: false, Topics.Count: > 0 } ? Doubt.Wording : _sentence.HasUnclaimed && (claim.Topics.Count > 0 ? !_sentence.Topics.Exists(t => lexicon.Fits(claim, t) || lexicon.FitsAll(claim, _sentence.Topics)) : claim.MayBePart && _sentence.Topics.Count == 0)
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

        // 行政诉讼3件,其中政府信息公开类0件: what was counted before is more than what the report counts.
        if (_sentence.NamesMatter)
            _sentence.Said.TakeBack();
        _sentence.Unclaimed();
    }

    private void Share(int index)
    {
        if (_sentence.Last is { } last && claims[last].Share is null && tokens[index].Doubt == Doubt.None && !_sentence.IsComparison && _shares.IsShare(index, _sentence))
            claims[last] = claims[last] with { Share = new(tokens[index].Number.Value, tokens[index].Number.Decimals) };
    }

    /// <summary>At the end of a clause with 未 or 无: what was denied is what the clause named behind it, or else before it, when it named nothing else.</summary>
    private void EndDenial(int index)
    {
        Sentence sentence = _sentence;
        int start = sentence.Denial;
        sentence.Denial = -1;
        if (start < 0 || sentence.DenialIsOpen || sentence.InPart)
            return;
        List<int> topics = sentence.DeniedTopics;
        if (topics.Count == 0 && (_around.IsPredicate(start) || sentence.DeniedVerbs.Count > 0))
            (topics, start) = (sentence.PlainTopics, sentence.PlainStart); // 收取信息处理费情况:无, 行政复议零发生
        if (!topics.TrueForAll(t => lexicon.Nothing.Any(c => lexicon.Fits(c, t))))
            return;
        foreach (ClaimDefinition claim in lexicon.Nothing)
        {
            if (topics.Exists(t => lexicon.Fits(claim, t)) && (sentence.DenialIsDirect || claim.Words.Count == 0 || sentence.DeniedVerbs.Contains(claim)))
            {
                Add(claim, start, index - 1, 0, sentence.Doubt | (sentence.UnknownInClause ? Doubt.Wording : Doubt.None));
                sentence.Said.None(claim, claims.Count - 1);
            }
        }
    }

    private void Add(ClaimDefinition claim, int first, int last, decimal? value, Doubt doubt)
    {
        _lastClaimEnd = last;
        claims.Add(new()
        {
            Id = claim.Id,
            Title = claim.Title,
            Value = value,
            Doubt = doubt,
            Quotation = section.Quote(tokens[first].Start, tokens[last].End),
        });
    }
}
