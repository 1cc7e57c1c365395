using System.Numerics;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Evaluation;

/// <summary>
/// The rules of one form and year, compiled for reports within the <see cref="CleanProfile"/>: a mask comparison, a sign test over all
/// cells, a matrix product for the equations, clauses over further rows of the matrix, and trees for the rest.
/// It only tells which instances don't pass; why is for the three-valued evaluation to say. Immutable; allocates nothing while all pass.
/// </summary>
internal sealed class CleanProgram
{
    private readonly byte[] _forbidden;
    private readonly long[] _signMask;
    private readonly SparseMatrix _matrix = new();
    private readonly int[] _signInstances;
    private readonly int[] _signRows;
    private readonly int[] _equationInstances;
    private readonly int[] _equationRows;
    private readonly (int Instance, int Start, int End)[] _clauses;
    private readonly int[] _trees;
    private readonly int[] _needUnit;
    private readonly int[] _needScope;

    public CleanProgram(Form form, int year, IReadOnlyList<RuleInstance> instances)
    {
        CleanProfile profile = new(form, year);
        _forbidden = profile.Forbidden;
        _signMask = new long[form.Cells.Count];
        List<int> signInstances = [], signRows = [], equationInstances = [], equationRows = [], trees = [], needUnit = [], needScope = [];
        List<(int Instance, int Start, int End)> clauses = [];
        foreach (RuleInstance instance in instances)
        {
            if (!instance.Rule.Years.Contains(year))
                continue;
            if (profile.Clauses(Condition(instance)) is not { } conjunction || Guard(instance, profile) is not { } guard)
            {
                trees.Add(instance.Ordinal);
                continue;
            }

            Atom[] texts = [.. conjunction.Concat(guard).SelectMany(c => c).Where(a => a.IsText)];
            if (texts.Any(a => Reads<UnitText>(a)))
                needUnit.Add(instance.Ordinal);
            if (texts.Any(a => Reads<ScopeText>(a)))
                needScope.Add(instance.Ordinal);
            foreach (Atom[] clause in conjunction)
            {
                if (clause is [{ Form: { } only, Relation: Relation.AtLeast }] && only.Constant == 0 && only.Terms.Count == 1 && only.Terms.Values.First() == 1)
                {
                    _signMask[only.Terms.Keys.First()] = -1;
                    signInstances.Add(instance.Ordinal);
                    signRows.Add(_matrix.Add(clause[0]));
                }
                else if (clause is [{ Form: not null, Relation: Relation.Equal }])
                {
                    equationInstances.Add(instance.Ordinal);
                    equationRows.Add(_matrix.Add(clause[0]));
                }
                else
                {
                    // Cheap alternatives first: a text is looked at only when no number settles the clause.
                    int[] rows = [.. clause.OrderBy(a => a.IsText ? 2 : a.Tree is not null ? 1 : 0).Select(_matrix.Add)];
                    int start = rows.Length == 0 ? 0 : rows[0];
                    clauses.Add((instance.Ordinal, start, start + rows.Length));
                }
            }
        }

        _matrix.Freeze();
        (_signInstances, _signRows) = ([.. signInstances], [.. signRows]);
        (_equationInstances, _equationRows) = ([.. equationInstances], [.. equationRows]);
        (_clauses, _trees, _needUnit, _needScope) = ([.. clauses], [.. trees], [.. needUnit], [.. needScope]);
    }

    /// <summary>The condition of an instance: its check where it applies.</summary>
    public static BooleanExpression Condition(RuleInstance instance) =>
        instance.When is null ? instance.Check : new Junction(false, [new Negation(instance.When), instance.Check]);

    /// <summary>Whether the rule applies must be known, even where its check would hold.</summary>
    private static List<Atom[]>? Guard(RuleInstance instance, CleanProfile profile) =>
        instance.When is null ? [] : profile.Clauses(instance.When);

    /// <summary>
    /// <see langword="false"/> when the report lies outside the profile. Otherwise <paramref name="suspects"/> receives the ordinals of
    /// all instances that do not pass, perhaps repeated and with others that do; it stays <see langword="null"/> when all pass.
    /// </summary>
    public bool TryRun(Report report, IReadOnlyList<RuleInstance> instances, ref List<int>? suspects)
    {
        long[] integers = report.Store.Integers;
        if (!IsWithinProfile(report.Store.States, integers, out bool negative))
            return false;
        if (negative)
            AddFailing(_signInstances, _signRows, report, integers, ref suspects);
        AddFailing(_equationInstances, _equationRows, report, integers, ref suspects);
        foreach ((int instance, int start, int end) in _clauses)
        {
            bool holds = false;
            for (int row = start; row < end && !holds; row++)
                holds = _matrix.Holds(row, report, integers);
            if (!holds)
                (suspects ??= []).Add(instance);
        }

        AddUnproven(_trees, report, instances, ref suspects);

        // A text that is not known makes a rule not assessable even where its numbers would let it pass.
        if (report.Unit is null)
            AddUnproven(_needUnit, report, instances, ref suspects);
        if (report.Scope is null)
            AddUnproven(_needScope, report, instances, ref suspects);
        return true;
    }

    private void AddFailing(int[] instances, int[] rows, Report report, long[] integers, ref List<int>? suspects)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (!_matrix.Holds(rows[i], report, integers))
                (suspects ??= []).Add(instances[i]);
        }
    }

    private static void AddUnproven(int[] ordinals, Report report, IReadOnlyList<RuleInstance> instances, ref List<int>? suspects)
    {
        foreach (int ordinal in ordinals)
        {
            if (instances[ordinal].Evaluate(report) != Truth.True)
                (suspects ??= []).Add(ordinal);
        }
    }

    private static bool Reads<T>(Atom atom)
        where T : TextExpression =>
        (atom.Tree is Negation negation ? negation.Operand : atom.Tree) is TextTest { Text: T };

    private bool IsWithinProfile(byte[] states, long[] integers, out bool negative)
    {
        negative = false;
        int i = 0;
        Vector<byte> outside = Vector<byte>.Zero;
        for (; i <= states.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            outside |= new Vector<byte>(states, i) & new Vector<byte>(_forbidden, i);
        int rest = 0;
        for (; i < states.Length; i++)
            rest |= states[i] & _forbidden[i];
        if (rest != 0 || outside != Vector<byte>.Zero)
            return false;

        Vector<long> magnitudes = Vector<long>.Zero, signs = Vector<long>.Zero;
        for (i = 0; i <= integers.Length - Vector<long>.Count; i += Vector<long>.Count)
        {
            Vector<long> values = new(integers, i);
            magnitudes |= values ^ Vector.ShiftRightArithmetic(values, 63);
            signs |= values & new Vector<long>(_signMask, i);
        }

        long magnitude = 0, sign = 0;
        for (; i < integers.Length; i++)
        {
            magnitude |= integers[i] ^ (integers[i] >> 63);
            sign |= integers[i] & _signMask[i];
        }

        negative = sign < 0 || Vector.LessThanAny(signs, Vector<long>.Zero);
        return magnitude < CleanProfile.MagnitudeLimit && Vector.LessThanAll(magnitudes, new Vector<long>(CleanProfile.MagnitudeLimit));
    }
}
