using System.Globalization;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Compilation;

/// <summary>Says expressions of one instance of a rule in one language.</summary>
internal sealed class FormulaWriter
{
    /// <summary>A longer list, such as a whole table, is told by its first cells and its length; a sum is always told in full.</summary>
    private const int MaximumListed = 30;

    private readonly Language _language;
    private readonly bool _english;
    private readonly bool _sameRow;
    private readonly bool _sameColumn;
    private readonly IReadOnlyList<string> _claims;
    private readonly IReadOnlyDictionary<string, LocalizedText> _titles;

    /// <param name="language">The language.</param>
    /// <param name="instance">The instance: its label, which stands beside the formula, tells the row or column that it is about.</param>
    /// <param name="cells">All cells of the formula.</param>
    /// <param name="titles">What claims state, in words.</param>
    public FormulaWriter(Language language, BoundRule instance, IReadOnlyCollection<FormCell> cells, IReadOnlyDictionary<string, LocalizedText> titles)
    {
        (_language, _english, _claims, _titles) = (language, language == Language.English, instance.Rule.Claims, titles);
        HashSet<string> told = [.. instance.Variables.Values.SelectMany(v => v.Cell is { } cell ? [cell.Id.Row, cell.Id.Column] : new[] { v.Name ?? "" })];
        bool sameTable = cells.Select(c => c.Id.Table).Distinct().Count() == 1;
        _sameRow = sameTable && cells.Select(c => c.Id.Row).Distinct().Count() == 1 && told.Contains(cells.First().Id.Row);
        _sameColumn = sameTable && cells.Select(c => c.Id.Column).Distinct().Count() == 1 && told.Contains(cells.First().Id.Column);
    }

    /// <summary>Tests of a name (<c>c != "total"</c>) were settled when the rule was compiled: what follows from them needn't be said.</summary>
    public static BooleanExpression Settle(BooleanExpression expression)
    {
        switch (expression)
        {
            case Negation negation when Settle(negation.Operand) is ConstantBoolean constant:
                return new ConstantBoolean(!constant.Value);
            case Junction junction:
                BooleanExpression[] operands = [.. junction.Operands.Select(Settle)];
                if (operands.Any(o => o is ConstantBoolean constant && constant.Value != junction.IsAnd))
                    return new ConstantBoolean(!junction.IsAnd);
                operands = [.. operands.Where(o => o is not ConstantBoolean)];
                return operands.Length == 0 ? new ConstantBoolean(junction.IsAnd) : operands.Length == 1 ? operands[0] : new Junction(junction.IsAnd, operands);
            default:
                return expression;
        }
    }

    public string Say(BooleanExpression expression) => expression switch
    {
        ConstantBoolean constant => constant.Value ? _english ? "always" : "恒成立" : _english ? "never" : "恒不成立",
        Comparison comparison => $"{Say(comparison.Left)} {Symbol(comparison.Operator)} {Say(comparison.Right)}",
        Negation { Operand: StateTest test } => SayStates(test, negated: true),
        Negation { Operand: Negation inner } => Say(inner.Operand),
        Negation negation => _english ? $"not {Bracketed(negation.Operand)}" : $"并非 {Bracketed(negation.Operand)}",
        Junction { IsAnd: false, Operands: [Negation condition, var then] } => _english
            ? $"if {Say(condition.Operand)}, then {Say(then)}"
            : $"若 {Say(condition.Operand)},则 {Say(then)}",
        Junction junction => SayJunction(junction),
        StateTest test => SayStates(test, negated: false),
        TextTest test => SayText(test),
        _ => WordsOfNarrative.Say(expression, _language, Say, Titles),
    };

    public string Say(NumberExpression expression) => expression switch
    {
        ConstantNumber constant => ExactNumber.Show(constant.Number),
        YearNumber => _english ? "report year" : "报告年份",
        CellNumber cell => Label(cell.Cell),
        SumNumber sum => SaySum(sum),
        NegatedNumber negated => $"−{Factor(negated.Operand)}",
        ProductNumber product => $"{Factor(product.Left)} × {Factor(product.Right)}",
        ExtremeNumber { Function: "abs", Operands: [var one] } => $"|{Say(one)}|",
        ExtremeNumber extreme => (extreme.Function, _english) switch
        {
            ("min", true) => "the smallest of ",
            ("min", false) => "最小值",
            (_, true) => "the largest of ",
            (_, false) => "最大值",
        } + $"({string.Join(", ", extreme.Operands.Select(Say))})",
        StatedNumber { Id: null } => (_english ? "stated: " : "文中所述") + Titles(_claims),
        StatedNumber { Id: { } id } => (_english ? "stated: " : "文中所述") + Titles([id]),
        StatedSum sum => (_english ? "sum of what is stated: " : "文中所述之和:") + Titles(sum.Ids),
        StatedParts => _english ? "sum of the parts stated" : "文中所列各项之和",
        ReportDate { Published: true } => _english ? "date of publication" : "发布日期",
        ReportDate => _english ? "date of signature" : "落款日期",
        CalculatedDate { Year: SumNumber { Parts: [YearNumber, ConstantNumber { Number: 1 }] } } date => _english ? $"{Day(date)} of the following year" : $"报告年份次年{Day(date)}",
        CalculatedDate date => _english ? $"{Day(date)} of ({Say(date.Year)})" : $"({Say(date.Year)})年{Day(date)}",
        StateCount count => _english ? $"number of cells that are {State(count.Mask)} ({List(count.Cells)})" : $"{State(count.Mask)}的格数({List(count.Cells)})",
        _ => "?",
    };

    private string Day(CalculatedDate date) =>
        _english ? $"{date.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month)}" : $"{date.Month}月{date.Day}日";

    private string Titles(IEnumerable<string> claims) =>
        string.Join(_english ? ", " : "、", claims.Select(id => $"“{(_titles.TryGetValue(id, out LocalizedText? title) ? title.In(_language) : id)}”"));

    private string SaySum(SumNumber sum)
    {
        string text = "";
        foreach (NumberExpression part in sum.Parts)
        {
            (bool minus, NumberExpression said) = part is NegatedNumber negated ? (true, negated.Operand) : (false, part);
            string words = minus && said is SumNumber ? Factor(said) : Say(said);
            text += text.Length == 0 ? (minus ? "−" : "") + words : (minus ? " − " : " + ") + words;
        }

        return text.Length > 0 ? text : "0";
    }

    private string Factor(NumberExpression expression) => expression is SumNumber ? $"({Say(expression)})" : Say(expression);

    private string SayJunction(Junction junction)
    {
        IReadOnlyList<BooleanExpression> told = junction.Operands;
        if (told.All(o => o is Comparison { Operator: "=", Right: ConstantNumber { Number: 0 }, Left: CellNumber }) && junction.IsAnd)
        {
            string list = List(told.Select(o => ((CellNumber)((Comparison)o).Left).Cell));
            return _english ? $"{list} are all 0" : $"{list} 均为 0";
        }

        return string.Join(junction.IsAnd ? _english ? " and " : " 且 " : _english ? " or " : " 或 ", told.Select(Bracketed));
    }

    private string Bracketed(BooleanExpression expression) => expression is Junction { Operands.Count: > 1 } ? $"({Say(expression)})" : Say(expression);

    private string SayStates(StateTest test, bool negated)
    {
        string verb = (_english, negated) switch
        {
            (true, false) => test.Cells.Count > 1 ? "are" : "is",
            (true, true) => test.Cells.Count > 1 ? "are not all" : "is not",
            (false, false) => test.Cells.Count > 1 ? "均为" : "为",
            (false, true) => test.Cells.Count > 1 ? "并非都是" : "不是",
        };
        return $"{List(test.Cells)} {verb} {State(test.Mask)}";
    }

    private string SayText(TextTest test)
    {
        string text = test.Text switch
        {
            UnitText => _english ? "the unit's name" : "单位名称",
            ScopeText => _english ? "the scope" : "报告范围",
            TitleText => _english ? "the title" : "标题",
            SectionWords words => _english ? $"section {words.Section}" : $"第 {words.Section} 部分",
            PrintedText printed => (_english ? "the text of " : "所印文字:") + Label(printed.Cell),
            _ => "?",
        };
        string verb = test.Function switch
        {
            "contains" => _english ? "contains" : "含",
            "startsWith" => _english ? "starts with" : "开头为",
            "endsWith" => _english ? "ends with" : "结尾为",
            "!=" => "≠",
            _ => "=",
        };
        return $"{text} {verb} {string.Join(_english ? " or " : "或", test.Words.Select(w => $"“{w}”"))}";
    }

    private string State(byte mask) => mask switch
    {
        CellStates.Integer => _english ? "whole numbers" : "整数",
        CellStates.Integer | CellStates.Decimal => _english ? "a number" : "数",
        CellStates.Blank => _english ? "blank" : "空白",
        CellStates.NotNumber => _english ? "not a number" : "非数字",
        CellStates.Missing => _english ? "missing" : "未见",
        _ => _english ? "printed" : "有印出(含空白)",
    };

    private string List(IEnumerable<FormCell> list)
    {
        FormCell[] all = [.. list];
        string named = string.Join(_english ? ", " : "、", all.Take(all.Length > MaximumListed ? 3 : MaximumListed).Select(Label));
        return all.Length <= MaximumListed ? named : named + (_english ? $", … ({all.Length} cells)" : $"……共 {all.Length} 格");
    }

    private string Label(FormCell cell)
    {
        LocalizedText label = _sameRow ? FormLabels.Short(cell.Column.Label) : _sameColumn ? FormLabels.Short(cell.Row.Label) : FormLabels.Cell(cell);
        return label.In(_language);
    }

    private static string Symbol(string op) => op switch
    {
        "!=" => "≠",
        "<=" => "≤",
        ">=" => "≥",
        _ => op,
    };
}
