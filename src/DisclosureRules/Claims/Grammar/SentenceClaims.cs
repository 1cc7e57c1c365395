using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Grammar;

/// <summary>
/// The claims of one sentence, as long as what it says later may show that they are not about the whole. A claim is looked at a bounded
/// number of times.
/// </summary>
internal sealed class SentenceClaims(Statements claims)
{
    private readonly Dictionary<ClaimDefinition, int> _numbers = [];
    private readonly Dictionary<ClaimDefinition, int> _denied = [];
    private readonly Dictionary<ClaimDefinition, int> _contradictions = [];
    private readonly Dictionary<ClaimDefinition, int> _last = [];
    private readonly Dictionary<ClaimDefinition, int> _inTime = [];
    private readonly List<int> _counted = [];

    /// <summary>A number of all of something was stated with certainty.</summary>
    public bool HasTotal { get; private set; }

    /// <summary>
    /// 收到申请100件,受理95件: a quantity has one number. What differs from a certain one before it counts something else; of what may be a
    /// part both may.
    /// part both may. So does what was done in time beside what was done otherwise: 提前办结61件,按期办结35件.
    /// </summary>
    public void Number(ClaimDefinition claim, int index, bool inTime)
    {
        if (claim.Topics.Count > 0)
            _counted.Add(index);
        bool isCertain = claims[index].IsCertain;
        HasTotal |= isCertain && claim is { MayBePart: false, Topics.Count: > 0 };
        if (Differs(_numbers, claim, index, out int before))
        {
            Doubt(index, Claims.Doubt.Part);
            if (claim.MayBePart && isCertain)
                Doubt(before, Claims.Doubt.Part);
        }
        else if (isCertain)
        {
            _numbers[claim] = index;
        }

        if (Differs(_last, claim, index, out _) && inTime)
            Doubt(index, Claims.Doubt.Part);
        if (Differs(_inTime, claim, index, out int timely))
            Doubt(timely, Claims.Doubt.Part);
        _last[claim] = index;
        if (inTime)
            _inTime[claim] = index;
    }

    /// <summary>行政诉讼3件,无信息公开类行政诉讼: who counts something and denies it speaks of two things. <paramref name="none"/> is the denial.</summary>
    public void Some(ClaimDefinition none, int index) => Contradict(none, index, _contradictions, _denied);

    /// <summary>That there was none of something that may have been counted.</summary>
    public void None(ClaimDefinition none, int index) => Contradict(none, index, _denied, _contradictions);

    /// <summary>均与政府信息公开无关: what the sentence has counted is not what the report counts.</summary>
    public void TakeBack()
    {
        foreach (int index in _counted)
        {
            if (claims[index].Value is > 0)
                Doubt(index, Claims.Doubt.Subject);
        }

        _counted.Clear();
    }

    private void Contradict(ClaimDefinition none, int index, Dictionary<ClaimDefinition, int> own, Dictionary<ClaimDefinition, int> others)
    {
        if (!claims[index].IsCertain)
            return;
        own[none] = index;
        if (!others.TryGetValue(none, out int other))
            return;
        Doubt(index, Claims.Doubt.Subject);
        Doubt(other, Claims.Doubt.Subject);
    }

    private bool Differs(Dictionary<ClaimDefinition, int> earlier, ClaimDefinition claim, int index, out int before) =>
        earlier.TryGetValue(claim, out before) && claims[before].Value != claims[index].Value;

    private void Doubt(int index, Doubt doubt) => claims[index] = claims[index] with { Doubt = claims[index].Doubt | doubt };
}
