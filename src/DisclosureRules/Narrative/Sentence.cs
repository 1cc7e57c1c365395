using System.Buffers;

namespace DisclosureRules.Narrative;

/// <summary>What is known at a point of a sentence; a bracket has one of its own.</summary>
internal sealed class Sentence
{
    /// <summary>An unknown beginning of up to this many characters is an adverb, unless it contains one of <see cref="Narrowing"/>.</summary>
    private const int LongestAdverb = 2;

    private static readonly SearchValues<char> Narrowing = SearchValues.Create("局委办处科镇乡县区市省厅部院所站队街村社企业类方网信函电邮传真月季某各另余级厂司中个人户组机校辖内属");

    private static readonly string[] Offices = ["局", "委员会", "办公室", "街道", "镇", "乡", "厅", "部门", "中心", "分局", "大队", "单位", "科室"];

    /// <summary>What the sentence speaks of; -1 when nothing known was named.</summary>
    public int Topic { get; private set; } = -1;

    /// <summary>The topic of nouns that are known to be about something else, without being known themselves.</summary>
    public const int Elsewhere = int.MaxValue;

    /// <summary>A number of the sentence is not understood.</summary>
    public bool HasUnclaimed { get; set; }

    /// <summary>Every topic the sentence named.</summary>
    public List<int> Topics { get; private init; } = [];

    /// <summary>Reasons to doubt whatever the sentence says.</summary>
    public Doubt Doubt { get; set; }

    /// <summary>The word that waits for its number; -1 for none.</summary>
    public int Waiting { get; private set; } = -1;

    /// <summary>Words that aren't known stand between the waiting word and here.</summary>
    public bool UnknownBehind { get; private set; }

    /// <summary>Words that aren't known stand in the clause.</summary>
    public bool UnknownInClause { get; private set; }

    /// <summary>The clause compares: its numbers are differences.</summary>
    public bool IsComparison { get; set; }

    /// <summary>What follows is listed as a part of <see cref="Whole"/>.</summary>
    public bool InPart { get; private set; }

    /// <summary>The last claim that is not a part itself.</summary>
    public int? Whole { get; private set; }

    public ClaimDefinition? WholeDefinition { get; private set; }

    /// <summary>The whole is itself one kind of something: what is a part of it is not that of everything.</summary>
    public bool WholeIsKind { get; private set; }

    /// <summary>The number before is not understood, so nobody knows what its parts are parts of.</summary>
    public bool WholeIsUnclaimed { get; private set; }

    /// <summary>The last claim, and where it ended.</summary>
    public int? Last { get; private set; }

    public int LastEnd { get; private set; }

    public ClaimDefinition? LastDefinition { get; private set; }

    /// <summary>The word that denies; -1 for none.</summary>
    public int Denial { get; set; } = -1;

    public bool DenialIsDirect { get; private set; }

    /// <summary>Something unknown or a number stands behind the denial: nobody can tell what is denied.</summary>
    public bool DenialIsOpen { get; private set; }

    public List<int> DeniedTopics { get; } = [];

    public List<ClaimDefinition> DeniedVerbs { get; } = [];

    /// <summary>The topics that share one number, and the word of the first.</summary>
    public List<int> JoinedTopics { get; private set; } = [];

    public int FirstJoined { get; private set; }

    /// <summary>A number with a unit was read in the sentence.</summary>
    public bool HasCounted { get; private set; }

    private int _inherited = -1;
    private bool _unknownBefore;
    private bool _joined;
    private bool _isOther;
    private bool _isPartOpen;
    private bool _isFirstClause = true;
    private bool _isPublished;
    private int _clauseTopics;

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
        bool isPublished = waiting is not null && Publishes(waiting);
        (_joined, _isPublished) = (_joined || isPublished, _isPublished || isPublished);
        Topic = topic;
        if (!Topics.Contains(topic))
            Topics.Add(topic);
        if (Denial < 0)
            return;
        if (joined && _clauseTopics > 0 && DeniedTopics.Count > 0)
            DeniedTopics.RemoveAt(DeniedTopics.Count - 1);
        if (!DeniedTopics.Contains(topic))
            DeniedTopics.Add(topic);
        _clauseTopics++;
    }

    /// <summary>What was named caused what follows; it is not spoken of itself.</summary>
    public void Cause() => DeniedTopics.Clear();

    public void Deny(int index, bool direct)
    {
        (Denial, DenialIsDirect, DenialIsOpen, _clauseTopics) = (index, direct, false, 0);
        DeniedTopics.Clear();
        DeniedVerbs.Clear();
    }

    /// <summary>A word waits for its number. <paramref name="waiting"/> is the one that waited before it and got none.</summary>
    public void Wait(int index, Word word, Word? waiting, bool joined, bool related)
    {
        if (waiting is null && UnknownInClause)
            _unknownBefore = true;
        if (waiting is not null && !joined && !related && !Gives(waiting, word))
            return;
        _isPublished &= word.Topic >= 0; // A verb opens another matter.
        _joined = waiting is not null && !related && (joined || !word.IsPart || waiting.IsPart || word.Topic >= 0) && waiting.Before.TrueForAll(c => c.Kind == ClaimKind.Number);
        if (!joined)
            JoinedTopics.Clear();
        else if (JoinedTopics.Count == 0)
            (FirstJoined, JoinedTopics) = (Waiting, [waiting!.Topic]);
        if (joined && !JoinedTopics.Contains(word.Topic))
            JoinedTopics.Add(word.Topic);
        (Waiting, UnknownBehind) = (index, false);
    }

    /// <summary>
    /// Whether the word that waits gives way to the next. A kind of request stays behind any verb (通过网络收到申请5件), and so does a verb of
    /// publishing before the nouns that are published; then nobody knows what exactly the number counts.
    /// </summary>
    private static bool Gives(Word waiting, Word word)
    {
        if (waiting.IsPart && waiting.Topic < 0 && !word.IsPart)
            return false;
        return word.Topic < 0 || !Publishes(waiting);
    }

    private static bool Publishes(Word word) => !word.IsPart && word.Before.TrueForAll(c => c.Topics.Count == 0 && c.Kind == ClaimKind.Number);

    public void Unknown(ReadOnlySpan<char> text)
    {
        Universal = -1;
        if (Denial >= 0)
            DenialIsOpen = true;
        if (Waiting >= 0)
        {
            UnknownBehind = true;
        }
        else if (text.Length > LongestAdverb || text.ContainsAny(Narrowing) || text is "#")
        {
            UnknownInClause = true;
            if (_isFirstClause && Topics.Count == 0 && NamesOffice(text))
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

        _isOther = true;
        Doubt |= Doubt.Subject;
    }

    /// <summary>Whoever was named before in the same clause still speaks: 区政府办代表区政府受理.</summary>
    public void SpeakWhole()
    {
        if (_isOther)
            return;
        Doubt &= ~Doubt.Subject;
        if (Waiting < 0)
            UnknownInClause = false;
    }

    public void OpenPart()
    {
        (InPart, _isPartOpen) = (true, true);
        (Waiting, UnknownBehind, UnknownInClause, _unknownBefore) = (-1, false, false, false);
    }

    /// <summary>A claim was made from the number just read.</summary>
    public void LoseWhole() => (Whole, WholeDefinition, WholeIsKind, WholeIsUnclaimed) = (null, null, false, true);

    public void Claimed(int claim, int end, ClaimDefinition definition, bool isKind)
    {
        (Last, LastEnd, LastDefinition) = (claim, end, definition);

        // 公开信息58条,行政许可4条: what is listed behind it is published, too.
        _isPublished |= definition is { Kind: ClaimKind.Number, Topics.Count: 0, MayBePart: false };
        if (!InPart)
            (Whole, WholeDefinition, WholeIsKind, WholeIsUnclaimed) = (claim, definition, isKind, false);
    }

    /// <summary>A number was read: the word that waited has it, and what came before it says nothing about the next.</summary>
    public void Counted()
    {
        HasCounted = true;
        (Waiting, UnknownBehind, UnknownInClause, _unknownBefore, _joined, _isPartOpen, Universal) = (-1, false, false, false, false, false, -1);
        JoinedTopics.Clear();
        if (Denial >= 0)
            DenialIsOpen = true;
    }

    /// <summary>At a comma. <paramref name="waiting"/> is the word that still waits.</summary>
    public void EndClause(Word? waiting, bool atPart)
    {
        // 上年结转的申请中,予以公开2件: what follows is a part of what got no number.
        if (!_isPartOpen && waiting is { IsPart: true } && waiting.Before.TrueForAll(c => c.Topics.Count == 0))
            Doubt |= Doubt.Part;

        // 含上年度结转数量,: the list of parts had no number, and is over.
        if (_isPartOpen && !atPart)
            InPart = false;
        (Waiting, UnknownBehind, UnknownInClause, _unknownBefore, _joined, IsComparison, _isFirstClause) = (-1, false, false, false, false, false, false);
        (_isOther, _isPartOpen, Universal) = (false, InPart && atPart, -1);
        JoinedTopics.Clear();
    }

    /// <summary>At a semicolon a list of parts ends.</summary>
    public void EndPart()
    {
        EndClause(null, false);
        InPart = false;
        Topics.Clear();
    }

    /// <summary>
    /// The next sentence: the topic and the last whole are still in the reader's mind. A sentence that only mentions something else in
    /// passing (<paramref name="mentions"/>) doesn't change them.
    /// </summary>
    public Sentence Next(bool mentions, Doubt doubt) => new()
    {
        Doubt = doubt,
        Topic = mentions ? _inherited : Topic,
        _inherited = mentions ? _inherited : Topic,
        Whole = Whole,
        WholeDefinition = WholeDefinition,
        WholeIsKind = WholeIsKind,
        WholeIsUnclaimed = WholeIsUnclaimed,
    };

    public Sentence InBrackets() => new()
    {
        Topic = Topic,
        Topics = [.. Topics],
        Doubt = Doubt,
        HasUnclaimed = HasUnclaimed,
        Whole = Whole,
        WholeDefinition = WholeDefinition,
        WholeIsKind = WholeIsKind,
        WholeIsUnclaimed = WholeIsUnclaimed,
        Last = Last,
        LastEnd = LastEnd,
        LastDefinition = LastDefinition,
        _isPublished = _isPublished,
        _isFirstClause = false,
        IsComparison = IsComparison,
    };

    private static bool NamesOffice(ReadOnlySpan<char> text)
    {
        foreach (string office in Offices)
        {
            if (text.Contains(office, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
