using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Grammar;

/// <summary>
/// The claims of one sentence, as long as what it says later may show that they are not about the whole. A claim is looked at a bounded
/// number of times.
/// </summary>
internal sealed class SentenceClaims(Statements claims, SentenceClaims? before = null)
{
    /// <summary>A sentence with more claims is a list of lists, of which only the first are held against each other; one of the form's own has at most 40.</summary>
    private const int MostSettled = 60;

    private static readonly List<(ClaimDefinition Claim, int Index, bool InPart)> Nothing = [];

    // Most sentences of a report claim nothing.
    private Kept? _kept;
    private SentenceClaims? _before = before;
    private decimal _unclaimed;
    private int _shared = -1;

    /// <summary>A number of all of something was stated with certainty.</summary>
    public bool HasTotal { get; private set; }

    /// <summary>
    /// 收到申请100件,受理95件: a quantity has one number. What differs from a certain one before it counts something else; of what may be a
    /// part both may. So does what was done in time beside what was done otherwise: 提前办结61件,按期办结35件.
    /// </summary>
    public void Number(ClaimDefinition claim, int index, bool inTime, bool inPart, bool isOfUnit, bool isAggregate)
    {
        Kept kept = _kept ??= new();
        if (kept.All.Count < MostSettled)
            kept.All.Add((claim, index, inPart));
        if (claim.Topics.Count > 0)
            kept.Counted.Add(index);
        bool isCertain = claims[index].IsCertain;
        // 全系统收到61件,其中市局收到28件: the report may be about either.
        if (inPart && ((claims[index].Doubt & Claims.Doubt.Subject) != 0 || isOfUnit) && !isAggregate && kept.Last.TryGetValue(claim, out int wider))
            Doubt(wider, Claims.Doubt.Subject);
        HasTotal |= isCertain && claim is { MayBePart: false, Topics.Count: > 0 };
        if (Differs(kept.Numbers, claim, index, out int before))
        {
            Doubt(index, Claims.Doubt.Part);
            if (claim.MayBePart && isCertain)
                Doubt(before, Claims.Doubt.Part);
        }
        else if (isCertain)
        {
            kept.Numbers[claim] = index;
        }

        if (Differs(kept.Last, claim, index, out int last) && (inTime || (claim.By.Length > 0 && ((claims[last].Doubt | claims[index].Doubt) & (Claims.Doubt.Period | Claims.Doubt.Subject)) == 0)))
        {
            Doubt(index, Claims.Doubt.Part);
            if (claim.By.Length > 0)
                Doubt(last, Claims.Doubt.Part); // 信息不存在9件、不属于本机关掌握5件: both of the same row.
        }

        if (Differs(kept.InTime, claim, index, out int timely))
            Doubt(timely, Claims.Doubt.Part);
        kept.Last[claim] = index;
        if (inTime)
            kept.InTime[claim] = index;
    }

    /// <summary>Whether the sentence has counted what comes from the year before.</summary>
    public bool HasCarriedIn => All.Exists(c => c.Claim.IsCarriedIn && claims[c.Index].Value > 0);

    /// <summary>Whether a larger number before it most likely is that of the quantity.</summary>
    public bool ProbablyHolds(ClaimDefinition claim, decimal value) =>
        _kept is { } kept && kept.Last.TryGetValue(claim, out int last) && claims[last].Doubt == Claims.Doubt.Wording && claims[last].Value > value;

    /// <summary>受理并办结15件,另有2件尚在办理: the number is first of all that of the last verb.</summary>
    public void Share(int index) => _shared = index;

    /// <summary>A number that no claim is made of, beside the others.</summary>
    public void Unclaimed(decimal value) => _unclaimed += value;

    /// <summary>新收137件,上年结转14件,合计151件: the topic of which that many are at hand; <see langword="null"/> for a sum of anything else.</summary>
    public string? AtHand(decimal sum) => AtHand([.. All, .. _before?.All ?? []], sum);

    /// <summary>新收137件,上年结转14件,合计152件: the topic of which the sentence tells what came in and what was there, and nothing else; <see langword="null"/> for none.</summary>
    public string? AtHand() => All.Count == 2 ? AtHand(All, null) : null;

    private string? AtHand(List<(ClaimDefinition Claim, int Index, bool InPart)> all, decimal? sum)
    {
        foreach ((ClaimDefinition claim, int index, bool _) in all)
        {
            if (claim is { MayBePart: false, By.Length: 0, Topics: [var topic], IsVague: false, Kind: ClaimKind.Number }
                && all.Exists(c => c.Claim.IsCarriedOver && (sum is null || claims[c.Index].Value + claims[index].Value == sum)))
                return topic;
        }

        return null;
    }

    /// <summary>The claim of a whole with this number, or any, in the sentence or the one before; <see langword="null"/> for none.</summary>
    public (int Index, ClaimDefinition Claim)? WholeOf(Func<ClaimDefinition, bool> fits, decimal? value)
    {
        foreach ((ClaimDefinition claim, int index, bool _) in All.Concat(_before?.All ?? []))
        {
            if (IsWhole(claim) && (value is null || claims[index].Value == value) && fits(claim))
                return (index, claim);
        }

        return null;
    }

    /// <summary>
    /// What the numbers of the sentence say of each other. Parts that add up to a whole are all of its parts, whatever list they stood in;
    /// a whole that adds up to another with what is listed beside it is a part itself: 受理12件,答复7件,不予受理5件.
    /// </summary>
    public void Settle()
    {
        if (_shared >= 0 && (_unclaimed > 0 || All.Exists(c => c.Claim is { By.Length: 0, Topics.Count: 0 } && claims[c.Index].Value > 0)))
            Doubt(_shared, Claims.Doubt.Part);
        if (All.Count > 1)
        {
            SettleParts();
            SettleWholes();
        }

        _before = null;
    }

    /// <summary>Nothing is known any more of the sentence before.</summary>
    public void Forget() => _before = null;

    private List<(ClaimDefinition Claim, int Index, bool InPart)> All => _kept?.All ?? Nothing;

    private void SettleParts()
    {
        if (All.Count(c => c.Claim.By.Length > 0) < 2)
            return;
        foreach (IGrouping<string, (ClaimDefinition Claim, int Index, bool InPart)> parts in All.Where(c => c.Claim.By.Length > 0).GroupBy(c => $"{c.Claim.By} {c.Claim.Topics[0]}"))
        {
            List<(ClaimDefinition Claim, int Index, bool InPart)> list = [.. parts.Where(p => !parts.Any(g => p.Claim.IsWithin(g.Claim)))];
            decimal sum = list.Sum(p => claims[p.Index].Value ?? 0);
            if (list.Count > 1 && sum > 0 && list.DistinctBy(p => p.Claim).Count() == list.Count && WholeOf(w => w.HasTopicsOf(list[0].Claim) && !w.IsVague, sum) is { } whole)
                list.ForEach(p => parts.Where(k => k == p || k.Claim.IsWithin(p.Claim)).ToList().ForEach(k => Clear(k.Index, Claims.Doubt.Part, claims[whole.Index].Doubt)));
        }

    }

    private void SettleWholes()
    {
        List<(ClaimDefinition Claim, int Index, bool InPart)> all = All;
        if (all.FindIndex(1, c => IsWhole(c.Claim) && !c.Claim.MayBePart) < 0)
            return;
        List<(ClaimDefinition Claim, int Index, bool InPart)> results = all.FindAll(c => c.Claim.By == ClaimDefinition.Results && !c.InPart && !all.Exists(g => c.Claim.IsWithin(g.Claim)));
        List<(ClaimDefinition Claim, int Index, bool InPart)> carried = all.FindAll(c => c.Claim.IsCarriedOver);
        decimal[] flows = [.. carried.DistinctBy(c => c.Claim).Select(c => claims[c.Index].Value ?? 0)];
        for (int i = 1; i < all.Count; i++)
        {
            (ClaimDefinition claim, int index, _) = all[i];
            if (!IsWhole(claim) || claim.MayBePart)
                continue;
            // 收到29件,转交其他机关办理6件,答复23件: what others handle stands beside it, too.
            decimal elsewhere = all.Where(o => o.Claim.IsVague && o.Claim != claim && (claims[o.Index].Doubt & Claims.Doubt.Subject) != 0 && o.Claim.HasTopicsOf(claim)).Sum(o => claims[o.Index].Value ?? 0);
            decimal beside = results.Where(r => r.Claim.HasTopicsOf(claim)).Sum(r => claims[r.Index].Value ?? 0);
            if (beside + elsewhere + _unclaimed > 0 && all[..i].Exists(w => IsWhole(w.Claim) && !w.Claim.MayBePart && w.Claim != claim && w.Claim.HasTopicsOf(claim) && claims[w.Index].Value is { } whole && (IsBalanced(whole, claims[index].Value + beside + _unclaimed) || (beside > 0 && IsBalanced(whole, claims[index].Value + beside)) || (elsewhere > 0 && IsBalanced(whole, claims[index].Value + elsewhere)))))
                Doubt(index, Claims.Doubt.Part);
        }

        SettleFlow(all.FindAll(c => IsWhole(c.Claim) && !c.Claim.MayBePart), carried);

        // 收到75件,办结66件,5件逾期未补正,2件撤销申请,结转2件: what was carried in or out stands on its side of the balance.
        bool IsBalanced(decimal whole, decimal? told) =>
            whole == told || Array.Exists(flows, f => whole + f == told || whole == told + f) || (flows is [var first, var second] && (whole + first == told + second || whole + second == told + first));
    }

    /// <summary>上年结转2件;新收10件,答复9件,1件结转下年: what was answered and what is left make up what came in alone, so that what was carried in is answered besides.</summary>
    private void SettleFlow(List<(ClaimDefinition Claim, int Index, bool InPart)> wholes, List<(ClaimDefinition Claim, int Index, bool InPart)> flows)
    {
        if (wholes.Count != 2 || flows.Count != 2 || flows[0].Claim == flows[1].Claim || flows[0].Index > wholes[0].Index || claims[flows[0].Index].Value is null or 0)
            return;
        if (claims[wholes[0].Index].Value == claims[wholes[1].Index].Value + claims[flows[1].Index].Value)
            Doubt(wholes[1].Index, Claims.Doubt.Part);
    }

    private static bool IsWhole(ClaimDefinition claim) => claim is { By.Length: 0, Topics.Count: 1, Kind: ClaimKind.Number };

    private void Clear(int index, Doubt doubt, Doubt whole) => claims[index] = claims[index] with { Doubt = (claims[index].Doubt & ~doubt) | (whole & ~Claims.Doubt.Number) };

    /// <summary>申请人撤回4件,其他处理2件: whether kinds of it were counted that the number does not hold: it is another kind.</summary>
    public bool HasKindOf(ClaimDefinition claim, decimal value)
    {
        decimal sum = 0;
        foreach ((ClaimDefinition kind, int index, bool _) in All)
        {
            if (kind.IsWithin(claim))
                sum += claims[index].Value ?? 0;
        }

        return sum > 0 && value != sum;
    }

    /// <summary>行政诉讼3件,无信息公开类行政诉讼: who counts something and denies it speaks of two things. <paramref name="none"/> is the denial.</summary>
    public void Some(ClaimDefinition none, int index) => Contradict(none, index, (_kept ??= new()).Contradictions, _kept.Denied);

    /// <summary>That there was none of something that may have been counted.</summary>
    public void None(ClaimDefinition none, int index) => Contradict(none, index, (_kept ??= new()).Denied, _kept.Contradictions);

    /// <summary>收到2件,其中1件为咨询(不计入申请): what the sentence has counted as a whole is more than the report counts.</summary>
    public void Exclude()
    {
        foreach ((ClaimDefinition claim, int index, bool _) in All)
        {
            if (claim.By.Length == 0)
                Doubt(index, Claims.Doubt.Subject);
        }
    }

    /// <summary>均与政府信息公开无关: what the sentence has counted is not what the report counts.</summary>
    public void TakeBack()
    {
        if (_kept is not { } kept)
            return;
        foreach (int index in kept.Counted)
        {
            if (claims[index].Value is > 0)
                Doubt(index, Claims.Doubt.Subject);
        }

        kept.Counted.Clear();
    }

    private void Contradict(ClaimDefinition none, int index, ClaimsByDefinition own, ClaimsByDefinition others)
    {
        if (!claims[index].IsCertain)
            return;
        own[none] = index;
        if (!others.TryGetValue(none, out int other))
            return;
        Doubt(index, Claims.Doubt.Subject);
        Doubt(other, Claims.Doubt.Subject);
    }

    private bool Differs(ClaimsByDefinition earlier, ClaimDefinition claim, int index, out int before) =>
        earlier.TryGetValue(claim, out before) && claims[before].Value != claims[index].Value;

    private void Doubt(int index, Doubt doubt) => claims[index] = claims[index] with { Doubt = claims[index].Doubt | doubt };

    /// <summary>What is kept of the claims of a sentence that makes any.</summary>
    private sealed class Kept
    {
        public List<(ClaimDefinition Claim, int Index, bool InPart)> All { get; } = [];

        public ClaimsByDefinition Numbers { get; } = new();

        public ClaimsByDefinition Denied { get; } = new();

        public ClaimsByDefinition Contradictions { get; } = new();

        public ClaimsByDefinition Last { get; } = new();

        public ClaimsByDefinition InTime { get; } = new();

        public List<int> Counted { get; } = [];
    }
}
