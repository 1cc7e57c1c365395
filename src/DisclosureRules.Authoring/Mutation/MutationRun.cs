using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>
/// Changes each rule of packs in one place after the other, and asks whether its tests notice; then each cell of the tests' reports that break no rule, and asks
/// whether the rules notice. Tests that fail on the packs as they are notice nothing. Stateless and safe to share between threads.
/// </summary>
public static class MutationRun
{
    /// <summary>Changes rules and cells; what is no valid rule, and what names the same cells in other words, is left out.</summary>
    /// <param name="suite">The packs with their tests.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="suite"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static MutationResult Of(PackTestSuite suite, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(suite);
        PackTestResult[] failed = [.. suite.Run(cancellationToken).Where(r => !r.Passed)];
        RuleMutant[] rules = [.. RuleMutants(suite, [.. failed.Select(r => r.Test)], cancellationToken).Select(m => m.NoticedBy is null ? m with { Explanation = suite.Explanations.FirstOrDefault(e => e.Explains(m.Rule.Id, m.Key)) ?? m.Explanation } : m)];
        CellMutant[] cells = [.. CellMutation.Of(suite, cancellationToken).Select(m => m.NoticedBy is null ? m with { Explanation = suite.Explanations.FirstOrDefault(e => e.Explains(m.Form, m.Cell)) } : m)];
        HashSet<(MutantExplanation, string)> used = [.. rules.Where(m => m.Explanation is not null).Select(m => (m.Explanation!, m.Key)), .. cells.Where(m => m.Explanation is not null).Select(m => (m.Explanation!, m.Cell.Id.ToString()))];
        return new(rules, cells, [.. suite.Explanations.Select(e => e.Without(used.Where(u => u.Item1 == e).Select(u => u.Item2))).OfType<MutantExplanation>()]) { Failed = failed };
    }

    private static IEnumerable<RuleMutant> RuleMutants(PackTestSuite suite, HashSet<PackTest> failed, CancellationToken cancellationToken)
    {
        HashSet<string> claims = [.. suite.Rules.ClaimIds];
        ChangeWording wording = new(suite.Rules.Packs.SelectMany(p => p.Claims).ToDictionary(c => c.Id, c => c.Title, StringComparer.Ordinal));
        // A test that fails on the rule as it is would fail on every change of it.
        ILookup<string, PackTest> tests = suite.Tests.Where(t => !failed.Contains(t)).ToLookup(t => t.Rule, StringComparer.Ordinal);
        // Packs that are only built on have tests of their own elsewhere.
        Rule[] rules = [.. suite.Rules.Rules.Where(r => !RulePacks.National.Contains(r.Pack))];
        RuleMutant[][] found = new RuleMutant[rules.Length][];
        Parallel.For(0, rules.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            (PackTest Test, PreparedReport Report)[] prepared = [.. tests[rules[i].Id].Select(t => (t, PackTestRun.Prepare(suite.Rules, t, cancellationToken)))];
            Form[] forms = [.. suite.Rules.Forms.Where(f => rules[i].Forms.Contains(f.Id))];
            Dictionary<Form, BoundRule[]> before = forms.ToDictionary(f => f, f => suite.Rules.Instances(f).Where(b => b.Rule == rules[i]).ToArray());
            found[i] = forms.Length == 0 ? [] : [.. RuleVariants.Of(rules[i], forms[^1]).Select(c => Of(rules[i], c, before, claims, prepared, wording)).OfType<RuleMutant>()];
        });
        return found.SelectMany(m => m);
    }

    private static RuleMutant? Of(Rule rule, RuleVariant change, Dictionary<Form, BoundRule[]> before, HashSet<string> claims, (PackTest Test, PreparedReport Report)[] tests, ChangeWording wording)
    {
        List<Diagnostic> problems = [];
        Dictionary<Form, IReadOnlyList<BoundRule>> instances = before.ToDictionary(f => f.Key, f => RuleCompiler.Compile([change.Mutant], _ => f.Value.FirstOrDefault()?.Changes ?? [], f.Key, claims, problems));
        if (problems.Count > 0 || (change.OnlyCells && before.All(f => ReadsTheSame(f.Value, instances[f.Key]))))
            return null;
        string? noticed = tests.FirstOrDefault(t => !PackTestRun.Passes(t.Test, t.Report, instances.GetValueOrDefault(t.Test.Report.Form) ?? [])).Test?.Name;
        (BoundRule Before, BoundRule After)? shown = Changed(before, instances, change.Part);
        bool isFormula = change.Part is RulePart.Check or RulePart.When && change.Mutant.WhenText is not null == (shown?.Before.When is not null);
        return new()
        {
            Rule = rule,
            Key = change.Key,
            Change = change.Part == RulePart.Each ? ChangeWording.Instances([.. before.Values.SelectMany(i => i)], [.. instances.Values.SelectMany(i => i)])
                : shown is { } pair && isFormula ? Said(change, pair.Before, pair.After, wording) : change.Said,
            NoticedBy = noticed,
            Explanation = noticed is null && IsSeenBelowZeroAlone(change, before, instances, wording) ? new MutantExplanation { Rule = rule.Id, Explained = [change.Key], Why = Texts.Of("words.authoring.mutant.below-zero") } : null,
            Formula = shown is null ? LocalizedText.Empty : wording.Formula(isFormula ? change.Part : RulePart.Check, shown.Value.After),
        };
    }

    /// <summary>Whether a change of a condition makes no difference but for counts below zero, in all instances.</summary>
    private static bool IsSeenBelowZeroAlone(RuleVariant change, Dictionary<Form, BoundRule[]> before, Dictionary<Form, IReadOnlyList<BoundRule>> after, ChangeWording wording) =>
        change.Part is RulePart.Check or RulePart.When && before.All(f => f.Value.Length == after[f.Key].Count && f.Value.Zip(after[f.Key]).All(p => AboveZero.IsSame(p.First.Check, p.Second.Check, (a, b) => wording.AreAlike(p.First, a, b)) && AboveZero.IsSame(p.First.When, p.Second.When, (a, b) => wording.AreAlike(p.First, a, b))))
        && before.Values.Any(i => i.Length > 0);

    private static LocalizedText Said(RuleVariant change, BoundRule before, BoundRule after, ChangeWording wording) =>
        (change.OnlyCells ? ChangeWording.Cells(change.Part, [.. Cells(before, change.Part)], [.. Cells(after, change.Part)]) : null) ?? wording.Change(change.Part, before, after, change.Said);

    /// <summary>The last form's first instance that reads other cells than before; the first where none does.</summary>
    private static (BoundRule Before, BoundRule After)? Changed(Dictionary<Form, BoundRule[]> before, Dictionary<Form, IReadOnlyList<BoundRule>> after, RulePart part)
    {
        (BoundRule Before, BoundRule After)[] pairs = [.. before.Reverse().SelectMany(f => f.Value.Join(after[f.Key], b => b.Id, a => a.Id, (b, a) => (b, a)))];
        return pairs.Length == 0 ? null : pairs.Cast<(BoundRule Before, BoundRule After)?>().FirstOrDefault(p => !Cells(p!.Value.Before, part).SequenceEqual(Cells(p.Value.After, part))) ?? pairs[0];
    }

    private static bool ReadsTheSame(BoundRule[] before, IReadOnlyList<BoundRule> after) =>
        before.Length == after.Count && before.Zip(after).All(p => Cells(p.First, RulePart.Check).SequenceEqual(Cells(p.Second, RulePart.Check)) && Cells(p.First, RulePart.When).SequenceEqual(Cells(p.Second, RulePart.When)));

    private static IEnumerable<CellVariable> Cells(BoundRule instance, RulePart part) => (part == RulePart.When ? instance.When?.AllCells() : instance.Check.AllCells()) ?? [];
}
