using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Languages;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Compilation;

/// <summary>
/// Resolves an expression's names against a form and checks its types. Everything that can be wrong with an expression is found here,
/// before any report is read. Where something is wrong, binding goes on with something that is not, so that one run names all that is.
/// </summary>
internal sealed class Binder(Form form, CellSelector cells, bool blankIsZero, Dictionary<string, BoundVariable> variables, CostMeter cost, bool overClaims = false)
{
    /// <summary>Binds what is said about the words of a report.</summary>
    public NarrativeBinder Words { get; } = new(form, variables, overClaims);

    public Form Form => form;

    /// <summary>Whether anything bound so far reads the words of a report.</summary>
    public bool ReadsWords => Words.ReadsWords;

    /// <summary>The claims that were named so far.</summary>
    public IReadOnlyList<(string Id, Syntax At)> Claims => Words.Claims;

    /// <summary>Whether anything bound so far reads last year's report.</summary>
    public bool ReadsLastYear { get; private set; }

    /// <summary>Whether anything bound so far reads the reports of the units below.</summary>
    public bool ReadsUnitsBelow { get; private set; }

    // The argument of sum(…) that is bound: only there may the units below be named, of which there are many.
    private Syntax? _added;

    // An expression of 10,000 characters could have thousands of errors; nobody mends more at once.
    private const int MostErrors = 20;

    // What words of other languages for rounding stand for: no function.
    private const string Rounding = "rounding";

    private readonly List<ExpressionError> _errors = [];

    /// <summary>What was found wrong since it was last asked, in the order of binding.</summary>
    public IReadOnlyList<ExpressionError> TakeErrors()
    {
        ExpressionError[] errors = [.. _errors.Distinct()];
        _errors.Clear();
        return errors;
    }

    public Condition Condition(Syntax syntax)
    {
        try
        {
            return ConditionOf(syntax);
        }
        catch (ExpressionException exception) when (GoesOn(exception))
        {
            return new ConstantCondition(true);
        }
    }

    public NumberExpression Number(Syntax syntax)
    {
        try
        {
            return NumberOf(syntax);
        }
        catch (ExpressionException exception) when (GoesOn(exception))
        {
            return new ConstantNumber(0);
        }
    }

    /// <summary>Notes an error; <see langword="false"/> where there is no point in going on.</summary>
    private bool GoesOn(ExpressionException exception)
    {
        if (exception.Error.Code == "rule.too-costly" || _errors.Count >= MostErrors)
            return false;
        _errors.Add(exception.Error);
        _errors.AddRange(exception.Further);
        return true;
    }

    private Condition ConditionOf(Syntax syntax)
    {
        cost.Add(syntax);
        switch (syntax)
        {
            case BooleanSyntax constant:
                return new ConstantCondition(constant.Value);
            case NotSyntax not:
                return new Negation(Condition(not.Operand));
            case BinarySyntax { Operator: "and" or "or" } binary:
                (Condition left, Condition right) = (Operand(binary, binary.Left), Operand(binary, binary.Right));
                return binary.Operator == "and" ? new Conjunction(left, right) : new Disjunction(left, right);
            case BinarySyntax { Operator: "+" or "-" or "*" }:
                throw Mismatch(syntax, Texts.Of("words.a-condition"));
            case BinarySyntax binary:
                return Comparison(binary, ComparisonOperators.Of(binary.Operator) ?? throw new InvalidOperationException($"No operator {binary.Operator}."));
            case RangeSyntax range:
                NumberExpression value = Number(range.Value);
                return new Conjunction(
                    new Comparison(ComparisonOperator.AtLeast, value, Number(range.Low)), new Comparison(ComparisonOperator.AtMost, value, Number(range.High)));
            case IfSyntax choice:
                return If(choice);
            case QuantifierSyntax quantifier:
                return Quantifier(quantifier);
            case NameSyntax name when Find(name) is { Result: ExpressionKind.Condition } named:
                return (Condition)named.Bind(this, name);
            case CallSyntax call when Find(call) is { Result: ExpressionKind.Condition } function:
                return (Condition)Call(function, call);
            case NameSyntax name when IsUnknown(name):
                throw UnknownName(name);
            default:
                throw Mismatch(syntax, Texts.Of("words.a-condition-such-as"));
        }
    }

    /// <summary>A side of <c>and</c> or <c>or</c>: a number or text alone repeats a comparison, which is then told in full.</summary>
    private Condition Operand(BinarySyntax junction, Syntax side)
    {
        if (side is NumberSyntax or NegateSyntax { Operand: NumberSyntax } or TextSyntax && RepeatedComparison.Of(junction, side) is { } written)
        {
            GoesOn(Error(side, Texts.Of("rule.type/repeated", ("operator", junction.Operator), ("written", written))));
            return new ConstantCondition(true);
        }

        return Condition(side);
    }

    private NumberExpression NumberOf(Syntax syntax)
    {
        cost.Add(syntax);
        switch (syntax)
        {
            case NumberSyntax number:
                return new ConstantNumber(number.Value);
            case NegateSyntax negate:
                return new NegatedNumber(Number(negate.Operand));
            case BinarySyntax { Operator: "+" } sum:
                return new SumNumber([Number(sum.Left), Number(sum.Right)]);
            case BinarySyntax { Operator: "-" } difference:
                return new SumNumber([Number(difference.Left), new NegatedNumber(Number(difference.Right))]);
            case BinarySyntax { Operator: "*" } product:
                return new ProductNumber(Number(product.Left), Number(product.Right));
            case NameSyntax name when Find(name) is { } value:
                return value.Result == ExpressionKind.Number ? (NumberExpression)value.Bind(this, name) : throw NoNumber(syntax);
            case NameSyntax or CellSyntax:
                return Cell(OneCell(syntax));
            case CallSyntax call when Find(call) is { Result: ExpressionKind.Number } function:
                return (NumberExpression)Call(function, call);
            default:
                throw NoNumber(syntax);
        }
    }

    /// <summary>Whether an expression is a text rather than a number. A variable that names a row or column is the text of that name.</summary>
    public bool IsText(Syntax syntax) => KindOf(syntax) == ExpressionKind.Text;

    private bool IsDate(Syntax syntax) => KindOf(syntax) == ExpressionKind.Date;

    /// <summary>What an expression gives; a name or function that nobody knows counts as a number, and is refused when it is bound.</summary>
    private ExpressionKind KindOf(Syntax syntax) => syntax switch
    {
        TextSyntax => ExpressionKind.Text,
        NumberSyntax or NegateSyntax or CellSyntax or BinarySyntax { Operator: "+" or "-" or "*" } => ExpressionKind.Number,
        BooleanSyntax or NotSyntax or BinarySyntax or RangeSyntax or IfSyntax or QuantifierSyntax => ExpressionKind.Condition,
        CallSyntax call => FunctionTable.Find(call.Function)?.Result ?? ExpressionKind.Number,
        NameSyntax name when variables.TryGetValue(name.Name, out BoundVariable variable) =>
            variable.Cell is null && name.Role == ReportRole.Self ? ExpressionKind.Text : ExpressionKind.Number,
        NameSyntax name => FunctionTable.Find(name)?.Result ?? ExpressionKind.Number,
        _ => throw new InvalidOperationException($"No kind of {syntax.GetType().Name}."),
    };

    private DateExpression Date(Syntax syntax)
    {
        cost.Add(syntax);
        switch (syntax)
        {
            case NameSyntax name when Find(name) is { Result: ExpressionKind.Date } value:
                return (DateExpression)value.Bind(this, name);
            case CallSyntax call when Find(call) is { Result: ExpressionKind.Date } function:
                return (DateExpression)Call(function, call);
            default:
                throw Error(syntax, Texts.Of("rule.type/expected-date"));
        }
    }

    public TextExpression Text(Syntax syntax)
    {
        cost.Add(syntax);
        switch (syntax)
        {
            case TextSyntax text:
                return new ConstantText(text.Value);
            case NameSyntax name when variables.TryGetValue(name.Name, out BoundVariable variable) && variable.Name is { } value && name.Role == ReportRole.Self:
                return new ConstantText(value);
            case NameSyntax name when Find(name) is { Result: ExpressionKind.Text } value:
                return (TextExpression)value.Bind(this, name);
            case CallSyntax call when Find(call) is { Result: ExpressionKind.Text } function:
                return (TextExpression)Call(function, call);
            default:
                throw Error(syntax, Texts.Of("rule.type/expected-text"));
        }
    }

    /// <summary>The cells an argument names: a cell expression or a variable that stands for a cell.</summary>
    public IReadOnlyList<CellVariable> Cells(Syntax syntax)
    {
        switch (syntax)
        {
            case CellSyntax cell:
                IReadOnlyList<CellVariable> selected = cells.Select(cell, variables);
                Read(cell.Role, cell);
                cost.Add(syntax, selected.Count + cell.Row.Items.Count + cell.Row.Except.Count + cell.Column.Items.Count + cell.Column.Except.Count);
                return selected;
            case NameSyntax name when variables.TryGetValue(name.Name, out BoundVariable variable):
                return variable.Cell is { } one ? [Of(one, name)] : throw Error(name, Texts.Of("rule.type/name-variable", ("name", LocatedNode.Shorten(name.Name))));
            case NameSyntax name:
                throw UnknownName(name);
            default:
                throw Error(syntax, Texts.Of("rule.type/expected-cell"));
        }
    }

    /// <summary>The cell that a variable stands for, or, behind <c>previous.</c>, the same cell of last year's report.</summary>
    private CellVariable Of(CellVariable cell, NameSyntax name) => cell with { Role = Read(name.Role == ReportRole.Self ? cell.Role : name.Role, name) };

    /// <summary>Notes that a report is read.</summary>
    public ReportRole Read(ReportRole role, Syntax at)
    {
        if (role == ReportRole.Children && !ReferenceEquals(at, _added))
            throw Error(at, Texts.Of("rule.children"));
        ReadsLastYear |= role == ReportRole.Previous;
        ReadsUnitsBelow |= role == ReportRole.Children;
        return ReadsLastYear && ReadsUnitsBelow ? throw Error(at, Texts.Of("rule.children/previous")) : role;
    }

    private CellNumber Cell(CellVariable cell) => new(cell, blankIsZero);

    /// <summary>The one cell that an argument names.</summary>
    public CellVariable OneCell(Syntax syntax)
    {
        IReadOnlyList<CellVariable> selected = Cells(syntax);
        return selected.Count == 1 ? selected[0] : throw Error(syntax, Texts.Of("rule.type/one-cell", ("count", selected.Count), ("cells", SyntaxPrinter.Print(syntax))));
    }

    /// <summary>The numbers that the arguments of a call stand for: of several cells each is one.</summary>
    public IReadOnlyList<NumberExpression> Numbers(CallSyntax call)
    {
        List<NumberExpression> numbers = [];
        foreach (Syntax argument in call.Arguments)
        {
            try
            {
                _added = call.Function == "sum" ? argument : null;
                if (argument is CellSyntax)
                    numbers.AddRange(Cells(argument).Select(Cell));
                else
                    numbers.Add(Number(argument));
            }
            catch (ExpressionException exception) when (GoesOn(exception))
            {
                numbers.Add(new ConstantNumber(0));
            }
        }

        return numbers;
    }

    /// <summary>All cells that the arguments of a call name.</summary>
    public IReadOnlyList<CellVariable> Cells(CallSyntax call) => [.. call.Arguments.SelectMany(Cells)];

    public Conjunction Zero(CallSyntax call) =>
        new(Cells(call).Select(c => new Comparison(ComparisonOperator.Equal, Cell(c), new ConstantNumber(0))));

    public IsKnown IsKnown(CallSyntax call) =>
        call.Arguments[0] is NameSyntax { Name: var known, Role: var role } && ReportFacts.Of(known) is { } fact
            ? new(Read(role, call.Arguments[0]), fact)
            : throw Error(call.Arguments[0], Texts.Of("rule.type/known", ("accepted", string.Join(", ", ReportFacts.Names))));

    public IsMultiple IsMultiple(CallSyntax call) => call.Arguments[1] is NumberSyntax { Value: > 0 } step
        ? new(Number(call.Arguments[0]), step.Value)
        : throw Error(call.Arguments[1], Texts.Of("rule.type/multiple"));

    public CalculatedDate CalculatedDate(CallSyntax call)
    {
        if (call.Arguments[1] is not NumberSyntax { Value: >= 1 and <= 12 } month || month.Value % 1 != 0 || call.Arguments[2] is not NumberSyntax { Value: >= 1 and <= 31 } day || day.Value % 1 != 0)
            throw Error(call, Texts.Of("rule.type/date"));
        // 2024 has 366 days: 29 February is a date of some years.
        if (day.Value > DateTime.DaysInMonth(2024, (int)month.Value))
            throw Error(call.Arguments[2], Texts.Of("rule.type/no-such-day", ("month", month.Value), ("day", day.Value)));
        return new(Number(call.Arguments[0]), (int)month.Value, (int)day.Value);
    }

    public Condition Test(TextRelation relation, CallSyntax call) =>
        Test(relation, Text(call.Arguments[0]), [.. call.Arguments.Skip(1).SelectMany(WordsOf)]);

    /// <summary>The words of a section without some words.</summary>
    public SectionWords TextWithout(CallSyntax call) => Words.Text(call, [.. call.Arguments.Skip(1).SelectMany(WordsOf).Select(AsSectionsHave).Where(w => w.Length > 0)]);

    /// <summary>A test of a constant text (a variable's name, the form) is settled here and now.</summary>
    private static Condition Test(TextRelation relation, TextExpression text, string[] words) =>
        text is ConstantText constant ? new ConstantCondition(TextTest.Holds(relation, constant.Text, words))
        : new TextTest(relation, text, text is SectionWords ? [.. words.Select(AsSectionsHave)] : words);

    /// <summary>A word as the words of a section are kept: folded, simplified and without blanks. What is nothing but blanks is left as it is, for it would be everywhere.</summary>
    private static string AsSectionsHave(string word)
    {
        string plain = ChineseText.WithoutBlanks(ChineseText.Simplify(ChineseText.Fold(word)));
        return plain.Length > 0 ? plain : word;
    }

    private Condition Comparison(BinarySyntax binary, ComparisonOperator comparison)
    {
        if ((IsDate(binary.Left) && binary.Right is TextSyntax) || (IsDate(binary.Right) && binary.Left is TextSyntax))
            throw QuotedDate((TextSyntax)(binary.Left is TextSyntax ? binary.Left : binary.Right));
        if ((QuotedNumber(binary.Left, binary.Right) ?? QuotedNumber(binary.Right, binary.Left)) is { } quoted)
            throw quoted;
        if (IsText(binary.Left) || IsText(binary.Right))
            return TextComparison(binary, comparison);
        return IsDate(binary.Left) || IsDate(binary.Right)
            ? new DateComparison(comparison, Date(binary.Left), Date(binary.Right))
            : new Comparison(comparison, Number(binary.Left), Number(binary.Right));
    }

    private static ExpressionException QuotedDate(TextSyntax text)
    {
        string written = DateOnly.TryParseExact(text.Value, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly date)
            ? $"date({date.Year}, {date.Month}, {date.Day})" : "date(year + 1, 1, 31)";
        return Error(text, Texts.Of("rule.type/quoted-date", ("written", written)));
    }

    /// <summary>A number in quotes beside a number is no text that could be compared with it.</summary>
    private ExpressionException? QuotedNumber(Syntax side, Syntax other) =>
        side is TextSyntax text && KindOf(other) == ExpressionKind.Number && ExactNumber.TryParseDecimal(text.Value, out decimal number)
            ? Error(text, Texts.Of("rule.type/quoted-number", ("written", ExactNumber.Show(number)))) : null;

    private Condition TextComparison(BinarySyntax binary, ComparisonOperator comparison)
    {
        if (comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            throw Error(binary, Texts.Of("rule.type/compared-texts", ("operator", binary.Operator)));
        if (binary is { Left: not TextSyntax, Right: not TextSyntax } && IsText(binary.Left) && IsText(binary.Right))
            throw Error(binary.Right, Texts.Of("rule.type/two-texts"));
        (Syntax text, Syntax word) = binary.Left is TextSyntax ? (binary.Right, binary.Left) : (binary.Left, binary.Right);
        if (word is TextSyntax { Value: "" } && !IsText(text) && text is CellSyntax or NameSyntax)
            throw Error(binary, Texts.Of("rule.type/blank-text", ("cell", SyntaxPrinter.Print(text))));
        return Test(comparison == ComparisonOperator.Equal ? TextRelation.Equal : TextRelation.NotEqual, Text(text), [Word(word)]);
    }

    /// <summary>A quoted text, or those that a set of the pack names.</summary>
    private IReadOnlyList<string> WordsOf(Syntax syntax)
    {
        if (syntax is not NameSyntax name || variables.ContainsKey(name.Name) || cells.Set(name.Name) is not { } set)
            return [Word(syntax)];
        cost.Add(syntax, set.Count);
        return set;
    }

    private string Word(Syntax syntax) => syntax switch
    {
        TextSyntax text => text.Value,
        NameSyntax name when FunctionTable.Find(name) is null && cells.Set(name.Name) is null && Remedy.IsNothing(name.Name) => throw Error(name, Texts.Of("rule.unknown-name/null", ("name", LocatedNode.Shorten(name.Name)))),
        NameSyntax name when FunctionTable.Find(name) is null && cells.Set(name.Name) is null =>
            throw Error(name, Texts.Of("rule.type/quoted-name", ("name", LocatedNode.Shorten(name.Name)), ("suggestion", Suggestion.For(name.Name, cells.SetNames)))),
        _ => throw Error(syntax, Texts.Of("rule.type/quoted")),
    };

    private Junction If(IfSyntax choice)
    {
        Condition condition = Condition(choice.Condition);
        Disjunction then = new(new Negation(condition), Condition(choice.Then));
        return choice.Else is null ? then : new Conjunction(then, new Disjunction(condition, Condition(choice.Else)));
    }

    private Junction Quantifier(QuantifierSyntax quantifier)
    {
        if (variables.ContainsKey(quantifier.Variable))
            throw Error(quantifier, Texts.Of("rule.variable/in-use", ("name", quantifier.Variable)));
        IReadOnlyList<BoundVariable> values = quantifier.Cells is { } set
            ? [.. cells.Select(set, variables).Select(c => new BoundVariable(null, c))]
            : [.. cells.Names(quantifier.Ids!, variables).Select(n => new BoundVariable(n, null))];
        List<Condition> parts = [];
        foreach (BoundVariable value in values)
        {
            variables[quantifier.Variable] = value;
            try
            {
                parts.Add(Condition(quantifier.Body));
            }
            finally
            {
                variables.Remove(quantifier.Variable);
            }
        }

        return quantifier.All ? new Conjunction(parts) : new Disjunction(parts);
    }

    /// <summary>What a name stands for; a variable of that name comes first.</summary>
    private NamedValue? Find(NameSyntax name) => variables.ContainsKey(name.Name) ? null : FunctionTable.Find(name);

    /// <summary>Whether a name stands for nothing at all.</summary>
    public bool IsUnknown(NameSyntax name) => !variables.ContainsKey(name.Name) && FunctionTable.Find(name) is null;

    private Function Find(CallSyntax call)
    {
        if (FunctionTable.Find(call.Function) is { } function)
            return function;
        if (form.Table(call.Function) is not null)
            throw Error(call, Texts.Of("rule.unknown-function/cell", ("written", $"{call.Function}[{string.Join(", ", call.Arguments.Select(SyntaxPrinter.Print))}]")));
        string[] names = [.. FunctionTable.Functions.Select(f => f.Name)];
        if (Synonyms.Of("words.functions", call.Function) is { } meant)
        {
            throw Error(call, meant == Rounding ? Texts.Of("rule.unknown-function/rounding", ("function", call.Function)) : FunctionTable.Find(meant) is null
                ? Texts.Of("rule.unknown-function/average", ("function", call.Function))
                : Texts.Of("rule.unknown-function/meant", ("function", call.Function), ("written", meant)));
        }

        LocalizedText suggestion = Suggestion.For(call.Function, names);
        string list = string.Join(", ", names);
        throw Error(call, Texts.Of("rule.unknown-function", ("function", call.Function), ("suggestion", suggestion), ("accepted", list)));
    }

    private Expression Call(Function function, CallSyntax call)
    {
        int found = call.Arguments.Count;
        if (found >= function.Least && found <= function.Most)
            return function.Bind(this, call);
        throw Error(call, function.Repeats
            ? Texts.Of("rule.arguments/least", ("function", call.Function), ("wanted", function.Least), ("count", found))
            : Texts.Of("rule.arguments", ("function", call.Function), ("wanted", function.Least), ("count", found)));
    }

    private ExpressionException UnknownName(NameSyntax name)
    {
        string prefix = name.Role.Prefix();
        if (MeantCells.IsTwoYearsBack(name.Role, name.Name))
            return Error(name, Texts.Of("rule.unknown-table/two-years"));
        if (name.Role == ReportRole.Self && name.Name.Split('.', 2) is [var head, var fact] && MeantCells.RoleOf(head) == ReportRole.Previous)
            return Error(name, Texts.Of("rule.unknown-name", ("prefix", ""), ("name", LocatedNode.Shorten(name.Name)), ("suggestion", Synonyms.Meant("words.values", fact, [.. ReportFacts.Names.Select(n => ReportRoles.PreviousPrefix + n)], ReportRoles.PreviousPrefix))));
        bool isMeant = Synonyms.Of("words.values", name.Name) is { } value && (name.Role == ReportRole.Self ? FunctionTable.Names.Any(n => n.Name == value) : ReportFacts.Names.Contains(value));
        if (!isMeant && Remedy.IsNothing(name.Name))
            return Error(name, Texts.Of("rule.unknown-name/null", ("name", LocatedNode.Shorten(name.Name))));
        if (!isMeant && WrittenNumber.Of(name.Name) is { } number)
            return Error(name, Texts.Of("rule.unknown-name/numeral", ("name", LocatedNode.Shorten(name.Name)), ("number", number)));
        if (!isMeant && name.Name.Any(c => c > '\x7F'))
            return Error(name, Texts.Of("rule.unknown-name/quote", ("name", LocatedNode.Shorten(name.Name))));
        if (name.Role == ReportRole.Self && MeantCells.OfLooseName(form, name.Name) is { } cell)
            return Error(name, Texts.Of("rule.unknown-name/cell", ("name", LocatedNode.Shorten(name.Name)), ("written", cell)));
        if (prefix.Length == 0 && name.Name.Length == 1)
            return Error(name, Texts.Of("rule.unknown-name/variable", ("name", LocatedNode.Shorten(name.Name))));
        string[] known = name.Role == ReportRole.Self ? [.. variables.Keys, .. FunctionTable.Names.Select(n => n.Name)] : [.. variables.Keys.Concat(ReportFacts.Names).Select(n => prefix + n)];
        if (known.Contains(prefix + name.Name, StringComparer.Ordinal))
            return Error(name, Texts.Of("rule.unknown-name/no-cell", ("name", prefix + name.Name)));
        LocalizedText suggestion = Synonyms.Meant("words.values", name.Name, known, prefix);
        return Error(name, Texts.Of("rule.unknown-name", ("prefix", prefix), ("name", LocatedNode.Shorten(name.Name)), ("suggestion", suggestion)));
    }

    private ExpressionException NoNumber(Syntax at) => KindOf(at) == ExpressionKind.Date
        ? Error(at, Texts.Of("rule.type/dates"))
        : Mismatch(at, Texts.Of("words.a-number"));

    private ExpressionException Mismatch(Syntax at, Message expected)
    {
        Message found = KindOf(at) switch
        {
            ExpressionKind.Number => Texts.Of("words.a-number"),
            ExpressionKind.Condition => Texts.Of("words.a-condition"),
            ExpressionKind.Text => Texts.Of("words.a-text"),
            ExpressionKind.Date => Texts.Of("words.a-date"),
            _ => throw new InvalidOperationException("There is no such kind."),
        };
        return Error(at, Texts.Of("rule.type", ("found", found), ("expected", expected)));
    }

    private static ExpressionException Error(Syntax at, Message message) => new(new(message, at.Start, at.End));
}
