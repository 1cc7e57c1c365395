namespace DisclosureRules.Checking;

/// <summary>
/// What rules that need other reports of a run add to its results. Such a rule can end only when all inputs were read, since the report it needs may
/// come last. So the run keeps its results back while this is told of each; then each is completed, and handed out in the order of the inputs. The order
/// in which reports are told must change nothing.
/// </summary>
internal interface IRunCompletion
{
    /// <summary>Takes of a result what rules of other reports need. Called once for each result, one at a time, before any is completed.</summary>
    void Add(CheckResult result);

    /// <summary>The result with the findings that needed other reports, in the order of the rules. Called once for each result, one at a time.</summary>
    CheckResult Complete(CheckResult result);
}
