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
        Numbers("sum", "words.function.sum", "sum(requests[total, * except total]) = 0", static (_, n) => new SumNumber(n)),
        Numbers("min", "words.function.min", "min(year, 2030) = year", static (_, n) => new ExtremeNumber(Extreme.Smallest, n)),
        Numbers("max", "words.function.max", "max(requests[total, *]) >= 0", static (_, n) => new ExtremeNumber(Extreme.Largest, n)),
        new("abs", ExpressionKind.Number, [ParameterKind.Number], false, Texts.Of("words.function.abs"), "abs(year - 2024) < 5",
            static (b, c) => new AbsoluteValue(b.Number(c.Arguments[0]))),
        Count("countNumbers", CellStates.Number, "words.function.count-numbers"),
        Count("countBlank", CellStates.Blank, "words.function.count-blank"),
        Count("countNotNumber", CellStates.NotNumber, "words.function.count-not-number"),
        Count("countMissing", CellStates.Missing, "words.function.count-missing"),
        new("stated", ExpressionKind.Number, [ParameterKind.Claim], false, Texts.Of("words.function.stated"), "stated('requests.received') >= 0",
            static (b, c) => b.Words.Stated(c)),
        new("sumStated", ExpressionKind.Number, [ParameterKind.Claim], true, Texts.Of("words.function.sum-stated"), "sumStated('requests.received') >= 0",
            static (b, c) => b.Words.SumStated(c)),
        State("isNumber", CellStates.Number, "words.function.is-number"),
        State("isInteger", CellStates.Integer, "words.function.is-integer"),
        State("isBlank", CellStates.Blank, "words.function.is-blank"),
        State("isNotNumber", CellStates.NotNumber, "words.function.is-not-number"),
        State("isMissing", CellStates.Missing, "words.function.is-missing"),
        State("isPrinted", CellStates.Blank | CellStates.NotNumber | CellStates.Number, "words.function.is-printed"),
        new("zero", ExpressionKind.Condition, [ParameterKind.Cells], true, Texts.Of("words.function.zero"), "zero(requests[other, *])",
            static (b, c) => b.Zero(c)),
        Test("contains", TextRelation.Contains, "words.function.contains"),
        Test("startsWith", TextRelation.StartsWith, "words.function.starts-with"),
        Test("endsWith", TextRelation.EndsWith, "words.function.ends-with"),
        new("isKnown", ExpressionKind.Condition, [ParameterKind.Fact], false, Texts.Of("words.function.is-known"), "isKnown(published)",
            static (b, c) => b.IsKnown(c)),
        new("multipleOf", ExpressionKind.Condition, [ParameterKind.Number, ParameterKind.Constant], false, Texts.Of("words.function.multiple-of"), "multipleOf(year, 2)",
            static (b, c) => b.IsMultiple(c)),
        new("isStated", ExpressionKind.Condition, [ParameterKind.Claim], true, Texts.Of("words.function.is-stated"), "isStated('requests.received')",
            static (b, c) => b.Words.IsStated(c)),
        new("statedAlike", ExpressionKind.Condition, [ParameterKind.Claim], true, Texts.Of("words.function.stated-alike"), "statedAlike('requests.received')",
            static (b, c) => b.Words.StatedAlike(c)),
        new("isShareOf", ExpressionKind.Condition, [ParameterKind.Number], false, Texts.Of("words.function.is-share-of"), "isShareOf(100)",
            static (b, c) => b.Words.IsShareOf(c, b.Number(c.Arguments[0]), isNear: false)),
        new("isNearShareOf", ExpressionKind.Condition, [ParameterKind.Number], false, Texts.Of("words.function.is-near-share-of"), "isNearShareOf(100)",
            static (b, c) => b.Words.IsShareOf(c, b.Number(c.Arguments[0]), isNear: true)),
        new("showsShare", ExpressionKind.Condition, [ParameterKind.Number, ParameterKind.Number], false, Texts.Of("words.function.shows-share"), "showsShare(1, 100)",
            static (b, c) => b.Words.IsShareOf(c, b.Number(c.Arguments[1]), isNear: true, b.Number(c.Arguments[0]))),
        new("hasSection", ExpressionKind.Condition, [ParameterKind.Section], false, Texts.Of("words.function.has-section"), "hasSection('6')",
            static (b, c) => b.Words.Section(c, isEmpty: false)),
        new("isEmptySection", ExpressionKind.Condition, [ParameterKind.Section], false, Texts.Of("words.function.is-empty-section"), "isEmptySection('5')",
            static (b, c) => b.Words.Section(c, isEmpty: true)),
        new("printed", ExpressionKind.Text, [ParameterKind.Cell], false, Texts.Of("words.function.printed"), "printed(requests[total, total]) = '/'",
            static (b, c) => new PrintedText(b.OneCell(c.Arguments[0]))),
        new("section", ExpressionKind.Text, [ParameterKind.Section], false, Texts.Of("words.function.section"), "contains(section('1'), '公开')",
            static (b, c) => b.Words.Text(c)),
        new("sectionWithout", ExpressionKind.Text, [ParameterKind.Section, ParameterKind.Words], true, Texts.Of("words.function.section-without"), "contains(sectionWithout('6', '在此处报告'), '处理费')",
            static (b, c) => b.TextWithout(c)),
        new("date", ExpressionKind.Date, [ParameterKind.Number, ParameterKind.Constant, ParameterKind.Constant], false, Texts.Of("words.function.date"), "published <= date(year + 1, 1, 31)",
            static (b, c) => b.CalculatedDate(c)),
    ];

    /// <summary>The names, in the order in which messages list them.</summary>
    public static IReadOnlyList<NamedValue> Names { get; } =
    [
        Fact(ReportFact.Year, ExpressionKind.Number, "words.value.year", static (role, fact) => new FactNumber(role, fact)),
        Fact(ReportFact.Unit, ExpressionKind.Text, "words.value.unit", static (role, fact) => new FactText(role, fact)),
        Fact(ReportFact.Scope, ExpressionKind.Text, "words.value.scope", static (role, fact) => new FactText(role, fact)),
        new("form", ExpressionKind.Text, false, Texts.Of("words.value.form"), static (b, _) => new ConstantText(b.Form.Id)),
        Fact(ReportFact.Title, ExpressionKind.Text, "words.value.title", static (role, fact) => new FactText(role, fact)),
        Fact(ReportFact.Published, ExpressionKind.Date, "words.value.published", static (role, fact) => new FactDate(role, fact)),
        Fact(ReportFact.Signed, ExpressionKind.Date, "words.value.signed", static (role, fact) => new FactDate(role, fact)),
        new("stated", ExpressionKind.Number, false, Texts.Of("words.value.stated"), static (b, n) => b.Words.Stated(n)),
        new("statedParts", ExpressionKind.Number, false, Texts.Of("words.value.stated-parts"), static (b, n) => b.Words.Parts(n)),
        new("hasShare", ExpressionKind.Condition, false, Texts.Of("words.value.has-share"), static (b, n) => b.Words.Has(n, ClaimPart.Share)),
        new("hasParts", ExpressionKind.Condition, false, Texts.Of("words.value.has-parts"), static (b, n) => b.Words.Has(n, ClaimPart.Parts)),
        new("sectionsInOrder", ExpressionKind.Condition, false, Texts.Of("words.value.sections-in-order"), static (b, _) => b.Words.InOrder()),
        new("headings", ExpressionKind.Text, false, Texts.Of("words.value.headings"), static (b, _) => b.Words.Headings()),
        new("noHeadingNumberTwice", ExpressionKind.Condition, false, Texts.Of("words.value.no-heading-number-twice"), static (b, _) => b.Words.Numbered(HeadingOrder.NoneTwice)),
        new("noHeadingNumberLeftOut", ExpressionKind.Condition, false, Texts.Of("words.value.no-heading-number-left-out"), static (b, _) => b.Words.Numbered(HeadingOrder.NoneLeftOut)),
    ];

    private static readonly Dictionary<string, Function> ByName = Functions.ToDictionary(f => f.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, NamedValue> ValueByName = Names.ToDictionary(n => n.Name, StringComparer.Ordinal);

    public static Function? Find(string function) => ByName.GetValueOrDefault(function);

    /// <summary>What a name stands for where no variable has it.</summary>
    public static NamedValue? Find(NameSyntax name) =>
        ValueByName.GetValueOrDefault(name.Name) is { } value && (name.Role == ReportRole.Self || (value.IsFact && name.Role == ReportRole.Previous)) ? value : null;

    private static Function Numbers(string name, string meaning, string example, Func<Binder, IReadOnlyList<NumberExpression>, Expression> bind) =>
        new(name, ExpressionKind.Number, [ParameterKind.CellsOrNumber], true, Texts.Of(meaning), example, (b, c) => bind(b, b.Numbers(c)));

    private static Function Count(string name, byte states, string meaning) =>
        new(name, ExpressionKind.Number, [ParameterKind.Cells], true, Texts.Of(meaning), $"{name}(requests[total, *]) = 0", (b, c) => new StateCount(b.Cells(c), states));

    private static Function State(string name, byte states, string meaning) =>
        new(name, ExpressionKind.Condition, [ParameterKind.Cells], true, Texts.Of(meaning), $"{name}(requests[total, *])", (b, c) => new StateTest(b.Cells(c), states));

    private static Function Test(string name, TextRelation relation, string meaning) =>
        new(name, ExpressionKind.Condition, [ParameterKind.Text, ParameterKind.Words], true, Texts.Of(meaning), $"{name}(unit, '局', '镇')", (b, c) => b.Test(relation, c));

    private static NamedValue Fact(ReportFact fact, ExpressionKind kind, string meaning, Func<ReportRole, ReportFact, Expression> make) =>
        new(fact.Name(), kind, true, Texts.Of(meaning), (b, n) => make(b.Read(n.Role, n), fact));
}
