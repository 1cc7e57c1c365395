using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Proofs.Checking;

/// <summary>The instances of which proving finds nothing out, though they can be analysed. Not safe to share between threads.</summary>
/// <param name="rules">The rules.</param>
/// <param name="prove">Proves them, when first asked about; <see langword="null"/> for no such instance.</param>
internal sealed class OpenVerdicts(RuleSet rules, Func<RuleSet, IReadOnlyList<RuleVerdict>>? prove)
{
    private readonly Lazy<HashSet<(string Form, string Name, YearRange Years)>> _open = new(() => Of(rules, prove));

    /// <summary>Whether proving comes to no result in the same years, either.</summary>
    public bool Contains(VerdictLine line) => _open.Value.Contains((line.Form, line.Name, line.Years));

    private static HashSet<(string, string, YearRange)> Of(RuleSet rules, Func<RuleSet, IReadOnlyList<RuleVerdict>>? prove)
    {
        try
        {
            return [.. (prove?.Invoke(rules) ?? []).Where(v => v is { Kind: VerdictKind.NotAnalysed, Certificate: null }).Select(v => (v.Form.Id, v.Name, v.Years))];
        }
        catch (DiagnosticException)
        {
            // What is too much to prove has no verdicts.
            return [];
        }
    }
}
