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

    /// <summary>The clause that is being read.</summary>
    public Clause Clause { get; private init; } = new();

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

    /// <summary>The quantity whose parts are told until another whole is counted: lawsuits without a review; empty for none.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>A quantity was counted that has parts of its own, or another whole. What is not there has no parts.</summary>
    private void EnterStage(ClaimDefinition claim, bool isStage, decimal value)
    {
        if (isStage && value > 0)
        {
            IsOfStages = Stage.Length > 0 && Stage != claim.Id && LastDefinition?.Id == Stage;
            (Stage, _lastStage) = (IsOfStages ? "" : claim.Id, claim.Id);
        }
        else if (claim.By.Length == 0)
        {
            (Stage, IsOfStages) = ("", false);
        }
    }

    /// <summary>直接起诉14件、复议后起诉19件,维持21件: one quantity was counted right behind the other, and the parts are those of the last or of both.</summary>
    public bool IsOfStages { get; private set; }

    /// <summary>The sentence has named the matter of the report.</summary>
    public bool SaysMatter { get; private set; }

    /// <summary>The word of the last claim states it with doubt only.</summary>
    public bool LastIsTentative { get; set; }

    /// <summary>The bracket tells the parts of what the report doesn't count.</summary>
    public bool IsOfAnother { get; set; }

    /// <summary>What follows is listed as a part of <see cref="Whole"/>.</summary>
    public bool InPart { get; private set; }

    public PartitiveAntecedent Whole { get; private set; }

    /// <summary>The last claim, and where it ended.</summary>
    public int? Last { get; private set; }

    public int LastEnd { get; private set; }

    public ClaimDefinition? LastDefinition { get; private set; }

    /// <summary>What the clause denies.</summary>
    public NegationScope Denial { get; } = new();

    /// <summary>A number with a unit was read in the sentence.</summary>
    public bool HasCounted { get; private set; }

    /// <summary>What the sentence has stated so far, its brackets included.</summary>
    public SentenceClaims Said => said;

    /// <summary>The claim right before the bracket.</summary>
    public int? Explained { get; private init; }

    /// <summary>The sentence names the matter of the report.</summary>
    public bool HasMatter => Clause.HasMatter || SaysMatter;

    /// <summary>The word that opened the list of parts; -1 for none.</summary>
    public int PartOpened { get; private set; } = -1;

    /// <summary>The last number isn't understood, or counts a kind in the same clause: what is said of them isn't said of all.</summary>
    public bool SpeaksOfSome => !InPart && (_lastIsUnclaimed || (Clause.HasCounted && Whole.IsKind));

    /// <summary>The last number isn't understood.</summary>
    public bool LastIsUnclaimed => _lastIsUnclaimed;

    /// <summary>Nothing has been named since a number that isn't understood.</summary>
    public bool SpeaksOfUnknown => !InPart && _lastIsUnclaimed && !Clause.NamesTopic;

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
    private Division? _division;
    private bool _saidBeforePeriod;
    private int _counted = -1;
    private string _lastStage = "";
    private int _othersCounted;
    private bool _isPartOfOther;
    private bool _isFirstClause = true;
    private bool _isPublished;
    private bool _listsPublished;
    private ClaimDefinition? _published;
    private bool _lastIsUnclaimed;

    /// <summary>Something was said of all that was counted.</summary>
    public bool SaysOfAll { get; set; }

    /// <summary>The sentence lists what is published.</summary>
    public bool ListsPublished => _isPublished;

    /// <summary>What speaks against a claim at this point.</summary>
    public Doubt Doubts => Doubt | (Clause.IsVague || _isPublished ? Doubt.Wording : 0);

    /// <summary>The word that stated a claim with the number before it: it waits for no other.</summary>
    public int Used { get; set; } = -1;

    /// <summary>A noun names what the sentence speaks of. Behind a verb of publishing it is what is published, and the number may count only that.</summary>
    public void Name(int topic, bool joined, Word? waiting)
    {
        bool isPublished = waiting is { Publishes: true };
        _isPublished |= isPublished;
        (Topic, SharedWith, IsOfSeveral) = (topic, -1, false);
        Clause.Name(topic, isPublished);
        if (Clause is { Retracts: true, HasCounted: false })
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
        if (narrows && Clause.NamesTopic)
            Unknown("#");
        // 因政府信息公开答复被提起行政复议17件: the answers aren't counted.
        Clause.StopWaiting();
        Denial.Cause();
    }

    /// <summary>均与政府信息公开无关, 均不涉及信息公开: the matter and the word that denies it stand in either order.</summary>
    public void Retract(Word word)
    {
        // 行政复议2件,其中1件涉及信息公开: only that one is what the report counts.
        if (word.Is(WordRole.Matter) && InPart && Clause is { HasCounted: true, Unclaimed: >= 0 })
            said.TakeBack();
        Clause.HasMatter |= word.Is(WordRole.Matter);
        SaysMatter |= Clause.HasMatter;
        Clause.Retracts |= word.Is(WordRole.Retraction);
        if (Clause is { HasMatter: true, Retracts: true, HasCounted: false })
            said.TakeBack();
    }

    /// <summary>A word waits for its number. <paramref name="waiting"/> is the one that waited before it and got none.</summary>
    public void Wait(int index, Word word, Word? waiting, bool joined, bool related, bool isCompound, bool coordinated)
    {
        if (Clause.Wait(index, word, waiting, joined, related, coordinated))
            _isPublished &= word.Topic >= 0 || isCompound || word.Is(WordRole.Remainder); // A verb opens another matter, 处罚决定 and 其他 don't.
    }

    public void Unknown(ReadOnlySpan<char> text)
    {
        Clause.Universal = -1;
        if (Denial.IsInCause)
        {
            Denial.NarrowCause();
            return;
        }

        _rests.Add(Doubt.Wording, At);
        Denial.Break();
        Clause.AddUnknown();
        if (Clause.Waiting < 0 && _isFirstClause && !_hasTopics && ReportingUnit.NamesOffice(text))
            Doubt |= Doubt.Subject;
    }

    public void Speak(bool whole)
    {
        if (whole)
        {
            SpeakWhole();
            return;
        }

        _isPartOfOther |= InPart && (Doubt & Doubt.Subject) == 0;
        (Clause.IsOfOther, _isReturned) = (true, false);
        Doubt |= Doubt.Subject;
    }

    /// <summary>县政府受理74件,乡镇街道受理58件: what was counted of several others is over with the sentence, since none of them goes on.</summary>
    public bool IsOfSeveralUnits => _othersCounted + (Clause is { IsOfOther: true, HasCounted: true } ? 1 : 0) > 1;

    /// <summary>The government and its office report together.</summary>
    public void SpeakTogether()
    {
        Clause.IsOfOther = false;
        SpeakWhole();
    }

    /// <summary>Whoever was named before in the same clause still speaks: 区政府办代表区政府受理.</summary>
    public void SpeakWhole()
    {
        if (Clause.IsOfOther)
            return;
        Doubt &= ~Doubt.Subject;
        Clause.SpeakOfUnit();
    }

    public void OpenPart(int index)
    {
        _listsPublished |= _isPublished;
        _isNested = InPart && HasCountedInList; // 其中网站41条,其中解读2条: of the 41.
        (InPart, PartOpened, HasCountedInList) = (true, index, false);
        _rests.Add(Doubt.Part, index);
        Clause.OpenPart();
    }

    /// <summary>Whether an unclaimed number is listed as a part of <see cref="Whole"/> rather than beside it or within another part.</summary>
    public bool ListsParts => InPart && !_isNested && !Clause.IsAside;

    /// <summary>A number was read since the list of parts was opened.</summary>
    public bool HasCountedInList { get; private set; }

    /// <summary>Nobody knows what the parts that follow are parts of.</summary>
    public void LoseWhole() => Whole = new(null, null, IsKind: false, IsUnclaimed: true);

    /// <summary>What was counted last was counted of others: nothing behind it is a part of it.</summary>
    public void ForgetWhole() => Whole = default;

    /// <summary>The parts that were listed add up.</summary>
    public void CloseParts() => InPart = false;

    /// <summary>Nobody knows what the number just read counts.</summary>
    public void Unclaimed(int index)
    {
        (_lastIsUnclaimed, Clause.Unclaimed, LastUnclaimed) = (!Clause.NamesTopic || Clause.HasUnknown, index, index);
        if (Clause.NamesTopic && !InPart)
            UnclaimedTopic = Topic;
    }

    /// <summary>What the last number was counted of that nobody claims; -1 where that isn't known, or something is known since.</summary>
    public int UnclaimedTopic { get; private set; } = -1;

    /// <summary>The number read last, where no claim was made of it; -1 where one was.</summary>
    public int LastUnclaimed { get; private set; } = -1;

    /// <summary>A claim was made from the number just read; <paramref name="topic"/> is the topic it is about, -1 for none or several.</summary>
    public void Claimed(int claim, int end, ClaimDefinition definition, bool isKind, bool isStage, decimal value, int topic)
    {
        bool wasPart = InPart;
        LastUnclaimed = -1;
        if (definition.By.Length == 0)
            UnclaimedTopic = -1;
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
        _isPublished |= definition.CountsPublished;
        // 发布信息55条,更新5条。其中……: parts of the one or of the other.
        bool isSecond = definition.CountsPublished && definition == _published;
        if (!wasPart)
            Whole = isSecond ? new(null, null, IsKind: false, IsUnclaimed: true) : new(claim, definition, isKind, IsUnclaimed: false);
        if (definition.CountsPublished)
            _published = definition;
    }

    /// <summary>What became of what was counted last was told without a number.</summary>
    public void TellResult() => (SharedWith, _counted) = (-1, -1);

    /// <summary>The number just read is that of a claim made before.</summary>
    public void ReferBack(int claim, ClaimDefinition definition, int end)
    {
        (Last, LastEnd, LastDefinition, _lastIsUnclaimed) = (claim, end, definition, false);
        Whole = new(claim, definition, IsKind: false, IsUnclaimed: false);
    }

    /// <summary>A number was read: the word that waited has it, and what came before it says nothing about the next.</summary>
    public void Counted()
    {
        (HasCounted, HasCountedInList) = (true, true);
        Denial.Break();
        Clause.Count();
    }

    /// <summary>Another time than the report's year is spoken of.</summary>
    public void NameOtherPeriod()
    {
        _saidBeforePeriod |= HasCounted && (Doubt & Doubt.Period) == 0;
        Doubt |= Doubt.Period;
    }

    /// <summary>At a comma. <paramref name="waiting"/> is the word that still waits.</summary>
    public void EndClause(Word? waiting, bool atPart)
    {
        // 上年结转的申请中,予以公开2件; 对于自然人申请,予以公开30件: what follows is a part of what got no number.
        if (Clause is { IsPartOpen: false, UnknownBehind: false, IsUniversal: false } && waiting is { IsPart: true, Topic: < 0 } && waiting.Before.TrueForAll(c => c.Topics.Count == 0 || c.IsImplied))
            Doubt |= Doubt.Part;

        // 含上年度结转数量,: the list of parts had no number, and is over.
        if (Clause.IsPartOpen && !atPart)
            InPart = false;
        if (Clause.IsException)
            Doubt |= Doubt.Subject | Doubt.Wording;
        if (Clause is { IsOfOther: true, HasCounted: true })
            _othersCounted++;
        Clause.End(InPart, InPart && atPart);
        Denial.EndClause();
        _isFirstClause = false;
        TopicBefore = Topic;
    }

    /// <summary>At a semicolon a list of parts ends.</summary>
    public void EndPart()
    {
        EndClause(null, false);
        // 行政复议203件,上年为231件;行政诉讼97件: what was compared with is over.
        if (_saidBeforePeriod)
            (Doubt, _saidBeforePeriod) = (Doubt & ~Doubt.Period, false);
        // 新收222件,其中市政府转办5件;结转下年8件: of the part only.
        if (_isPartOfOther)
            (Doubt, _isPartOfOther) = (Doubt & ~Doubt.Subject, false);
        // 复议诉讼共17件,其中复议9件、诉讼8件;维持12件: of both again.
        if (InPart && Whole.Definition is { Topics.Count: > 1 })
            (IsOfSeveral, SharedWith, _counted) = (true, -1, -1);
        (InPart, IsOfStages) = (false, false);
        (_isPublished, _listsPublished) = (_isPublished || _listsPublished, false); // 公开信息36份,其中新制定文件7件;行政处罚364件
        _division?.Start(null);
        HasUnclaimed &= !_hasTopics; // 按内容分,涉及土地的申请12件;…… were of what the part named.
        if (_hasTopics)
            Topics.Clear();
        _hasTopics = false;
    }

    /// <summary>
    /// What no word may do in the sentence, which begins here, if it is to state nothing and change nothing for the next; <see langword="null"/> where it
    /// changes something in any case. What is foreign is forgotten behind it, unless what was spoken of before is to be gone back to; others that are helped
    /// and parts are nobody's where there was no whole.
    /// </summary>
    public Bearing? Loud(Lexicon lexicon) => _isReturned || _rests[Doubt.Subject] >= 0 ? null
        : Bearing.Speaks
            | ((Topic < 0 || lexicon.IsForeign(Topic)) && SharedWith < 0 && !IsOfSeveral ? 0 : Bearing.Foreign)
            | (Whole == default ? 0 : Bearing.OfWhole);

    /// <summary>
    /// A sentence that states nothing was passed over, and this is the one behind it: the same as <see cref="Next"/> of it. One with parts of a list
    /// (<paramref name="hasParts"/>) has ended what was counted before.
    /// </summary>
    public void PassOver(bool hasParts)
    {
        if (hasParts)
            EndPart();
        (Doubt, _rests, _isFirstClause) = (Doubt.None, default, true);
        said.Forget();
    }

    /// <summary>
    /// The next sentence: the topic and the last whole are still in the reader's mind. A sentence that only mentions something else in
    /// passing (<paramref name="mentions"/>) doesn't change them, and after what only parts speak of it is the <paramref name="topic"/> of the whole again.
    /// </summary>
    public Sentence Next(bool mentions, int? topic, Doubt doubt, SentenceClaims next) => new(next)
    {
        _rests = _rests.Of(doubt),
        Doubt = doubt,
        Topic = mentions ? _inherited : topic ?? Topic,
        _inherited = mentions ? _inherited : topic ?? Topic,
        TopicBefore = mentions ? _inherited : topic ?? Topic,
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
        bool ofPart = InPart && Clause.HasCounted;
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
            Clause = new() { IsComparison = Clause.IsComparison },
            SharedWith = SharedWith,
            Stage = explained is not null && LastDefinition?.Id == _lastStage ? _lastStage : Stage,
            SaysMatter = SaysMatter,
        };
    }
}
