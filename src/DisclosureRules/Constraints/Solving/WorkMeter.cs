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

    public void Spend(long work) => Left -= work;
}
