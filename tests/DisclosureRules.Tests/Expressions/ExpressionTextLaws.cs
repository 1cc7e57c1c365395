using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Expressions;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
public sealed class ExpressionTextLaws
{
    [Property]
    public void Reading_a_printed_tree_gives_the_same_tree(RuleTree tree)
    {
        string text = SyntaxPrinter.Print(tree.Syntax);
        Syntax read = Parser.Parse(text);
        Assert.Equal(text, SyntaxPrinter.Print(read));
        Assert.Equal(Shape(tree.Syntax), Shape(read));
    }

    [Property]
    public void White_space_and_full_width_punctuation_change_nothing(RuleTree tree, Seed seed)
    {
        Random random = seed.Random();
        string text = SyntaxPrinter.Print(tree.Syntax);
        Assert.Equal(text, SyntaxPrinter.Print(Parser.Parse(Disguise(text, random))));
    }

    [Fact]
    public void Every_shipped_rule_is_printed_and_read_back()
    {
        foreach (Rule rule in National.Rules.Rules)
        {
            Assert.Equal(rule.Check, SyntaxPrinter.Print(Parser.Parse(rule.Check)));
            if (rule.When is { } when)
                Assert.Equal(when, SyntaxPrinter.Print(Parser.Parse(when)));
        }
    }

    /// <summary>The tree with all brackets, written independently of the printer.</summary>
    private static string Shape(Syntax syntax) => syntax switch
    {
        NumberSyntax number => $"#{number.Value}",
        TextSyntax text => $"'{text.Value}'",
        BooleanSyntax boolean => $"{boolean.Value}",
        NameSyntax name => $"{name.Role} {name.Name}",
        CellSyntax cell => $"{cell.Role} {cell.Table}[{Shape(cell.Row)};{Shape(cell.Column)}]",
        NegateSyntax negate => $"neg({Shape(negate.Operand)})",
        NotSyntax not => $"not({Shape(not.Operand)})",
        BinarySyntax binary => $"({Shape(binary.Left)} {binary.Operator} {Shape(binary.Right)})",
        RangeSyntax range => $"in({Shape(range.Value)};{Shape(range.Low)};{Shape(range.High)})",
        CallSyntax call => $"{call.Function}({string.Join(";", call.Arguments.Select(Shape))})",
        IfSyntax choice => $"if({Shape(choice.Condition)};{Shape(choice.Then)};{(choice.Else is null ? "" : Shape(choice.Else))})",
        QuantifierSyntax quantifier => $"{quantifier.All} {quantifier.Variable}({(quantifier.Ids is { } ids ? Shape(ids) : Shape(quantifier.Cells!))};{Shape(quantifier.Body)})",
        _ => throw new ArgumentException(syntax.GetType().Name),
    };

    private static string Shape(Selector selector) =>
        $"{selector.Everything}:{string.Join(",", selector.Items.Select(i => i.Name))}-{string.Join(",", selector.Except.Select(i => i.Name))}";

    /// <summary>Outside quotes: more blanks where there is one, full-width for half-width symbols.</summary>
    private static string Disguise(string text, Random random)
    {
        char? quote = null;
        List<char> disguised = [];
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isQuote = quote is null ? c is '"' or '\'' : c == quote;
            if (isQuote)
                quote = quote is null ? c : null;
            else if (quote is null && c == ' ')
                disguised.AddRange(random.Next(3) switch { 0 => "\u3000", 1 => " \t\n", _ => "" });
            else if (quote is null && "=<>+-()[],:{}!".Contains(c, StringComparison.Ordinal) && random.Next(2) == 0)
                c = (char)(c + 0xFEE0);
            disguised.Add(c);
        }

        return new([.. disguised]);
    }
}
