using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Proofs.Checking;

/// <summary>The instances of which proving finds nothing out, though they can be analysed. What it takes is counted in work, so that it ends alike each time. Not safe to share between threads.</summary>
/// <param name="rules">The rules; they are proven when first asked about.</param>
internal sealed class OpenVerdicts(RuleSet rules)
{
    private readonly Lazy<HashSet<(string Form, string Name, YearRange Years)>> _open = new(() => Of(rules));

    /// <summary>Whether proving comes to no result in the same years, either.</summary>
    public bool Contains(VerdictLine line) => _open.Value.Contains((line.Form, line.Name, line.Years));

    private static HashSet<(string, string, YearRange)> Of(RuleSet rules)
    {
        try
        {
            return [.. ProofRun.Of(rules).Where(v => v is { Kind: VerdictKind.NotAnalysed, Certificate: null }).Select(v => (v.Form.Id, v.Name, v.Years))];
        }
        catch (DiagnosticException)
        {
            // What is too much to prove has no verdicts.
            return [];
        }
    }
}
