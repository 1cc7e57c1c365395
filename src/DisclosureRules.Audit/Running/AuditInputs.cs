using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;

using DisclosureRules.Documents.Inputs;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Running;

/// <summary>What an audit is made of: paths, or inputs that a program hands over one by one.</summary>
internal sealed class AuditInputs
{
    private readonly Func<Action<string>?, IAsyncEnumerable<AuditInput>> _find;
    private readonly Func<int?> _count, _countOfAll;

    private AuditInputs(Func<Action<string>?, IAsyncEnumerable<AuditInput>> find, Func<int?> count, Func<int?> countOfAll, IReadOnlyList<ReportInput> nothing) =>
        (_find, _count, _countOfAll, Nothing) = (find, count, countOfAll, nothing);

    /// <summary>Paths at which there is nothing: they are told, and are no reports.</summary>
    public IReadOnlyList<ReportInput> Nothing { get; }

    /// <summary>The inputs in their order; of a shard those that belong to it. Is gone through once.</summary>
    /// <param name="skipped">Is told what is left out.</param>
    public IAsyncEnumerable<AuditInput> All(Action<string> skipped) => _find(skipped);

    /// <summary>How many there are; <see langword="null"/> where that is not known before they have been gone through.</summary>
    public int? Count() => _count();

    /// <summary>How many there are in all shards together; asked once they have been gone through, and <see langword="null"/> where they can't be again.</summary>
    public int? CountOfAll() => _countOfAll();

    /// <exception cref="DiagnosticException">There is nothing at any of the paths; with what is said of each.</exception>
    public static AuditInputs Of(IReadOnlyList<string> paths, AuditOptions options, Stream? standardInput)
    {
        IReadOnlyList<ReportInput> nothing = AuditInput.Nothing(paths, standardInput);
        if (paths.Count > 0 && nothing.Count == paths.Count)
            throw new DiagnosticException([.. nothing.SelectMany(ProblemsOf)]);
        foreach (Diagnostic problem in nothing.SelectMany(ProblemsOf))
            options.Tell(problem);
        bool reads = standardInput is not null && paths.Contains(ReportInputs.StandardInput);
        return new(
            skipped => Once(AuditInput.Find(paths, options.Folder, options.Shard, standardInput, skipped is null ? null : Told(options, skipped)), paths, options.Tell).ToAsyncEnumerable(),
            () => CountIn(options.Shard),
            () => CountIn(null),
            nothing);

        int? CountIn(Shard? shard) => reads ? null : Once(AuditInput.Find(paths, options.Folder, shard, standardInput, null), paths, null).Count();
    }

    /// <summary>Their names are their places, so that what a name had to say is found again wherever it comes in the next audit.</summary>
    public static AuditInputs Of(IAsyncEnumerable<ReportInput> inputs, Shard? shard)
    {
        int all = 0;
        return new(_ => inputs.Select(Placed).Where(i => shard is not { } part || i.Place.ShardOf(part.Count) == part.Index), () => null, () => all, []);

        AuditInput Placed(ReportInput input)
        {
            all++;
            return new(input, new(0, input.Source, 0));
        }
    }

    /// <summary>A result of another audit among the reports is not passed over without a word: it may be a folder that somebody keeps reports in, too.</summary>
    private static Action<string> Told(AuditOptions options, Action<string> skipped) => path =>
    {
        if (path.EndsWith('/'))
            options.Tell(new(AuditTexts.Of("audit.earlier-result"), path));
        skipped(path);
    };

    private static IReadOnlyList<Diagnostic> ProblemsOf(ReportInput input) => input.TryFetch(out _, out ReportReading? failed) ? [] : failed.Diagnostics;

    /// <summary>The inputs without repetitions, such as a file of a folder that is named itself; below one path there are none, and nothing is remembered.</summary>
    private static IEnumerable<AuditInput> Once(IEnumerable<AuditInput> inputs, IReadOnlyList<string> paths, Action<Diagnostic>? repeated)
    {
        HashSet<string>? seen = paths.Count > 1 ? new(StringComparer.Ordinal) : null;
        foreach (AuditInput input in inputs)
        {
            if (seen?.Add(Path.GetFullPath(input.Input.Source)) != false)
                yield return input;
            else
                repeated?.Invoke(new(AuditTexts.Of("audit.named-twice"), input.Input.Source));
        }
    }
}
