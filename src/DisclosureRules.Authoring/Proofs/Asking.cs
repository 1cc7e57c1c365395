using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>A formula with what it asks of cells, gathered once. Immutable and safe to share between threads.</summary>
internal sealed class Asking
{
    /// <summary>A formula over more cells is about whole tables: at first only few of its cells are looked at.</summary>
    public const int ManyCells = 40;

    private const int FewCells = 6;

    // What a term and a cell take where a problem is made of the formula: a cell has two rows or more.
    private const int WorkOfTerm = 8, WorkOfCell = 120;

    public Asking(Formula formula)
    {
        Formula = formula;
        long terms = 0;
        Dictionary<CellVariable, CellAsking> asked = [];
        foreach (Literal literal in formula.Literals)
        {
            terms += literal is LinearLiteral sum ? sum.Expression.Terms.Count : literal is StateLiteral of ? of.Cells.Count : 1;
            switch (literal)
            {
                case StateLiteral state:
                    foreach (CellVariable cell in state.Cells)
                        Ask(cell, CellAsking.State(state.States));
                    break;
                case LinearLiteral linear:
                    foreach (LinearTerm term in linear.Expression.Terms)
                        Ask(term.Variable.Cell, term.Variable is StateVariable state ? CellAsking.State(state.States) : CellAsking.Number);

                    break;
            }
        }

        Work = (WorkOfTerm * terms) + (WorkOfCell * asked.Count);
        Asked = asked;
        Cells = [.. asked.Keys];
        IsOfTables = Cells.Count > ManyCells;
        Few = !IsOfTables ? Cells : [.. Leading(formula).Distinct().Take(ManyCells)];

        void Ask(CellVariable cell, CellAsking what) => asked[cell] = asked.GetValueOrDefault(cell).And(what);
    }

    private Asking? _ofIntegers;

    public Formula Formula { get; }

    /// <summary>What it comes to where every cell that is printed holds an integer, others nothing.</summary>
    /// <param name="zeros">A report of zeros, of whose cells the formula speaks.</param>
    public Asking OfIntegers(Report zeros)
    {
        EvaluationContext context = zeros;
        return _ofIntegers ??= new(Formula.Select(l => l is LinearLiteral linear && !linear.Expression.Terms.All(t => t.Variable is StateVariable) ? l : Formula.Constant(l.Holds(context))));
    }

    /// <summary>What it takes to make a problem of it.</summary>
    public long Work { get; }

    /// <summary>What is asked of each cell, in the order of naming.</summary>
    public IReadOnlyDictionary<CellVariable, CellAsking> Asked { get; }

    public IReadOnlyList<CellVariable> Cells { get; }

    /// <summary>Whether it names many cells.</summary>
    public bool IsOfTables { get; }

    /// <summary>The cells to be looked at first.</summary>
    public IReadOnlyList<CellVariable> Few { get; }

    /// <summary>Of alternatives the cells of the one that has the fewest, and of tests of many cells some.</summary>
    private static IEnumerable<CellVariable> Leading(Formula formula) => formula switch
    {
        AllOf all => all.Parts.SelectMany(Leading),
        AnyOf any => any.Parts.Select(p => Leading(p).Distinct().ToArray()).MinBy(c => c.Length) ?? [],
        StateLiteral state => state.Cells.Take(state.IsNegated ? 1 : FewCells),
        LinearLiteral linear when linear.Expression.Terms.Any(t => t.Variable is StateVariable) => linear.Expression.Terms.Take(FewCells).Select(t => t.Variable.Cell),
        LinearLiteral linear => linear.Expression.Terms.Select(t => t.Variable.Cell),
        _ => [],
    };
}
