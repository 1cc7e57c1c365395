using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Evaluation;
using DisclosureRules.Evaluation.Fast;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>Changes the cells of reports that break no rule, one at a time, and asks whether a rule is broken then.</summary>
internal sealed class CellMutation
{
    private readonly Form _form;
    private readonly IReadOnlyList<BoundRule> _instances;

    /// <summary>The instances that read a cell, by its index.</summary>
    private readonly ILookup<int, BoundRule> _readers;

    private CellMutation(RuleSet rules, Form form)
    {
        (_form, _instances) = (form, rules.Instances(form));
        _readers = _instances.SelectMany(i => CompiledRules.Condition(i).AllCells().Where(c => c.Role == ReportRole.Self).Select(c => c.Cell.Index).Distinct().Select(c => (c, i)))
            .ToLookup(r => r.c, r => r.i);
    }

    /// <summary>The cells of all forms that tests have reports of.</summary>
    public static IEnumerable<CellMutant> Of(PackTestSuite suite, CancellationToken cancellationToken)
    {
        foreach (IGrouping<Form, PackTest> tests in suite.Tests.GroupBy(t => t.Report.Form).OrderBy(g => g.Key.Id, StringComparer.Ordinal))
        {
            foreach (CellMutant mutant in new CellMutation(suite.Rules, tests.Key).Of(suite, [.. tests], cancellationToken))
                yield return mutant;
        }
    }

    private IEnumerable<CellMutant> Of(PackTestSuite suite, PackTest[] tests, CancellationToken cancellationToken)
    {
        // Who broke a rule, for each report and cell; nobody is no rule, and no change is no entry.
        BoundRule?[]?[] broken = new BoundRule?[]?[tests.Length];
        bool[][] changed = new bool[tests.Length][];
        Parallel.For(0, tests.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            PreparedReport report = PackTestRun.Prepare(suite.Rules, tests[i], cancellationToken);
            changed[i] = new bool[_form.NativeCellCount];
            if (!_instances.Any(r => r.WorstOutcome(report.Report, report.Words, report.Previous, report.Children) == Outcome.Fail))
                broken[i] = Broken(report, changed[i]);
        });
        for (int cell = 0; cell < _form.NativeCellCount; cell++)
        {
            int count = changed.Count(c => c[cell]);
            BoundRule[] rules = [.. broken.Select(b => b?[cell]).OfType<BoundRule>()];
            if (count > 0)
                yield return new() { Form = _form, Cell = _form.Cells[cell], Changed = count, Noticed = rules.Length, NoticedBy = rules.MinBy(r => r.Ordinal)?.Rule.Id };
        }
    }

    private BoundRule?[] Broken(PreparedReport report, bool[] changed)
    {
        BoundRule?[] broken = new BoundRule?[changed.Length];
        ReportBuilder builder = new(report.Report);
        for (int cell = 0; cell < changed.Length; cell++)
        {
            Cell before = report.Report[cell];
            if (before.State == CellState.Missing || before.Value >= long.MaxValue)
                continue;
            builder[cell] = Cell.Number(before.Value + 1 ?? 1);
            Report mutant = builder.Build();
            builder[cell] = before;
            changed[cell] = true;
            broken[cell] = _readers[cell].FirstOrDefault(r => r.WorstOutcome(mutant, report.Words, report.Previous, report.Children) == Outcome.Fail);
        }

        return broken;
    }
}
