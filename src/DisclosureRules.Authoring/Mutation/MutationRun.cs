using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>Changes each rule of packs in one place after the other, and asks whether its tests notice. Stateless and safe to share between threads.</summary>
public static class MutationRun
{
    /// <summary>The mutants of all rules, in the order of the rules; those that are no valid rules are left out.</summary>
    /// <param name="suite">The packs with their tests.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="suite"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IReadOnlyList<RuleMutant> Of(PackTestSuite suite, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(suite);
        HashSet<string> claims = [.. suite.Rules.ClaimIds];
        ILookup<string, PackTest> tests = suite.Tests.ToLookup(t => t.Rule, StringComparer.Ordinal);
        // Packs that are only built on have tests of their own elsewhere.
        Rule[] rules = [.. suite.Rules.Rules.Where(r => !RulePacks.National.Contains(r.Pack))];
        RuleMutant[][] found = new RuleMutant[rules.Length][];
        Parallel.For(0, rules.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            (PackTest Test, PreparedReport Report)[] prepared = [.. tests[rules[i].Id].Select(t => (t, PackTestRun.Prepare(suite.Rules, t, cancellationToken)))];
            Form[] forms = [.. suite.Rules.Forms.Where(f => rules[i].Forms.Contains(f.Id))];
            found[i] = forms.Length == 0 ? [] : [.. Mutants(rules[i], forms[^1]).Select(m => Of(m.Rule, m.Change, forms, claims, prepared, rules[i], suite.Rules)).OfType<RuleMutant>()];
        });
        return [.. found.SelectMany(m => m)];
    }

    private static RuleMutant? Of(Rule mutant, Message change, Form[] forms, HashSet<string> claims, (PackTest Test, PreparedReport Report)[] tests, Rule rule, RuleSet rules)
    {
        List<Diagnostic> problems = [];
        Dictionary<Form, IReadOnlyList<BoundRule>> instances = forms.ToDictionary(f => f, f => RuleCompiler.Compile([mutant], f, claims, problems));
        if (problems.Count > 0)
            return null;
        string? noticed = null;
        foreach ((PackTest test, PreparedReport report) in tests)
        {
            if (!PackTestRun.Passes(test, report, instances.GetValueOrDefault(test.Report.Form) ?? []))
            {
                noticed = test.Name;
                break;
            }
        }

        BoundRule? shown = instances[forms[^1]].Concat(instances.Values.SelectMany(i => i)).FirstOrDefault();
        return new() { Rule = rule, Change = change, NoticedBy = noticed, Formula = shown is null ? LocalizedText.Empty : Formula(shown, rules) };
    }

    private static TextOnDemand Formula(BoundRule instance, RuleSet rules) => new((language, catalog) =>
    {
        Dictionary<string, LocalizedText> titles = rules.Packs.SelectMany(p => p.Claims).ToDictionary(c => c.Id, c => c.Title, StringComparer.Ordinal);
        Condition check = FormulaWriter.Settle(instance.Check);
        return new FormulaWriter(language, catalog, instance, [.. check.AllCells()], titles).Say(check);
    });

    private static IEnumerable<(Rule Rule, Message Change)> Mutants(Rule rule, Form form)
    {
        foreach ((string text, string before, string after) in SyntaxMutants.Of(rule.CheckText.Syntax, form))
        {
            if (Changed(rule, text, rule.WhenText) is { } mutant)
                yield return (mutant, Texts.Of("words.authoring.mutant.check", ("before", before), ("after", after)));
        }

        if (rule.WhenText is { } when)
        {
            foreach ((string text, string before, string after) in SyntaxMutants.Of(when.Syntax, form))
            {
                if (Parsed(rule, text) is { } condition)
                    yield return (Copy(rule, rule.CheckText, condition), Texts.Of("words.authoring.mutant.when", ("before", before), ("after", after)));
            }

            yield return (Copy(rule, rule.CheckText, null), Texts.Of("words.authoring.mutant.no-when"));
        }

        if (rule.Years.From is { } from)
            yield return (Copy(rule, rule.CheckText, rule.WhenText, years: rule.Years with { From = from - 1 }), Texts.Of("words.authoring.mutant.years", ("years", (rule.Years with { From = from - 1 }).ToString())));
        if (rule.Years.To is { } to)
            yield return (Copy(rule, rule.CheckText, rule.WhenText, years: rule.Years with { To = to + 1 }), Texts.Of("words.authoring.mutant.years", ("years", (rule.Years with { To = to + 1 }).ToString())));
        if (rule.BlankIsZero)
            yield return (Copy(rule, rule.CheckText, rule.WhenText, blankIsZero: false), Texts.Of("words.authoring.mutant.blank"));
        for (int i = 0; i < rule.Claims.Count && rule.Claims.Count > 1; i++)
            yield return (Copy(rule, rule.CheckText, rule.WhenText, claims: [.. rule.Claims.Where((_, k) => k != i)]), Texts.Of("words.authoring.mutant.claim", ("claim", rule.Claims[i])));
    }

    private static Rule? Changed(Rule rule, string check, LocatedExpression? when) => Parsed(rule, check) is { } text ? Copy(rule, text, when) : null;

    private static LocatedExpression? Parsed(Rule rule, string text)
    {
        List<Diagnostic> problems = [];
        return rule.Node is { } node ? LocatedExpression.Generated(text, node.State(text), new(null, problems)) : null;
    }

    private static Rule Copy(Rule rule, LocatedExpression check, LocatedExpression? when, YearRange? years = null, bool? blankIsZero = null, IReadOnlyList<string>? claims = null) =>
        new(rule.Id, rule.Pack, rule.Title, rule.Forms, check, rule.Origin)
        {
            Severity = rule.Severity,
            Provenance = rule.Provenance,
            Years = years ?? rule.Years,
            BlankIsZero = blankIsZero ?? rule.BlankIsZero,
            Claims = claims ?? rule.Claims,
            Variables = rule.Variables,
            WhenText = when,
        };
}
