using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
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
    private readonly Dictionary<(string Unit, int Year), List<(CellId Cell, decimal Difference)>> _cells = [];
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
            foreach (FindingCell cell in finding.Cells)
            {
                if (!_cells.TryGetValue((entry.Id, cell.Year ?? finding.Year!.Value), out List<(CellId, decimal)>? cells))
                    _cells[(entry.Id, cell.Year ?? finding.Year!.Value)] = cells = [];
                cells.Add((cell.Id, finding.Difference!.Value));
            }
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

    /// <summary>Whether a unit's report of a year takes part in a broken chain that is off by as much as a cell, in its row or its column. Asked once all units are noted.</summary>
    public bool Breaks(string unit, int year, CellId cell, decimal difference) =>
        _cells.TryGetValue((unit, year), out List<(CellId Cell, decimal Difference)>? cells)
        && cells.Exists(c => c.Cell.Table == cell.Table && (c.Cell.Row == cell.Row || c.Cell.Column == cell.Column) && Math.Abs(c.Difference) == Math.Abs(difference));

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
        return found with { Finding = FindingOf.Open(finding, "words.audit.inherited", ("units", names)) };
    }

    private static bool IsBroken(Finding finding) =>
        finding is { Outcome: Outcome.Fail, Year: not null, Difference: not null and not 0 } && finding.Pack != AcrossRule.Pack && finding.Cells.Any(c => c.Year is not null);
}
