using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What is known of the clause that is being read: it ends at its comma, and nothing of it is known of the next.</summary>
internal sealed class Clause
{
    private List<int>? _joinedTopics;
    private List<int>? _coVerbs;
    private List<int>? _topics;
    private int _verb = -1;
    private bool _unknownBefore;
    private bool _isJoined;
    private bool _isJoinedToVague;
    private bool _isReasonForeign;
    private bool _unknownBehindNumber;
    private bool _remainderBehindNumber;

    /// <summary>The word that waits for its number; -1 for none.</summary>
    public int Waiting { get; private set; } = -1;

    /// <summary>Words that aren't known stand between the waiting word and here.</summary>
    public bool UnknownBehind { get; private set; }

    /// <summary>Words that aren't known stand in the clause.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>Whether what the next number counts may be more or less than what its word says.</summary>
    public bool IsVague => _unknownBefore || _isJoined;

    /// <summary>The topics that share one number, and the word of the first.</summary>
    public IReadOnlyCollection<int> JoinedTopics => _joinedTopics ?? [];

    public int FirstJoined { get; private set; }

    /// <summary>The verbs before <see cref="Waiting"/> that share its number.</summary>
    public IReadOnlyList<int> CoVerbs => _coVerbs ?? [];

    /// <summary>The topics that the clause has named.</summary>
    public IReadOnlyList<int> Topics => _topics ?? [];

    /// <summary>The clause has named what it speaks of.</summary>
    public bool NamesTopic { get; private set; }

    /// <summary>The clause has named the matter of the report.</summary>
    public bool HasMatter { get; set; }

    /// <summary>The clause names the matter of the report, and nothing that could be counted of it.</summary>
    public bool NamesMatter => HasMatter && !NamesTopic;

    /// <summary>A word of the clause says that something else was spoken of.</summary>
    public bool Retracts { get; set; }

    /// <summary>The first word for a kind of what the report counts, since the last number; -1 for none.</summary>
    public int Kind { get; private set; } = -1;

    /// <summary>A word for all was heard, and nothing unknown since.</summary>
    public bool IsUniversal => Universal >= 0;

    /// <summary>That word; -1 for none.</summary>
    public int Universal { get; set; } = -1;

    /// <summary>A number was read in the clause.</summary>
    public bool HasCounted { get; private set; }

    /// <summary>The clause has a number of what nobody counts: days, persons, times.</summary>
    public bool HasOtherNumber { get; set; }

    /// <summary>The number of the clause that no claim is made of; -1 for none.</summary>
    public int Unclaimed { get; set; } = -1;

    /// <summary>食品类案件立案318件,办结291件: cases that aren't known were counted, and nothing else has been named since.</summary>
    public bool CountsUnknown { get; set; }

    /// <summary>That of the clause before.</summary>
    public int UnclaimedBefore { get; private set; } = -1;

    /// <summary>The clause says that there was none of something: 没有未办结的事项转入下一年.</summary>
    public bool SaysNone { get; set; }

    /// <summary>The clause compares: its numbers are differences.</summary>
    public bool IsComparison { get; set; }

    /// <summary>The clause speaks of the rest of something.</summary>
    public bool IsRemainder { get; set; }

    /// <summary>其余12件均予以公开: and so is what is said of the number just read.</summary>
    public bool IsOfRemainder => IsRemainder || _remainderBehindNumber;

    /// <summary>The clause says that something was done in time.</summary>
    public bool IsTimely { get; set; }

    /// <summary>The clause speaks of the whole, whatever was spoken of before: 全年, 共, 我局.</summary>
    public bool IsWholeAgain { get; set; }

    /// <summary>不予公开和无法提供共9件: two words have the number that follows, and it is more than either has.</summary>
    public bool IsShared { get; private set; }

    /// <summary>规章、规范性文件共16件: what is named has one number.</summary>
    public void CountTogether() => IsShared = true;

    /// <summary>维持、纠正各2件: each of them has it.</summary>
    public void CountEach() => IsShared = false;

    /// <summary>The clause says that its number is a sum.</summary>
    public bool IsSum { get; set; }

    /// <summary>The clause tells something beside what was told before: 另, 同时.</summary>
    public bool IsAside { get; set; }

    /// <summary>The clause names the unit that reports.</summary>
    public bool IsOfUnit { get; private set; }

    /// <summary>The clause names another unit than the one that reports.</summary>
    public bool IsOfOther { get; set; }

    /// <summary>除2件结转下年度外: what the clause tells is told of a part, and what follows is told of the rest.</summary>
    public bool IsException { get; set; }

    /// <summary>A list of parts was opened, and none has been counted.</summary>
    public bool IsPartOpen { get; private set; }

    /// <summary>A reason is told since 因: what it names is not spoken of.</summary>
    public bool IsInReason { get; private set; }

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

    /// <summary>A noun names what is spoken of. What is published (<paramref name="isPublished"/>) shares its number with whatever else is.</summary>
    public void Name(int topic, bool isPublished)
    {
        (NamesTopic, CountsUnknown, _isJoined) = (true, false, _isJoined || isPublished);
        (_topics ??= []).Add(topic);
    }

    /// <summary>
    /// A word waits for its number. <paramref name="waiting"/> is the one that waited before it and got none. Whether the word opens what is counted, rather
    /// than saying more or less of it.
    /// </summary>
    public bool Wait(int index, Word word, Word? waiting, bool joined, bool related, bool coordinated)
    {
        if (waiting is null && HasUnknown)
            _unknownBefore = true;
        if (Kind < 0 && word is { IsPart: true, Topic: < 0 })
            Kind = index;
        if (coordinated)
        {
            (_coVerbs ??= []).Add(Waiting);
            (Waiting, _verb) = (index, index);
            return false;
        }

        if (waiting is not null && !joined && !related && !waiting.GivesWayTo(word))
            return false;

        // 因涉及个人隐私不予公开1件: the kind says more than the group.
        if (waiting is not null && IsKindOf(waiting, word))
        {
            (UnknownBehind, _unknownBefore) = (false, true);
            return false;
        }

        if (word is { IsPart: false, Topic: < 0 })
            _verb = index;
        if ((related || waiting is { IsVague: true }) && UnknownBehind)
            _unknownBefore = true; // 作出农业行政处罚决定; 办理:通过门户网站办理并答复4件
        related |= waiting is not null && waiting.Is(WordRole.Filler) && word.Topic < 0; // 作出予以公开决定
        related |= waiting is { IsVague: true } && HaveTopicsInCommon(waiting, word); // 办理申请答复429件
        _isJoinedToVague = waiting is { IsVague: true };
        _isJoined = waiting is not null && !related && (joined || !word.IsPart || waiting.IsPart || word.Topic >= 0) && waiting.Before.TrueForAll(c => c.Kind == ClaimKind.Number);
        IsShared = joined && IsResult(waiting!) && IsResult(word);
        Join(word, waiting, joined);
        (Waiting, UnknownBehind) = (index, false);
        return true;
    }

    /// <summary>Whether what waits is a kind of what a word counts.</summary>
    private static bool IsKindOf(Word waiting, Word word)
    {
        foreach (ClaimDefinition group in word.Before)
        {
            foreach (ClaimDefinition kind in waiting.Before)
            {
                if (kind.IsWithin(group) || (group.Divided.Contains(kind.By) && kind.HasTopicsOf(group)))
                    return true;
            }
        }

        return false;
    }

    private static bool IsResult(Word word) => word is { IsPart: true, Topic: < 0 } && word.Before.Exists(c => c.By == ClaimDefinition.Results);

    private static bool HaveTopicsInCommon(Word waiting, Word word) => word.Before.Exists(c => waiting.Before.Exists(w => w.HasTopicsOf(c)));

    private void Join(Word word, Word? waiting, bool joined)
    {
        // 行政复议和行政诉讼维持25件: what became of both.
        if (!joined && word is { Topic: < 0, IsPart: true } && waiting is { Topic: >= 0 } && JoinedTopics.Count > 1)
            return;
        if (!joined)
            _joinedTopics?.Clear();
        else if (JoinedTopics.Count == 0)
            (FirstJoined, _joinedTopics) = (Waiting, [waiting!.Topic]);
        if (joined && !JoinedTopics.Contains(word.Topic))
            _joinedTopics!.Add(word.Topic);
    }

    /// <summary>不予公开(属于过程性信息)2件: what the bracket names is what the number counts.</summary>
    public void WaitFor(int index) => Waiting = index;

    /// <summary>What waits isn't spoken of, and gets no number.</summary>
    public void StopWaiting()
    {
        if (Waiting >= 0)
            (Waiting, HasUnknown, UnknownBehind) = (-1, HasUnknown || UnknownBehind, false);
    }

    /// <summary>Words that nobody knows.</summary>
    public void AddUnknown()
    {
        if (Waiting >= 0)
            UnknownBehind = true;
        else
            HasUnknown = true;
    }

    /// <summary>The unit that reports is named.</summary>
    public void SpeakOfUnit()
    {
        (IsWholeAgain, IsOfUnit) = (true, true);
        if (Waiting < 0)
            HasUnknown = false;
    }

    /// <summary>What follows is listed as a part.</summary>
    public void OpenPart()
    {
        (IsPartOpen, Waiting, UnknownBehind, HasUnknown, _unknownBefore) = (true, -1, false, false, false);
        _coVerbs?.Clear();
    }

    /// <summary>A number was read: the word that waited has it, and what came before it says nothing about the next.</summary>
    public void Count()
    {
        (_unknownBehindNumber, _remainderBehindNumber) = (_unknownBefore || (_isJoined && !_isJoinedToVague), IsRemainder);
        HasCounted = true;
        (IsRemainder, IsTimely, IsWholeAgain, IsOfUnit) = (false, false, false, false);
        (Waiting, _verb, Kind, Universal) = (-1, -1, -1, -1);
        (UnknownBehind, HasUnknown, _unknownBefore, _isJoined, IsShared, IsPartOpen) = (false, false, false, false, false, false);
        _joinedTopics?.Clear();
        _coVerbs?.Clear();
    }

    /// <summary>新增行政复议8件、行政诉讼4件: what narrowed the first of a row narrows the next.</summary>
    public void GoOn() => (_unknownBefore, IsRemainder) = (_unknownBehindNumber, _remainderBehindNumber);

    /// <summary>收到当面提交或以信函、传真等形式的申请: the list behind the verb names every way, and so narrows nothing.</summary>
    public void Include() => (Waiting, Kind, UnknownBehind, HasUnknown, _unknownBefore, _isJoined, IsRemainder) = (_verb, -1, false, false, false, false, false);

    /// <summary>The next clause begins: within a list of parts (<paramref name="isInPart"/>), and right behind the word that opened it (<paramref name="isPartOpen"/>).</summary>
    public void End(bool isInPart, bool isPartOpen)
    {
        (Waiting, _verb, Kind, Universal) = (-1, -1, -1, -1);
        (UnclaimedBefore, Unclaimed) = (isInPart ? -1 : Unclaimed, -1);
        (UnknownBehind, HasUnknown, _unknownBefore, _isJoined, IsShared) = (false, false, false, false, false);
        (IsComparison, IsRemainder, IsTimely, IsWholeAgain, IsSum, IsAside) = (false, false, false, false, false, false);
        (IsOfUnit, IsOfOther, IsException, IsPartOpen) = (false, false, false, isPartOpen);
        (IsInReason, _isReasonForeign) = (false, false);
        (HasCounted, HasOtherNumber, HasMatter, Retracts, NamesTopic, SaysNone) = (false, false, false, false, false, false);
        _joinedTopics?.Clear();
        _topics?.Clear();
        _coVerbs?.Clear();
    }
}
