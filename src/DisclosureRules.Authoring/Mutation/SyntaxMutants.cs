using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Forms;
using SyntaxNode = DisclosureRules.Expressions.Syntax.Syntax;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>
/// Expressions that differ from one in a single place, as a slip of the pen would: a term dropped, a row or column shifted, another operator or sign, a
/// condition or guard removed, a number changed by one, a list of words or names shortened. Texts, since the grammar decides whether they are expressions.
/// </summary>
/// <param name="form">The form whose rows and columns are shifted.</param>
/// <param name="sets">The named sets of the pack, which are shortened where they are used.</param>
internal sealed class SyntaxMutants(Form form, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
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

    /// <summary>The mutants of an expression, each once.</summary>
    public IEnumerable<SyntaxMutant> Of(SyntaxNode root)
    {
        HashSet<string> seen = [SyntaxPrinter.Print(root)];
        foreach (SyntaxNode node in root.DescendantsAndSelf())
        {
            foreach (SyntaxNode changed in Of(node, isRoot: node == root))
            {
                string text = SyntaxPrinter.Print(Replace(root, node, changed));
                if (seen.Add(text))
                    yield return new(text, SyntaxPrinter.Print(node), SyntaxPrinter.Print(changed), OnlyCells: node is CellSyntax);
            }
        }
    }

    /// <summary>Which of several are dropped, one at a time; never the only one.</summary>
    public static int[] Dropped(int count) => count < 2 ? [] : count <= LongList ? [.. Enumerable.Range(0, count)] : [0, count - 1];

    private IEnumerable<SyntaxNode> Of(SyntaxNode node, bool isRoot)
    {
        switch (node)
        {
            case BinarySyntax binary:
                return OfBinary(binary);
            case NotSyntax not:
                return [not.Operand];
            case NegateSyntax negate:
                return [negate.Operand];
            case NumberSyntax number:
                return number.Value >= 1 ? [number with { Value = number.Value + 1 }, number with { Value = number.Value - 1 }] : [number with { Value = number.Value + 1 }];
            case BooleanSyntax boolean when !isRoot:
                return [boolean with { Value = !boolean.Value }];
            case IfSyntax choice:
                return choice.Else is { } other ? [choice.Then, other] : [choice.Then];
            case QuantifierSyntax quantifier:
                return [quantifier with { All = !quantifier.All }, .. quantifier.Ids is { } ids ? Changed(ids, []).Select(i => quantifier with { Ids = i }) : []];
            case CallSyntax call:
                return OfCall(call);
            case CellSyntax cell:
                return Shifted(cell);
            default:
                return [];
        }
    }

    private static IEnumerable<SyntaxNode> OfBinary(BinarySyntax binary)
    {
        // What counts cells is never below zero: there `= 0` and `<= 0` are the same.
        foreach (string other in (Operators.GetValueOrDefault(binary.Operator) ?? []).Where(o => o != "<=" || binary.Right is not NumberSyntax { Value: 0 } || !IsCount(binary.Left)))
            yield return binary with { Operator = other };
        // Texts are equal or not; the other operators are for numbers.
        if (binary.Operator == "=" && (binary.Left is TextSyntax || binary.Right is TextSyntax))
            yield return binary with { Operator = "!=" };
        if (binary.Operator is "and" or "or" or "+" or "-")
            yield return binary.Left;
        if (binary.Operator is "and" or "or" or "+")
            yield return binary.Right;
    }

    private static bool IsCount(SyntaxNode node) =>
        node is CallSyntax { Function: "countNumbers" or "countBlank" or "countNotNumber" or "countMissing" } || (node is BinarySyntax { Operator: "+" } sum && IsCount(sum.Left) && IsCount(sum.Right));

    private IEnumerable<SyntaxNode> OfCall(CallSyntax call)
    {
        foreach (int i in Dropped(call.Arguments.Count))
            yield return call with { Arguments = Without(call.Arguments, i) };
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i] is not NameSyntax set || !sets.TryGetValue(set.Name, out IReadOnlyList<string>? words))
                continue;
            foreach (int dropped in Dropped(words.Count))
                yield return call with { Arguments = [.. call.Arguments.Take(i), .. Without(words, dropped).Select(w => new TextSyntax(w, set.Start, set.End)), .. call.Arguments.Skip(i + 1)] };
        }
    }

    /// <summary>The next row or the next column instead, or fewer of them.</summary>
    public IEnumerable<CellSyntax> Shifted(CellSyntax cell)
    {
        if (form.Table(cell.Table) is not { } table)
            yield break;
        foreach (Selector row in Changed(cell.Row, [.. table.Rows.Select(r => r.Id)]))
            yield return cell with { Row = row };
        foreach (Selector column in Changed(cell.Column, [.. table.Columns.Select(c => c.Id)]))
            yield return cell with { Column = column };
    }

    private IEnumerable<Selector> Changed(Selector selector, string[] names)
    {
        if (selector.Items is [{ Name: var only }] && Array.IndexOf(names, only) is >= 0 and var at && names.Length > 1)
            yield return selector with { Items = [new(names[(at + 1) % names.Length], selector.Start, selector.End)] };
        foreach (int i in Dropped(selector.Items.Count))
            yield return selector with { Items = Without(selector.Items, i) };
        for (int i = 0; i < selector.Items.Count; i++)
        {
            SelectorItem set = selector.Items[i];
            foreach (int dropped in sets.TryGetValue(set.Name, out IReadOnlyList<string>? members) ? Dropped(members.Count) : [])
                yield return selector with { Items = [.. selector.Items.Take(i), .. Without(members!, dropped).Select(m => new SelectorItem(m, set.Start, set.End)), .. selector.Items.Skip(i + 1)] };
        }

        foreach (int i in selector.Except.Count == 1 ? [0] : Dropped(selector.Except.Count))
            yield return selector with { Except = Without(selector.Except, i) };
    }

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> items, int dropped) => [.. items.Where((_, k) => k != dropped)];

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
