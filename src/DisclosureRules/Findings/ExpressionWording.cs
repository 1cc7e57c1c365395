using System.Text;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Findings;

/// <summary>Says a number of a rule in the form's own words, e.g. <c>本年新收 21 + 上年结转 0</c>; of long sums only the parts that are not zero, and how many are blank.</summary>
internal sealed class ExpressionWording
{
    private const int MaximumParts = 8;

    private readonly EvaluationContext _facts;
    private readonly Language _language;
    private readonly TextCatalog _catalog;
    private readonly bool _sameRow;
    private readonly bool _sameColumn;

    /// <param name="facts">The report whose values are said.</param>
    /// <param name="language">The language.</param>
    /// <param name="catalog">The texts.</param>
    /// <param name="cells">All cells of the sentence: what they have in common isn't said.</param>
    public ExpressionWording(EvaluationContext facts, Language language, TextCatalog catalog, IReadOnlyCollection<CellVariable> cells)
    {
        (_facts, _language, _catalog) = (facts, language, catalog);
        _sameRow = cells.Count > 1 && cells.Select(c => c.Cell.Id.Row).Distinct().Count() == 1;
        _sameColumn = cells.Count > 1 && cells.Select(c => c.Cell.Id.Column).Distinct().Count() == 1;
    }

    public string Say(NumberExpression expression)
    {
        List<(bool Negative, NumberExpression Part)> parts = [];
        Flatten(expression, false, parts);
        List<(bool Negative, NumberExpression Part)> told = parts.Count <= 3 ? parts : [.. parts.Where(p => !IsZero(p.Part))];
        int blanks = told.Count < parts.Count ? parts.Count(p => IsBlank(p.Part) && IsZero(p.Part)) : 0;
        string beside = blanks == 0 ? "" : Texts.Say("words.blanks-as-zero", _language, _catalog, ("count", blanks));
        if (told.Count == 0)
            return "0" + beside;
        StringBuilder text = new();
        foreach ((bool negative, NumberExpression part) in told.Take(MaximumParts))
        {
            if (text.Length > 0)
                text.Append(negative ? " − " : " + ");
            else if (negative)
                text.Append('−');
            text.Append(SayPart(part));
        }

        if (told.Count > MaximumParts)
            text.Append(" + …");
        return text.Append(beside).ToString();
    }

    /// <summary>What stands in a cell: the number, or that it is blank, missing or no number.</summary>
    public static LocalizedText Content(Cell cell) => cell.State switch
    {
        CellState.Number => LocalizedText.Same(ExactNumber.Show(cell.Value!.Value)),
        CellState.Blank => Texts.Of("words.blank"),
        CellState.NotNumber => Texts.Of("words.not-number", ("text", cell.Raw)),
        _ => Texts.Of("words.not-found"),
    };

    private static void Flatten(NumberExpression expression, bool negative, List<(bool Negative, NumberExpression Part)> parts)
    {
        switch (expression)
        {
            case SumNumber sum:
                foreach (NumberExpression part in sum.Parts)
                    Flatten(part, negative, parts);
                break;
            case NegatedNumber negated:
                Flatten(negated.Operand, !negative, parts);
                break;
            default:
                parts.Add((negative, expression));
                break;
        }
    }

    private bool IsZero(NumberExpression part) => part.TryEvaluate(_facts, null, out ExactDecimal value) && value.Sign == 0;

    private bool IsBlank(NumberExpression part) => part is CellNumber cell && _facts.CellsOf(cell.Cell.Role) is { } report && report[cell.Cell.Index].State == CellState.Blank;

    private string SayPart(NumberExpression part)
    {
        if (part is ProductNumber product && Multiple(product) is var (factor, times))
            return $"{ExactNumber.Show(factor)} × {(times is SumNumber ? $"({Say(times)})" : SayPart(times))}";
        if (part is CellNumber cell)
            return $"{Label(cell.Cell).In(_language, _catalog)} {(_facts.CellsOf(cell.Cell.Role) is { } report ? Content(report[cell.Cell.Index]).In(_language, _catalog) : "?")}";
        string said = part.TryEvaluate(_facts, null, out ExactDecimal value) && value.ToDecimal() is { } number ? ExactNumber.Show(number) : "?";
        return part switch
        {
            StatedNumber => Texts.Say("words.stated", _language, _catalog, ("number", said)),
            StatedParts => Texts.Say("words.parts", _language, _catalog, ("number", said)),
            _ => said,
        };
    }

    /// <summary>A product with a constant: how often, and what. Of what names no cell the number alone is said.</summary>
    private static (decimal Factor, NumberExpression Number)? Multiple(ProductNumber product) => (product.Left, product.Right) switch
    {
        (ConstantNumber factor, CellNumber or SumNumber) => (factor.Number, product.Right),
        (CellNumber or SumNumber, ConstantNumber factor) => (factor.Number, product.Left),
        _ => null,
    };

    private LocalizedText Label(CellVariable variable)
    {
        FormCell cell = variable.Cell;
        return variable.Role.Qualify(_sameRow ? FormLabels.Short(cell.Column.Label) : _sameColumn ? FormLabels.Row(cell) : FormLabels.Cell(cell));
    }
}
