using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>Which cells of a form are totals, by the equations of the national rules: each with all cells that are counted in it. Immutable and safe to share between threads.</summary>
internal sealed class KnownTotals
{
    private readonly Dictionary<int, HashSet<int>> _parts = [];

    private KnownTotals(IEnumerable<BoundRule> instances)
    {
        foreach (BoundRule instance in instances.Where(i => RulePacks.IsShared(i.Rule.Pack)))
        {
            if (instance.Check is not Comparison { Operator: ComparisonOperator.Equal } equation
                || ((equation.Left, equation.Right) switch { (CellNumber left, SumNumber right) => (left, right), (SumNumber left, CellNumber right) => (right, left), _ => default((CellNumber Total, SumNumber Sum)?) }) is not var (total, sum)
                || !sum.Parts.All(p => p is CellNumber cell && cell.Cell.Role == total.Cell.Role))
                continue;
            if (!_parts.TryGetValue(total.Cell.Index, out HashSet<int>? parts))
                _parts[total.Cell.Index] = parts = [];
            parts.UnionWith(sum.Parts.Cast<CellNumber>().Select(p => p.Cell.Index));
        }

        // A total may be a part of another; there are as many steps as totals at most.
        for (bool grows = true; grows;)
        {
            grows = false;
            foreach (HashSet<int> parts in _parts.Values)
            {
                int before = parts.Count;
                foreach (int part in parts.Where(_parts.ContainsKey).ToArray())
                    parts.UnionWith(_parts[part]);
                grows |= parts.Count > before;
            }
        }
    }

    /// <summary>The totals that the instances of the national rules for a form state.</summary>
    public static KnownTotals Of(IEnumerable<BoundRule> instances) => new(instances);

    /// <summary>Whether what one cell counts is counted in another, too.</summary>
    /// <param name="total">The index of the cell that may be a total.</param>
    /// <param name="part">The index of the cell that may be counted in it.</param>
    public bool IsWithin(int total, int part) => total != part && _parts.TryGetValue(total, out HashSet<int>? parts) && parts.Contains(part);
}
