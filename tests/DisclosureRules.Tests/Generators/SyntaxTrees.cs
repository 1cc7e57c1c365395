using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Reports;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>A random tree of the rule language, well formed but without sense; shown as its text.</summary>
public sealed record RuleTree : Sample
{
    internal RuleTree(Syntax syntax) => Syntax = syntax;

    internal Syntax Syntax { get; }

    public override string ToString() => SyntaxPrinter.Print(Syntax);
}

/// <summary>Draws trees of every kind of node, without regard to types: what the grammar allows, the printer must be able to say.</summary>
internal static class SyntaxTrees
{
    private static readonly string[] Words = ["a", "total", "denied.stateSecret", "x1", "_u", "rows", "requests.rows", "z.columns", "denied.*"];
    private static readonly string[] Operators = ["or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*"];
    private static readonly string[] Texts = ["", "镇", "it's", "say \"no\"", "a, b] )", "—"];

    public static Syntax Draw(Random random) => Draw(random, random.Next(1, 7));

    private static Syntax Draw(Random random, int depth)
    {
        switch (depth <= 0 ? random.Next(5) : random.Next(13))
        {
            case 0: return new NumberSyntax(random.Next(3) == 0 ? random.Next(10_000) / 1000m : random.Next(3) == 0 ? 9_999_999_999_999_999_999_999_999_999m : random.Next(100), 0, 0);
            case 1: return new TextSyntax(Texts[random.Next(Texts.Length)], 0, 0);
            case 2: return new BooleanSyntax(random.Next(2) == 0, 0, 0);
            case 3: return new NameSyntax(Word(random), 0, 0, Role(random));
            case 4: return Cell(random);
            case 5: return new NegateSyntax(Draw(random, depth - 1), 0, 0);
            case 6: return new NotSyntax(Draw(random, depth - 1), 0, 0);
            case 7: return new IfSyntax(Draw(random, depth - 1), Draw(random, depth - 1), random.Next(2) == 0 ? null : Draw(random, depth - 1), 0, 0);
            case 8: return new CallSyntax(Word(random), [.. Enumerable.Range(0, random.Next(4)).Select(_ => Draw(random, depth - 1))], 0, 0);
            case 9: return new RangeSyntax(Draw(random, depth - 1), Draw(random, depth - 1), Draw(random, depth - 1), 0, 0);
            case 10:
                return random.Next(2) == 0
                    ? new QuantifierSyntax(random.Next(2) == 0, Word(random), Names(random), null, Draw(random, depth - 1), 0, 0)
                    : new QuantifierSyntax(random.Next(2) == 0, Word(random), null, Cell(random), Draw(random, depth - 1), 0, 0);
            default: return new BinarySyntax(Operators[random.Next(Operators.Length)], Draw(random, depth - 1), Draw(random, depth - 1), 0, 0);
        }
    }

    private static CellSyntax Cell(Random random) => new(Words[random.Next(2)], Selector(random), Selector(random), 0, 0, Role(random));

    private static ReportRole Role(Random random) => random.Next(4) == 0 ? ReportRole.Previous : ReportRole.Self;

    private static Selector Selector(Random random) =>
        random.Next(3) == 0 ? new(true, [], random.Next(2) == 0 ? [] : Items(random), 0, 0) : Names(random);

    private static Selector Names(Random random)
    {
        SelectorItem[] items = Items(random);
        bool isAxis = items is [{ Name: "requests.rows" or "z.columns" }];
        return new(false, items, isAxis && random.Next(2) == 0 ? Items(random) : [], 0, 0);
    }

    private static SelectorItem[] Items(Random random) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new SelectorItem(Word(random), 0, 0))];

    private static string Word(Random random) => Words[random.Next(Words.Length)];
}
