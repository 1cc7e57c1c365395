using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Chains that are broken at a government because they are broken below it: where its report speaks for all its units, and it is off by just as much as those directly below are
/// together, they are the cause, and the government's finding refers to them. What is found for governments waits until all units are done. Not safe to share between threads.
/// </summary>
internal sealed class InheritedChains(AuditedUnits units, ReportIndex index)
{
    private const int MostNamed = 5;

    private readonly Dictionary<(string Unit, int Year, string Rule, string Instance), decimal?> _broken = [];
    private readonly List<(UnitEntry Parent, IReadOnlyList<AcrossFinding> Findings)> _waiting = [];

    /// <summary>Notes what is broken for a unit.</summary>
    /// <param name="unit">What tells the unit apart.</param>
    /// <param name="findings">What is found for it.</param>
    /// <returns>Whether it waits.</returns>
    public bool Take(string unit, IReadOnlyList<AcrossFinding> findings)
    {
        if (!unit.StartsWith('#') || units.ById(unit[1..]) is not { } entry)
            return false;
        foreach (Finding finding in findings.Select(f => f.Finding).Where(IsBroken))
        {
            // Two reports of one year that are off by different amounts explain nothing.
            (string, int, string, string) key = (entry.Id, finding.Year!.Value, finding.Rule, finding.Instance);
            _broken[key] = _broken.TryGetValue(key, out decimal? known) && known != finding.Difference ? null : finding.Difference;
        }

        if (!units.ChildrenOf(entry).Any())
            return false;
        _waiting.Add((entry, findings));
        return true;
    }

    /// <summary>What waited, in its order, with what units below explain referring to them.</summary>
    public IEnumerable<IReadOnlyList<AcrossFinding>> Settled()
    {
        foreach ((UnitEntry parent, IReadOnlyList<AcrossFinding> findings) in _waiting)
            yield return [.. findings.Select(f => Explained(parent, f))];
    }

    private AcrossFinding Explained(UnitEntry parent, AcrossFinding found)
    {
        Finding finding = found.Finding;
        if (!IsBroken(finding) || index.At(found.Report).Scope != ReportScope.Aggregate)
            return found;
        (string Name, decimal? Difference)[] below =
            [.. units.ChildrenOf(parent).Where(c => _broken.ContainsKey((c.Id, finding.Year!.Value, finding.Rule, finding.Instance))).Select(c => (c.Name, _broken[(c.Id, finding.Year!.Value, finding.Rule, finding.Instance)]))];
        if (below.Length == 0 || below.Any(b => b.Difference is null) || below.Sum(b => b.Difference) != finding.Difference)
            return found;
        LocalizedText names = AuditTexts.Some([.. below.Select(b => LocalizedText.Same(b.Name))], MostNamed);
        return found with
        {
            Finding = finding with
            {
                Severity = Severity.Info,
                Outcome = Outcome.NotAssessable,
                Message = AuditTexts.Of("words.audit.inherited", ("message", new LocalizedText(finding.Message.Zh, finding.Message.En)), ("units", names)),
            },
        };
    }

    private static bool IsBroken(Finding finding) =>
        finding is { Outcome: Outcome.Fail, Year: not null, Difference: not null and not 0 } && finding.Pack != AcrossRule.Pack && finding.Cells.Any(c => c.Year is not null);
}
