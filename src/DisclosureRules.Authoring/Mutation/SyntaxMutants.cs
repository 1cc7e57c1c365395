using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Forms;
using SyntaxNode = DisclosureRules.Expressions.Syntax.Syntax;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>
/// Expressions that differ from one in a single place, as a slip of the pen would: a term dropped, a row or column shifted, another operator or sign, a
/// condition or guard removed, a number changed by one, a word list shortened. Texts, since the grammar decides whether they are expressions.
/// </summary>
internal static class SyntaxMutants
{
    // Of long lists of words or names the first and the last are dropped: each of fifty synonyms wants no test of its own.
    private const int LongList = 4;

    private static readonly Dictionary<string, string[]> Operators = new(StringComparer.Ordinal)
    {
        ["="] = ["<=", ">="],
        ["!="] = ["="],
        ["<="] = ["<", ">"],
        [">="] = [">", "<"],
        ["<"] = ["<=", ">="],
        [">"] = [">=", "<="],
        ["+"] = ["-"],
        ["-"] = ["+"],
        ["and"] = ["or"],
        ["or"] = ["and"],
    };

    /// <summary>The mutants of an expression, each once, with the part that was changed and what it became.</summary>
    public static IEnumerable<(string Text, string Before, string After)> Of(SyntaxNode root, Form form)
    {
        HashSet<string> seen = [SyntaxPrinter.Print(root)];
        foreach (SyntaxNode node in root.DescendantsAndSelf())
        {
            foreach (SyntaxNode changed in Of(node, form, isRoot: node == root))
            {
                string text = SyntaxPrinter.Print(Replace(root, node, changed));
                if (seen.Add(text))
                    yield return (text, SyntaxPrinter.Print(node), SyntaxPrinter.Print(changed));
            }
        }
    }

    private static IEnumerable<SyntaxNode> Of(SyntaxNode node, Form form, bool isRoot)
    {
        switch (node)
        {
            case BinarySyntax binary:
                foreach (string other in Operators.GetValueOrDefault(binary.Operator) ?? [])
                    yield return binary with { Operator = other };
                if (binary.Operator is "and" or "or" or "+" or "-")
                {
                    yield return binary.Left;
                    if (binary.Operator != "-")
                        yield return binary.Right;
                }

                break;
            case NotSyntax not:
                yield return not.Operand;
                break;
            case NegateSyntax negate:
                yield return negate.Operand;
                break;
            case NumberSyntax number:
                yield return number with { Value = number.Value + 1 };
                if (number.Value >= 1)
                    yield return number with { Value = number.Value - 1 };
                break;
            case BooleanSyntax boolean when !isRoot:
                yield return boolean with { Value = !boolean.Value };
                break;
            case IfSyntax choice:
                yield return choice.Then;
                break;
            case QuantifierSyntax quantifier:
                yield return quantifier with { All = !quantifier.All };
                break;
            case CallSyntax call:
                foreach (int i in Dropped(call.Arguments.Count))
                    yield return call with { Arguments = [.. call.Arguments.Where((_, k) => k != i)] };
                break;
            case CellSyntax cell:
                foreach (CellSyntax shifted in Shifted(cell, form))
                    yield return shifted;
                break;
        }
    }

    private static IEnumerable<CellSyntax> Shifted(CellSyntax cell, Form form)
    {
        if (form.Table(cell.Table) is not { } table)
            yield break;
        foreach (Selector row in Changed(cell.Row, [.. table.Rows.Select(r => r.Id)]))
            yield return cell with { Row = row };
        foreach (Selector column in Changed(cell.Column, [.. table.Columns.Select(c => c.Id)]))
            yield return cell with { Column = column };
    }

    private static IEnumerable<Selector> Changed(Selector selector, string[] names)
    {
        if (selector.Items is [{ Name: var only }] && Array.IndexOf(names, only) is >= 0 and var at && names.Length > 1)
            yield return selector with { Items = [new(names[(at + 1) % names.Length], selector.Start, selector.End)] };
        foreach (int i in Dropped(selector.Items.Count))
            yield return selector with { Items = [.. selector.Items.Where((_, k) => k != i)] };
        foreach (int i in selector.Except.Count == 1 ? [0] : Dropped(selector.Except.Count))
            yield return selector with { Except = [.. selector.Except.Where((_, k) => k != i)] };
    }

    /// <summary>Which of several are dropped, one at a time; never the only one.</summary>
    private static int[] Dropped(int count) => count < 2 ? [] : count <= LongList ? [.. Enumerable.Range(0, count)] : [0, count - 1];

    private static SyntaxNode Replace(SyntaxNode node, SyntaxNode old, SyntaxNode by)
    {
        if (ReferenceEquals(node, old))
            return by;
        return node switch
        {
            NegateSyntax n => n with { Operand = Replace(n.Operand, old, by) },
            NotSyntax n => n with { Operand = Replace(n.Operand, old, by) },
            BinarySyntax n => n with { Left = Replace(n.Left, old, by), Right = Replace(n.Right, old, by) },
            RangeSyntax n => n with { Value = Replace(n.Value, old, by), Low = Replace(n.Low, old, by), High = Replace(n.High, old, by) },
            IfSyntax n => n with { Condition = Replace(n.Condition, old, by), Then = Replace(n.Then, old, by), Else = n.Else is null ? null : Replace(n.Else, old, by) },
            CallSyntax n => n with { Arguments = [.. n.Arguments.Select(a => Replace(a, old, by))] },
            QuantifierSyntax n => n with { Body = Replace(n.Body, old, by), Cells = n.Cells is null ? null : (CellSyntax)Replace(n.Cells, old, by) },
            _ => node,
        };
    }
}
