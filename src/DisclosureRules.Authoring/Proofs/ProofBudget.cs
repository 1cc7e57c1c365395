using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// What may be calculated for the rules of a form, in work rather than in time: for the conflicts among them, and of what that leaves for each rule a part by the number of
/// its instances, for rules of one's own more of it. Rules for which their part was too small get what the others left, all of them a part of it again; something is kept back for each class
/// of years. Not safe to share between threads.
/// </summary>
/// <remarks>
/// The national rules take 15 and 24 million for their two forms, a third of it for conflicts. What may be calculated at all takes less than half a second on two cores, so
/// that whatever packs say an answer comes within a second or little more.
/// </remarks>
internal sealed class ProofBudget
{
    /// <summary>What may be calculated for one form.</summary>
    public const long MostOfForm = 50_000_000;

    /// <summary>The same where its years differ: each class of years is proven anew but for what holds on.</summary>
    public const long MostOfYears = 80_000_000;

    private const long MostOfRun = 100_000_000, MostOfConflicts = 16_000_000, MostOfRule = 400_000, MostOfInstance = 40_000, MoreAtLast = 4, MoreOfOwn = 4;

    /// <summary>How often a rule is tried, each time with more.</summary>
    public const int Rounds = 2;

    // What classes of years that come later have at least, where most is known of the years before.
    private const long LeastOfYears = 10_000_000;

    private readonly long _most;
    private long _left;
    private int _later;

    /// <param name="instances">How many instances are proven for the form, those of each class of years counted.</param>
    /// <param name="all">How many are for all forms together.</param>
    /// <param name="classes">How many classes of years the form has.</param>
    public ProofBudget(int instances, int all, int classes) =>
        (_later, _left) = (classes, _most = Math.Min(classes > 1 ? MostOfYears : MostOfForm, MostOfRun * instances / Math.Max(1, all)));

    /// <summary>What was spent until now.</summary>
    public long Spent => _most - _left;

    /// <summary>What is kept back for the classes of years that come later.</summary>
    private long Kept => Math.Min(_left * 2 / 3, LeastOfYears * Math.Max(0, _later));

    /// <summary>A meter for the conflicts of the next class of years: half of what there is at most.</summary>
    public WorkMeter Conflicts()
    {
        _later--;
        return new(Math.Min(MostOfConflicts, (_left - Kept) / 2));
    }

    /// <summary>Takes away what was spent.</summary>
    public void Spend(long work) => _left -= work;

    /// <summary>A meter for each of some rules.</summary>
    /// <param name="rules">For each rule the number of its instances that can be looked into, and whether it is of a pack of one's own: those are asked about, and get more.</param>
    /// <param name="isLast">Whether none of them gets another: until then a quarter is kept back.</param>
    public IReadOnlyList<WorkMeter> Rules(IReadOnlyList<(int Instances, bool IsOwn)> rules, bool isLast)
    {
        long[] wanted = [.. rules.Select(r => r.Instances == 0 ? 0 : (MostOfRule + (MostOfInstance * r.Instances)) * (isLast ? MoreAtLast : 1) * (r.IsOwn ? MoreOfOwn : 1))];
        long together = wanted.Sum(), here = _left - Kept, all = Math.Max(0, isLast ? here : here - (here / 4));
        return [.. wanted.Select(w => new WorkMeter(together <= all ? w : (long)((Int128)w * all / together)))];
    }
}
