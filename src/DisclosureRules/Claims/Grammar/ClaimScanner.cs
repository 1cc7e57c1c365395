using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Grammar;

/// <summary>
/// Reads the claims of one section in one pass over its tokens. It keeps what the sentence speaks of (the topic), the word that waits for
/// its number, and every reason to doubt that the number is that of the whole report.
/// </summary>
internal sealed class ClaimScanner
{
    private const int MaximumBrackets = 8;

    /// <summary>After as many words it is asked whether to go on: a millisecond at most.</summary>
    private const int Checked = 1024;

    private readonly Lexicon _lexicon;
    private readonly int? _year;
    private readonly ReportingUnit _speaker;
    private readonly SectionText _section;
    private readonly ArraySegment<Token> _tokens;
    private readonly TokenContext _around;
    private readonly WordsInPlace _places;
    private readonly TopicChoice _topics;
    private readonly Statements _claims;
    private readonly QuantityReader _counting;
    private readonly Sayings _sayings;
    private readonly Denials _denials;
    private readonly YearsNamed _years;
    private readonly DatesNamed _dates;
    private readonly Stack<Sentence> _outer = new();
    private Sentence _sentence;

    /// <summary>The last number that was distributed over the words of a list.</summary>
    private int _distributed = -1;

    /// <summary>The ordinal of the heading that is being read; -1 for none.</summary>
    private int _heading = -1;

    public ClaimScanner(Lexicon lexicon, ReportingUnit speaker, int? year, SectionText section, ArraySegment<Token> tokens, StatedClaims claims)
    {
        (_lexicon, _speaker, _year, _section, _tokens) = (lexicon, speaker, year, section, tokens);
        _around = new(lexicon, tokens);
        _places = new(lexicon, speaker, year, section, tokens, _around);
        _topics = new(lexicon, tokens, _around);
        _claims = new(section, tokens, claims);
        DoubtPropagation before = new(lexicon, _claims);
        _sayings = new(lexicon, _around, before, tokens, _claims);
        _denials = new(lexicon, _around, tokens, _claims);
        _counting = new(lexicon, _around, before, tokens, _claims, speaker.IsGovernment);
        _years = new(_claims, year, section.Section == "intro");
        _dates = new(year, section, tokens, _years, _claims);
        _sentence = new(new(_claims));
    }

    /// <summary>Reads the section.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <param name="readsSilent">Whether sentences that state nothing are read like all others: the claims are the same, which a test holds.</param>
    public void Scan(CancellationToken cancellationToken, bool readsSilent = false)
    {
        int next = 0;
        for (int i = PassOver(0); i < _tokens.Count; i++)
        {
            if (i >= next)
            {
                cancellationToken.ThrowIfCancellationRequested();
                next = i + Checked;
            }

            Token token = _tokens[i];
            _sentence.At = i;
            switch (token.Kind)
            {
                case TokenKind.Other:
                    Unknown(i);
                    break;
                case TokenKind.Word when _places.IsOpposite(i):
                    Unknown(i);
                    break;
                case TokenKind.Word:
                    Heard(token.Word!, i);
                    if (_heading >= 0 && (_around.EndsHeading(_heading, i) || _around.EndsHeadingLine(_heading, i, _section)))
                    {
                        EndClause(TokenKind.Stop, i + 1);
                        i = PassOver(i + 1) - 1;
                    }

                    break;
                case TokenKind.Unit when _around.IsConjunction(i - 1) && i > 1 && _tokens[i - 2].Word is { } government && _speaker.IsOfficeOf(government.Text):
                    _sentence.SpeakTogether(); // 县政府和县政府办公室
                    break;
                case TokenKind.Unit when _outer.Count > 0 && _around.Nouns.IncludedBy(i) is { } holder && _speaker.IsOfficeOf(holder.Text):
                    _outer.Peek().SpeakTogether();
                    break;
                case TokenKind.Unit:
                    _sentence.SpeakWhole();
                    break;
                case TokenKind.Date when _around.IsCompared(i) && token.Date.Year != _year:
                    _sentence.Clause.IsComparison = true;
                    break;
                case TokenKind.Date:
                    // A paragraph that begins with the year of the report speaks of the report's unit, whoever the one before spoke of.
                    if (token.Date is { Kind: DateKind.Year, Year: { } named } && named == _year && _sentence is { HasCounted: false } && _places.StartsParagraph(i))
                        _sentence.Doubt &= ~Doubt.Subject;
                    _dates.Read(_sentence, i);
                    break;
                case TokenKind.Number:
                    if (_sentence.Denial is { IsHeard: true, IsInCause: false, IsOpen: false, Topics.Count: > 1 } && token is { Unit: not null, Number.IsPercent: false } && _around.Numbers.MarkBeforeCounted(i) is { } mark && _tokens[mark + 1].Word!.Topic == _sentence.Denial.Topics[^1])
                    {
                        _sentence.Denial.Release();
                        _denials.End(_sentence, mark);
                        _sentence.Clause.WaitFor(mark + 1);
                    }

                    if (i > _distributed)
                        _counting.Read(_sentence, i);
                    break;
                case TokenKind.Enumeration:
                    if (i > 0 && _tokens[i - 1].Kind == TokenKind.Number)
                        _sentence.Clause.GoOn();
                    break;
                case TokenKind.Open when _sentence is { Clause.Waiting: >= 0, Clause.UnknownBehind: false, Denial.IsHeard: false } && i + 2 < _tokens.Count && _tokens[i + 1] is { Kind: TokenKind.Number, Unit: not null, Number.IsPercent: false } && _tokens[i + 2].Kind == TokenKind.Close:
                    // 予以公开(6件): its number.
                    _counting.Read(_sentence, ++i);
                    i++;
                    break;
                case TokenKind.Open:
                    _denials.End(_sentence, i);
                    _years.EndClause();
                    // 县政府办(含以县政府名义受理的): more than the unit; but 市局(含7个分局) says what the unit is.
                    if (i > 0 && i + 1 < _tokens.Count && _tokens[i - 1] is { Kind: TokenKind.Unit } && _tokens[i + 1].Word?.Is(WordRole.Part) == true && !_around.NumberFollows(i + 1))
                        _sentence.Speak(false);
                    if (_outer.Count < MaximumBrackets)
                        _outer.Push(_sentence);
                    // 发文416件(主动公开61件、不予公开326件): parts of what the report doesn't count.
                    bool isOfUnclaimed = i > 0 && _tokens[i - 1] is { Kind: TokenKind.Number, Unit: not null } && (_claims.LastEnd != i - 1 || _sentence.LastDefinition is { Topics.Count: 0, By.Length: 0, MayBePart: false });
                    _sentence = _sentence.InBrackets(explained: i > 0 && _claims.LastEnd == i - 1 ? _claims.Last : null);
                    if (isOfUnclaimed)
                        (_sentence.Doubt, _sentence.IsOfAnother) = (_sentence.Doubt | Doubt.Part, true);
                    break;
                case TokenKind.Close:
                    _denials.End(_sentence, i);
                    _years.EndClause();
                    if (_outer.TryPop(out Sentence? outer))
                    {
                        if (IsKind(_sentence.Clause.Waiting, outer.Clause.Waiting))
                            outer.Clause.WaitFor(_sentence.Clause.Waiting);
                        else if (_sentence is { PartOpened: >= 0, Clause.Waiting: >= 0 } && outer.Clause.Waiting >= 0)
                            outer.Unknown("#"); // 公开类(含部分公开)9件: of both.
                        _sentence = outer;
                    }

                    break;
                case TokenKind.Stop:
                    EndClause(TokenKind.Stop, i);
                    i = PassOver(i + 1) - 1;
                    break;
                default:
                    EndClause(token.Kind, i);
                    break;
            }
        }

        _denials.End(_sentence, _tokens.Count);
        _sentence.Said.Settle();
        _claims.EndSection();
        _years.Settle();

        int PassOver(int start) => readsSilent ? start : this.PassOver(start, cancellationToken);
    }

    /// <summary>The first token behind the sentences that state nothing.</summary>
    private int PassOver(int start, CancellationToken cancellationToken)
    {
        while (start < _tokens.Count && _sentence.Loud(_lexicon) is { } loud && SilentSentence.At(_tokens, start, loud, MaximumBrackets, cancellationToken) is var (end, hasParts))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (end == _tokens.Count || _tokens[end].Kind == TokenKind.Ordinal)
                return end;
            _sentence.PassOver(hasParts);
            _years.EndClause();
            _claims.EndSentence();
            _years.EndSentence();
            start = end + 1;
        }

        return start;
    }

    /// <summary>The word that waits for its number; <see langword="null"/> for none.</summary>
    private Word? WaitingWord => _sentence.Clause.Waiting is >= 0 and var waiting ? _tokens[waiting].Word : null;

    /// <summary>Whether a word waits for the number of a kind of what another word waits for.</summary>
    private bool IsKind(int waiting, int group) =>
        waiting >= 0 && group >= 0 && _tokens[waiting].Word!.Before.Exists(kind => _tokens[group].Word!.Before.Exists(kind.IsWithin));

    private void EndClause(TokenKind mark, int index)
    {
        _heading = mark == TokenKind.Ordinal ? index : -1;
        _denials.End(_sentence, index);
        if (_sentence is { Clause.Waiting: >= 0, Last: not null })
            _sayings.SayOfOne(_sentence, index);
        _years.EndClause();
        // 收到申请41件,主要咨询外资政策: something else is mentioned in passing.
        if (_sentence is { Clause.NamesTopic: true, Clause.HasCounted: false, Clause.HasOtherNumber: false } && _topics.IsForeignBehind(_sentence))
            _sentence.GoBack(_sentence.TopicBefore, Doubt.Subject);
        switch (mark)
        {
            case TokenKind.Stop:
                _outer.Clear();
                _sentence.Said.Settle();
                // 上半年收到5件。办结4件: what was doubtful from the beginning to the end is so behind the full stop.
                Doubt doubt = _sentence.Last is { } last ? _claims[last].Doubt & _claims.FirstDoubt & _sentence.Doubt & (Doubt.Period | Doubt.Subject) : Doubt.None;
                // 其中,县政府办公室收到31件。: an aside. 指导县区作出行政处罚5件。: the unit did.
                bool isOfOthers = _sentence.IsOfSeveralUnits || (_sentence.RestOf(Doubt.Subject) is >= 0 and var rest && _tokens[rest].Word?.Is(WordRole.Helping) == true);
                if (isOfOthers)
                    _sentence.ForgetWhole();
                if (isOfOthers || _sentence.PartOpened >= 0)
                    doubt &= ~Doubt.Subject;
                _claims.EndSentence();
                _years.EndSentence();
                // 公开信息333条,其中规范性文件1条。2023年受理265件: nor does a kind of what is published.
                bool mentions = (!_sentence.HasCounted && _lexicon.IsForeign(_sentence.Topic)) || (_sentence.ListsPublished && !_lexicon.IsUnspoken(_sentence.Topic));
                _sentence = _sentence.Next(mentions, _topics.OfWhole(_sentence), doubt, new(_claims, _sentence.Said));
                break;
            case TokenKind.Ordinal:
                _outer.Clear();
                _sentence.Said.Settle();
                _claims.EndSentence();
                _claims.EndPassage();
                _years.EndSentence();
                _sentence = new(new(_claims));
                break;
            case TokenKind.Semicolon when _outer.Count == 0:
                _sentence.EndPart();
                break;
            case TokenKind.Colon when (_sentence.Clause.Waiting >= 0 && !_sentence.Clause.UnknownBehind && _around.NumberFollows(index)) || _around.IsDenial(index + 1):
                break;
            default:
                _sentence.EndClause(WaitingWord, atPart: _sentence.PartOpened == index - 1);
                break;
        }
    }

    private void Unknown(int index)
    {
        Token token = _tokens[index];
        // The title of a document says nothing: 依据《……办法》收取.
        if (_section.Text[token.Start] == '《' && _section.Text[token.End - 1] == '》' && !_sentence.Denial.IsHeard && _sentence.Clause.Waiting < 0)
            return;
        if (_around.Nouns.IsExample(index, _section.Text) || _places.IsOwnField(index) || (_sentence.Denial.IsHeard && _places.IsListed(index)))
            return;
        _sentence.Unknown(_around.Nouns.IsOfPlace(index) ? "#" : _section.Text.AsSpan(token.Start, token.End - token.Start));
    }

    private void Heard(Word word, int index)
    {
        // Half of the words: none of what follows asks for them.
        if (word.SaysNothing)
            return;
        Sentence sentence = _sentence;
        if (!sentence.Denial.IsHeard)
            sentence.Denial.Hear(word, index, joined: word.Topic >= 0 && _topics.IsJoinedNoun(_around.Nouns.NounBefore(index), word));
        if (word.Topic >= 0 && !(sentence.Denial.IsHeard && _lexicon.IsForeign(word.Topic) && _places.IsListed(index)))
            _topics.Name(_sentence, word, index);
        if (word.Is(WordRole.Cause | WordRole.Therefore) && sentence.Clause.TakesForeignReason())
            sentence.Unknown("#"); // 因信访引发的行政复议
        // 工伤认定1540件,引起的复议9件: by what was counted before.
        if (word.Is(WordRole.Cause) && sentence is { LastUnclaimed: >= 0, Clause: { NamesTopic: false, HasMatter: false }, Denial.IsHeard: false })
            sentence.Doubt |= Doubt.Subject;
        if (word.Is(WordRole.Cause) && !_around.IsConjunction(index - 1))
            sentence.Cause(narrows: !_lexicon.IsUnspoken(sentence.Topic)); // Not so in 申请行政复议和提起行政诉讼.
        else if (word.Is(WordRole.Therefore) && sentence.Denial.IsInCause)
            sentence.Denial.Cause();
        if (word.Is(WordRole.BecauseOf))
        {
            sentence.Denial.OpenCause();
            sentence.Clause.OpenReason();
        }

        if (word.Is(WordRole.Part) && _counting.Distribute(sentence, index) is { } numbered)
            _distributed = numbered;
        else if (word.Is(WordRole.Part) || (sentence.Clause.HasCounted && _around.Numbers.IsAmong(index)))
            sentence.OpenPart(index);
        // 单位申请中予以公开5件: what follows is a part of what got no number.
        if (word.Text is "中" && sentence is { Clause.Waiting: >= 0 and var kindOf } && _tokens[kindOf].Word is { IsPart: true, Topic: < 0 } part && part.Before.TrueForAll(c => c.By.Length > 0 && c.By != ClaimDefinition.Results) && !_around.IsConjunction(index + 1))
            sentence.Doubt |= Doubt.Part;
        if (word.Is(WordRole.Own))
            Speak(_speaker.SpeaksForOffice(word.Text), index);
        if (word.Is(WordRole.Area))
            Speak(_speaker.SpeaksForArea(word.Text), index);
        if (word.Is(WordRole.Narrower) && _speaker.IsGovernment && _around.Nouns.IsOneOfAllUnits(index))
            sentence.SpeakTogether(); // 各部门、各街道
        else if (word.Is(WordRole.Narrower) && !_places.IsAddressed(word, index) && !(word.Text is "本级" && _speaker.IsLowest) && !_around.Nouns.IsReviewer(index, sentence.Topic))
            Speak(_speaker.IsGovernment && word.Text[0] == '各' && index > 0 && _tokens[index - 1].Word?.Is(WordRole.Area) == true, index); // 全区各单位: all of them.
        if (word.Is(WordRole.OtherPeriod) && _around.IsCompared(index))
            sentence.Clause.IsComparison = true; // 比上一年度增长21%: to the end of the clause.
        else if (word.Is(WordRole.OtherPeriod) && !CountsItems(word, index) && !_places.IsSinceThisYear(word, index))
            sentence.NameOtherPeriod();
        if (word.Is(WordRole.Comparison))
            sentence.Clause.IsComparison = true;
        if (word.Is(WordRole.ThisYear) && !(index > 0 && _tokens[index - 1] is { Kind: TokenKind.Date } before && before.Date.Year is { } named && named != _year)) // 2021年全年
            (sentence.Doubt, sentence.Clause.IsWholeAgain) = (sentence.Doubt & ~Doubt.Period, true);
        if (word.Is(WordRole.Narrowing) && !_around.Nouns.IsInOwnName(index, _speaker))
            sentence.Unknown("#");
        if (word.Is(WordRole.Share))
            Unknown(index);
        if (word.Is(WordRole.Condition))
            Condition();
        if (word.Is(WordRole.Remainder))
            sentence.Clause.IsRemainder = true;
        if (word.Is(WordRole.Timely))
            sentence.Clause.IsTimely = true;
        if (word.Is(WordRole.Sum))
            (sentence.Clause.IsWholeAgain, sentence.Clause.IsSum) = (true, true);
        if (word.Is(WordRole.Inclusive))
            sentence.Clause.Include();
        if (word.Is(WordRole.Exception))
            Except();
        if (word.Is(WordRole.Exclusion) && sentence.LastIsUnclaimed)
            sentence.Said.Exclude();
        else if (word.Is(WordRole.Exclusion) && sentence is { Clause.HasCounted: true, Last: { } excluded, LastDefinition.Topics.Count: > 0 })
            _claims[excluded] = _claims[excluded] with { Doubt = _claims[excluded].Doubt | Doubt.Subject }; // 联合印发的2件未计入
        if (word.Is(WordRole.Aside))
            sentence.Clause.IsAside = true;
        // 没有涉及信息公开的复议 denies them, 3件诉讼没有涉及信息公开 doesn't.
        bool retracts = word.Is(WordRole.Retraction) && !(word.Is(WordRole.DirectDenial) && _around.Nouns.DeniesNoun(index));
        if (retracts || word.Is(WordRole.Matter))
            sentence.Retract(word);
        if (retracts)
            sentence.Unknown("#");
        if (word.Is(WordRole.Universal))
            sentence.Clause.Universal = index;
        // 无一件因未按时答复而被确认违法: of that cause only.
        if (sentence.Denial.IsInCause && (word.Before.Count > 0 || word.Is(WordRole.Denial)))
            sentence.Denial.NarrowCause();
        // 无因不予公开引发的行政复议: there may have been others.
        if (sentence.Denial.IsInCause && word.Before.Exists(c => c.By.Length > 0))
            sentence.Doubt |= Doubt.Wording;
        if (sentence.Denial is { IsHeard: true, IsInCause: false } && Denials.Deniable(word) is { Count: > 0 } deniable)
            sentence.Denial.DenyQuantity(deniable);
        else if (sentence.Denial is { IsHeard: true, IsInCause: false } && NegationScope.IsOpenedBy(word, joined: _around.IsConjunction(index - 1)) && !(word.Topic < 0 && _around.IsConjunction(index - 1) && sentence.Denial.Verbs.Count > 0))
            sentence.Unknown("#");
        if (word.After.Count > 0 && !sentence.Denial.IsHeard)
            _counting.ConfirmBehind(sentence, index);
        if (word.After.Count > 0 && sentence.Clause is { UnclaimedBefore: >= 0, SaysNone: false } && !sentence.Denial.IsHeard && !_around.NumberFollows(index) && _counting.CountBehind(sentence, index))
            sentence.Used = index;
        // 无法提供3件,信息不存在2件, but 不存在收费的情况.
        bool denies = word.Is(WordRole.Denial | WordRole.DirectDenial) && !retracts && (word.Before.Count == 0 || !_around.NumberFollows(index));
        if (word is { IsPart: true, Topic: < 0 } && _lexicon.IsForeign(sentence.Topic))
            _topics.Resume(_sentence, word);
        else if (_topics.OfWholeAgain(_sentence, word) is { } topic)
            sentence.GoBack(topic, sentence.InPart ? Doubt.None : Doubt.Wording);
        if (word.TakesNumber(sentence.Clause.Waiting >= 0) && !(word.Is(WordRole.OtherPeriod) && !CountsItems(word, index)) && !(denies && word.Before.Count > 0) && sentence.Used != index && !sentence.Denial.IsHeard)
            sentence.Wait(index, word, WaitingWord, _around.IsJoined(sentence.Clause.Waiting, index), _around.IsRelated(sentence.Clause.Waiting, index), index > 0 && _tokens[index - 1].Word is { Topic: >= 0 }, _around.IsCoordinated(sentence.Clause.Waiting, index));
        // 全部答复中,没有一件涉密: what follows is said of them, that all were answered isn't.
        // 均予以公开答复: the word behind says what was done.
        if (sentence.Clause.IsUniversal && word.Each.Count > 0 && !_around.IsConjunction(sentence.Clause.Universal + 1) && !(index + 1 < _tokens.Count && _tokens[index + 1].Word is { Each.Count: > 0 }) && !_around.NumberFollows(index) && !_places.IsCountedOn(index) && !_around.IsUniversal(index + 1) && !(index + 1 < _tokens.Count && _tokens[index + 1].Word?.Text == "中"))
            _sayings.SayAll(sentence, word.Each, sentence.Clause.Universal, index);
        if (sentence is { Clause.IsUniversal: true, Last: { } last, LastDefinition: { } group } && WordsInPlace.KindOf(group, word) is { } kind && !_around.NumberFollows(index) && !(kind.By.Length > 0 && kind.By != ClaimDefinition.Results && (_places.IsOfAnswers(sentence.Clause.Universal, index) || _places.IsConcern(sentence.Clause.Universal, index))))
            _claims.Add(_sentence, kind, sentence.Clause.Universal, index, _claims[last].Value, _claims[last].Doubt | sentence.Doubt); // 不予公开7件(均属于行政查询事项)
        if (word.Denied.Count > 0 && sentence.Denial is { IsHeard: true, IsInCause: false })
            sentence.Denial.DenyVerb(word.Denied);
        if (denies && !sentence.Denial.IsHeard)
            sentence.Denial.Deny(index, word.Is(WordRole.DirectDenial));
        if (word.Says.Count > 0 && (word.Before.Count == 0 || (sentence.Used != index && !_around.NumberFollows(index) && !_around.GoesOn(index + 1))) && !_places.IsCountedOn(index))
            _sayings.SayAll(sentence, word.Says, index, index, alone: word);
        if (word is { Roles: WordRole.None, Topic: < 0, Before.Count: 0, After.Count: 0, Says.Count: 0, Denied.Count: 0, Each.Count: 0 })
            Unknown(index);
    }

    /// <summary>行政许可上一年24项: the form asks for last year's, and they are read as such.</summary>
    private bool CountsItems(Word word, int index) =>
        index + 1 < _tokens.Count && _tokens[index + 1] is { Kind: TokenKind.Number, Unit: Lexicon.Items } && word.Before.Exists(c => c.Topics.Count > 0 && _lexicon.Fits(c, _sentence.Topic));

    /// <summary>县政府网站, 市局官网: who owns a place isn't spoken of.</summary>
    private void Speak(bool whole, int index)
    {
        if (whole || !_around.Nouns.IsOfPlace(index))
            _sentence.Speak(whole);
    }

    private void Except()
    {
        _sentence.Clause.IsException = true;
        if (_sentence.Explained is not null)
            Condition();
    }

    /// <summary>未发生行政诉讼(除5件外): an exception in brackets is one to what stands before them.</summary>
    private void Condition()
    {
        _sentence.Doubt |= Doubt.Wording;
        if (_sentence.Explained is { } claim)
            _claims[claim] = _claims[claim] with { Doubt = _claims[claim].Doubt | Doubt.Wording };
    }
}
