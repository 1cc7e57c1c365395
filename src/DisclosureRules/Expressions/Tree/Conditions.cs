using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// A condition over a report, with three values. Tests that read no cell's value (its state, the year, the unit) may settle an
/// <c>and</c>, <c>or</c> or <c>if</c> on their own; everything else is strict: a part that is unknown makes the whole unknown,
/// so that a rule with a missing operand never passes by luck.
/// </summary>
internal abstract class Condition : Expression
{
    private protected Condition(bool readsValues)
        : base(readsValues)
    {
    }

    public abstract Truth Evaluate(in EvaluationContext context, MissingOperands? missing);

    private protected static Truth Of(bool holds) => holds ? Truth.True : Truth.False;
}

internal sealed class ConstantCondition(bool value) : Condition(false)
{
    public bool Value => value;

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing) => Of(value);
}

internal sealed class Negation(Condition operand) : Condition(operand.ReadsValues)
{
    public Condition Operand => operand;

    public override IReadOnlyList<Expression> Children => [operand];

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing) => operand.Evaluate(context, missing) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };
}

/// <summary>Any number of conditions, joined: a <see cref="Conjunction"/> or a <see cref="Disjunction"/>.</summary>
internal abstract class Junction : Condition
{
    private readonly Condition[] _operands;
    private readonly Truth _settling;

    private protected Junction(Condition[] operands, Truth settling)
        : base(AnyReadsValues(operands)) => (_operands, _settling) = (operands, settling);

    public IReadOnlyList<Condition> Operands => _operands;

    public override IReadOnlyList<Expression> Children => _operands;

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        Truth result = _settling == Truth.False ? Truth.True : Truth.False;
        foreach (Condition operand in _operands)
        {
            if (operand.ReadsValues)
                continue;
            Truth truth = operand.Evaluate(context, null);
            if (truth == _settling)
                return truth;
            if (truth == Truth.Unknown)
                result = Truth.Unknown;
        }

        // Without anybody to tell the reasons to, what is unknown stays so, and what is known need not be asked again.
        foreach (Condition operand in _operands)
        {
            if (missing is null && (result == Truth.Unknown || !operand.ReadsValues))
                continue;
            Truth truth = operand.Evaluate(context, missing);
            if (truth == Truth.Unknown || (truth == _settling && result != Truth.Unknown))
                result = truth;
        }

        return result;
    }
}

/// <summary>All of several conditions (<c>and</c>, <c>all</c>); true when there are none.</summary>
internal sealed class Conjunction(params IEnumerable<Condition> operands) : Junction([.. operands], Truth.False);

/// <summary>One of several conditions at least (<c>or</c>, <c>any</c>, <c>if-then</c>); false when there are none.</summary>
internal sealed class Disjunction(params IEnumerable<Condition> operands) : Junction([.. operands], Truth.True);

internal sealed class Comparison(ComparisonOperator comparison, NumberExpression left, NumberExpression right)
    : Condition(left.ReadsValues || right.ReadsValues)
{
    public ComparisonOperator Operator => comparison;

    public NumberExpression Left => left;

    public NumberExpression Right => right;

    public override IReadOnlyList<Expression> Children => [left, right];

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        bool leftKnown = left.TryEvaluate(context, missing, out ExactDecimal a);
        if (!leftKnown && missing is null)
            return Truth.Unknown;
        if (!right.TryEvaluate(context, missing, out ExactDecimal b) || !leftKnown)
            return Truth.Unknown;
        if (ExactDecimal.Compare(a, b) is { } order)
            return Of(comparison.Holds(order));
        missing?.AddOverflow();
        return Truth.Unknown;
    }
}

internal sealed class DateComparison(ComparisonOperator comparison, DateExpression left, DateExpression right)
    : Condition(left.ReadsValues || right.ReadsValues)
{
    public ComparisonOperator Operator => comparison;

    public DateExpression Left => left;

    public DateExpression Right => right;

    public override IReadOnlyList<Expression> Children => [left, right];

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        DateOnly? a = left.Evaluate(context, missing);
        return right.Evaluate(context, missing) is { } b && a is not null ? Of(comparison.Holds(a.Value.CompareTo(b))) : Truth.Unknown;
    }
}

/// <summary>Whether a number is a whole multiple of a constant, e.g. an amount charged in steps of ten.</summary>
internal sealed class IsMultiple(NumberExpression number, decimal step) : Condition(number.ReadsValues)
{
    public NumberExpression Number => number;

    public decimal Step => step;

    public override IReadOnlyList<Expression> Children => [number];

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        if (!number.TryEvaluate(context, missing, out ExactDecimal value))
            return Truth.Unknown;
        if (value.ToDecimal() is { } exact)
            return Of(exact % step == 0);
        missing?.AddOverflow();
        return Truth.Unknown;
    }
}

/// <summary>
/// Whether every one of some cells is in one of the given states; unknown where that hangs on a cell that the reader of the document lost.
/// </summary>
internal sealed class StateTest(IReadOnlyList<CellVariable> cells, byte mask) : Condition(false)
{
    private readonly CellGroup _cells = new(cells);

    public override IReadOnlyList<CellVariable> Cells => cells;

    public byte Mask => mask;

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        if (!_cells.AreAtHand(context, missing))
            return Truth.Unknown;
        bool isKnown = true;
        for (int i = 0; i < cells.Count; i++)
        {
            if (CellGroup.IsLost(context, cells[i]))
                isKnown = false;
            else if ((CellGroup.State(context, cells[i]) & mask) == 0)
                return Truth.False;
        }

        for (int i = 0; i < cells.Count && !isKnown && missing is not null; i++)
        {
            if (CellGroup.IsLost(context, cells[i]))
                missing.AddCell(cells[i]);
        }

        return isKnown ? Truth.True : Truth.Unknown;
    }

    /// <summary>What isn't there can't be pointed at: missing cells are left out.</summary>
    protected override bool IsToShow(in EvaluationContext context, CellVariable cell) => CellGroup.State(context, cell) != CellStates.Missing;
}

/// <summary>How a text is held against words.</summary>
internal enum TextRelation
{
    /// <summary>It is one of them.</summary>
    Equal,

    /// <summary>It is none of them.</summary>
    NotEqual,
    Contains,
    StartsWith,
    EndsWith,
}

/// <summary>Whether a text equals, contains, starts or ends with one of some words; ordinal comparison.</summary>
internal sealed class TextTest(TextRelation relation, TextExpression text, IReadOnlyList<string> words) : Condition(false)
{
    private readonly string[] _words = [.. words];
    private readonly Func<string, string, bool> _fits = Fits(relation);

    public TextRelation Relation => relation;

    public TextExpression Text => text;

    public IReadOnlyList<string> Words => _words;

    public override IReadOnlyList<Expression> Children => [text];

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing) =>
        text.Evaluate(context, missing) is { } value ? Of(Holds(_fits, value, _words) != (relation == TextRelation.NotEqual)) : Truth.Unknown;

    /// <summary>The test itself: one of the words fits, or, for <see cref="TextRelation.NotEqual"/>, none does.</summary>
    public static bool Holds(TextRelation relation, string text, ReadOnlySpan<string> words) =>
        Holds(Fits(relation), text, words) != (relation == TextRelation.NotEqual);

    private static bool Holds(Func<string, string, bool> fits, string text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (fits(text, word))
                return true;
        }

        return false;
    }

    private static Func<string, string, bool> Fits(TextRelation relation) => relation switch
    {
        TextRelation.Equal or TextRelation.NotEqual => static (text, word) => string.Equals(text, word, StringComparison.Ordinal),
        TextRelation.Contains => static (text, word) => text.Contains(word, StringComparison.Ordinal),
        TextRelation.StartsWith => static (text, word) => text.StartsWith(word, StringComparison.Ordinal),
        TextRelation.EndsWith => static (text, word) => text.EndsWith(word, StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "There is no such relation."),
    };
}

/// <summary>Whether a fact of a report is known. Of a report that is not at hand nothing is: so a rule asks whether there is one.</summary>
internal sealed class IsKnown(ReportRole role, ReportFact fact) : Condition(false)
{
    public ReportRole Role => role;

    public ReportFact Fact => fact;

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing) => Of(context.Of(role)?.IsKnown(fact) == true);
}
