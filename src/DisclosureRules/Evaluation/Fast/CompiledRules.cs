using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation.Fast;

/// <summary>
/// The rules of one form and year, compiled for cells within the <see cref="RegularCells"/>:
/// families of equations, clauses over the rows of a sparse matrix, and trees for the rest. It only tells which instances may not pass;
/// whether and why is for the three-valued evaluation to say. Immutable; allocates nothing while all pass.
/// </summary>
internal sealed class CompiledRules
{
    private readonly RegularCells _regular;
    private readonly SparseMatrix _matrix = new();
    private readonly RowGroup[] _signs;
    private readonly RowGroup[] _equations;
    private readonly EquationFamily[] _families;
    private readonly RowGroup[] _clauses;
    private readonly int[] _trees;
    private readonly int[] _dated;
    private readonly int[] _needUnit;
    private readonly int[] _needScope;
    private readonly int[] _needTitle;
    private readonly (int Instance, ulong[] Cells)[] _readers;
    private SingleInstances? _single;

    public CompiledRules(Form form, int year, IReadOnlyList<BoundRule> instances)
    {
        _regular = new(form);
        List<RowGroup> signs = [], equations = [], clauses = [];
        List<LinearExpression> sums = [];
        List<int> trees = [], dated = [], needUnit = [], needScope = [], needTitle = [];
        List<(int Instance, ulong[] Cells)> readers = [];
        ConstraintSystem system = ConstraintSystem.Of(form, year, instances.Where(i => !i.ReadsWords && !i.ReadsOtherReports)).Within(c => _regular.DomainOf(c));
        foreach (Requirement requirement in system.Requirements)
        {
            BoundRule instance = instances[requirement.Ordinal];
            readers.Add((instance.Ordinal, _regular.SetOf(Condition(instance).AllCells().Select(c => c.Cell))));

            // Whether it is in force depends on the unit then.
            if (instance.Rule.Pack.Jurisdiction.Units is not null)
                needUnit.Add(instance.Ordinal);

            // Where it never applies, it passes.
            if (requirement.Applies.IsFalse && requirement.Assessable.IsTrue)
                continue;
            if (AppliesWithDates(instance.When))
            {
                dated.Add(instance.Ordinal);
                continue;
            }

            if (RegularForm.Of(requirement, _regular) is not { } compiled)
            {
                trees.Add(instance.Ordinal);
                continue;
            }

            if (compiled.Texts.Contains(ReportFact.Unit))
                needUnit.Add(instance.Ordinal);
            if (compiled.Texts.Contains(ReportFact.Scope))
                needScope.Add(instance.Ordinal);
            if (compiled.Texts.Contains(ReportFact.Title))
                needTitle.Add(instance.Ordinal);
            foreach (IReadOnlyList<Row> rows in compiled.Clauses)
            {
                RowGroup group = Add(instance.Ordinal, rows);
                if (IsSign(rows))
                {
                    signs.Add(group);
                }
                else if (rows is [IntegerRow { Relation: Relation.Equal, Sum: var sum }] && EquationFamily.Accepts(sum))
                {
                    equations.Add(group);
                    sums.Add(sum);
                }
                else
                {
                    clauses.Add(group);
                }
            }
        }

        _matrix.Freeze();
        _families = EquationFamily.Of(sums);
        (_signs, _equations, _clauses) = ([.. signs], [.. equations], WithAlike(clauses));
        (_trees, _dated, _readers) = ([.. trees], [.. dated], [.. readers]);
        (_needUnit, _needScope, _needTitle) = ([.. needUnit], [.. needScope], [.. needTitle]);
    }

    /// <summary>The condition of an instance: its check where it applies.</summary>
    public static Condition Condition(BoundRule instance) =>
        instance.When is null ? instance.Check : new Disjunction(new Negation(instance.When), instance.Check);

    /// <summary>
    /// The ordinals of all instances that do not pass, perhaps repeated and with others that do; <see langword="null"/> when all pass.
    /// </summary>
    public List<int>? Suspects(Report report, IReadOnlyList<BoundRule> instances)
    {
        List<int>? suspects = null;
        if (report.Lost.Count > 0)
            AddReadersOfLost(report, ref suspects);
        if (!report.Store.IsPlain)
        {
            AddReaders(report.Store, ref suspects);
            AddFailing(_signs, report, ref suspects);
        }

        foreach (EquationFamily family in _families)
        {
            if (!family.AllHold(report.Store.Integers))
                AddFailing(_equations.AsSpan(family.Start, family.Count), report, ref suspects);
        }

        AddFailing(_clauses, report, ref suspects);
        AddUnproven(_trees, report, instances, ref suspects);
        if (report.PublishedOn is not null || report.SignedOn is not null)
            AddUnproven(_dated, report, instances, ref suspects);

        // A text that is not known makes a rule not assessable even where its numbers would let it pass.
        if (report.Unit is null)
            AddUnproven(_needUnit, report, instances, ref suspects);
        if (report.Scope is null)
            AddUnproven(_needScope, report, instances, ref suspects);
        if (report.Title is null)
            AddUnproven(_needTitle, report, instances, ref suspects);
        return suspects;
    }

    /// <summary>The same for instances one by one.</summary>
    public SingleInstances Single => _single ??= new(
        _matrix, _regular, [.. _signs, .. _equations, .. _clauses], _readers, always: _trees, dated: _dated, needUnit: _needUnit, needScope: _needScope, needTitle: _needTitle);

    /// <summary>
    /// Suspects every instance that names a cell that is not regular: what was compiled says nothing about it. The others read only
    /// regular cells, so that for them nothing changes.
    /// </summary>
    private void AddReaders(in CellStore store, ref List<int>? suspects)
    {
        Span<ulong> deviations = stackalloc ulong[_regular.Words];
        if (_regular.TryFindDeviations(store, deviations))
            AddReaders(deviations, ref suspects);
    }

    /// <summary>Suspects every instance that names a cell that the reader of the document lost. By itself, so that nothing is allocated for other reports.</summary>
    private void AddReadersOfLost(Report report, ref List<int>? suspects) =>
        AddReaders(_regular.SetOf(report.Lost.Select(i => report.Form.Cells[i])), ref suspects);

    /// <summary>Suspects every instance that names one of some cells.</summary>
    private void AddReaders(ReadOnlySpan<ulong> deviations, ref List<int>? suspects)
    {
        foreach ((int instance, ulong[] cells) in _readers)
        {
            ulong common = 0;
            for (int i = 0; i < cells.Length; i++)
                common |= cells[i] & deviations[i];
            if (common != 0)
                (suspects ??= []).Add(instance);
        }
    }

    /// <summary>Whether a rule applies only to a report with a date: most have none, and then it needn't be looked at.</summary>
    private static bool AppliesWithDates(Condition? guard) => guard switch
    {
        IsKnown { Fact: ReportFact.Published or ReportFact.Signed } => true,
        Conjunction all => all.Operands.Any(AppliesWithDates),
        _ => false,
    };

    private void AddFailing(ReadOnlySpan<RowGroup> groups, Report report, ref List<int>? suspects)
    {
        for (int i = 0; (i = _matrix.FindFailing(groups, i, report)) < groups.Length; i++)
            (suspects ??= []).Add(groups[i].Instance);
    }

    private static void AddUnproven(int[] ordinals, Report report, IReadOnlyList<BoundRule> instances, ref List<int>? suspects)
    {
        foreach (int ordinal in ordinals)
        {
            if (instances[ordinal].Evaluate(report) != Truth.True)
                (suspects ??= []).Add(ordinal);
        }
    }

    private RowGroup Add(int instance, IReadOnlyList<Row> rows)
    {
        int start = _matrix.Count;
        foreach (Row row in rows)
            _matrix.Add(row);
        return new(instance, start, _matrix.Count);
    }

    /// <summary>A condition with alternatives becomes groups that begin alike: that is looked at once.</summary>
    private RowGroup[] WithAlike(List<RowGroup> groups)
    {
        RowGroup[] linked = [.. groups];
        for (int i = linked.Length - 2; i >= 0; i--)
        {
            if (linked[i].Start < linked[i].End && linked[i + 1].Start < linked[i + 1].End && _matrix.AreAlike(linked[i].Start, linked[i + 1].Start))
                linked[i] = linked[i] with { Alike = linked[i + 1].Alike + 1 };
        }

        return linked;
    }

    /// <summary>Whether all that is demanded is that one cell isn't negative: the test for plain reports tells that for all cells at once.</summary>
    private static bool IsSign(IReadOnlyList<Row> rows) =>
        rows is [IntegerRow { Relation: Relation.AtLeast, Sum: { Constant: var constant, Terms: [{ Coefficient: var coefficient }] } }] && constant == 0 && coefficient == 1;
}
