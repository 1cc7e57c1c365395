namespace DisclosureRules.Checking;

/// <summary>
/// What rules that need other reports of a run add to its results. Such a rule can end only when all inputs were read, since the report it needs may
/// come last. The order in which reports are told must change nothing. Each is used for one run, by one thread at a time.
/// </summary>
internal interface IRunCompletion : IDisposable
{
    /// <summary>Takes of a result what rules of other reports need. Called once for each result, in their order, before any is completed.</summary>
    void Add(CheckResult result);

    /// <summary>Says that results are no longer held back: <see cref="Further"/> will be asked for instead of <see cref="Complete"/>.</summary>
    void LetGo();

    /// <summary>The result with the findings that needed other reports, in the order of the rules. Called once for each result.</summary>
    CheckResult Complete(CheckResult result);

    /// <summary>For each result that has findings that needed other reports a further one with them, in the order of the results; for runs that don't hold results back.</summary>
    IEnumerable<CheckResult> Further();
}
