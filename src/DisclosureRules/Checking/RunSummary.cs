namespace DisclosureRules.Checking;

/// <summary>What a run came to: the counts, and for each input what became of it. Immutable and safe to share between threads.</summary>
public sealed class RunSummary
{
    private RunSummary(RunCounts counts, IReadOnlyList<InputSummary> inputs) => (Counts, Inputs) = (counts, inputs);

    /// <summary>How many inputs and findings there were.</summary>
    public RunCounts Counts { get; }

    /// <summary>What became of each input, in the order of the inputs.</summary>
    public IReadOnlyList<InputSummary> Inputs { get; }

    /// <summary>Sums up results.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> or one of them is <see langword="null"/>.</exception>
    public static RunSummary Of(IEnumerable<CheckResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        Builder builder = new();
        foreach (CheckResult result in results)
            builder.Add(result);
        return builder.Build();
    }

    /// <summary>Sums up results one at a time, keeping none of them. Not safe to share between threads.</summary>
    internal sealed class Builder
    {
        private readonly InputSummaries _inputs = new();
        private RunCounts _counts;

        public void Add(CheckResult result)
        {
            _counts = _counts.Plus(result);
            if (result.FurtherTo is not { } place)
                _inputs.Add(InputSummary.Of(result));
            else if (place < _inputs.Count)
                _inputs.AddTo(place, result.Counts);
        }

        public RunSummary Build() => new(_counts, _inputs);
    }
}
