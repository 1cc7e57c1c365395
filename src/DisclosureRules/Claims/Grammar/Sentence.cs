using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What is known at a point of a sentence; a bracket has one of its own.</summary>
internal sealed class Sentence(SentenceClaims said)
{
    /// <summary>What the sentence speaks of; -1 when nothing known was named.</summary>
    public int Topic { get; private set; } = -1;

    /// <summary>The topic of nouns that are known to be about something else, without being known themselves.</summary>
    public const int Elsewhere = int.MaxValue;

    /// <summary>A number of the sentence is not understood.</summary>
    public bool HasUnclaimed { get; set; }

    /// <summary>Every topic the sentence named.</summary>
    public List<int> Topics
    {
        get => field ??= [];
        private init;
    }

    /// <summary>Reasons to doubt whatever the sentence says.</summary>
    public Doubt Doubt
    {
        get => field;
        set
        {
            _rests.Add(value & ~field, At);
            field = value;
        }
    }

    /// <summary>The token that is being read.</summary>
    public int At { get; set; } = -1;

    /// <summary>The token of the word that a doubt rests on; -1 where it rests on no word in particular.</summary>
    public int RestOf(Doubt doubt) => _rests[doubt];

    /// <summary>The word that waits for its number; -1 for none.</summary>
    public int Waiting { get; private set; } = -1;

    /// <summary>The quantity whose parts are told until another whole is counted: lawsuits without a review; empty for none.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>A quantity was counted that has parts of its own, or another whole. What is not there has no parts.</summary>
    private void EnterStage(ClaimDefinition claim, bool isStage, decimal value)
    {
        if (isStage && value > 0)
            Stage = claim.Id;
        else if (claim.By.Length == 0)
            Stage = "";
    }

    /// <summary>The topics that the clause has named.</summary>
    public IReadOnlyList<int> ClauseTopics => _clauseTopics ?? [];

    /// <summary>The sentence has named the matter of the report.</summary>
    public bool SaysMatter { get; private set; }

    /// <summary>The word of the last claim states it with doubt only.</summary>
    public bool LastIsTentative { get; set; }

    /// <summary>The bracket tells the parts of what the report doesn't count.</summary>
    public bool IsOfAnother { get; set; }

    /// <summary>Words that aren't known stand between the waiting word and here.</summary>
    public bool UnknownBehind { get; private set; }

    /// <summary>Words that aren't known stand in the clause.</summary>
    public bool UnknownInClause { get; private set; }

    /// <summary>The clause compares: its numbers are differences.</summary>
    public bool IsComparison { get; set; }

    /// <summary>What follows is listed as a part of <see cref="Whole"/>.</summary>
    public bool InPart { get; private set; }

    public PartitiveAntecedent Whole { get; private set; }

    /// <summary>The last claim, and where it ended.</summary>
    public int? Last { get; private set; }

    public int LastEnd { get; private set; }

    public ClaimDefinition? LastDefinition { get; private set; }

    /// <summary>What the clause denies.</summary>
    public NegationScope Denial { get; } = new();

    /// <summary>The topics that share one number, and the word of the first.</summary>
    public IReadOnlyCollection<int> JoinedTopics => _joinedTopics ?? [];

    public int FirstJoined { get; private set; }

    /// <summary>The verbs before <see cref="Waiting"/> that share its number.</summary>
    public IReadOnlyList<int> CoVerbs => _coVerbs ?? [];

    /// <summary>A number with a unit was read in the sentence.</summary>
    public bool HasCounted { get; private set; }

    /// <summary>What the sentence has stated so far, its brackets included.</summary>
    public SentenceClaims Said => said;

    /// <summary>The claim right before the bracket.</summary>
    public int? Explained { get; private init; }

    /// <summary>The clause speaks of the rest of something.</summary>
    public bool IsRemainder { get; set; }

    /// <summary>The clause says that something was done in time.</summary>
    public bool IsTimely { get; set; }

    /// <summary>The clause speaks of the whole, whatever was spoken of before: 全年, 共, 我局.</summary>
    public bool IsWholeAgain { get; set; }

    /// <summary>The sentence names the matter of the report.</summary>
    public bool HasMatter => _matter || SaysMatter;

    /// <summary>The clause names the matter of the report, and nothing that could be counted of it.</summary>
    public bool NamesMatter => _matter && !_namesTopic;

    /// <summary>A number was read in the clause.</summary>
    public bool HasCountedInClause { get; private set; }

    /// <summary>The clause has a number of what nobody counts: days, persons, times.</summary>
    public bool HasOtherNumber { get; set; }

    /// <summary>The first word of the clause for a kind of what the report counts, since the last number; -1 for none.</summary>
    public int Kind { get; private set; } = -1;

    /// <summary>The word that opened the list of parts; -1 for none.</summary>
    public int PartOpened { get; private set; } = -1;

    /// <summary>The last number isn't understood, or counts a kind in the same clause: what is said of them isn't said of all.</summary>
    public bool SpeaksOfSome => !InPart && (_lastIsUnclaimed || (HasCountedInClause && Whole.IsKind));

    /// <summary>The clause names the unit that reports.</summary>
    public bool IsOfUnit { get; private set; }

    /// <summary>The last number isn't understood.</summary>
    public bool LastIsUnclaimed => _lastIsUnclaimed;

    /// <summary>Nothing has been named since a number that isn't understood.</summary>
    public bool SpeaksOfUnknown => !InPart && _lastIsUnclaimed && !_namesTopic;

    /// <summary>The clause tells something beside what was told before: 另, 同时.</summary>
    public bool IsAside { get; set; }

    /// <summary>What was counted of the whole.</summary>
    public Division Division => _division ??= new();

    /// <summary>行政复议5件、行政诉讼2件,维持4件: the topic that was counted right before the last one, without its results; -1 for none.</summary>
    public int SharedWith { get; private set; } = -1;

    /// <summary>What the sentence lists is listed of several topics together, none of which has been counted alone since.</summary>
    public bool IsOfSeveral { get; private set; }

    private DoubtfulWords _rests;
    private bool _hasTopics;
    private int _inherited = -1;
    private bool _isReturned;
    private bool _isNested;
    private List<int>? _joinedTopics;
    private List<int>? _coVerbs;
    private List<int>? _clauseTopics;
    private Division? _division;
    private int _uncounted = -1;
    private bool _isJoinedToVague;
    private bool _isReasonForeign;
    private bool _saidBeforePeriod;
    private int _verb = -1;
    private bool _isException;
    private int _counted = -1;
    private bool _unknownBefore;
    private bool _joined;
    private bool _isOther;
    private bool _isPartOpen;
    private bool _isFirstClause = true;
    private bool _isPublished;
    private bool _matter;
    private bool _retracts;
    private bool _namesTopic;
    private bool _lastIsUnclaimed;
    private bool _unknownBehindNumber;
    private bool _remainderBehindNumber;

    /// <summary>What speaks against a claim at this point.</summary>
    public Doubt Doubts => Doubt | (_unknownBefore || _joined || _isPublished ? Doubt.Wording : 0);

    /// <summary>The word that stated a claim with the number before it: it waits for no other.</summary>
    public int Used { get; set; } = -1;

    /// <summary>A word for all was heard in the clause, and nothing unknown since.</summary>
    public bool IsUniversal => Universal >= 0;

    /// <summary>That word; -1 for none.</summary>
    public int Universal { get; set; } = -1;

    /// <summary>A noun names what the sentence speaks of. Behind a verb of publishing it is what is published, and the number may count only that.</summary>
    public void Name(int topic, bool joined, Word? waiting)
    {
        bool isPublished = waiting is { Publishes: true };
        (_joined, _isPublished) = (_joined || isPublished, _isPublished || isPublished);
        (Topic, SharedWith, IsOfSeveral) = (topic, -1, false);
        _namesTopic = true;
        (_clauseTopics ??= []).Add(topic);
        if (_retracts && !HasCountedInClause)
            said.TakeBack(); // 经审查不属于政府信息公开申请
        if (!Topics.Contains(topic))
            Topics.Add(topic);
        _hasTopics = true;
        Denial.Name(topic, joined);
    }

    /// <summary>What the sentence spoke of before the clause; -1 for nothing known.</summary>
    public int TopicBefore { get; private set; } = -1;

    /// <summary>What was spoken of before something else was named or counted is spoken of again, most likely.</summary>
    public void GoBack(int topic, Doubt doubt)
    {
        Topic = topic;
        _isReturned |= doubt != Doubt.None && (Doubt & Doubt.Subject) == 0;
        Doubt |= doubt;
    }

    /// <summary>What is spoken of is named again: that something else was mentioned is no reason to doubt any more. Whatever else there was is.</summary>
    public void NameAgain()
    {
        if (_isReturned)
            (Doubt, _isReturned) = (Doubt & ~Doubt.Subject, false);
    }

    /// <summary>What was named caused what follows; it is not spoken of itself. Another matter narrows it: 因不动产登记引发的行政诉讼.</summary>
    public void Cause(bool narrows)
    {
        if (narrows && _namesTopic)
            Unknown("#");
        // 因政府信息公开答复被提起行政复议17件: the answers aren't counted.
        if (Waiting >= 0)
            (Waiting, UnknownInClause, UnknownBehind) = (-1, UnknownInClause || UnknownBehind, false);
        Denial.Cause();
    }

    /// <summary>均与政府信息公开无关, 均不涉及信息公开: the matter and the word that denies it stand in either order.</summary>
    public void Retract(Word word)
    {
        // 行政复议2件,其中1件涉及信息公开: only that one is what the report counts.
        if (word.Is(WordRole.Matter) && InPart && HasCountedInClause && _uncounted >= 0)
            said.TakeBack();
        _matter |= word.Is(WordRole.Matter);
        SaysMatter |= _matter;
        _retracts |= word.Is(WordRole.Retraction);
        if (_matter && _retracts && !HasCountedInClause)
            said.TakeBack();
    }

    /// <summary>A word waits for its number. <paramref name="waiting"/> is the one that waited before it and got none.</summary>
    public void Wait(int index, Word word, Word? waiting, bool joined, bool related, bool isCompound, bool coordinated)
    {
        if (waiting is null && UnknownInClause)
            _unknownBefore = true;
        if (Kind < 0 && word is { IsPart: true, Topic: < 0 })
            Kind = index;
        if (coordinated)
        {
            (_coVerbs ??= []).Add(Waiting);
            (Waiting, _verb) = (index, index);
            return;
        }

        if (waiting is not null && !joined && !related && !waiting.GivesWayTo(word))
            return;

        // 因涉及个人隐私不予公开1件: the kind says more than the group.
        if (waiting is not null && word.Before.Exists(g => waiting.Before.Exists(k => k.IsWithin(g) || (g.Divided.Contains(k.By) && k.Topics.SequenceEqual(g.Topics)))))
        {
            (UnknownBehind, _unknownBefore) = (false, true);
            return;
        }

        if (word is { IsPart: false, Topic: < 0 })
            _verb = index;
        if (related && UnknownBehind)
            _unknownBefore = true; // 作出农业行政处罚决定
        related |= waiting is not null && waiting.Is(WordRole.Filler) && word.Topic < 0; // 作出予以公开决定
        related |= waiting is { IsVague: true } && word.Before.Exists(c => waiting.Before.Exists(w => w.Topics.SequenceEqual(c.Topics))); // 办理申请答复429件
        _isPublished &= word.Topic >= 0 || isCompound; // A verb opens another matter, 处罚决定 doesn't.
        _isJoinedToVague = waiting is { IsVague: true };
        _joined = waiting is not null && !related && (joined || !word.IsPart || waiting.IsPart || word.Topic >= 0) && waiting.Before.TrueForAll(c => c.Kind == ClaimKind.Number);
        if (!joined)
            _joinedTopics?.Clear();
        else if (JoinedTopics.Count == 0)
            (FirstJoined, _joinedTopics) = (Waiting, [waiting!.Topic]);
        if (joined && !JoinedTopics.Contains(word.Topic))
            _joinedTopics!.Add(word.Topic);
        (Waiting, UnknownBehind) = (index, false);
    }

    public void Unknown(ReadOnlySpan<char> text)
    {
        Universal = -1;
        if (Denial.IsInCause)
        {
            Denial.NarrowCause();
            return;
        }

        _rests.Add(Doubt.Wording, At);
        Denial.Break();
        if (Waiting >= 0)
        {
            UnknownBehind = true;
        }
        else
        {
            UnknownInClause = true;
            if (_isFirstClause && !_hasTopics && ReportingUnit.NamesOffice(text))
                Doubt |= Doubt.Subject;
        }
    }

    public void Speak(bool whole)
    {
        if (whole)
        {
            SpeakWhole();
            return;
        }

        (_isOther, _isReturned) = (true, false);
        Doubt |= Doubt.Subject;
    }

    /// <summary>Whoever was named before in the same clause still speaks: 区政府办代表区政府受理.</summary>
    public void SpeakWhole()
    {
        if (_isOther)
            return;
        Doubt &= ~Doubt.Subject;
        (IsWholeAgain, IsOfUnit) = (true, true);
        if (Waiting < 0)
            UnknownInClause = false;
    }

    public void OpenPart(int index)
    {
        _isNested = InPart && HasCountedInList; // 其中网站41条,其中解读2条: of the 41.
        (InPart, _isPartOpen, PartOpened, HasCountedInList) = (true, true, index, false);
        _rests.Add(Doubt.Part, index);
        (Waiting, UnknownBehind, UnknownInClause, _unknownBefore) = (-1, false, false, false);
        _coVerbs?.Clear();
    }

    /// <summary>Whether an unclaimed number is listed as a part of <see cref="Whole"/> rather than beside it or within another part.</summary>
    public bool ListsParts => InPart && !_isNested && !IsAside;

    /// <summary>A number was read since the list of parts was opened.</summary>
    public bool HasCountedInList { get; private set; }

    /// <summary>Nobody knows what the parts that follow are parts of.</summary>
    public void LoseWhole() => Whole = new(null, null, IsKind: false, IsUnclaimed: true);

    /// <summary>The parts that were listed add up.</summary>
    public void CloseParts() => InPart = false;

    /// <summary>Nobody knows what the number just read counts.</summary>
    public void Unclaimed(int index) => (_lastIsUnclaimed, _uncounted) = (!_namesTopic || UnknownInClause, index);

    /// <summary>The number of the clause before that no claim is made of; -1 for none.</summary>
    public int Uncounted { get; private set; } = -1;

    /// <summary>The clause says that its number is a sum.</summary>
    public bool IsSum { get; set; }

    /// <summary>The clause has named what it speaks of.</summary>
    public bool NamesTopic => _namesTopic;

    /// <summary>A claim was made from the number just read; <paramref name="topic"/> is the topic it is about, -1 for none or several.</summary>
    public void Claimed(int claim, int end, ClaimDefinition definition, bool isKind, bool isStage, decimal value, int topic)
    {
        bool wasPart = InPart;
        Division.Count(definition, value);
        IsOfSeveral = definition.Topics.Count > 1 || (IsOfSeveral && definition.By.Length > 0);
        EnterStage(definition, isStage, value);
        if (definition.IsNamed && value > 0)
            Topic = topic;
        // 行政复议6件,未经复议直接起诉3件,维持6件: of both.
        if (isStage && _counted >= 0 && _counted != topic)
            (Topic, SharedWith) = value > 0 || Stage.Length > 0 ? (Topic, _counted) : (_counted, -1);
        else if (definition.By.Length > 0)
            _counted = -1;
        else if (definition is { MayBePart: true, Topics.Count: 1 } && topic >= 0)
        {
            // 复议4件,诉讼0件,维持3件: what is not there has no results.
            if (value == 0 && _counted >= 0 && _counted != topic)
                Topic = _counted;
            (SharedWith, _counted) = (_counted == topic || value == 0 ? -1 : _counted, value == 0 && _counted >= 0 ? _counted : topic);
        }
        else
            (SharedWith, _counted) = (-1, -1);
        (Last, LastEnd, LastDefinition, _lastIsUnclaimed) = (claim, end, definition, false);

        // 收到7件,其中网络6件、信函1件,均已答复: the list is complete.
        if (InPart && Division.IsClosed(definition.By))
            InPart = false;

        // 公开信息58条,行政许可4条: what is listed behind it is published, too.
        _isPublished |= definition is { Kind: ClaimKind.Number, Topics.Count: 0, MayBePart: false };
        if (!wasPart)
            Whole = new(claim, definition, isKind, IsUnclaimed: false);
    }

    /// <summary>The number just read is that of a claim made before.</summary>
    public void ReferBack(int claim, ClaimDefinition definition, int end)
    {
        (Last, LastEnd, LastDefinition, _lastIsUnclaimed) = (claim, end, definition, false);
        Whole = new(claim, definition, IsKind: false, IsUnclaimed: false);
    }

    /// <summary>A number was read: the word that waited has it, and what came before it says nothing about the next.</summary>
    public void Counted()
    {
        (HasCounted, HasCountedInClause, HasCountedInList, Kind) = (true, true, true, -1);
        Denial.Break();
        (_unknownBehindNumber, _remainderBehindNumber) = (_unknownBefore || (_joined && !_isJoinedToVague), IsRemainder);
        (IsRemainder, IsTimely, IsWholeAgain, IsOfUnit) = (false, false, false, false);
        _verb = -1;
        (Waiting, UnknownBehind, UnknownInClause, _unknownBefore, _joined, _isPartOpen, Universal) = (-1, false, false, false, false, false, -1);
        _joinedTopics?.Clear();
        _coVerbs?.Clear();
    }

    /// <summary>新增行政复议8件、行政诉讼4件: what narrowed the first of a row narrows the next.</summary>
    public void GoOn() => (_unknownBefore, IsRemainder) = (_unknownBehindNumber, _remainderBehindNumber);

    /// <summary>收到当面提交或以信函、传真等形式的申请: the list behind the verb names every way, and so narrows nothing.</summary>
    public void Include() => (Waiting, UnknownBehind, UnknownInClause, _unknownBefore, _joined, IsRemainder, Kind) = (_verb, false, false, false, false, false, -1);

    /// <summary>除2件结转下年度外: what the clause tells is told of a part, and what follows is told of the rest.</summary>
    public void Except() => _isException = true;

    /// <summary>Whether the clause tells of an exception.</summary>
    public bool IsException => _isException;

    /// <summary>A reason is told since 因: what it names is not spoken of.</summary>
    public bool IsInReason { get; private set; }

    /// <summary>Another time than the report's year is spoken of.</summary>
    public void NameOtherPeriod()
    {
        _saidBeforePeriod |= HasCounted && (Doubt & Doubt.Period) == 0;
        Doubt |= Doubt.Period;
    }

    public void OpenReason() => IsInReason = true;

    /// <summary>The reason is another matter.</summary>
    public void NameReason() => _isReasonForeign = true;

    /// <summary>The reason is over; whether it was another matter.</summary>
    public bool TakesForeignReason()
    {
        bool isForeign = _isReasonForeign;
        (IsInReason, _isReasonForeign) = (false, false);
        return isForeign;
    }

    /// <summary>不予公开(属于过程性信息)2件: what the bracket names is what the number counts.</summary>
    public void WaitFor(int index) => Waiting = index;

    /// <summary>At a comma. <paramref name="waiting"/> is the word that still waits.</summary>
    public void EndClause(Word? waiting, bool atPart)
    {
        // 上年结转的申请中,予以公开2件; 对于自然人申请,予以公开30件: what follows is a part of what got no number.
        if (!_isPartOpen && !UnknownBehind && Universal < 0 && waiting is { IsPart: true, Topic: < 0 } && waiting.Before.TrueForAll(c => c.Topics.Count == 0 || c.IsImplied))
            Doubt |= Doubt.Part;

        // 含上年度结转数量,: the list of parts had no number, and is over.
        if (_isPartOpen && !atPart)
            InPart = false;
        (Waiting, UnknownBehind, UnknownInClause, _unknownBefore, _joined, IsComparison, _isFirstClause) = (-1, false, false, false, false, false, false);
        (IsInReason, _isReasonForeign) = (false, false);
        if (_isException)
            Doubt |= Doubt.Subject | Doubt.Wording;
        (_verb, _isException) = (-1, false);
        (_isOther, _isPartOpen, Universal, Kind) = (false, InPart && atPart, -1, -1);
        Denial.EndClause();
        (IsAside, IsSum, Uncounted, _uncounted) = (false, false, InPart ? -1 : _uncounted, -1);
        (IsRemainder, IsTimely, IsWholeAgain, IsOfUnit, HasCountedInClause, HasOtherNumber, _matter, _retracts, _namesTopic) = (false, false, false, false, false, false, false, false, false);
        _joinedTopics?.Clear();
        _clauseTopics?.Clear();
        _coVerbs?.Clear();
        TopicBefore = Topic;
    }

    /// <summary>At a semicolon a list of parts ends.</summary>
    public void EndPart()
    {
        EndClause(null, false);
        // 行政复议203件,上年为231件;行政诉讼97件: what was compared with is over.
        if (_saidBeforePeriod)
            (Doubt, _saidBeforePeriod) = (Doubt & ~Doubt.Period, false);
        (InPart, SharedWith, _counted) = (false, -1, -1);
        _division?.Start(null);
        HasUnclaimed &= !_hasTopics; // 按内容分,涉及土地的申请12件;…… were of what the part named.
        if (_hasTopics)
            Topics.Clear();
        _hasTopics = false;
    }

    /// <summary>
    /// The next sentence: the topic and the last whole are still in the reader's mind. A sentence that only mentions something else in
    /// passing (<paramref name="mentions"/>) doesn't change them.
    /// </summary>
    public Sentence Next(bool mentions, Doubt doubt, SentenceClaims next) => new(next)
    {
        _rests = _rests.Of(doubt),
        Doubt = doubt,
        Topic = mentions ? _inherited : Topic,
        _inherited = mentions ? _inherited : Topic,
        TopicBefore = mentions ? _inherited : Topic,
        _isReturned = _isReturned,
        Whole = Whole,
        SharedWith = SharedWith,
        IsOfSeveral = IsOfSeveral,
        _counted = _counted,
        _division = _division,
    };

    /// <summary>What a bracket starts with. Behind one of several parts it tells the parts of that one.</summary>
    public Sentence InBrackets(int? explained)
    {
        bool ofPart = InPart && HasCountedInClause;
        return new(said)
        {
            _rests = _rests.Of(~Doubt.None),
            Topic = Topic,
            Topics = [.. Topics],
            _hasTopics = _hasTopics,
            Doubt = Doubt,
            HasUnclaimed = HasUnclaimed,
            Whole = !ofPart ? Whole : new(_lastIsUnclaimed ? null : Last, _lastIsUnclaimed ? null : LastDefinition, IsKind: true, _lastIsUnclaimed),
            Last = Last,
            LastEnd = LastEnd,
            LastDefinition = LastDefinition,
            Explained = explained,
            _isPublished = _isPublished,
            _isFirstClause = false,
            _lastIsUnclaimed = _lastIsUnclaimed,
            IsComparison = IsComparison,
            SharedWith = SharedWith,
            Stage = Stage,
            SaysMatter = SaysMatter,
        };
    }
}
