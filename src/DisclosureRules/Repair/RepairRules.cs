using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Repair.Search;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>What the rules of a form say where reports of a year are to be put right. Safe to share between threads.</summary>
/// <param name="Hard">What a repair must satisfy.</param>
/// <param name="Weights">What a change of a cell costs.</param>
/// <param name="Witnesses">What words and last year's report say of cells.</param>
/// <param name="HardOf">What a repair of another report must satisfy.</param>
/// <param name="Suspects">The ordinals of the rules that a report may fail by itself; <see langword="null"/> where that isn't known without evaluating them.</param>
internal sealed record RepairRules(HardRules Hard, CellWeights Weights, Witnesses Witnesses, Func<Report, HardRules> HardOf, Func<Report, HashSet<int>?> Suspects)
{
    /// <summary>Those of some requirements that a report fails as it stands.</summary>
    public int[] Failing(IEnumerable<int> requirements, EvaluationContext facts)
    {
        HashSet<int>? suspects = Suspects(facts.Report);
        return [.. requirements.Distinct().Order().Where(r => (suspects is null || Hard.ReadsOthers(r) || suspects.Contains(Hard.Requirements[r].Ordinal)) && Hard.Fails(r, facts))];
    }
}
