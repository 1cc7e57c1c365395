using DisclosureRules.Audit.Running;

namespace DisclosureRules.Audit.Tests.Running;

public sealed class TimeLimitTests
{
    /// <summary>So long that a machine that is busy with other things comes to it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void What_takes_longer_is_cancelled()
    {
        using TimeLimit limit = new(TimeSpan.FromMilliseconds(1));
        using CancellationTokenSource first = new(), second = new();
        using TimeLimit.Running one = limit.Start(first), two = limit.Start(second);
        Assert.True(first.Token.WaitHandle.WaitOne(Patience));
        Assert.True(second.Token.WaitHandle.WaitOne(Patience));
    }

    [Fact]
    public void What_was_done_before_is_not()
    {
        using TimeLimit limit = new(TimeSpan.FromMilliseconds(200));
        using CancellationTokenSource done = new(), slow = new();
        limit.Start(done).Dispose();
        using TimeLimit.Running running = limit.Start(slow);
        Assert.True(slow.Token.WaitHandle.WaitOne(Patience));
        Assert.False(done.IsCancellationRequested);
    }

    [Fact]
    public void Nothing_is_cancelled_without_a_limit_or_when_all_is_over()
    {
        using CancellationTokenSource endless = new(), over = new(), witness = new();
        using TimeLimit none = new(Timeout.InfiniteTimeSpan), past = new(TimeSpan.FromMilliseconds(1)), still = new(TimeSpan.FromMilliseconds(50));
        none.Start(endless).Dispose();
        past.Dispose();
        using TimeLimit.Running left = past.Start(over), seen = still.Start(witness);
        Assert.True(witness.Token.WaitHandle.WaitOne(Patience));
        Assert.False(endless.IsCancellationRequested);
        Assert.False(over.IsCancellationRequested);
    }
}
