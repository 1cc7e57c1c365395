using DisclosureRules.Primitives;

namespace DisclosureRules.Tests.Primitives;

/// <summary>The order, the bounds and the end of a parallel run. Nothing here waits for time: gates decide who is slow.</summary>
public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 8)]
    [InlineData(16, 2)]
    public async Task Results_come_in_the_order_of_the_items(int parallelism, int waiting)
    {
        List<int> results = [];
        await foreach (int result in OrderedParallel.SelectAsync(Numbers(500), async (i, _) =>
        {
            if (i % 3 == 0)
                await Task.Yield();
            return -i;
        }, parallelism, waiting))
        {
            results.Add(result);
        }

        Assert.Equal(Enumerable.Range(0, 500).Select(i => -i), results);
    }

    [Fact]
    public async Task One_slow_item_does_not_idle_the_others_and_no_more_wait_than_may()
    {
        TaskCompletionSource slow = new(), othersDone = new();
        int taken = 0, done = 0;
        IAsyncEnumerable<int> results = OrderedParallel.SelectAsync(Numbers(100, () => taken++), async (i, _) =>
        {
            if (i == 0)
                await slow.Task;
            else if (Interlocked.Increment(ref done) == 9)
                othersDone.SetResult();
            return i;
        }, 2, 10);
        await using IAsyncEnumerator<int> at = results.GetAsyncEnumerator();
        ValueTask<bool> first = at.MoveNextAsync();

        // Nine results wait behind the slow one: with it as many as may. The eleventh item is taken, and there it stops.
        await othersDone.Task;
        Assert.False(first.IsCompleted);
        Assert.InRange(taken, 10, 11);
        slow.SetResult();
        Assert.True(await first);
        int count = 1;
        while (await at.MoveNextAsync())
            count++;
        Assert.Equal(100, count);
    }

    [Fact]
    public async Task No_more_items_are_in_work_than_processors_are_given()
    {
        int inWork = 0, most = 0;
        Lock gate = new();
        await foreach (int _ in OrderedParallel.SelectAsync(Numbers(200), async (i, _) =>
        {
            lock (gate)
                most = Math.Max(most, ++inWork);
            await Task.Yield();
            lock (gate)
                inWork--;
            return i;
        }, 3, 50))
        {
        }

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task A_result_is_there_before_the_next_item_has_come()
    {
        TaskCompletionSource second = new();
        await using IAsyncEnumerator<int> at = OrderedParallel.SelectAsync(Gated(), (i, _) => ValueTask.FromResult(i), 4, 8).GetAsyncEnumerator();
        Assert.True(await at.MoveNextAsync());
        Assert.Equal(1, at.Current);
        second.SetResult();
        Assert.True(await at.MoveNextAsync());
        Assert.Equal(2, at.Current);
        Assert.False(await at.MoveNextAsync());

        async IAsyncEnumerable<int> Gated()
        {
            yield return 1;
            await second.Task;
            yield return 2;
        }
    }

    [Fact]
    public async Task What_the_mapping_throws_comes_out_at_its_place_and_ends_the_run()
    {
        List<int> results = [];
        int finished = 0, started = 0;
        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (int result in OrderedParallel.SelectAsync(Numbers(1000), async (i, _) =>
            {
                Interlocked.Increment(ref started);
                await Task.Yield();
                Interlocked.Increment(ref finished);
                return i == 7 ? throw new InvalidOperationException("seven") : i;
            }, 4, 16))
            {
                results.Add(result);
            }
        });
        Assert.Equal("seven", thrown.Message);
        Assert.Equal(Enumerable.Range(0, 7), results);
        Assert.Equal(started, finished);
        Assert.True(started < 1000);
    }

    [Fact]
    public async Task What_the_stream_throws_comes_after_all_results_before_it()
    {
        List<int> results = [];
        IOException thrown = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (int result in OrderedParallel.SelectAsync(Broken(), async (i, token) =>
            {
                await Task.Yield();
                token.ThrowIfCancellationRequested();
                return i;
            }, 4, 16))
            {
                results.Add(result);
            }
        });
        Assert.Equal("the line is cut", thrown.Message);
        Assert.Equal(Enumerable.Range(0, 10), results);

        static async IAsyncEnumerable<int> Broken()
        {
            await foreach (int i in Numbers(10))
                yield return i;
            throw new IOException("the line is cut");
        }
    }

    [Fact]
    public async Task Whoever_stops_early_ends_the_stream_and_what_is_in_work()
    {
        bool isClosed = false;
        int inWork = 0;
        await foreach (int result in OrderedParallel.SelectAsync(Endless(), async (i, _) =>
        {
            Interlocked.Increment(ref inWork);
            await Task.Yield();
            Interlocked.Decrement(ref inWork);
            return i;
        }, 4, 16))
        {
            if (result == 20)
                break;
        }

        Assert.True(isClosed);
        Assert.Equal(0, inWork);

        async IAsyncEnumerable<int> Endless()
        {
            try
            {
                for (int i = 0; ; i++)
                {
                    await Task.Yield();
                    yield return i;
                }
            }
            finally
            {
                isClosed = true;
            }
        }
    }

    [Fact]
    public async Task A_run_can_be_cancelled_while_an_item_is_in_work()
    {
        using CancellationTokenSource stop = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (int result in OrderedParallel.SelectAsync(Numbers(100), async (i, token) =>
            {
                if (i == 5)
                    await stop.CancelAsync();
                await Task.Delay(i < 5 ? 0 : Timeout.Infinite, token);
                return i;
            }, 2, 4, stop.Token))
            {
                Assert.InRange(result, 0, 4);
            }
        });
        Assert.True(stop.IsCancellationRequested);
    }

    [Theory]
    [MemberData(nameof(Bounds))]
    public async Task Nothing_is_handed_out_once_the_run_is_cancelled(int parallelism, int waiting, int taken, bool byEnumeration)
    {
        using CancellationTokenSource stop = new();
        int inWork = 0, finished = 0, buffered = Math.Min(taken + waiting, 40);
        TaskCompletionSource full = new();
        IAsyncEnumerable<int> run = OrderedParallel.SelectAsync(Numbers(40), async (i, _) =>
        {
            Interlocked.Increment(ref inWork);
            await Task.Yield();
            Interlocked.Decrement(ref inWork);
            if (Interlocked.Increment(ref finished) == buffered)
                full.SetResult();
            return i;
        }, parallelism, waiting, byEnumeration ? default : stop.Token);
        await using (IAsyncEnumerator<int> at = run.GetAsyncEnumerator(byEnumeration ? stop.Token : default))
        {
            for (int i = 0; i < taken; i++)
                Assert.True(await at.MoveNextAsync());

            // All that may wait is finished and waits, and the last of it may even be the end of the stream.
            await full.Task;
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await at.MoveNextAsync());
        }

        Assert.Equal(0, inWork);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_bound_is_at_least_one(int parallelism, int waiting) =>
        Assert.Equal(0, Assert.Throws<ArgumentOutOfRangeException>(() => OrderedParallel.SelectAsync(Numbers(1), (i, _) => ValueTask.FromResult(i), parallelism, waiting)).ActualValue);

    public static TheoryData<int, int, int, bool> Bounds
    {
        get
        {
            TheoryData<int, int, int, bool> all = [];
            foreach (int parallelism in (int[])[1, 2, 8])
            {
                foreach (int waiting in (int[])[1, 8, 128])
                {
                    foreach (int taken in (int[])[1, 5, 40])
                    {
                        all.Add(parallelism, waiting, taken, true);
                        all.Add(parallelism, waiting, taken, false);
                    }
                }
            }

            return all;
        }
    }

    private static IAsyncEnumerable<int> Numbers(int count, Action? taken = null) => Enumerable.Range(0, count).Select(i =>
    {
        taken?.Invoke();
        return i;
    }).ToAsyncEnumerable();
}
