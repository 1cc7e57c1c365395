using DisclosureRules.Json;
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

    /// <summary>
    /// The expression's tree; throws <see cref="ExpressionException"/> at the first error that leaves open what was meant, with all slips of which that is clear.
    /// </summary>
    public static Syntax Parse(string text)
    {
        if (text.Length > MaximumLength)
            throw new ExpressionException(new(Texts.Of("expression.too-long", ("count", text.Length), ("most", MaximumLength)), 0, 0));
        List<ExpressionError> slips = [];
        Syntax syntax;
        try
        {
            Parser parser = new(Lexer.Read(text, slips));
            syntax = parser.Expression();
            if (parser.Current.Kind != ExpressionTokenKind.End)
                throw parser.Unexpected(Texts.Of("words.expected.operator"));
        }
        catch (ExpressionException exception) when (slips.Count > 0)
        {
            throw new ExpressionException(slips[0], [.. slips.Skip(1), exception.Error]);
        }

        return slips.Count == 0 ? syntax : throw new ExpressionException(slips[0], [.. slips.Skip(1)]);
    }

    public static bool IsKeyword(string word) => Keywords.Contains(word, StringComparer.Ordinal);

    private Syntax Expression()
    {
        if (++_depth > MaximumDepth)
            throw Error(Texts.Of("expression.too-deep", ("most", MaximumDepth)));
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
        ExpressionToken variable = Word(Texts.Of("words.expected.variable"));
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
            throw Error(Texts.Of("expression.too-deep", ("most", MaximumDepth)));
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
            if (!Current.Is("..") && low is BinarySyntax { Operator: "-", Left: NumberSyntax from, Right: NumberSyntax to })
                throw Error(Texts.Of("expression.syntax/list-of-numbers", ("written", $"{SyntaxPrinter.Print(left)} in {SyntaxPrinter.Print(from)}..{SyntaxPrinter.Print(to)}")));
            Expect("..");
            Syntax high = Sum();
            return new RangeSyntax(left, low, high, left.Start, high.End);
        }

        if (Current.Kind != ExpressionTokenKind.Symbol || Current.Value is not ("=" or "!=" or "<" or "<=" or ">" or ">="))
            return left;
        string op = Take().Value;
        Syntax right = Sum();
        if (Current.Kind == ExpressionTokenKind.Symbol && Current.Value is "=" or "!=" or "<" or "<=" or ">" or ">=")
            throw Error(Texts.Of("expression.chained-comparison"));
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
            throw Error(Texts.Of("expression.too-deep", ("most", MaximumDepth)));
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
                    throw Error(token, Texts.Of("expression.number", ("number", LocatedNode.Shorten(token.Value))));
                return new NumberSyntax(value, token.Start, token.End);
            case ExpressionTokenKind.Text:
                Take();
                return new TextSyntax(token.Value, token.Start, token.End);
            case ExpressionTokenKind.Word when token.Value is "true" or "false":
                Take();
                return new BooleanSyntax(token.Value == "true", token.Start, token.End);
            case ExpressionTokenKind.Word when !IsKeyword(token.Value):
                if (_tokens[_position + 1].Is("(") && IsKeyword(token.Value.ToLowerInvariant()))
                    throw Unexpected(Texts.Of("words.expected.number"));
                Take();
                return Current.Is("[") ? Cell(token) : Current.Is("(") ? Call(token) : Name(token);
            case ExpressionTokenKind.Symbol when token.Value == "(":
                Take();
                Syntax inner = Expression();
                Expect(")");
                return inner;
            default:
                throw Unexpected(Texts.Of("words.expected.number"));
        }
    }

    private CellSyntax Cell(ExpressionToken table)
    {
        Expect("[");
        Selector row = Selector();
        if (Current.Is("]"))
            throw Error(Texts.Of("expression.syntax/one-name", ("table", table.Value), ("name", SyntaxPrinter.Print(row))));
        Expect(",");
        Selector column = Selector();
        if (Current.Is(",") && _tokens[_position + 1] is { Kind: ExpressionTokenKind.Word } third && row is { Items: [var first] } && column is { Items: [var second] })
            throw Error(Texts.Of("expression.syntax/third-name", ("written", $"{table.Value}[{{{first.Name}, {second.Name}}}, {third.Value}]")));
        int end = Expect("]").End;
        (ReportRole role, string name) = ReportRoles.Split(table.Value);
        return new(name, row, column, table.Start, end, role);
    }

    private static NameSyntax Name(ExpressionToken word)
    {
        (ReportRole role, string name) = ReportRoles.Split(word.Value);
        return new(name, word.Start, word.End, role);
    }

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
        ExpressionToken word = Word(Texts.Of("words.expected.selector"));
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
                throw Error(Texts.Of("expression.too-deep/chain", ("most", MaximumChain)));
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

    private ExpressionToken Expect(string value) => Current.Is(value) ? Take() : throw Unexpected(LocalizedText.Same($"`{value}`"));

    private ExpressionToken Word(LocalizedText expected) =>
        Current.Kind == ExpressionTokenKind.Word && !IsKeyword(Current.Value) ? Take() : throw Unexpected(expected);

    private ExpressionException Unexpected(LocalizedText expected) => Remedy.For(_tokens, _position) is { } remedy ? Error(remedy.At, remedy.Message) : Error(Current.Kind == ExpressionTokenKind.End
        ? Texts.Of("expression.syntax/end", ("expected", expected))
        : Texts.Of("expression.syntax", ("found", Current.Shown), ("expected", expected)));

    private ExpressionException Error(Message message) => Error(Current, message);

    private static ExpressionException Error(ExpressionToken at, Message message) => new(new(message, at.Start, Math.Max(at.End, at.Start)));
}
