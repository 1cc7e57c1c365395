using System.Collections.Concurrent;
using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Repair.Search;

/// <summary>
/// The rules that a repair must satisfy, for a form and year: those of severity <see cref="Severity.Error"/> that read cells of the tables and no words. A rule that
/// calculates otherwise than linearly is left out. Safe to share between threads.
/// </summary>
internal sealed class HardRules
{
    // More kinds of reports, by which cells are blank or missing, than a run usually meets; beyond, systems are read anew.
    private const int MaximumKept = 256;

    private readonly ConcurrentDictionary<string, RepairSystem> _systems = new(StringComparer.Ordinal);
    private readonly OutsideLiteral[] _outside;
    private readonly AssessableLiteral[] _assessable;
    private readonly bool _readsPrevious;

    public HardRules(ConstraintSystem system)
    {
        Requirements =
        [
            .. system.Requirements.Where(r => r.Severity == Severity.Error && ReadsOwnCells(r) && r.Outside.All(p => p.Reason == OutsideReason.Fact)),
        ];
        OnlyCells = [.. Requirements.Select(r => SystemReader.CellsOf(r).Distinct().Take(2).ToArray() is [{ Role: ReportRole.Self } only] ? only : (CellVariable?)null)];
        LeftOut = [.. system.Requirements.Where(r => r.Severity == Severity.Error && ReadsOwnCells(r) && r.Outside.Any(p => p.Reason is OutsideReason.Calculation or OutsideReason.Magnitude)).Select(r => r.Rule.Id).Distinct()];
        Literal[] literals = [.. Requirements.SelectMany(r => r.Assessable.Literals.Concat(r.Applies.Literals).Concat(r.Check.Literals))];
        _outside = [.. literals.OfType<OutsideLiteral>().DistinctBy(l => l.Part)];
        _assessable = [.. literals.OfType<AssessableLiteral>().DistinctBy(l => l.Part)];
        _readsPrevious = Requirements.Any(SystemReader.ReadsOtherReports);
    }

    /// <summary>The instances of the hard rules, in the order of findings.</summary>
    public IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>For each of them the one cell that it is about, where it is about one of the report's own alone.</summary>
    public IReadOnlyList<CellVariable?> OnlyCells { get; }

    /// <summary>The ids of the rules that would be hard but calculate otherwise than linearly.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>What they demand of a report in which cells are blank or missing as in this one.</summary>
    public RepairSystem SystemOf(in EvaluationContext facts)
    {
        string key = KeyOf(facts);
        if (_systems.TryGetValue(key, out RepairSystem? known))
            return known;
        RepairSystem system = new SystemReader(facts).Read(this);
        return _systems.Count < MaximumKept ? _systems.GetOrAdd(key, system) : system;
    }

    private static bool ReadsOwnCells(Requirement requirement) => SystemReader.CellsOf(requirement).Any(c => c.Role == ReportRole.Self);

    private string KeyOf(EvaluationContext facts)
    {
        Report? previous = _readsPrevious ? facts.CellsOf(ReportRole.Previous) : null;
        int cells = facts.Report.Store.States.Length;
        return string.Create(cells + (previous is null ? 0 : cells) + _outside.Length + _assessable.Length, (facts, previous), (key, of) =>
        {
            byte[] states = of.facts.Report.Store.States;
            int at = 0;
            foreach (byte state in states)
                key[at++] = (char)((state & CellStates.Number) != 0 ? CellStates.Number : state);
            foreach (byte state in of.previous?.Store.States ?? [])
                key[at++] = (char)state;
            foreach (OutsideLiteral literal in _outside)
                key[at++] = (char)('0' + (int)literal.Part.Condition.Evaluate(of.facts, null));
            foreach (AssessableLiteral literal in _assessable)
                key[at++] = (char)('0' + (int)literal.Part.Condition.Evaluate(of.facts, null));
        });
    }
}
