using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Pdf.Safety;

namespace DisclosureRules.Documents.Tests.Pdf;

public sealed class LargeStackThreadTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    [Fact]
    public void There_is_room_for_calls_that_go_deep_each_time()
    {
        for (int time = 0; time < 3; time++)
        {
            int depth = 0;
            Assert.True(LargeStackThread.Run(() => depth = Descend(30_000), Long));
            Assert.Equal(30_000, depth);
        }
    }

    [Fact]
    public void Everyone_gets_his_own_work_done()
    {
        int[] done = new int[200];
        Parallel.For(0, done.Length, i => Assert.True(LargeStackThread.Run(() => done[i]++, Long)));
        Assert.All(done, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Work_that_takes_too_long_is_left_alone_and_holds_up_no_other()
    {
        using ManualResetEventSlim end = new();
        using ManualResetEventSlim ended = new();
        Assert.False(LargeStackThread.Run(() => { end.Wait(); ended.Set(); }, TimeSpan.Zero));
        Assert.True(LargeStackThread.Run(() => { }, Long));
        end.Set();
        ended.Wait();
    }

    /// <summary>Uncaught on the thread of the reading, it ended the process, whoever called.</summary>
    [Fact]
    public void Memory_that_is_not_there_is_a_problem_of_the_document()
    {
        Diagnostic problem = ChangedPdf.Refuses("document.too-large", ChangedPdf.With("/W[", "/W["), new() { Clock = new FullMemory(2) });
        Assert.Contains("memory", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_work_throws_is_thrown_where_it_was_asked_for()
    {
        Assert.Throws<InvalidOperationException>(() => LargeStackThread.Run(() => throw new InvalidOperationException(), Long));
        Assert.True(LargeStackThread.Run(() => { }, Long));
    }

    private static int Descend(int depth)
    {
        Span<byte> room = stackalloc byte[128];
        room[depth % room.Length] = 1;
        return depth == 0 ? 0 : Descend(depth - 1) + room[depth % room.Length];
    }
}
