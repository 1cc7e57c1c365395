using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Grammar;

/// <summary>
/// What a clause denies: the nouns and verbs behind 未 or 无, or the nouns before it, when the clause named nothing else (收取信息处理费情况:无).
/// </summary>
internal sealed class NegationScope
{
    private List<(List<ClaimDefinition> Claims, int Topic)>? _quantities;
    private List<ClaimDefinition>? _verbs;
    private int _plainStart;
    private bool _isPlain = true;
    private List<int>? _plain;
    private int _clauseTopics;

    /// <summary>A word that denies was heard in the clause.</summary>
    public bool IsHeard => Start >= 0;

    /// <summary>That word; -1 for none.</summary>
    public int Start { get; private set; } = -1;

    /// <summary>It denies nouns without a verb.</summary>
    public bool IsDirect { get; private set; }

    /// <summary>Something unknown or a number stands behind the denial: nobody can tell what is denied.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>A cause was opened behind the denial and not closed yet: whatever it says is not what is denied.</summary>
    public bool IsInCause { get; private set; }

    /// <summary>A cause that is more than the report's matter stood behind the denial: what is denied is denied of that cause only.</summary>
    public bool HadCause { get; private set; }

    /// <summary>The cause is more than the report's matter.</summary>
    public void NarrowCause() => HadCause = true;

    /// <summary>The topics named behind it.</summary>
    public List<int> Topics => field ??= [];

    /// <summary>The quantities behind it that may be denied, with the topic named last before each.</summary>
    public IReadOnlyList<(List<ClaimDefinition> Claims, int Topic)> Quantities => _quantities ?? [];

    /// <summary>A word behind the denial takes a number otherwise.</summary>
    public void DenyQuantity(List<ClaimDefinition> claims) => (_quantities ??= []).Add((claims, Topics is [.., var topic] ? topic : -1));

    /// <summary>The claims of "none" whose verbs stand behind it.</summary>
    public IReadOnlyList<ClaimDefinition> Verbs => _verbs ?? [];

    /// <summary>A verb of claims of "none" stands behind it.</summary>
    public void DenyVerb(List<ClaimDefinition> claims) => (_verbs ??= []).AddRange(claims);

    /// <summary>
    /// A word before any denial. The clause remembers the topics it names while it says nothing else, and where the first stands. One that the word is
    /// <paramref name="joined"/> to only says of what it is: 政府信息公开申请行政复议的情况为零.
    /// </summary>
    public void Hear(Word word, int index, bool joined)
    {
        if (joined && _plain is { Count: > 0 })
            _plain.RemoveAt(_plain.Count - 1);
        _isPlain &= word.Topic >= 0 || IsPlain(word);
        if (!_isPlain)
            _plain?.Clear();
        else if (word.Topic >= 0 && _plain?.Contains(word.Topic) != true)
            (_plain ??= []).Add(word.Topic);
        if (_plain is [var only] && word.Topic == only)
            _plainStart = index;
    }

    /// <summary>A word denies what follows.</summary>
    public void Deny(int index, bool direct)
    {
        (Start, IsDirect, IsOpen, IsInCause, HadCause, _clauseTopics) = (index, direct, false, false, false, 0);
        Topics.Clear();
        _verbs?.Clear();
        _quantities?.Clear();
    }

    /// <summary>A noun behind the denial. Where it is <paramref name="joined"/> to the one before, that one only says of what it is.</summary>
    public void Name(int topic, bool joined)
    {
        if (!IsHeard)
            return;
        if (joined && _clauseTopics > 0 && Topics.Count > 0)
            Topics.RemoveAt(Topics.Count - 1);
        if (!Topics.Contains(topic))
            Topics.Add(topic);
        _clauseTopics++;
    }

    /// <summary>无依申请公开收费, 无未办结的申请, 未收到新的申请: what is denied is more than the noun, and not all of it.</summary>
    public static bool IsOpenedBy(Word word, bool joined) =>
        word.Is(WordRole.Remainder)
        || (word.Is(WordRole.Denial) && !joined)
        || (word.Topic < 0 && TakesNumber(word));

    /// <summary>Something unknown or a number: no denial behind it is one of what was named before, and one before it is open.</summary>
    public void Break()
    {
        _isPlain = false;
        _plain?.Clear();
        IsOpen |= IsHeard;
    }

    /// <summary>没有行政复议、行政诉讼1件: the noun that was named last isn't denied, but counted.</summary>
    public void Release() => Topics.RemoveAt(Topics.Count - 1);

    /// <summary>What was named caused what follows; it is not denied itself.</summary>
    public void Cause()
    {
        Topics.Clear();
        _plain?.Clear();
        IsInCause = false;
    }

    /// <summary>没有因信息公开申请而产生的行政复议: a cause opens behind the denial, before anything that is denied.</summary>
    public void OpenCause() => IsInCause = IsHeard && Topics.Count == 0;

    /// <summary>What the clause denies at its end, and where that starts; null when it denies nothing that could be told.</summary>
    /// <param name="around">What stands around the denial.</param>
    /// <param name="isMainMatter">Whether a topic is the report's own.</param>
    /// <param name="isLast">Whether nothing stands behind the denial: 行政诉讼无.</param>
    public (List<int> Topics, int Start)? End(TokenContext around, Predicate<int> isMainMatter, bool isLast)
    {
        int start = Start;
        bool isInCause = IsInCause;
        (Start, IsInCause) = (-1, false);
        if (start < 0 || IsOpen)
            return null;
        if (isInCause)
            Topics.RemoveAll(isMainMatter); // 未因政府信息公开申请收取费用: who knows where the cause ends.
        return Topics.Count == 0 && (isLast || around.IsPredicate(start) || Verbs.Count > 0)
            ? (_plain ??= [], _plainStart) // 收取信息处理费情况:无, 行政复议零发生
            : (Topics, start);
    }

    /// <summary>The next clause has named nothing yet.</summary>
    public void EndClause()
    {
        _isPlain = true;
        _plain?.Clear();
    }

    /// <summary>Words that say no more of a noun than that it is spoken of: 信息处理费收取情况:无.</summary>
    private static bool IsPlain(Word word) => !TakesNumber(word) && (word.Roles & ~(WordRole.Filler | WordRole.ThisYear | WordRole.Conjunction | WordRole.Matter | WordRole.Own | WordRole.Area | WordRole.Sum | WordRole.Denial | WordRole.DirectDenial | WordRole.Universal | WordRole.Aside | WordRole.Cause | WordRole.Therefore | WordRole.BecauseOf)) == 0;

    private static bool TakesNumber(Word word) => word.CountsSomething;
}
