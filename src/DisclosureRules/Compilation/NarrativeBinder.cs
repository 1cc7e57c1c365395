using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Compilation;

/// <summary>Resolves what expressions say about the words of a report: claims, sections, shares.</summary>
internal sealed class NarrativeBinder(Form form, IReadOnlyDictionary<string, BoundVariable> variables, bool overClaims)
{
    private const int MostBesideOrdinal = 3;

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

    public HeadingsNumbered Numbered(HeadingOrder order)
    {
        ReadsWords = true;
        return new(order, [.. form.Sections.Select(s => s.Id)]);
    }

    public Headings Headings()
    {
        ReadsWords = true;
        return new();
    }

    public StatedNumber Stated(CallSyntax call) => new(ClaimId(call.Arguments[0]));

    public StatedSum SumStated(CallSyntax call) => new([.. call.Arguments.Select(ClaimId)]);

    public IsStated IsStated(CallSyntax call) => new([.. call.Arguments.Select(ClaimId)]);

    public StatedAlike StatedAlike(CallSyntax call) => new([.. call.Arguments.Select(ClaimId)]);

    public IsShareOf IsShareOf(CallSyntax call, NumberExpression whole, bool isNear, NumberExpression? part = null)
    {
        NeedClaim(call);
        return new(whole, isNear, part);
    }

    public SectionTest Section(CallSyntax call, bool isEmpty) => new(Section(call.Arguments[0]), isEmpty);

    public SectionWords Text(CallSyntax call, params IReadOnlyList<string> without) => new(Section(call.Arguments[0]), without);

    private void NeedClaim(Syntax at)
    {
        ReadsWords = true;
        if (!overClaims)
        {
            throw Error(at, Texts.Of("rule.claim"));
        }
    }

    private string ClaimId(Syntax syntax)
    {
        ReadsWords = true;
        if (syntax is not TextSyntax text)
            throw Error(syntax, Texts.Of("rule.type/claim-id"));
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
            : throw new ExpressionException(UnknownSection(form, syntax.Start, syntax.End, section ?? syntax switch { NameSyntax name => name.Name, NumberSyntax number => SyntaxPrinter.Print(number), _ => null }));
    }

    public static ExpressionError UnknownSection(Form form, int start, int end, string? found = null)
    {
        string list = string.Join(", ", form.SectionIds);
        if (found is { Length: > 0 } && (form.Sections.FirstOrDefault(s => s.Ordinal == found || s.Label.Zh == found || s.Id == found) ?? form.Sections.FirstOrDefault(HasOrdinal)) is { } meant)
            return new(Texts.Of("rule.unknown-section/ordinal", ("found", found), ("section", meant.Id)), start, end);
        return new(Texts.Of("rule.unknown-section", ("accepted", list)), start, end);

        // With the words around its ordinal that a heading has.
        bool HasOrdinal(FormSection section) => section.Ordinal is { Length: > 0 } ordinal && found.Length <= ordinal.Length + MostBesideOrdinal && found.Contains(ordinal, StringComparison.Ordinal);
    }

    private static ExpressionException Error(Syntax at, Message message) => new(new(message, at.Start, at.End));
}
