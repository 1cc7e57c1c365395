using System.Text;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Checking;

/// <summary>A run over many inputs: the order, what stops nothing, and where the results go.</summary>
public sealed class CheckRunTests
{
    private static readonly Diagnostic Cut = new("document.broken", new("文件不完整", "the file is cut"), "cut.pdf");

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 2)]
    [InlineData(4, 100)]
    public async Task Results_come_in_the_order_of_the_inputs_whatever_the_parallelism(int parallelism, int waiting)
    {
        CheckOptions options = new() { MaximumParallelism = parallelism, MaximumWaiting = waiting };
        CheckResult[] results = await National.Rules.CheckAsync(Enumerable.Range(0, 60), (i, _) => Reading(i), options).ToArrayAsync();
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"{i}.json"), results.Select(r => r.Source));
        Assert.Equal(Enumerable.Range(0, 60).SelectMany(i => National.Rules.Check(Reading(i)).Findings), results.SelectMany(r => r.Findings));
    }

    [Fact]
    public async Task Readings_that_come_as_a_stream_are_checked_in_their_order()
    {
        CheckResult[] results = await National.Rules.CheckAsync(Enumerable.Range(0, 20).Select(Reading).ToAsyncEnumerable()).ToArrayAsync();
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}.json"), results.Select(r => r.Source));
    }

    [Fact]
    public async Task Reports_at_hand_are_checked_in_their_order_and_named_by_what_they_are_known_by()
    {
        Report[] reports = [.. Enumerable.Range(0, 8).Select(i => ReportSketch.Draw("2021", $"year = {2021 + i}"))];
        CheckResult[] results = await National.Rules.CheckAsync(reports.ToAsyncEnumerable()).ToArrayAsync();
        Assert.Equal(reports, results.Select(r => r.Report));
        Assert.Equal(reports.Select(r => ReportKey.Of(r)!.ToString()), results.Select(r => r.Source));
    }

    [Fact]
    public async Task An_input_whose_reading_fails_is_named_and_stops_nothing()
    {
        CheckResult[] results = await National.Rules.CheckAsync(["a", "b", "c"], (name, _) =>
            name == "b" ? throw new InvalidOperationException("no such thing") : new ReportReading(name, ReportSketch.Draw("2021"), [])).ToArrayAsync();
        Assert.Equal(["a", "b", "c"], results.Select(r => r.Source));
        Diagnostic reason = Assert.Single(results[1].Diagnostics);
        Assert.Equal(("input.not-read", "b"), (reason.Code, reason.File));
        Assert.Contains("no such thing", reason.Message.En, StringComparison.Ordinal);
        Assert.Equal([true, false, true], results.Select(r => r.Report is not null));
    }

    [Fact]
    public async Task What_the_baseline_knows_is_apart_and_only_counted()
    {
        IReadOnlyList<Finding> before = National.Rules.Check(Reading(1).GetReport());
        Assert.True(before.Count > 1);
        Baseline baseline = Baseline.Empty.With(before.Skip(1), until: new(2027, 1, 31));
        CheckOptions options = new() { Baseline = baseline, Today = new(2027, 1, 31) };
        CheckResult result = await National.Rules.CheckAsync([Reading(1)], (r, _) => r, options).SingleAsync();
        Assert.Equal(before.Take(1), result.Findings);
        Assert.Equal(before.Skip(1), result.Known);
        RunCounts counts = default(RunCounts).Plus(result);
        Assert.Equal((1, before.Count - 1), (counts.Findings.Total, counts.Known));

        CheckResult later = await National.Rules.CheckAsync([Reading(1)], (r, _) => r, options with { Today = new(2027, 2, 1) }).SingleAsync();
        Assert.Equal(before, later.Findings);
        Assert.Empty(later.Known);
    }

    [Fact]
    public async Task A_run_can_be_cancelled_and_says_so()
    {
        using CancellationTokenSource stop = new();
        int seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (CheckResult result in National.Rules.CheckAsync(Enumerable.Range(0, 1000), (i, _) => Reading(i), cancellationToken: stop.Token))
            {
                if (++seen == 3)
                    await stop.CancelAsync();
            }
        });
        Assert.Equal(3, seen);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task A_run_that_is_cancelled_hands_out_nothing_more(int parallelism, int waiting, AcrossYears acrossYears, bool byEnumeration)
    {
        using CancellationTokenSource stop = new();
        List<RunCounts> told = [];
        CheckOptions options = new()
        {
            MaximumParallelism = parallelism,
            MaximumWaiting = waiting,
            AcrossYears = acrossYears,
            MaximumHeldBack = 4,
            Progress = new Told(told),
            Baseline = Baseline.Empty.With(National.Rules.Check(Reading(1).GetReport())),
        };
        IAsyncEnumerable<CheckResult> run = National.Rules.CheckAsync(Enumerable.Range(0, 40), (i, _) => Reading(i), options, byEnumeration ? default : stop.Token);
        int seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (CheckResult result in byEnumeration ? run.WithCancellation(stop.Token) : run.WithCancellation(default))
            {
                if (++seen == 3)
                    await stop.CancelAsync();
            }
        });
        Assert.Equal(3, seen);
        Assert.Equal(3, told.Count);
    }

    [Fact]
    public async Task Progress_is_told_after_each_result_in_order()
    {
        List<RunCounts> told = [];
        CheckOptions options = new() { Progress = new Told(told) };
        CheckResult[] results = await National.Rules.CheckAsync(Enumerable.Range(0, 10), (i, _) => Reading(i), options).ToArrayAsync();
        Assert.Equal(Enumerable.Range(1, 10), told.Select(t => t.Inputs));
        Assert.Equal(RunSummary.Of(results).Counts, told[^1]);
    }

    [Fact]
    public async Task What_needs_other_reports_is_completed_when_all_inputs_were_read_and_comes_in_their_order()
    {
        CheckRun run = new(National.Rules, CheckOptions.Default, () => new SameUnit());
        CheckResult[] results = await run.Of(Enumerable.Range(0, 9).ToAsyncEnumerable(), (i, _) => Reading(i), default).ToArrayAsync();
        Assert.Equal(Enumerable.Range(0, 9).Select(i => $"{i}.json"), results.Select(r => r.Source));
        Assert.All(results.Where(r => r.Report is not null), r => Assert.Equal(6, r.Findings[^1].Actual));

        // The same run again: nothing is remembered from one to the next.
        Assert.Equal(results.Select(r => r.Findings.Count), await run.Of(Enumerable.Range(0, 9).ToAsyncEnumerable(), (i, _) => Reading(i), default).Select(r => r.Findings.Count).ToArrayAsync());
    }

    [Fact]
    public async Task A_sink_is_told_beginning_results_and_end_and_the_summary_keeps_what_became_of_each()
    {
        Recorder recorder = new();
        RunSummary summary = await National.Rules.CheckAsync(Enumerable.Range(0, 3), (i, _) => Reading(i)).WriteToAsync(recorder);
        Assert.Equal(["begin", "0.json", "1.json", "2.json", "end 3"], recorder.Told);
        Assert.Equal((3, 2), (summary.Counts.Inputs, summary.Counts.Read));
        Assert.Equal([true, true, false], summary.Inputs.Select(i => i.IsRead));
        Assert.Equal([(200, 200), (200, 200), (0, 0)], summary.Inputs.Select(i => (i.CellsRead, i.CellCount)));
        Assert.Equal((Cut, 1), (summary.Inputs[2].Reason, summary.Inputs[2].ReasonCount));
        Assert.Equal(summary.Counts.Findings.Total, summary.Inputs.Sum(i => i.Findings.Total));
    }

    [Fact]
    public async Task A_run_that_fails_is_not_told_the_end()
    {
        Recorder recorder = new() { FailsAt = "1.json" };
        await Assert.ThrowsAsync<IOException>(() => National.Rules.CheckAsync(Enumerable.Range(0, 3), (i, _) => Reading(i)).WriteToAsync(recorder));
        Assert.Equal(["begin", "0.json"], recorder.Told);
    }

    /// <summary>Whichever way is taken, of each input the same is found, and the run comes to the same.</summary>
    [Fact]
    public async Task What_rules_across_years_find_is_the_same_in_each_result_and_after_all()
    {
        CheckResult[] held = await Run(AcrossYears.InEachResult).ToArrayAsync(), all = await Run(AcrossYears.AfterAllResults).ToArrayAsync();
        CheckResult[] alone = await Run(AcrossYears.LeftOut).ToArrayAsync(), further = [.. all.Where(r => r.IsFurther)];
        Assert.Equal(alone.Select(r => (r.Source, r.Counts)), all.TakeWhile(r => !r.IsFurther).Select(r => (r.Source, r.Counts)));
        Assert.Equal(["1.json", "4.json", "7.json"], further.Select(r => r.Source));
        Assert.All(further.SelectMany(r => r.Findings), f => Assert.StartsWith("chain.", f.Rule, StringComparison.Ordinal));
        Assert.All(held, r => Assert.Equal(
            r.Findings.Select(FindingJson.Write).Order(StringComparer.Ordinal),
            all.Where(o => o.Source == r.Source).SelectMany(o => o.Findings).Select(FindingJson.Write).Order(StringComparer.Ordinal)));
        (RunSummary one, RunSummary other) = (RunSummary.Of(held), RunSummary.Of(all));
        Assert.Equal(one.Counts, other.Counts);
        Assert.Equal(one.Inputs, other.Inputs);
        Assert.Equal(held.Select(Told), (await Run(AcrossYears.InEachResult, most: 9).ToArrayAsync()).Select(Told));
        Assert.Equal(all.Select(Told), (await Run(AcrossYears.InEachResult, most: 8).ToArrayAsync()).Select(Told));

        static string Told(CheckResult result) => $"{result.Source} {result.IsFurther}\n{string.Join('\n', result.Findings.Select(FindingJson.Write))}";

        static IAsyncEnumerable<CheckResult> Run(AcrossYears way, int most = int.MaxValue) => National.Rules.CheckAsync(
            Enumerable.Range(0, 9),
            (i, _) => i % 3 == 2 ? new($"{i}.json", null, [Cut]) : new($"{i}.json", ReportSketch.Draw("2021", $"unit = 第{i / 3}镇; year = {2021 + (i % 3)}; requests[carriedOut, total] = {1 - (i % 3)}"), []),
            new() { AcrossYears = way, MaximumHeldBack = most });
    }

    [Fact]
    public async Task Results_that_are_not_held_back_come_while_inputs_are_still_to_be_read()
    {
        int taken = 0;
        await using IAsyncEnumerator<CheckResult> results = National.Rules
            .CheckAsync(Endless(), (i, _) => Reading(i), new() { AcrossYears = AcrossYears.AfterAllResults, MaximumParallelism = 2, MaximumWaiting = 4 }).GetAsyncEnumerator();
        for (int i = 0; i < 20; i++)
        {
            Assert.True(await results.MoveNextAsync());
            Assert.Equal($"{i}.json", results.Current.Source);
            Assert.InRange(taken, i + 1, i + 1 + 8);
        }

        IEnumerable<int> Endless()
        {
            while (true)
                yield return taken++;
        }
    }

    [Fact]
    public async Task Json_lines_are_flushed_after_each_result()
    {
        using MemoryStream whole = new();
        await using BufferedStream output = new(whole, 1 << 20);
        JsonLinesSink sink = new(output);
        foreach (CheckResult result in await National.Rules.CheckAsync(Enumerable.Range(0, 6), (i, _) => Reading(i), new() { AcrossYears = AcrossYears.LeftOut }).ToArrayAsync())
        {
            long before = whole.Length;
            await sink.WriteAsync(result, default);
            Assert.Equal(result.Findings.Count > 0, whole.Length > before);
        }
    }

    [Fact]
    public async Task Json_lines_are_the_findings_one_a_line()
    {
        using MemoryStream output = new();
        CheckResult[] results = await National.Rules.CheckAsync(Enumerable.Range(0, 6), (i, _) => Reading(i)).ToArrayAsync();
        await results.ToAsyncEnumerable().WriteToAsync(new JsonLinesSink(output));
        Assert.Equal(string.Concat(results.SelectMany(r => r.Findings).Select(f => FindingJson.Write(f) + "\n")), Encoding.UTF8.GetString(output.ToArray()));
        Assert.True(output.CanWrite);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_bound_of_a_run_is_at_least_one(int number)
    {
        Assert.Equal(number, Assert.Throws<ArgumentOutOfRangeException>(() => new CheckOptions { MaximumParallelism = number }).ActualValue);
        Assert.Equal(number, Assert.Throws<ArgumentOutOfRangeException>(() => new CheckOptions { MaximumWaiting = number }).ActualValue);
        Assert.Equal(number, Assert.Throws<ArgumentOutOfRangeException>(() => new CheckOptions { MaximumHeldBack = number }).ActualValue);
    }

    public static TheoryData<int, int, AcrossYears, bool> Runs
    {
        get
        {
            TheoryData<int, int, AcrossYears, bool> all = [];
            foreach (int parallelism in (int[])[1, 2, 8])
            {
                foreach (int waiting in (int[])[1, 8, 128])
                {
                    foreach (AcrossYears across in Enum.GetValues<AcrossYears>())
                    {
                        all.Add(parallelism, waiting, across, true);
                        all.Add(parallelism, waiting, across, false);
                    }
                }
            }

            return all;
        }
    }

    /// <summary>Every third input can't be read, and of the others every second is wrong.</summary>
    private static ReportReading Reading(int i) => i % 3 == 2
        ? new($"{i}.json", null, [Cut])
        : new($"{i}.json", ReportSketch.Draw("2021", i % 2 == 0 ? "" : $"requests[granted, total] = {i + 1}"), []);

    /// <summary>Adds to each report a finding with the number of reports of its unit.</summary>
    private sealed class SameUnit : IRunCompletion
    {
        private readonly Dictionary<string, int> _units = [];

        public void Add(CheckResult result)
        {
            if (result.Report?.Unit is { } unit)
                _units[unit] = _units.GetValueOrDefault(unit) + 1;
        }

        public CheckResult Complete(CheckResult result) => result.Report?.Unit is not { } unit
            ? result
            : result with { Findings = [.. result.Findings, UnreadableInput.From(result.Source, [Cut]) with { Severity = Severity.Info, Actual = _units[unit] }] };

        public void LetGo() => throw new InvalidOperationException();

        public IEnumerable<CheckResult> Further() => throw new InvalidOperationException();

        public void Dispose()
        {
        }
    }

    private sealed class Told(List<RunCounts> told) : IProgress<RunCounts>
    {
        public void Report(RunCounts value) => told.Add(value);
    }

    private sealed class Recorder : IResultSink
    {
        public List<string> Told { get; } = [];

        public string? FailsAt { get; init; }

        public ValueTask BeginAsync(CancellationToken cancellationToken) => Tell("begin");

        public ValueTask WriteAsync(CheckResult result, CancellationToken cancellationToken) =>
            result.Source == FailsAt ? throw new IOException("the disk is full") : Tell(result.Source);

        public ValueTask EndAsync(RunSummary summary, CancellationToken cancellationToken) => Tell($"end {summary.Counts.Inputs}");

        private ValueTask Tell(string what)
        {
            Told.Add(what);
            return ValueTask.CompletedTask;
        }
    }
}
