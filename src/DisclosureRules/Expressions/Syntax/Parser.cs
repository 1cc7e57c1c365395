using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Syntax;

/// <summary>
/// Reads an expression by recursive descent. Precedence, loosest first: if-then-else and quantifiers, or, and, not, comparison, + -, *, unary -.
/// Nesting and chains are bounded, so that no text can exhaust the stack.
/// </summary>
internal sealed class Parser
{
    public const int MaximumLength = 10_000;
    private const int MaximumDepth = 100;
    private const int MaximumChain = 250;

    private static readonly string[] Keywords = ["if", "then", "else", "and", "or", "not", "all", "any", "in", "except", "true", "false"];
    private readonly List<ExpressionToken> _tokens;
    private int _position;
    private int _depth;

    private Parser(List<ExpressionToken> tokens) => _tokens = tokens;

    private ExpressionToken Current => _tokens[_position];

    /// <summary>The expression's tree; throws <see cref="ExpressionException"/> at the first error.</summary>
    public static Syntax Parse(string text)
    {
        if (text.Length > MaximumLength)
            throw new ExpressionException(new("expression.too-long", new($"表达式有 {text.Length} 个字符,上限为 {MaximumLength}", $"the expression has {text.Length} characters; at most {MaximumLength} are accepted"), 0, 0));
        Parser parser = new(Lexer.Read(text));
        Syntax syntax = parser.Expression();
        if (parser.Current.Kind != ExpressionTokenKind.End)
            throw parser.Unexpected("运算符或表达式结尾", "an operator or the end of the expression");
        return syntax;
    }

    public static bool IsKeyword(string word) => Keywords.Contains(word, StringComparer.Ordinal);

    private Syntax Expression()
    {
        if (++_depth > MaximumDepth)
            throw Error("expression.too-deep", $"嵌套超过 {MaximumDepth} 层", $"nested more than {MaximumDepth} levels deep");
        Syntax syntax;
        if (Current.Is("if"))
            syntax = If();
        else if (Current.Is("all") || Current.Is("any"))
            syntax = Quantifier();
        else
            syntax = Or();
        _depth--;
        return syntax;
    }

    private IfSyntax If()
    {
        int start = Take().Start;
        Syntax condition = Expression();
        Expect("then");
        Syntax then = Expression();
        Syntax? otherwise = TryTake("else") ? Expression() : null;
        return new(condition, then, otherwise, start, (otherwise ?? then).End);
    }

    private QuantifierSyntax Quantifier()
    {
        ExpressionToken first = Take();
        ExpressionToken variable = Word("变量名", "the name of a variable");
        Expect("in");
        Selector? ids = null;
        CellSyntax? cells = null;
        if (Current.Kind == ExpressionTokenKind.Word && _tokens[_position + 1].Is("["))
            cells = Cell(Take());
        else
            ids = Selector();
        Expect(":");
        Syntax body = Expression();
        return new(first.Value == "all", variable.Value, ids, cells, body, first.Start, body.End);
    }

    private Syntax Or() => Chain(And, "or");

    private Syntax And() => Chain(Not, "and");

    private Syntax Not()
    {
        if (!Current.Is("not"))
            return Current.Is("if") || Current.Is("all") || Current.Is("any") ? Expression() : Comparison();
        int start = Take().Start;
        if (++_depth > MaximumDepth)
            throw Error("expression.too-deep", $"嵌套超过 {MaximumDepth} 层", $"nested more than {MaximumDepth} levels deep");
        Syntax operand = Not();
        _depth--;
        return new NotSyntax(operand, start, operand.End);
    }

    private Syntax Comparison()
    {
        Syntax left = Sum();
        if (TryTake("in"))
        {
            Syntax low = Sum();
            Expect("..");
            Syntax high = Sum();
            return new RangeSyntax(left, low, high, left.Start, high.End);
        }

        if (Current.Kind != ExpressionTokenKind.Symbol || Current.Value is not ("=" or "!=" or "<" or "<=" or ">" or ">="))
            return left;
        string op = Take().Value;
        Syntax right = Sum();
        if (Current.Kind == ExpressionTokenKind.Symbol && Current.Value is "=" or "!=" or "<" or "<=" or ">" or ">=")
            throw Error("expression.chained-comparison", "比较不能连写;请用 and 连接,例如 a < b and b < c", "comparisons can't be chained; join them with and: a < b and b < c");
        return new BinarySyntax(op, left, right, left.Start, right.End);
    }

    private Syntax Sum() => Chain(Product, "+", "-");

    private Syntax Product() => Chain(Unary, "*");

    private Syntax Unary()
    {
        if (!Current.Is("-"))
            return Primary();
        int start = Take().Start;
        if (++_depth > MaximumDepth)
            throw Error("expression.too-deep", $"嵌套超过 {MaximumDepth} 层", $"nested more than {MaximumDepth} levels deep");
        Syntax operand = Unary();
        _depth--;
        return new NegateSyntax(operand, start, operand.End);
    }

    private Syntax Primary()
    {
        ExpressionToken token = Current;
        switch (token.Kind)
        {
            case ExpressionTokenKind.Number:
                Take();
                if (!ExactNumber.TryParseDecimal(token.Value, out decimal value))
                    throw Error(token, "expression.number", $"数字 `{token.Value}` 超过 28 位", $"the number `{token.Value}` has more than 28 digits");
                return new NumberSyntax(value, token.Start, token.End);
            case ExpressionTokenKind.Text:
                Take();
                return new TextSyntax(token.Value, token.Start, token.End);
            case ExpressionTokenKind.Word when token.Value is "true" or "false":
                Take();
                return new BooleanSyntax(token.Value == "true", token.Start, token.End);
            case ExpressionTokenKind.Word when !IsKeyword(token.Value):
                Take();
                return Current.Is("[") ? Cell(token) : Current.Is("(") ? Call(token) : Name(token);
            case ExpressionTokenKind.Symbol when token.Value == "(":
                Take();
                Syntax inner = Expression();
                Expect(")");
                return inner;
            default:
                throw Unexpected("数字、单元格(如 requests[total, total])、函数或括号", "a number, a cell such as requests[total, total], a function or a bracket");
        }
    }

    private CellSyntax Cell(ExpressionToken table)
    {
        Expect("[");
        Selector row = Selector();
        Expect(",");
        Selector column = Selector();
        int end = Expect("]").End;
        (ReportRole role, string name) = Split(table.Value);
        return new(name, row, column, table.Start, end, role);
    }

    private static NameSyntax Name(ExpressionToken word)
    {
        (ReportRole role, string name) = Split(word.Value);
        return new(name, word.Start, word.End, role);
    }

    /// <summary>A word that begins with <c>previous.</c> names something of last year's report.</summary>
    private static (ReportRole Role, string Name) Split(string word) => word.StartsWith(ReportRoles.PreviousPrefix, StringComparison.Ordinal)
        ? (ReportRole.Previous, word[ReportRoles.PreviousPrefix.Length..])
        : (ReportRole.Self, word);

    private Selector Selector()
    {
        int start = Current.Start;
        bool everything = TryTake("*");
        List<SelectorItem> items = everything ? [] : Items();
        List<SelectorItem> except = (everything || IsAxis(items)) && TryTake("except") ? Items() : [];
        return new(everything, items, except, start, _tokens[_position - 1].End);
    }

    /// <summary><c>table.rows</c> or <c>table.columns</c>: like <c>*</c>, less what is excepted.</summary>
    private static bool IsAxis(List<SelectorItem> items) =>
        items is [{ Name: var name }] && (name.EndsWith(".rows", StringComparison.Ordinal) || name.EndsWith(".columns", StringComparison.Ordinal));

    private List<SelectorItem> Items()
    {
        List<SelectorItem> items = [];
        if (!TryTake("{"))
        {
            items.Add(Item());
            return items;
        }

        do
            items.Add(Item());
        while (TryTake(","));
        Expect("}");
        return items;
    }

    private SelectorItem Item()
    {
        ExpressionToken word = Word("行或列的名称,* 或 {…}", "the name of a row or column, * or {…}");
        return new(word.Value, word.Start, word.End);
    }

    private CallSyntax Call(ExpressionToken function)
    {
        Expect("(");
        List<Syntax> arguments = [];
        if (!Current.Is(")"))
        {
            do
                arguments.Add(Expression());
            while (TryTake(","));
        }

        int end = Expect(")").End;
        return new(function.Value, arguments, function.Start, end);
    }

    private Syntax Chain(Func<Syntax> operand, params ReadOnlySpan<string> operators)
    {
        Syntax left = operand();
        while (Current.Kind is ExpressionTokenKind.Symbol or ExpressionTokenKind.Word && operators.Contains(Current.Value))
        {
            string op = Take().Value;
            Syntax right = operand();
            left = new BinarySyntax(op, left, right, left.Start, right.End);
            if (left.Depth > MaximumChain)
                throw Error("expression.too-deep", $"连写的运算超过 {MaximumChain} 项;求和请用 sum(…),条件请用 all 或 any", $"more than {MaximumChain} parts are chained; for sums use sum(…), for conditions all or any");
        }

        return left;
    }

    private ExpressionToken Take() => _tokens[_position++];

    private bool TryTake(string value)
    {
        if (!Current.Is(value))
            return false;
        _position++;
        return true;
    }

    private ExpressionToken Expect(string value) => Current.Is(value) ? Take() : throw Unexpected($"`{value}`", $"`{value}`");

    private ExpressionToken Word(string zh, string en) =>
        Current.Kind == ExpressionTokenKind.Word && !IsKeyword(Current.Value) ? Take() : throw Unexpected(zh, en);

    private ExpressionException Unexpected(string zh, string en)
    {
        string foundZh = Current.Kind == ExpressionTokenKind.End ? "表达式在此结束" : $"此处为 {Current.Shown}";
        string foundEn = Current.Kind == ExpressionTokenKind.End ? "the expression ends here" : $"found {Current.Shown}";
        return Error("expression.syntax", $"{foundZh},应为{zh}", $"{foundEn}; expected {en}");
    }

    private ExpressionException Error(string code, string zh, string en) => Error(Current, code, zh, en);

    private static ExpressionException Error(ExpressionToken at, string code, string zh, string en) =>
        new(new(code, new(zh, en), at.Start, Math.Max(at.End, at.Start)));
}
