using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Compilation;

/// <summary>What packs say a change of each cell of a form costs when a report is put right with weights. Immutable and safe to share between threads.</summary>
internal sealed class CellWeights
{
    private readonly int[] _weights, _confirmed;

    private CellWeights(int count)
    {
        (_weights, _confirmed) = (new int[count], new int[count]);
        Array.Fill(_weights, 1);
        Array.Fill(_confirmed, 1);
    }

    /// <summary>Those of all packs for a form: of several that name a cell the last one counts, and what none names costs 1.</summary>
    public static CellWeights Of(IEnumerable<RulePack> packs, Form form, List<Diagnostic> problems)
    {
        CellWeights weights = new(form.Cells.Count);
        FormGrid grid = new(form);
        foreach (RulePack pack in packs.Where(p => p.Forms.Contains(form.Id, StringComparer.Ordinal)))
        {
            CellSelector selector = new(grid, pack.Sets);
            foreach (CellWeight weight in pack.Weights)
                weights.Add(weight, selector, pack.File, problems);
        }

        return weights;
    }

    /// <summary>What a change of a cell costs; more where the words or last year's report confirm its number and the packs say so.</summary>
    public int Of(FormCell cell, bool isConfirmed) => isConfirmed ? _confirmed[cell.Index] : _weights[cell.Index];

    private void Add(CellWeight weight, CellSelector selector, string? file, List<Diagnostic> problems)
    {
        try
        {
            if (weight.Cells.Syntax is not CellSyntax cells)
                throw new ExpressionException(new(Texts.Of("rule.each/cells"), weight.Cells.Syntax.Start, weight.Cells.Syntax.End));
            foreach (CellVariable cell in selector.Select(cells, new Dictionary<string, BoundVariable>()))
                (_weights[cell.Index], _confirmed[cell.Index]) = (weight.Weight, weight.Confirmed);
        }
        catch (ExpressionException exception)
        {
            Diagnostic problem = weight.Cells.Diagnostic(exception.Error, file);
            if (!problems.Contains(problem))
                problems.Add(problem);
        }
    }
}
