using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>
/// The shorthands for what the domain repeats. Each is nothing but sugar: it becomes an expression of the rule language
/// and, for totals and balances, a variable that runs over the rows or columns.
/// </summary>
internal sealed class Shorthand(IReadOnlyDictionary<string, IReadOnlyList<string>> sets, List<RuleVariable> variables, LocatedReader json)
{
    public static readonly string[] Names = ["rowTotals", "columnTotals", "balance", "zeroCase"];

    /// <summary>The expression the shorthand of a rule stands for; the shorthand's variable joins the rule's own.</summary>
    public LocatedExpression? Expand(LocatedNode rule)
    {
        string name = Names.First(n => rule.Member(n) is not null);
        LocatedNode node = rule.Member(name)!;
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        return name switch
        {
            "rowTotals" => Totals(node, "r", ofRows: true),
            "columnTotals" => Totals(node, "c", ofRows: false),
            "balance" => Balance(node),
            _ => ZeroCase(node),
        };
    }

    /// <summary>
    /// <c>rowTotals</c>: in each row, the total column is the sum of the parts (all other columns when left out).
    /// <c>columnTotals</c>: the same with rows and columns exchanged.
    /// </summary>
    private LocatedExpression? Totals(LocatedNode node, string variable, bool ofRows)
    {
        string across = ofRows ? "rows" : "columns";
        json.OnlyMembers(node, "table", "total", "parts", "except", across);
        string? table = json.RequiredText(node, "table");
        string? total = json.RequiredText(node, "total");
        if (node.Member("parts") is not null && node.Member("except") is { } both)
            json.Add(Texts.Of("rule.totals"), both);
        if (table is null || total is null)
            return null;
        string parts = node.Member("parts") is { } list
            ? Set(json.Texts(list).Select(n => n.Text))
            : $"* except {Set(json.Texts(node.Member("except")).Select(n => n.Text).Prepend(total))}";
        Add(node.Member(across) is { } names
            ? new(variable, names) { Names = json.Texts(names) }
            : new(variable, node) { Axis = new(table, ofRows, []) });
        string text = ofRows
            ? $"{table}[{variable}, {total}] = sum({table}[{variable}, {parts}])"
            : $"{table}[{total}, {variable}] = sum({table}[{parts}, {variable}])";
        return LocatedExpression.Generated(text, node, json);
    }

    /// <summary><c>balance</c>: in each column (or row), the sum of the left rows equals the sum of the right rows.</summary>
    private LocatedExpression? Balance(LocatedNode node)
    {
        json.OnlyMembers(node, "table", "each", "left", "right");
        string? table = json.RequiredText(node, "table");
        string[] left = [.. json.Texts(json.Required(node, "left")).Select(n => n.Text)];
        string[] right = [.. json.Texts(json.Required(node, "right")).Select(n => n.Text)];
        string each = json.Text(node, "each") ?? "column";
        if (each is not ("row" or "column"))
        {
            json.Add(Texts.Of("rule.balance", ("found", each)), node.Member("each")!);
            return null;
        }

        if (table is null || left.Length == 0 || right.Length == 0)
            return null;
        bool columns = each == "column";
        string variable = columns ? "c" : "r";
        Add(new(variable, node) { Axis = new(table, !columns, []) });
        return LocatedExpression.Generated($"{Side(left)} = {Side(right)}", node, json);

        string Side(string[] names) => names.Any(n => n.EndsWith(".*", StringComparison.Ordinal) || sets.ContainsKey(n))
            ? $"sum({Cells(Set(names))})"
            : string.Join(" + ", names.Select(Cells));

        string Cells(string names) => columns ? $"{table}[{names}, {variable}]" : $"{table}[{variable}, {names}]";
    }

    /// <summary><c>zeroCase</c>: when all of some cells are zero, all of some others are zero too.</summary>
    private LocatedExpression? ZeroCase(LocatedNode node)
    {
        json.OnlyMembers(node, "when", "cells");
        string? when = json.RequiredText(node, "when");
        string? cells = json.RequiredText(node, "cells");
        return when is null || cells is null ? null : LocatedExpression.Generated($"if zero({when}) then zero({cells})", node, json);
    }

    private void Add(RuleVariable variable)
    {
        if (variables.Find(v => v.Name == variable.Name) is { } own)
        {
            json.Add(Texts.Of("rule.variable/shorthand", ("name", own.Name)), own.Node);
        }
        else
        {
            variables.Add(variable);
        }
    }

    private static string Set(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length == 1 ? all[0] : $"{{{string.Join(", ", all)}}}";
    }
}
