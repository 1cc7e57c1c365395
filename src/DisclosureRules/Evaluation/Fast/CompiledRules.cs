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
    private readonly Clause[] _signs;
    private readonly Clause[] _equations;
    private readonly EquationFamily[] _families;
    private readonly Clause[] _clauses;
    private readonly int[] _trees;
    private readonly int[] _dated;
    private readonly int[] _needUnit;
    private readonly int[] _needScope;
    private readonly int[] _needTitle;
    private readonly (int Instance, ulong[] Cells)[] _readers;

    public CompiledRules(Form form, int year, IReadOnlyList<BoundRule> instances)
    {
        NormalForm normal = new(new RegularCells(form), year);
        _regular = new(form);
        List<Clause> signs = [], equations = [], clauses = [];
        List<LinearForm> sums = [];
        List<int> trees = [], dated = [], needUnit = [], needScope = [], needTitle = [];
        List<(int Instance, ulong[] Cells)> readers = [];
        foreach (BoundRule instance in instances.Where(i => !i.ReadsWords && !i.ReadsOtherReports && i.Rule.Years.Contains(year)))
        {
            readers.Add((instance.Ordinal, _regular.SetOf(Condition(instance).AllCells().Select(c => c.Cell))));

            // Whether the rule applies must be known, even where its check would hold; and where it never applies, it passes.
            List<Atom[]>? guard = instance.When is null ? [] : normal.Clauses(instance.When);
            if (guard is [{ Length: 0 }])
                continue;
            if (AppliesWithDates(instance.When))
            {
                dated.Add(instance.Ordinal);
                continue;
            }

            if (guard is null || normal.Clauses(Condition(instance)) is not { } conjunction)
            {
                trees.Add(instance.Ordinal);
                continue;
            }

            Atom[] texts = [.. conjunction.Concat(guard).SelectMany(c => c).Where(a => a.IsText)];
            if (texts.Any(a => Reads(a, ReportFact.Unit)))
                needUnit.Add(instance.Ordinal);
            if (texts.Any(a => Reads(a, ReportFact.Scope)))
                needScope.Add(instance.Ordinal);
            if (texts.Any(a => Reads(a, ReportFact.Title)))
                needTitle.Add(instance.Ordinal);
            foreach (Atom[] alternatives in conjunction)
            {
                Clause clause = Add(instance.Ordinal, alternatives);
                if (IsSign(alternatives))
                {
                    signs.Add(clause);
                }
                else if (alternatives is [{ Form: { } sum, Relation: Relation.Equal }] && EquationFamily.Accepts(sum))
                {
                    equations.Add(clause);
                    sums.Add(sum);
                }
                else
                {
                    clauses.Add(clause);
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

    /// <summary>
    /// Suspects every instance that names a cell outside the profile: what was compiled says nothing about it. The others read only cells
    /// for which the profile holds, so that for them nothing changes.
    /// </summary>
    private void AddReaders(in CellStore store, ref List<int>? suspects)
    {
        Span<ulong> deviations = stackalloc ulong[_regular.Words];
        if (!_regular.TryFindDeviations(store, deviations))
            return;
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

    private void AddFailing(ReadOnlySpan<Clause> clauses, Report report, ref List<int>? suspects)
    {
        for (int i = 0; (i = _matrix.FindFailing(clauses, i, report)) < clauses.Length; i++)
            (suspects ??= []).Add(clauses[i].Instance);
    }

    private static void AddUnproven(int[] ordinals, Report report, IReadOnlyList<BoundRule> instances, ref List<int>? suspects)
    {
        foreach (int ordinal in ordinals)
        {
            if (instances[ordinal].Evaluate(report) != Truth.True)
                (suspects ??= []).Add(ordinal);
        }
    }

    /// <summary>Adds the alternatives to the matrix, the cheap ones first: a text is looked at only when no number settles the clause.</summary>
    private Clause Add(int instance, Atom[] alternatives)
    {
        int start = _matrix.Count;
        foreach (Atom atom in alternatives.OrderBy(a => a.IsText ? 2 : a.Tree is not null || a.Amount is not null ? 1 : 0))
            _matrix.Add(atom);
        return new(instance, start, _matrix.Count);
    }

    /// <summary>A condition with alternatives becomes clauses that begin alike: that is looked at once.</summary>
    private Clause[] WithAlike(List<Clause> clauses)
    {
        Clause[] linked = [.. clauses];
        for (int i = linked.Length - 2; i >= 0; i--)
        {
            if (linked[i].Start < linked[i].End && linked[i + 1].Start < linked[i + 1].End && _matrix.AreAlike(linked[i].Start, linked[i + 1].Start))
                linked[i] = linked[i] with { Alike = linked[i + 1].Alike + 1 };
        }

        return linked;
    }

    /// <summary>Whether all that is demanded is that one cell isn't negative: the test of the profile tells that for all cells at once.</summary>
    private static bool IsSign(Atom[] alternatives) =>
        alternatives is [{ Form: { Constant: 0, Terms.Count: 1 } form, Relation: Relation.AtLeast }] && form.Terms.Values.First() == 1;

    private static bool Reads(Atom atom, ReportFact fact) =>
        (atom.Tree is Negation negation ? negation.Operand : atom.Tree) is TextTest { Text: FactText text } && text.Fact == fact;
}
