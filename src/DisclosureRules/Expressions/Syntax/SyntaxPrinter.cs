using System.Globalization;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Syntax;

/// <summary>Writes an expression's tree back as text with no more brackets than it needs; reading that text gives the same tree.</summary>
internal static class SyntaxPrinter
{
    private const int Comparison = 4;

    public static string Print(Syntax syntax) => Print(syntax, 0);

    private static string Print(Syntax syntax, int outer)
    {
        int own = Precedence(syntax);
        string text = syntax switch
        {
            NumberSyntax number => number.Value.ToString(CultureInfo.InvariantCulture),
            TextSyntax quoted => quoted.Value.Contains('\'', StringComparison.Ordinal) ? $"\"{quoted.Value}\"" : $"'{quoted.Value}'",
            BooleanSyntax boolean => boolean.Value ? "true" : "false",
            NameSyntax name => name.Role.Prefix() + name.Name,
            CellSyntax cell => $"{cell.Role.Prefix()}{cell.Table}[{Print(cell.Row)}, {Print(cell.Column)}]",
            NegateSyntax negate => $"-{Print(negate.Operand, own)}",
            NotSyntax not => $"not {Print(not.Operand, own)}",
            BinarySyntax binary => $"{Print(binary.Left, own == Comparison ? own + 1 : own)} {binary.Operator} {Print(binary.Right, own + 1)}",
            RangeSyntax range => $"{Print(range.Value, own + 1)} in {Print(range.Low, own + 1)}..{Print(range.High, own + 1)}",
            CallSyntax call => $"{call.Function}({string.Join(", ", call.Arguments.Select(a => Print(a, 0)))})",
            IfSyntax choice => $"if {Print(choice.Condition, 1)} then {Print(choice.Then, 1)}" + (choice.Else is null ? "" : $" else {Print(choice.Else, 1)}"),
            QuantifierSyntax quantifier => $"{(quantifier.All ? "all" : "any")} {quantifier.Variable} in {(quantifier.Ids is { } ids ? Print(ids) : Print(quantifier.Cells!))}: {Print(quantifier.Body, 0)}",
            _ => throw new InvalidOperationException($"No text for {syntax.GetType().Name}."),
        };
        return own < outer ? $"({text})" : text;
    }

    public static string Print(Selector selector)
    {
        string taken = selector.Everything ? "*" : Print(selector.Items);
        return selector.Except.Count == 0 ? taken : $"{taken} except {Print(selector.Except)}";
    }

    private static string Print(IReadOnlyList<SelectorItem> items) =>
        items.Count == 1 ? items[0].Name : $"{{{string.Join(", ", items.Select(i => i.Name))}}}";

    private static int Precedence(Syntax syntax) => syntax switch
    {
        IfSyntax or QuantifierSyntax => 0,
        BinarySyntax { Operator: "or" } => 1,
        BinarySyntax { Operator: "and" } => 2,
        NotSyntax => 3,
        BinarySyntax { Operator: "=" or "!=" or "<" or "<=" or ">" or ">=" } or RangeSyntax => Comparison,
        BinarySyntax { Operator: "+" or "-" } => 5,
        BinarySyntax { Operator: "*" } => 6,
        NegateSyntax => 7,
        _ => 8,
    };
}
