using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;

namespace DisclosureRules.Compilation;

/// <summary>The cells that an expression names, whatever stands in them.</summary>
internal static class FormulaCells
{
    public static IEnumerable<FormCell> Of(BooleanExpression expression) => expression switch
    {
        Comparison comparison => Of(comparison.Left).Concat(Of(comparison.Right)),
        Negation negation => Of(negation.Operand),
        Junction junction => junction.Operands.SelectMany(Of),
        StateTest test => test.Cells,
        TextTest test => Of(test.Text),
        MultipleTest multiple => Of(multiple.Number),
        ShareTest share => Of(share.Whole),
        _ => [],
    };

    public static IEnumerable<FormCell> Of(TextExpression expression) => expression is PrintedText printed ? [printed.Cell] : [];

    public static IEnumerable<FormCell> Of(NumberExpression expression) => expression switch
    {
        CellNumber cell => [cell.Cell],
        SumNumber sum => sum.Parts.SelectMany(Of),
        NegatedNumber negated => Of(negated.Operand),
        ProductNumber product => Of(product.Left).Concat(Of(product.Right)),
        ExtremeNumber extreme => extreme.Operands.SelectMany(Of),
        StateCount count => count.Cells,
        _ => [],
    };
}
