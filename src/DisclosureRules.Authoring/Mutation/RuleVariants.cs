using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>All changes of one rule, one at a time.</summary>
internal sealed class RuleVariants
{
    private readonly Rule _rule;
    private readonly SyntaxMutants _syntax;

    private RuleVariants(Rule rule, Form form) => (_rule, _syntax) = (rule, new(form, rule.Pack.Sets));

    /// <summary>The changes of a rule, in the order of its members.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="form">The form whose rows and columns are shifted.</param>
    public static IEnumerable<RuleVariant> Of(Rule rule, Form form)
    {
        RuleVariants changes = new(rule, form);
        return [.. changes.Check(), .. changes.When(), .. changes.Each(), .. changes.Years(), .. changes.Others()];
    }

    private IEnumerable<RuleVariant> Check()
    {
        foreach (SyntaxMutant mutant in _syntax.Of(_rule.CheckText.Syntax))
        {
            if (Parsed(mutant.Text) is { } check)
                yield return new(Copy(check: check), RulePart.Check, mutant.Text, Said("words.authoring.mutant.check", mutant), mutant.OnlyCells);
        }
    }

    private IEnumerable<RuleVariant> When()
    {
        if (_rule.WhenText is not { } when)
            yield break;
        foreach (SyntaxMutant mutant in _syntax.Of(when.Syntax))
        {
            if (Parsed(mutant.Text) is { } condition)
                yield return new(Copy(when: condition), RulePart.When, mutant.Text, Said("words.authoring.mutant.when", mutant), mutant.OnlyCells);
        }

        yield return new(Copy(withoutWhen: true), RulePart.When, "-", Texts.Of("words.authoring.mutant.no-when"));
    }

    /// <summary>Of the rows, columns, cells or sections over which the rule is repeated, some are left out, or one more is taken.</summary>
    private IEnumerable<RuleVariant> Each()
    {
        for (int i = 0; i < _rule.Variables.Count; i++)
        {
            foreach ((RuleVariable variable, string now) in Each(_rule.Variables[i]))
            {
                RuleVariable[] variables = [.. _rule.Variables];
                variables[i] = variable;
                yield return new(Copy(variables: variables), RulePart.Each, $"{variable.Name} {now}", Texts.Of("words.authoring.mutant.no-longer-for", ("instances", now)));
            }
        }
    }

    private IEnumerable<(RuleVariable Variable, string Now)> Each(RuleVariable variable)
    {
        IReadOnlyList<LocatedNode> listed = variable.Names ?? variable.Sections ?? [];
        foreach (int dropped in SyntaxMutants.Dropped(listed.Count))
        {
            LocatedNode[] rest = [.. listed.Where((_, k) => k != dropped)];
            yield return (variable.Names is null ? variable with { Sections = rest } : variable with { Names = rest }, string.Join(", ", rest.Select(n => n.Text)));
        }

        if (variable.Axis is { Except.Count: > 0 } axis)
        {
            foreach (int dropped in axis.Except.Count == 1 ? [0] : SyntaxMutants.Dropped(axis.Except.Count))
            {
                string[] rest = [.. axis.Except.Where((_, k) => k != dropped)];
                yield return (variable with { Axis = axis with { Except = rest } }, rest.Length == 0 ? "*" : $"* except {string.Join(", ", rest)}");
            }
        }

        if (variable.Cells is { Syntax: CellSyntax cells })
        {
            foreach (string text in _syntax.Shifted(cells).Select(SyntaxPrinter.Print))
            {
                if (Parsed(text) is { } fewer)
                    yield return (variable with { Cells = fewer }, text);
            }
        }
    }

    private IEnumerable<RuleVariant> Years()
    {
        List<YearRange> changed = [];
        if (_rule.Years.From is { } from)
            changed.AddRange([_rule.Years with { From = from - 1 }, _rule.Years with { From = from + 1 }]);
        if (_rule.Years.To is { } to)
            changed.AddRange([_rule.Years with { To = to + 1 }, _rule.Years with { To = to - 1 }]);
        return changed.Where(y => y.From is null || y.To is null || y.From <= y.To)
            .Select(y => new RuleVariant(Copy(years: y), RulePart.Years, y.ToString(), Texts.Of("words.authoring.mutant.years", ("years", y.ToString()))));
    }

    private IEnumerable<RuleVariant> Others()
    {
        if (_rule.BlankIsZero)
            yield return new(Copy(blankIsZero: false), RulePart.Blank, "-", Texts.Of("words.authoring.mutant.blank"));
        for (int i = 0; i < _rule.Claims.Count && _rule.Claims.Count > 1; i++)
        {
            string[] rest = [.. _rule.Claims.Where((_, k) => k != i)];
            yield return new(Copy(claims: rest), RulePart.Claim, string.Join(", ", rest), Texts.Of("words.authoring.mutant.claim", ("claim", _rule.Claims[i])));
        }
    }

    private static Message Said(string code, SyntaxMutant mutant) => Texts.Of(code, ("before", mutant.Before), ("after", mutant.After));

    private LocatedExpression? Parsed(string text)
    {
        List<Diagnostic> problems = [];
        return _rule.Node is { } node ? LocatedExpression.Generated(text, node.State(text), new(null, problems)) : null;
    }

    private Rule Copy(
        LocatedExpression? check = null, LocatedExpression? when = null, bool withoutWhen = false, IReadOnlyList<RuleVariable>? variables = null, YearRange? years = null,
        bool? blankIsZero = null, IReadOnlyList<string>? claims = null) => new(_rule.Id, _rule.Pack, _rule.Title, _rule.Forms, check ?? _rule.CheckText, _rule.Origin)
        {
            Severity = _rule.Severity,
            Message = _rule.Message,
            Templates = _rule.Templates,
            Hints = _rule.Hints,
            Provenance = _rule.Provenance,
            Years = years ?? _rule.Years,
            BlankIsZero = blankIsZero ?? _rule.BlankIsZero,
            Claims = claims ?? _rule.Claims,
            Variables = variables ?? _rule.Variables,
            WhenText = withoutWhen ? null : when ?? _rule.WhenText,
        };
}
