using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Compilation;

/// <summary>What an expression gives.</summary>
internal enum ExpressionKind
{
    Number,
    Condition,
    Text,
    Date,
}

/// <summary>What a function takes.</summary>
internal enum ParameterKind
{
    /// <summary>One cell or several.</summary>
    Cells,

    /// <summary>A number, or several cells each of which counts as one.</summary>
    CellsOrNumber,

    /// <summary>Exactly one cell.</summary>
    Cell,
    Number,
    Text,

    /// <summary>A quoted text, or a set of them.</summary>
    Words,

    /// <summary>The name of a fact: <c>year</c>, <c>previous.unit</c>.</summary>
    Fact,

    /// <summary>A number that is written out.</summary>
    Constant,

    /// <summary>The quoted identifier of a claim.</summary>
    Claim,

    /// <summary>The quoted identifier of a section, or a variable that names one.</summary>
    Section,
}

/// <summary>A function of the rule language.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Parameters">What it takes; the last one once or more where it <paramref name="Repeats"/>.</param>
/// <param name="Repeats">Whether the last parameter may be given again.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Example">A call, or a condition with one, that compiles for the form of 2021.</param>
/// <param name="Bind">Makes the node; the number of arguments is right.</param>
internal sealed record Function(
    string Name, ExpressionKind Result, IReadOnlyList<ParameterKind> Parameters, bool Repeats, LocalizedText Meaning, string Example,
    Func<Binder, CallSyntax, Expression> Bind)
{
    private const int MaximumArguments = 100;

    public int Least => Parameters.Count;

    public int Most => Repeats ? MaximumArguments : Parameters.Count;
}

/// <summary>A name that stands for something by itself.</summary>
/// <param name="Name">The name.</param>
/// <param name="Result">What it gives.</param>
/// <param name="IsFact">Whether it is a fact of a report: then <c>previous.</c> may stand before it.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Bind">Makes the node.</param>
internal sealed record NamedValue(string Name, ExpressionKind Result, bool IsFact, LocalizedText Meaning, Func<Binder, NameSyntax, Expression> Bind);

/// <summary>
/// All functions and names of the rule language. Binding, suggestions, lists of what is accepted and the tests of rules/README.md read this table:
/// to add a function, add a line here and a row there.
/// </summary>
internal static class FunctionTable
{
    /// <summary>The functions, in the order in which messages list them.</summary>
    public static IReadOnlyList<Function> Functions { get; } =
    [
        Numbers("sum", "和", "the sum of cells and numbers", "sum(requests[total, * except total]) = 0", static (_, n) => new SumNumber(n)),
        Numbers("min", "最小值", "the smallest of cells and numbers", "min(year, 2030) = year", static (_, n) => new ExtremeNumber(Extreme.Smallest, n)),
        Numbers("max", "最大值", "the largest of cells and numbers", "max(requests[total, *]) >= 0", static (_, n) => new ExtremeNumber(Extreme.Largest, n)),
        new("abs", ExpressionKind.Number, [ParameterKind.Number], false, new("绝对值", "a number without its sign"), "abs(year - 2024) < 5",
            static (b, c) => new AbsoluteValue(b.Number(c.Arguments[0]))),
        Count("countNumbers", CellStates.Number, "填数的格数", "how many cells hold a number"),
        Count("countBlank", CellStates.Blank, "空白的格数", "how many cells are blank"),
        Count("countNotNumber", CellStates.NotNumber, "印了别的的格数", "how many cells hold something that is no number"),
        Count("countMissing", CellStates.Missing, "未找到的格数", "how many cells were not found"),
        new("stated", ExpressionKind.Number, [ParameterKind.Claim], false, new("文中陈述的数", "the number that the words state"), "stated('requests.received') >= 0",
            static (b, c) => b.Words.Stated(c)),
        new("sumStated", ExpressionKind.Number, [ParameterKind.Claim], true, new("文中几项陈述之和", "several stated numbers added up"), "sumStated('requests.received') >= 0",
            static (b, c) => b.Words.SumStated(c)),
        State("isNumber", CellStates.Number, "各格均为数", "every cell holds a number"),
        State("isInteger", CellStates.Integer, "各格均为整数", "every cell holds a whole number"),
        State("isBlank", CellStates.Blank, "各格均为空白", "every cell is blank"),
        State("isNotNumber", CellStates.NotNumber, "各格均印了别的", "every cell holds something that is no number"),
        State("isMissing", CellStates.Missing, "各格均未找到", "no cell was found"),
        State("isPrinted", CellStates.Blank | CellStates.NotNumber | CellStates.Number, "各格均已找到(空白也算)", "every cell was found, even blank"),
        new("zero", ExpressionKind.Condition, [ParameterKind.Cells], true, new("各格均为 0", "every cell is 0"), "zero(requests[other, *])",
            static (b, c) => b.Zero(c)),
        Test("contains", TextRelation.Contains, "文本含有其中之一", "a text contains one of some words"),
        Test("startsWith", TextRelation.StartsWith, "文本开头是其中之一", "a text starts with one of some words"),
        Test("endsWith", TextRelation.EndsWith, "文本结尾是其中之一", "a text ends with one of some words"),
        new("isKnown", ExpressionKind.Condition, [ParameterKind.Fact], false, new("已知", "a fact of a report is known"), "isKnown(published)",
            static (b, c) => b.IsKnown(c)),
        new("multipleOf", ExpressionKind.Condition, [ParameterKind.Number, ParameterKind.Constant], false, new("整数倍", "a number is a whole multiple of another"), "multipleOf(year, 2)",
            static (b, c) => b.IsMultiple(c)),
        new("isStated", ExpressionKind.Condition, [ParameterKind.Claim], true, new("文中有此陈述", "the words state it"), "isStated('requests.received')",
            static (b, c) => b.Words.IsStated(c)),
        new("isShareOf", ExpressionKind.Condition, [ParameterKind.Number], false, new("陈述后的百分比为该数所占的比例", "the percentage behind a claim's number fits"), "isShareOf(100)",
            static (b, c) => b.Words.IsShareOf(c, b.Number(c.Arguments[0]))),
        new("hasSection", ExpressionKind.Condition, [ParameterKind.Section], false, new("有这一部分", "the section is there"), "hasSection('6')",
            static (b, c) => b.Words.Section(c, isEmpty: false)),
        new("isEmptySection", ExpressionKind.Condition, [ParameterKind.Section], false, new("有这一部分而无文字", "the section is there without words"), "isEmptySection('5')",
            static (b, c) => b.Words.Section(c, isEmpty: true)),
        new("printed", ExpressionKind.Text, [ParameterKind.Cell], false, new("一格印着的文字", "the text printed in a cell"), "printed(requests[total, total]) = '/'",
            static (b, c) => new PrintedText(b.OneCell(c.Arguments[0]))),
        new("section", ExpressionKind.Text, [ParameterKind.Section], false, new("一个部分的文字(去空白)", "the words of a section, without blanks"), "contains(section('1'), '公开')",
            static (b, c) => b.Words.Text(c)),
        new("date", ExpressionKind.Date, [ParameterKind.Number, ParameterKind.Constant, ParameterKind.Constant], false, new("日期(年、月、日)", "a date: year, month, day"), "published <= date(year + 1, 1, 31)",
            static (b, c) => b.CalculatedDate(c)),
    ];

    /// <summary>The names, in the order in which messages list them.</summary>
    public static IReadOnlyList<NamedValue> Names { get; } =
    [
        Fact(ReportFact.Year, ExpressionKind.Number, "年度", "the year", static (role, fact) => new FactNumber(role, fact)),
        Fact(ReportFact.Unit, ExpressionKind.Text, "单位名称", "the unit's name", static (role, fact) => new FactText(role, fact)),
        Fact(ReportFact.Scope, ExpressionKind.Text, "own(本机关)或 aggregate(汇总)", "own or aggregate", static (role, fact) => new FactText(role, fact)),
        new("form", ExpressionKind.Text, false, new("表式", "the form"), static (b, _) => new ConstantText(b.Form.Id)),
        Fact(ReportFact.Title, ExpressionKind.Text, "标题", "the title", static (role, fact) => new FactText(role, fact)),
        Fact(ReportFact.Published, ExpressionKind.Date, "发布日期", "the date of publication", static (role, fact) => new FactDate(role, fact)),
        Fact(ReportFact.Signed, ExpressionKind.Date, "落款日期", "the date of signature", static (role, fact) => new FactDate(role, fact)),
        new("stated", ExpressionKind.Number, false, new("当前陈述的数", "the number of the current claim"), static (b, n) => b.Words.Stated(n)),
        new("statedParts", ExpressionKind.Number, false, new("当前陈述各分项之和", "the parts of the current claim added up"), static (b, n) => b.Words.Parts(n)),
        new("hasShare", ExpressionKind.Condition, false, new("当前陈述写有百分比", "the current claim has a percentage"), static (b, n) => b.Words.Has(n, ClaimPart.Share)),
        new("hasParts", ExpressionKind.Condition, false, new("当前陈述列有分项", "the current claim lists parts"), static (b, n) => b.Words.Has(n, ClaimPart.Parts)),
        new("sectionsInOrder", ExpressionKind.Condition, false, new("各部分依次排列、各一次", "the sections stand in order, each once"), static (b, _) => b.Words.InOrder()),
    ];

    private static readonly Dictionary<string, Function> ByName = Functions.ToDictionary(f => f.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, NamedValue> ValueByName = Names.ToDictionary(n => n.Name, StringComparer.Ordinal);

    public static Function? Find(string function) => ByName.GetValueOrDefault(function);

    /// <summary>What a name stands for where no variable has it.</summary>
    public static NamedValue? Find(NameSyntax name) =>
        ValueByName.GetValueOrDefault(name.Name) is { } value && (value.IsFact || name.Role == ReportRole.Self) ? value : null;

    private static Function Numbers(string name, string zh, string en, string example, Func<Binder, IReadOnlyList<NumberExpression>, Expression> bind) =>
        new(name, ExpressionKind.Number, [ParameterKind.CellsOrNumber], true, new(zh, en), example, (b, c) => bind(b, b.Numbers(c)));

    private static Function Count(string name, byte states, string zh, string en) =>
        new(name, ExpressionKind.Number, [ParameterKind.Cells], true, new(zh, en), $"{name}(requests[total, *]) = 0", (b, c) => new StateCount(b.Cells(c), states));

    private static Function State(string name, byte states, string zh, string en) =>
        new(name, ExpressionKind.Condition, [ParameterKind.Cells], true, new(zh, en), $"{name}(requests[total, *])", (b, c) => new StateTest(b.Cells(c), states));

    private static Function Test(string name, TextRelation relation, string zh, string en) =>
        new(name, ExpressionKind.Condition, [ParameterKind.Text, ParameterKind.Words], true, new(zh, en), $"{name}(unit, '局', '镇')", (b, c) => b.Test(relation, c));

    private static NamedValue Fact(ReportFact fact, ExpressionKind kind, string zh, string en, Func<ReportRole, ReportFact, Expression> make) =>
        new(fact.Name(), kind, true, new(zh, en), (b, n) => make(b.Read(n.Role), fact));
}
