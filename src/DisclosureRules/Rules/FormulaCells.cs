using DisclosureRules.Evaluation;
using DisclosureRules.Forms;

namespace DisclosureRules.Rules;

/// <summary>The cells that an expression names, whatever stands in them.</summary>
internal static class FormulaCells
{
    public static IEnumerable<FormCell> Of(BooleanExpression expression) => expression switch
    {
        Comparison comparison => Of(comparison.Left).Concat(Of(comparison.Right)),
        Negation negation => Of(negation.Operand),
        Junction junction => junction.Operands.SelectMany(Of),
        StateTest test => test.Cells,
        TextTest { Text: PrintedText printed } => [printed.Cell],
        MultipleTest multiple => Of(multiple.Number),
        ShareTest share => Of(share.Whole),
        _ => [],
    };

    private static IEnumerable<FormCell> Of(NumberExpression expression) => expression switch
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
