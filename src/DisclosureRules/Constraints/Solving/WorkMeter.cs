namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// What may still be calculated, in terms of sums: unlike time the same on every machine, so that whoever gives up does so at the same place everywhere. Not safe to
/// share between threads.
/// </summary>
/// <param name="most">How much.</param>
internal sealed class WorkMeter(long most)
{
    public long Left { get; private set; } = most;

    public bool IsOver => Left <= 0;

    /// <summary>Takes away what was done.</summary>
    public void Spend(long work) => Left -= work;

    /// <summary>Takes away what is going to be done; where that is more than is left, it isn't to be done, and nothing is left.</summary>
    public bool TrySpend(long work)
    {
        Left = work < Left ? Left - work : 0;
        return !IsOver;
    }
}
