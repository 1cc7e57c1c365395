using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;

namespace DisclosureRules.Compilation;

/// <summary>Resolves what expressions say about the words of a report: claims, sections, shares.</summary>
internal sealed class NarrativeBinder(Form form, IReadOnlyDictionary<string, BoundVariable> variables, bool overClaims)
{
    private readonly List<(string Id, Syntax At)> _claims = [];

    public bool ReadsWords { get; private set; }

    public IReadOnlyList<(string Id, Syntax At)> Claims => _claims;

    /// <summary>The number of the current claim.</summary>
    public StatedNumber Stated(NameSyntax name)
    {
        NeedClaim(name);
        return new(null);
    }

    public StatedParts Parts(NameSyntax name)
    {
        NeedClaim(name);
        return new();
    }

    public ClaimHas Has(NameSyntax name, ClaimPart part)
    {
        NeedClaim(name);
        return new(part);
    }

    public SectionsInOrder InOrder()
    {
        ReadsWords = true;
        return new([.. form.Sections.Select(s => s.Id)]);
    }

    public StatedNumber Stated(CallSyntax call) => new(ClaimId(call.Arguments[0]));

    public StatedSum SumStated(CallSyntax call) => new([.. call.Arguments.Select(ClaimId)]);

    public IsStated IsStated(CallSyntax call) => new([.. call.Arguments.Select(ClaimId)]);

    public IsShareOf IsShareOf(CallSyntax call, NumberExpression whole)
    {
        NeedClaim(call);
        return new(whole);
    }

    public SectionTest Section(CallSyntax call, bool isEmpty) => new(Section(call.Arguments[0]), isEmpty);

    public SectionWords Text(CallSyntax call) => new(Section(call.Arguments[0]));

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
        ReadsWords = true;
        if (syntax is not TextSyntax text)
            throw Error(syntax, "rule.type", "此处应为引号中的陈述 id,例如 \"requests.received\"", "the id of a claim in quotes is expected here, such as \"requests.received\"");
        _claims.Add((text.Value, syntax));
        return text.Value;
    }

    private string Section(Syntax syntax)
    {
        ReadsWords = true;
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
