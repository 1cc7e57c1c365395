using System.Collections.Concurrent;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Evaluation;
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
    private readonly bool[] _readsOthers;
    private readonly IReadOnlyList<BoundRule> _rules;

    private HardRules(IReadOnlyList<Requirement> requirements, IReadOnlyList<BoundRule> rules)
    {
        (Requirements, _rules) = (requirements, rules);
        OnlyCells = [.. Requirements.Select(r => SystemReader.CellsOf(r).Distinct().Take(2).ToArray() is [{ Role: ReportRole.Self } only] ? only : (CellVariable?)null)];
        Literal[] literals = [.. Requirements.SelectMany(r => r.Assessable.Literals.Concat(r.Applies.Literals).Concat(r.Check.Literals))];
        _outside = [.. literals.OfType<OutsideLiteral>().DistinctBy(l => l.Part)];
        _assessable = [.. literals.OfType<AssessableLiteral>().DistinctBy(l => l.Part)];
        _readsOthers = [.. Requirements.Select(SystemReader.ReadsOtherReports)];
    }

    /// <summary>The instances of the hard rules, in the order of findings.</summary>
    public IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>For each of them the one cell that it is about, where it is about one of the report's own alone.</summary>
    public IReadOnlyList<CellVariable?> OnlyCells { get; }

    /// <summary>Those among the rules of a form and year.</summary>
    /// <param name="system">What the rules demand.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="isError">Whether a violation of it is an error.</param>
    public static HardRules Of(ConstraintSystem system, IReadOnlyList<BoundRule> rules, Func<Requirement, bool> isError) =>
        new([.. system.Requirements.Where(r => isError(r) && ReadsOwnCells(r) && r.Outside.All(p => p.Reason == OutsideReason.Fact))], rules);

    /// <summary>The same for a report that another of the year after is held against: what rules demand of both is demanded of this one, and the other stays as it is.</summary>
    /// <param name="next">The hard rules of the report of the year after.</param>
    /// <param name="facts">That report, with this one as the previous.</param>
    public HardRules Facing(HardRules next, EvaluationContext facts) => new(
    [
        .. Requirements.Where((_, i) => !ReadsOthers(i)),
        .. next.Requirements.Where((r, i) => next.ReadsOthers(i) && SystemReader.CellsOf(r).All(c => c.Role != ReportRole.Children)).Select(r => r.Select(l => Turned(l, facts))),
    ], _rules);

    /// <summary>Whether a requirement is about another report, too.</summary>
    public bool ReadsOthers(int requirement) => _readsOthers[requirement];

    /// <summary>Whether the report as it stands fails a requirement.</summary>
    public bool Fails(int requirement, in EvaluationContext facts) =>
        !(ReadsOthers(requirement) && facts.Previous.State == PreviousReportState.NotAsked)
        && _rules[Requirements[requirement].Ordinal].Evaluate(facts) == Truth.False;

    /// <summary>What they demand of a report in which cells are blank or missing as in this one.</summary>
    public RepairSystem SystemOf(in EvaluationContext facts)
    {
        string key = KeyOf(facts);
        if (_systems.TryGetValue(key, out RepairSystem? known))
            return known;
        RepairSystem system = new SystemReader(facts).Read(this);
        return _systems.Count < MaximumKept ? _systems.GetOrAdd(key, system) : system;
    }

    /// <summary>A literal about two reports, seen from the other one; what isn't about cells is settled.</summary>
    private static Formula Turned(Literal literal, EvaluationContext facts) => literal switch
    {
        LinearLiteral linear => linear with
        {
            Expression = linear.Expression with { Terms = [.. linear.Expression.Terms.Select(t => t with { Variable = t.Variable with { Cell = Turned(t.Variable.Cell) } }).OrderBy(t => t.Variable)] },
        },
        StateLiteral state => state with { Cells = [.. state.Cells.Select(Turned)] },
        _ => Formula.Constant(literal.Holds(facts)),
    };

    private static CellVariable Turned(CellVariable cell) => cell with { Role = cell.Role == ReportRole.Self ? ReportRole.Previous : ReportRole.Self };

    private static bool ReadsOwnCells(Requirement requirement) => SystemReader.CellsOf(requirement).Any(c => c.Role == ReportRole.Self);

    private string KeyOf(EvaluationContext facts)
    {
        Report? previous = _readsOthers.AsSpan().Contains(true) ? facts.CellsOf(ReportRole.Previous) : null;
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
