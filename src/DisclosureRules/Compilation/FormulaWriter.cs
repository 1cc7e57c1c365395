using System.Globalization;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

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
    public FormulaWriter(Language language, BoundRule instance, IReadOnlyCollection<CellVariable> cells, IReadOnlyDictionary<string, LocalizedText> titles)
    {
        (_language, _english, _claims, _titles) = (language, language == Language.English, instance.Rule.Claims, titles);
        HashSet<string> told = [.. instance.Variables.Values.SelectMany(v => v.Cell is { } variable ? [variable.Cell.Id.Row, variable.Cell.Id.Column] : new[] { v.Name ?? "" })];
        bool sameTable = cells.Select(c => c.Cell.Id.Table).Distinct().Count() == 1;
        _sameRow = sameTable && cells.Select(c => c.Cell.Id.Row).Distinct().Count() == 1 && told.Contains(cells.First().Cell.Id.Row);
        _sameColumn = sameTable && cells.Select(c => c.Cell.Id.Column).Distinct().Count() == 1 && told.Contains(cells.First().Cell.Id.Column);
    }

    /// <summary>Tests of a name (<c>c != "total"</c>) were settled when the rule was compiled: what follows from them needn't be said.</summary>
    public static Condition Settle(Condition expression)
    {
        switch (expression)
        {
            case Negation negation when Settle(negation.Operand) is ConstantCondition constant:
                return new ConstantCondition(!constant.Value);
            case Junction junction:
                bool isAnd = junction is Conjunction;
                Condition[] operands = [.. junction.Operands.Select(Settle)];
                if (operands.Any(o => o is ConstantCondition constant && constant.Value != isAnd))
                    return new ConstantCondition(!isAnd);
                operands = [.. operands.Where(o => o is not ConstantCondition)];
                return operands.Length == 0 ? new ConstantCondition(isAnd) : operands.Length == 1 ? operands[0] : isAnd ? new Conjunction(operands) : new Disjunction(operands);
            default:
                return expression;
        }
    }

    public string Say(Condition expression) => expression switch
    {
        ConstantCondition constant => constant.Value ? _english ? "always" : "恒成立" : _english ? "never" : "恒不成立",
        Comparison comparison => $"{Say(comparison.Left)} {Symbol(comparison.Operator)} {Say(comparison.Right)}",
        Negation { Operand: StateTest test } => SayStates(test, negated: true),
        Negation { Operand: Negation inner } => Say(inner.Operand),
        Negation negation => _english ? $"not {Bracketed(negation.Operand)}" : $"并非 {Bracketed(negation.Operand)}",
        Disjunction { Operands: [Negation condition, var then] } => _english
            ? $"if {Say(condition.Operand)}, then {Say(then)}"
            : $"若 {Say(condition.Operand)},则 {Say(then)}",
        Junction junction => SayJunction(junction),
        StateTest test => SayStates(test, negated: false),
        TextTest test => SayText(test),
        DateComparison comparison => $"{Say(comparison.Left)} {Symbol(comparison.Operator)} {Say(comparison.Right)}",
        IsMultiple test => _english ? $"{Say(test.Number)} is a multiple of {ExactNumber.Show(test.Step)}" : $"{Say(test.Number)} 为 {ExactNumber.Show(test.Step)} 的整数倍",
        IsKnown test => _english ? $"{test.Role.Prefix()}{test.Fact.Name()} is known" : $"已知 {test.Role.Prefix()}{test.Fact.Name()}",
        IsStated test => (_english ? "stated: " : "文中述及") + Titles(test.Ids),
        IsShareOf test => _english ? $"the percentage is the number's share in {Say(test.Whole)}" : $"百分比为该数占 {Say(test.Whole)} 的比例",
        ClaimHas { Part: ClaimPart.Share } => _english ? "a percentage is stated" : "文中写有百分比",
        ClaimHas => _english ? "parts are listed" : "文中列有分项",
        SectionTest { Empty: true } test => _english ? $"section {test.Section} is empty" : $"第 {test.Section} 部分为空",
        SectionTest test => _english ? $"there is a section {test.Section}" : $"有第 {test.Section} 部分",
        SectionsInOrder => _english ? "the sections stand in order, each once" : "各部分依次排列、各一次",
        _ => throw Unsaid(expression),
    };

    public string Say(NumberExpression expression) => expression switch
    {
        ConstantNumber constant => ExactNumber.Show(constant.Number),
        FactNumber fact => Fact(fact.Role, fact.Fact),
        CellNumber cell => Label(cell.Cell),
        SumNumber sum => SaySum(sum),
        NegatedNumber negated => $"−{Factor(negated.Operand)}",
        ProductNumber product => $"{Factor(product.Left)} × {Factor(product.Right)}",
        AbsoluteValue absolute => $"|{Say(absolute.Operand)}|",
        ExtremeNumber extreme => (extreme.Extreme, _english) switch
        {
            (Extreme.Smallest, true) => "the smallest of ",
            (Extreme.Smallest, false) => "最小值",
            (_, true) => "the largest of ",
            (_, false) => "最大值",
        } + $"({string.Join(", ", extreme.Operands.Select(Say))})",
        StatedNumber { Id: null } => (_english ? "stated: " : "文中所述") + Titles(_claims),
        StatedNumber { Id: { } id } => (_english ? "stated: " : "文中所述") + Titles([id]),
        StatedSum sum => (_english ? "sum of what is stated: " : "文中所述之和:") + Titles(sum.Ids),
        StatedParts => _english ? "sum of the parts stated" : "文中所列各项之和",
        StateCount count => _english ? $"number of cells that are {State(count.Mask)} ({List(count.Cells)})" : $"{State(count.Mask)}的格数({List(count.Cells)})",
        _ => throw Unsaid(expression),
    };

    private string Say(DateExpression expression) => expression switch
    {
        FactDate fact => Fact(fact.Role, fact.Fact),
        CalculatedDate { Year: SumNumber { Parts: [FactNumber { Role: ReportRole.Self }, ConstantNumber { Number: 1 }] } } date => _english ? $"{Day(date)} of the following year" : $"报告年份次年{Day(date)}",
        CalculatedDate date => _english ? $"{Day(date)} of ({Say(date.Year)})" : $"({Say(date.Year)})年{Day(date)}",
        _ => throw Unsaid(expression),
    };

    private string Say(TextExpression expression) => expression switch
    {
        ConstantText constant => $"“{constant.Text}”",
        FactText fact => Fact(fact.Role, fact.Fact),
        SectionWords words => _english ? $"section {words.Section}" : $"第 {words.Section} 部分",
        PrintedText printed => (_english ? "the text of " : "所印文字:") + Label(printed.Cell),
        _ => throw Unsaid(expression),
    };

    private string Fact(ReportRole role, ReportFact fact) => role.Qualify(fact switch
    {
        ReportFact.Year => role == ReportRole.Self ? new LocalizedText("报告年份", "report year") : new("报告的年份", "report's year"),
        ReportFact.Published => new("发布日期", "date of publication"),
        ReportFact.Signed => new("落款日期", "date of signature"),
        ReportFact.Unit => new("单位名称", role == ReportRole.Self ? "the unit's name" : "name of the unit"),
        ReportFact.Scope => new("报告范围", role == ReportRole.Self ? "the scope" : "scope"),
        ReportFact.Title => new("标题", role == ReportRole.Self ? "the title" : "title"),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "There is no such fact."),
    }).In(_language);

    private static InvalidOperationException Unsaid(Expression expression) => new($"No words for {expression.GetType().Name}.");

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
        IReadOnlyList<Condition> told = junction.Operands;
        if (junction is Conjunction && told.All(o => o is Comparison { Operator: ComparisonOperator.Equal, Right: ConstantNumber { Number: 0 }, Left: CellNumber }))
        {
            string list = List(told.Select(o => ((CellNumber)((Comparison)o).Left).Cell));
            return _english ? $"{list} are all 0" : $"{list} 均为 0";
        }

        return string.Join(junction is Conjunction ? _english ? " and " : " 且 " : _english ? " or " : " 或 ", told.Select(Bracketed));
    }

    private string Bracketed(Condition expression) => expression is Junction { Operands.Count: > 1 } ? $"({Say(expression)})" : Say(expression);

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
        string verb = test.Relation switch
        {
            TextRelation.Equal => "=",
            TextRelation.NotEqual => "≠",
            TextRelation.Contains => _english ? "contains" : "含",
            TextRelation.StartsWith => _english ? "starts with" : "开头为",
            TextRelation.EndsWith => _english ? "ends with" : "结尾为",
            _ => throw Unsaid(test),
        };
        return $"{Say(test.Text)} {verb} {string.Join(_english ? " or " : "或", test.Words.Select(w => $"“{w}”"))}";
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

    private string List(IEnumerable<CellVariable> list)
    {
        CellVariable[] all = [.. list];
        string named = string.Join(_english ? ", " : "、", all.Take(all.Length > MaximumListed ? 3 : MaximumListed).Select(Label));
        return all.Length <= MaximumListed ? named : named + (_english ? $", … ({all.Length} cells)" : $"……共 {all.Length} 格");
    }

    private string Label(CellVariable variable)
    {
        FormCell cell = variable.Cell;
        LocalizedText label = _sameRow ? FormLabels.Short(cell.Column.Label) : _sameColumn ? FormLabels.Short(cell.Row.Label) : FormLabels.Cell(cell);
        return variable.Role.Qualify(label).In(_language);
    }

    private static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.NotEqual => "≠",
        ComparisonOperator.AtMost => "≤",
        ComparisonOperator.AtLeast => "≥",
        _ => comparison.Symbol(),
    };
}
