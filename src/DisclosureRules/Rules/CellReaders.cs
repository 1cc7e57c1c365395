using DisclosureRules.Expressions;
using DisclosureRules.Forms;

namespace DisclosureRules.Rules;

/// <summary>For each cell of a form the instances whose result or finding may change with it: those that name it in whatever expression.</summary>
internal sealed class CellReaders
{
    private readonly int[][] _ordinals;

    public CellReaders(Form form, IReadOnlyList<RuleInstance> instances)
    {
        List<int>[] ordinals = [.. form.Cells.Select(_ => new List<int>())];
        foreach (RuleInstance instance in instances)
        {
            foreach (FormCell cell in Named(instance).Distinct())
                ordinals[cell.Index].Add(instance.Ordinal);
        }

        _ordinals = [.. ordinals.Select(o => o.ToArray())];
    }

    /// <summary>The ordinals of the instances that name the cell, ascending.</summary>
    public ReadOnlySpan<int> Of(int cell) => _ordinals[cell];

    private static IEnumerable<FormCell> Named(RuleInstance instance) =>
    [
        .. instance.When is { } when ? FormulaCells.Of(when) : [],
        .. FormulaCells.Of(instance.Check),
        .. instance.Hints.SelectMany(h => h is null ? [] : FormulaCells.Of(h)),
        .. instance.Rule.Templates.Concat(instance.Rule.Hints.SelectMany(h => (MessageTemplate[])[h.Zh, h.En]))
            .SelectMany(t => t.Parts).SelectMany(p => p.Expression is { } shown ? Shown(instance, shown) : []),
    ];

    /// <summary>What a message shows; an expression that names cells which only other instances have shows none.</summary>
    private static IEnumerable<FormCell> Shown(RuleInstance instance, Syntax expression)
    {
        try
        {
            Binder binder = instance.Binder();
            return binder.IsText(expression) ? FormulaCells.Of(binder.Text(expression)) : FormulaCells.Of(binder.Number(expression));
        }
        catch (ExpressionException)
        {
            return [];
        }
    }
}
