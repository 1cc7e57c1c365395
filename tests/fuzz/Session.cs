using System.Diagnostics;

namespace DisclosureRules.Fuzz;

/// <summary>Runs a target on changed inputs for some time, keeps those that take new branches, and tells what escapes.</summary>
/// <param name="target">What is run.</param>
/// <param name="corpus">Inputs to begin with.</param>
/// <param name="findings">The folder for inputs that make trouble.</param>
internal sealed class Session(Target target, IReadOnlyList<byte[]> corpus, string findings)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    private readonly List<byte[]> _inputs = [.. corpus];
    private int _count;
    private int _crashes;
    private int _slow;
    private int _busy;

    public int Crashes => _crashes;

    /// <summary>Runs for a time, or, so that every run does the same, for a number of inputs.</summary>
    public string Run(TimeSpan time, int inputs, int seed)
    {
        Coverage coverage = new();
        Random random = new(seed);
        Mutation mutation = new(random);
        Warm();
        Stopwatch clock = Stopwatch.StartNew();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long peak = 0;
        foreach (byte[] input in corpus)
            Try(input, coverage);
        while (inputs > 0 ? _count < corpus.Count + inputs : clock.Elapsed < time)
        {
            byte[] input = mutation.Change(_inputs[random.Next(_inputs.Count)], _inputs);
            if (Try(input, coverage))
                _inputs.Add(input);
            if (_count % 64 == 0)
                peak = Math.Max(peak, Process.GetCurrentProcess().WorkingSet64);
        }

        return $"{target.Name}: {_count} inputs in {clock.Elapsed.TotalSeconds:0} s ({(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0} s of processor), {coverage.Branches} branches, {_inputs.Count - corpus.Count} inputs kept, {_crashes} escaped, {_slow} over 2 s ({_busy} of processor), {peak >> 20} MB at most";
    }

    /// <summary>What runs for the first time is compiled first, which says nothing of the input.</summary>
    private void Warm()
    {
        try
        {
            target.Run(corpus[0]);
        }
        catch (Exception)
        {
            // It is tried again, and told then.
        }
    }

    private bool Try(byte[] input, Coverage coverage)
    {
        _count++;
        coverage.Begin();
        // What ends the process leaves the input behind.
        string last = Path.Combine(findings, target.Name + ".last");
        File.WriteAllBytes(last, input);
        Stopwatch clock = Stopwatch.StartNew();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        try
        {
            target.Run(input);
        }
        catch (Exception exception)
        {
            _crashes++;
            Keep(input, "escaped", exception.ToString());
        }

        if (clock.Elapsed > Slow)
        {
            // By the clock alone it may have been others who kept the processors busy.
            TimeSpan processor = Environment.CpuUsage.TotalTime - before;
            _slow++;
            _busy += processor > Slow ? 1 : 0;
            Keep(input, "slow", $"{clock.Elapsed} by the clock, {processor} of processor");
        }

        return coverage.End();
    }

    private void Keep(byte[] input, string what, string why)
    {
        string path = Path.Combine(findings, $"{target.Name}-{what}-{_count}");
        File.WriteAllBytes(path, input);
        File.WriteAllText(path + ".why", why);
        Console.Error.WriteLine($"{path}: {why.Split('\n')[0]}");
    }
}
