using DisclosureRules.Compilation;
using DisclosureRules.Evaluation.Fast;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>For each cell of a form the instances that may end or read otherwise when it changes: those that name it in whatever expression,
/// be it only one that a message or hint shows.</summary>
internal sealed class CellDependents
{
    private readonly DependentRule[][] _readers;

    public CellDependents(Form form, IReadOnlyList<BoundRule> instances)
    {
        List<DependentRule>[] readers = [.. form.Cells.Select(_ => new List<DependentRule>())];
        foreach (BoundRule instance in instances)
        {
            HashSet<FormCell> tested = [.. OwnCells(CompiledRules.Condition(instance))];
            IEnumerable<Expression> shown = instance.Changes.Where(c => c.Message is not null).Select(instance.MessagesBy).Prepend(instance.Messages).SelectMany(m => m.Expressions);
            foreach (FormCell cell in tested.Union(shown.SelectMany(OwnCells)))
                readers[cell.Index].Add(new(instance.Ordinal, tested.Contains(cell)));
        }

        _readers = [.. readers.Select(r => r.ToArray())];
    }

    /// <summary>The instances that name the cell, in their order.</summary>
    public ReadOnlySpan<DependentRule> Of(int cell) => _readers[cell];

    /// <summary>Cells of the report that is checked: an edit changes no other.</summary>
    private static IEnumerable<FormCell> OwnCells(Expression expression) => expression.AllCells().Where(c => c.Role == ReportRole.Self).Select(c => c.Cell);
}

/// <summary>An instance that names a cell.</summary>
/// <param name="Ordinal">Which.</param>
/// <param name="Tests">Whether its result may change with the cell; otherwise only what is said when it doesn't pass.</param>
internal readonly record struct DependentRule(int Ordinal, bool Tests);
