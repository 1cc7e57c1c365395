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

    private static readonly string[] Months =
    [
        "words.month.january", "words.month.february", "words.month.march", "words.month.april", "words.month.may", "words.month.june",
        "words.month.july", "words.month.august", "words.month.september", "words.month.october", "words.month.november", "words.month.december",
    ];

    private readonly Language _language;
    private readonly TextCatalog _catalog;
    private readonly bool _sameRow;
    private readonly bool _sameColumn;
    private readonly IReadOnlyList<string> _claims;
    private readonly IReadOnlyDictionary<string, LocalizedText> _titles;

    /// <param name="language">The language.</param>
    /// <param name="catalog">The texts.</param>
    /// <param name="instance">The instance: its label, which stands beside the formula, tells the row or column that it is about.</param>
    /// <param name="cells">All cells of the formula.</param>
    /// <param name="titles">What claims state, in words.</param>
    public FormulaWriter(Language language, TextCatalog catalog, BoundRule instance, IReadOnlyCollection<CellVariable> cells, IReadOnlyDictionary<string, LocalizedText> titles)
    {
        (_language, _catalog, _claims, _titles) = (language, catalog, instance.Rule.Claims, titles);
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
        ConstantCondition constant => constant.Value ? Word("words.formula.always") : Word("words.formula.never"),
        Comparison comparison => $"{Say(comparison.Left)} {comparison.Operator.Sign()} {Say(comparison.Right)}",
        Negation { Operand: StateTest test } => SayStates(test, negated: true),
        Negation { Operand: Negation inner } => Say(inner.Operand),
        Negation negation => Word("words.formula.not", ("condition", Bracketed(negation.Operand))),
        Disjunction { Operands: [Negation condition, var then] } => Word("words.formula.if-then", ("condition", Say(condition.Operand)), ("then", Say(then))),
        Junction junction => SayJunction(junction),
        StateTest test => SayStates(test, negated: false),
        TextTest test => SayText(test),
        DateComparison comparison => $"{Say(comparison.Left)} {comparison.Operator.Sign()} {Say(comparison.Right)}",
        IsMultiple test => Word("words.formula.is-a-multiple-of", ("number", Say(test.Number)), ("step", ExactNumber.Show(test.Step))),
        IsKnown test => Word("words.formula.is-known", ("report", test.Role.Prefix()), ("fact", test.Fact.Name())),
        StatedAlike test => Word("words.formula.stated-alike") + Titles(test.Ids),
        IsStated test => Word("words.formula.stated") + Titles(test.Ids),
        IsShareOf { Part: { } part } test => Word("words.formula.shows-share", ("part", Say(part)), ("whole", Say(test.Whole))),
        IsShareOf { IsNear: true } test => Word("words.formula.near-share-of", ("whole", Say(test.Whole))),
        IsShareOf test => Word("words.formula.share-of", ("whole", Say(test.Whole))),
        ClaimHas { Part: ClaimPart.Share } => Word("words.formula.has-share"),
        ClaimHas => Word("words.formula.has-parts"),
        SectionTest { Empty: true } test => Word("words.formula.section-is-empty", ("section", test.Section)),
        SectionTest test => Word("words.formula.has-section", ("section", test.Section)),
        SectionsInOrder => Word("words.formula.in-order"),
        HeadingsNumbered { Order: HeadingOrder.NoneTwice } => Word("words.formula.no-heading-number-twice"),
        HeadingsNumbered => Word("words.formula.no-heading-number-left-out"),
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
        ExtremeNumber extreme => (extreme.Extreme == Extreme.Smallest ? Word("words.formula.smallest") : Word("words.formula.largest")) + $"({string.Join(", ", extreme.Operands.Select(Say))})",
        StatedNumber { Id: null } => Word("words.formula.stated-number") + Titles(_claims),
        StatedNumber { Id: { } id } => Word("words.formula.stated-number") + Titles([id]),
        StatedSum sum => Word("words.formula.sum-stated") + Titles(sum.Ids),
        StatedParts => Word("words.formula.sum-of-parts"),
        StateCount count => Word("words.formula.count-of-cells", ("state", State(count.Mask)), ("cells", List(count.Cells))),
        _ => throw Unsaid(expression),
    };

    private string Say(DateExpression expression) => expression switch
    {
        FactDate fact => Fact(fact.Role, fact.Fact),
        CalculatedDate { Year: SumNumber { Parts: [FactNumber { Role: ReportRole.Self }, ConstantNumber { Number: 1 }] } } date =>
            Word("words.formula.of-the-following-year", ("day", Day(date))),
        CalculatedDate date => Word("words.formula.date-of-year", ("day", Day(date)), ("year", Say(date.Year))),
        _ => throw Unsaid(expression),
    };

    private string Say(TextExpression expression) => expression switch
    {
        ConstantText constant => $"“{constant.Text}”",
        FactText fact => Fact(fact.Role, fact.Fact),
        SectionWords { Without.Count: > 0 } words => Word("words.formula.section-without", ("section", words.Section), ("words", string.Join(", ", words.Without.Select(w => $"“{w}”")))),
        Headings => Word("words.formula.headings"),
        SectionWords words => Word("words.formula.section", ("section", words.Section)),
        PrintedText printed => Word("words.formula.text-of") + Label(printed.Cell),
        _ => throw Unsaid(expression),
    };

    private string Fact(ReportRole role, ReportFact fact) => role.Qualify(fact switch
    {
        ReportFact.Year => role == ReportRole.Self ? Texts.Of("words.fact.year") : Texts.Of("words.fact.other-year"),
        ReportFact.Published => Texts.Of("words.fact.published"),
        ReportFact.Signed => Texts.Of("words.fact.signed"),
        ReportFact.Unit => role == ReportRole.Self ? Texts.Of("words.fact.unit") : Texts.Of("words.fact.other-unit"),
        ReportFact.Scope => role == ReportRole.Self ? Texts.Of("words.fact.scope") : Texts.Of("words.fact.other-scope"),
        ReportFact.Title => role == ReportRole.Self ? Texts.Of("words.fact.title") : Texts.Of("words.fact.other-title"),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "There is no such fact."),
    }).In(_language, _catalog);

    private static InvalidOperationException Unsaid(Expression expression) => new($"No words for {expression.GetType().Name}.");

    private string Day(CalculatedDate date) =>
        Word("words.formula.day", ("day", date.Day), ("month", Texts.Of(Months[date.Month - 1])));

    private string Titles(IEnumerable<string> claims) =>
        string.Join(Word("words.separator.list"), claims.Select(id => $"“{(_titles.TryGetValue(id, out LocalizedText? title) ? title.In(_language, _catalog) : id)}”"));

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
            return Word("words.formula.are-all-0", ("cells", list));
        }

        return string.Join(junction is Conjunction ? Word("words.formula.and") : Word("words.formula.or"), told.Select(Bracketed));
    }

    private string Word(string key, params ReadOnlySpan<MessageArgument> arguments) => Texts.Say(key, _language, _catalog, arguments);

    private string Bracketed(Condition expression) => expression is Junction { Operands.Count: > 1 } ? $"({Say(expression)})" : Say(expression);

    private string SayStates(StateTest test, bool negated)
    {
        string key = (test.Cells.Count > 1, negated) switch
        {
            (false, false) => "words.formula.is",
            (false, true) => "words.formula.is-not",
            (true, false) => "words.formula.are",
            (true, true) => "words.formula.are-not-all",
        };
        return Word(key, ("cells", List(test.Cells)), ("state", State(test.Mask)));
    }

    private string SayText(TextTest test)
    {
        string verb = test.Relation switch
        {
            TextRelation.Equal => "=",
            TextRelation.NotEqual => "≠",
            TextRelation.Contains => Word("words.formula.contains"),
            TextRelation.StartsWith => Word("words.formula.starts-with"),
            TextRelation.EndsWith => Word("words.formula.ends-with"),
            _ => throw Unsaid(test),
        };
        return $"{Say(test.Text)} {verb} {string.Join(Word("words.formula.or-text"), test.Words.Select(w => $"“{w}”"))}";
    }

    private string State(byte mask) => mask switch
    {
        CellStates.Integer => Word("words.formula.whole-numbers"),
        CellStates.Integer | CellStates.Decimal => Word("words.formula.a-number"),
        CellStates.Blank => Word("words.formula.blank"),
        CellStates.NotNumber => Word("words.formula.not-a-number"),
        CellStates.Missing => Word("words.formula.missing"),
        _ => Word("words.formula.printed"),
    };

    private string List(IEnumerable<CellVariable> list)
    {
        CellVariable[] all = [.. list];
        string named = string.Join(Word("words.separator.list"), all.Take(all.Length > MaximumListed ? 3 : MaximumListed).Select(Label));
        return all.Length <= MaximumListed ? named : named + Word("words.formula.cells", ("count", all.Length));
    }

    private string Label(CellVariable variable)
    {
        FormCell cell = variable.Cell;
        LocalizedText label = _sameRow ? FormLabels.Short(cell.Column.Label) : _sameColumn ? FormLabels.Row(cell) : FormLabels.Cell(cell);
        return variable.Role.Qualify(label).In(_language, _catalog);
    }
}
