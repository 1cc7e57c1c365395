using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;

namespace DisclosureRules.Compilation;

/// <summary>Resolves what expressions say about the words of a report: claims, sections, shares.</summary>
internal sealed class NarrativeBinder(Form form, IReadOnlyDictionary<string, BoundVariable> variables, bool overClaims)
{
    public static readonly string[] NumberNames = ["stated", "statedParts"];
    public static readonly string[] BooleanNames = ["hasShare", "hasParts", "sectionsInOrder"];
    public static readonly string[] NumberFunctions = ["stated", "sumStated"];
    public static readonly string[] BooleanFunctions = ["isStated", "isShareOf", "hasSection", "isEmptySection"];

    private readonly List<(string Id, Syntax At)> _claims = [];

    public bool ReadsWords { get; private set; }

    public IReadOnlyList<(string Id, Syntax At)> Claims => _claims;

    public NumberExpression Number(NameSyntax name)
    {
        NeedClaim(name);
        return name.Name == "stated" ? new StatedNumber(null) : new StatedParts();
    }

    public NumberExpression Number(CallSyntax call)
    {
        ReadsWords = true;
        return call.Function == "sumStated" ? new StatedSum([.. call.Arguments.Select(ClaimId)]) : new StatedNumber(ClaimId(call.Arguments[0]));
    }

    public Condition Condition(NameSyntax name)
    {
        ReadsWords = true;
        if (name.Name == "sectionsInOrder")
            return new SectionsInOrder([.. form.Sections.Select(s => s.Id)]);
        NeedClaim(name);
        return new ClaimHas(name.Name == "hasShare" ? ClaimPart.Share : ClaimPart.Parts);
    }

    public Condition Condition(CallSyntax call)
    {
        ReadsWords = true;
        return call.Function == "isStated"
            ? new IsStated([.. call.Arguments.Select(ClaimId)])
            : new SectionTest(Section(call.Arguments[0]), empty: call.Function == "isEmptySection");
    }

    public IsShareOf ShareOf(CallSyntax call, NumberExpression whole)
    {
        NeedClaim(call);
        return new(whole);
    }

    public SectionWords Text(CallSyntax call)
    {
        ReadsWords = true;
        return new(Section(call.Arguments[0]));
    }

    private void NeedClaim(Syntax at)
    {
        ReadsWords = true;
        if (!overClaims)
        {
            throw Error(at, "rule.claim",
                "只有写明 `claim` 的规则才能用它;其他规则请写 stated(\"陈述的 id\")", "only a rule with `claim` can use this; elsewhere write stated(\"id of a claim\")");
        }
    }

    private string ClaimId(Syntax syntax)
    {
        if (syntax is not TextSyntax text)
            throw Error(syntax, "rule.type", "此处应为引号中的陈述 id,例如 \"requests.received\"", "the id of a claim in quotes is expected here, such as \"requests.received\"");
        _claims.Add((text.Value, syntax));
        return text.Value;
    }

    private string Section(Syntax syntax)
    {
        string? section = syntax switch
        {
            TextSyntax text => text.Value,
            NameSyntax name when variables.TryGetValue(name.Name, out BoundVariable variable) => variable.Name,
            _ => null,
        };
        return section is not null && form.SectionIds.Contains(section, StringComparer.Ordinal)
            ? section
            : throw new ExpressionException(UnknownSection(form, syntax.Start, syntax.End));
    }

    public static ExpressionError UnknownSection(Form form, int start, int end)
    {
        string list = string.Join(", ", form.SectionIds);
        return new("rule.unknown-section", new($"此处应为引号中的部分编号;可以写:{list}", $"a section in quotes is expected here; accepted: {list}"), start, end);
    }

    private static ExpressionException Error(Syntax at, string code, string zh, string en) => new(new(code, new(zh, en), at.Start, at.End));
}
