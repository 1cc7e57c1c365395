using System.Globalization;
using DisclosureRules.Forms;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>Random conditions over the cells of a form that the language accepts, as rule text.</summary>
internal sealed class TypedExpressions(Form form, Random random)
{
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private static readonly string[] StateTests = ["isNumber", "isInteger", "isBlank", "isNotNumber", "isMissing", "isPrinted"];
    private static readonly string[] StateCounts = ["countNumbers", "countBlank", "countNotNumber", "countMissing"];

    /// <summary>A condition of any kind.</summary>
    public string Condition(int depth) => random.Next(depth <= 0 ? 6 : 12) switch
    {
        0 or 1 => Comparison(depth),
        2 => $"{StateTests[random.Next(StateTests.Length)]}({Cell()})",
        3 => Text(),
        4 => random.Next(4) == 0 ? (random.Next(2) == 0 ? "true" : "false") : $"zero({Cells()})",
        5 => $"{StateCounts[random.Next(StateCounts.Length)]}({Cells()}) <= {random.Next(3)}",
        6 => $"(not {Condition(depth - 1)})",
        7 => $"(if {Condition(depth - 1)} then {Condition(depth - 1)}{(random.Next(2) == 0 ? "" : $" else {Condition(depth - 1)}")})",
        8 => $"({Number(depth - 1)} in {random.Next(-2, 1)}..{random.Next(3)})",
        9 => $"({(random.Next(2) == 0 ? "all" : "any")} v{depth} in {Cells()}: v{depth} {Comparisons[random.Next(6)]} {Number(depth - 1)})",
        _ => $"({Condition(depth - 1)} {(random.Next(2) == 0 ? "and" : "or")} {Condition(depth - 1)})",
    };

    /// <summary>A condition in which every part reads the value of a cell: none of its parts can settle it alone.</summary>
    public string ValueCondition(int depth) => random.Next(depth <= 0 ? 1 : 5) switch
    {
        0 => $"({Number(depth)} + {Cell()} {Comparisons[random.Next(6)]} {Number(depth)})",
        1 => $"(not {ValueCondition(depth - 1)})",
        2 => $"(if {ValueCondition(depth - 1)} then {ValueCondition(depth - 1)})",
        _ => $"({ValueCondition(depth - 1)} {(random.Next(2) == 0 ? "and" : "or")} {ValueCondition(depth - 1)})",
    };

    private string Comparison(int depth) => $"({Number(depth)} {Comparisons[random.Next(6)]} {Number(depth)})";

    private string Number(int depth) => random.Next(depth <= 0 ? 5 : 11) switch
    {
        0 => random.Next(-2, 4).ToString(CultureInfo.InvariantCulture).Replace("-", "0 - ", StringComparison.Ordinal),
        1 => random.Next(3) == 0 ? "year - 2020" : random.Next(3) == 0 ? "0.5" : "1",
        2 or 3 => Cell(),
        4 => $"sum({Cells()})",
        5 => $"({Number(depth - 1)} + {Number(depth - 1)})",
        6 => $"({Number(depth - 1)} - {Number(depth - 1)})",
        7 => $"({Number(depth - 1)} * {Number(depth - 1)})",
        8 => $"{(random.Next(2) == 0 ? "min" : "max")}({Number(depth - 1)}, {Cells()})",
        9 => $"abs({Number(depth - 1)})",
        _ => $"(-{Number(depth - 1)})",
    };

    private string Text() => random.Next(7) switch
    {
        0 => "endsWith(unit, '镇', '政府')",
        1 => "unit = '某县统计局'",
        2 => "scope != 'own'",
        3 => "contains(form, '2021')",
        4 => $"contains(printed({Cell()}), '1', '/')",
        5 => "contains(title, '年度', '总结')",
        _ => "scope = 'own'",
    };

    private string Cell()
    {
        FormCell cell = form.Cells[random.Next(12) == 0 ? random.Next(form.Cells.Count) : random.Next(form.NativeCellCount)];
        return cell.Id.ToString();
    }

    private string Cells()
    {
        FormCell cell = form.Cells[random.Next(form.NativeCellCount)];
        return random.Next(3) switch
        {
            0 => $"{cell.Id.Table}[{cell.Id.Row}, *]",
            1 => $"{cell.Id.Table}[*, {cell.Id.Column}]",
            _ => cell.Id.ToString(),
        };
    }
}
