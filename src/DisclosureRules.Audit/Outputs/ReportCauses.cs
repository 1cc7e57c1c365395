using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;

namespace DisclosureRules.Audit.Outputs;

/// <summary>What explains the findings of a report, as outputs show it. Immutable.</summary>
internal sealed class ReportCauses
{
    private readonly Dictionary<string, Cause> _byFinding = new(StringComparer.Ordinal);

    /// <param name="repairs">The repairs of the report.</param>
    /// <param name="findings">Its findings.</param>
    public ReportCauses(RepairResult repairs, IReadOnlyList<Finding> findings)
    {
        Causes = Cause.Of(repairs, findings);
        foreach (Cause cause in Causes)
        {
            foreach (Finding finding in cause.Findings)
                _byFinding.TryAdd(finding.Fingerprint, cause);
        }

        LocalizedText alternatives = RepairText.Alternatives(repairs);
        Sentences =
        [
            .. Causes.Select(RepairText.Of),
            .. repairs.Repairs.Take(1).SelectMany(r => r.Evidence).Select(RepairText.Of),
            .. alternatives == LocalizedText.Empty ? [] : (LocalizedText[])[alternatives],
            .. repairs.Question is null ? [] : (LocalizedText[])[RepairText.Question(repairs)],
            .. repairs.Chain is { } chain ? (LocalizedText[])[RepairText.Of(chain)] : [],
        ];
    }

    /// <summary>The causes, in the order of their cells.</summary>
    public IReadOnlyList<Cause> Causes { get; }

    /// <summary>What is said of them: each cause, what speaks for it, how many other explanations there are, what decides between them, and which year is the likelier to be wrong.</summary>
    public IReadOnlyList<LocalizedText> Sentences { get; }

    /// <summary>The cause of a finding; <see langword="null"/> where none is known.</summary>
    public Cause? Of(Finding finding) => _byFinding.GetValueOrDefault(finding.Fingerprint);
}
