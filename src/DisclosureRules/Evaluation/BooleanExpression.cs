using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>
/// A condition over a report, with three values. Tests that read no cell's value (its state, the year, the unit) may settle an
/// <c>and</c>, <c>or</c> or <c>if</c> on their own; everything else is strict: a part that is unknown makes the whole unknown,
/// so that a rule with a missing operand never passes by luck.
/// </summary>
internal abstract class BooleanExpression
{
    public abstract bool ReadsValues { get; }

    public abstract Truth Evaluate(Report report, Obstacles? obstacles);

    /// <summary>Names the cells that the condition speaks of.</summary>
    public abstract void VisitCells(Report report, Action<int> visit);
}

internal sealed class ConstantBoolean(bool value) : BooleanExpression
{
    public bool Value => value;

    public override bool ReadsValues => false;

    public override Truth Evaluate(Report report, Obstacles? obstacles) => value ? Truth.True : Truth.False;

    public override void VisitCells(Report report, Action<int> visit)
    {
    }
}

internal sealed class Comparison(string op, NumberExpression left, NumberExpression right) : BooleanExpression
{
    public string Operator => op;

    public NumberExpression Left => left;

    public NumberExpression Right => right;

    public override bool ReadsValues => left.ReadsValues || right.ReadsValues;

    public override Truth Evaluate(Report report, Obstacles? obstacles)
    {
        bool leftKnown = left.TryEvaluate(report, obstacles, out Exact a);
        if (!leftKnown && obstacles is null)
            return Truth.Unknown;
        if (!right.TryEvaluate(report, obstacles, out Exact b) || !leftKnown)
            return Truth.Unknown;
        if (Exact.Compare(a, b) is not { } order)
        {
            obstacles?.AddOverflow();
            return Truth.Unknown;
        }

        bool holds = op switch
        {
            "=" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
        return holds ? Truth.True : Truth.False;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
        left.VisitCells(report, visit);
        right.VisitCells(report, visit);
    }
}

internal sealed class Negation(BooleanExpression operand) : BooleanExpression
{
    public BooleanExpression Operand => operand;

    public override bool ReadsValues => operand.ReadsValues;

    public override Truth Evaluate(Report report, Obstacles? obstacles) => operand.Evaluate(report, obstacles) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    public override void VisitCells(Report report, Action<int> visit) => operand.VisitCells(report, visit);
}

/// <summary>Conjunction (<c>and</c>, <c>all</c>) or disjunction (<c>or</c>, <c>any</c>, <c>if-then</c>) of any number of conditions.</summary>
internal sealed class Junction : BooleanExpression
{
    private readonly BooleanExpression[] _operands;

    public Junction(bool isAnd, IEnumerable<BooleanExpression> operands)
    {
        IsAnd = isAnd;
        _operands = [.. operands];
        ReadsValues = _operands.Any(o => o.ReadsValues);
    }

    public bool IsAnd { get; }

    public IReadOnlyList<BooleanExpression> Operands => _operands;

    public override bool ReadsValues { get; }

    public override Truth Evaluate(Report report, Obstacles? obstacles)
    {
        Truth settling = IsAnd ? Truth.False : Truth.True;
        foreach (BooleanExpression operand in _operands)
        {
            if (!operand.ReadsValues && operand.Evaluate(report, null) == settling)
                return settling;
        }

        Truth result = IsAnd ? Truth.True : Truth.False;
        foreach (BooleanExpression operand in _operands)
        {
            Truth truth = operand.Evaluate(report, obstacles);
            if (truth == Truth.Unknown)
            {
                result = Truth.Unknown;
                if (obstacles is null)
                    return result;
            }
            else if (truth == settling && result != Truth.Unknown)
            {
                result = settling;
            }
        }

        return result;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
        foreach (BooleanExpression operand in _operands)
            operand.VisitCells(report, visit);
    }
}

/// <summary>Whether every one of some cells is in one of the given states.</summary>
internal sealed class StateTest(IReadOnlyList<FormCell> cells, byte mask) : BooleanExpression
{
    public IReadOnlyList<FormCell> Cells => cells;

    public byte Mask => mask;

    public override bool ReadsValues => false;

    public override Truth Evaluate(Report report, Obstacles? obstacles)
    {
        byte[] states = report.Store.States;
        for (int i = 0; i < cells.Count; i++)
        {
            if ((states[cells[i].Index] & mask) == 0)
                return Truth.False;
        }

        return Truth.True;
    }

    /// <summary>What isn't there can't be pointed at: missing cells are left out.</summary>
    public override void VisitCells(Report report, Action<int> visit)
    {
        foreach (FormCell cell in cells)
        {
            if (report.Store.States[cell.Index] != CellStore.Missing)
                visit(cell.Index);
        }
    }
}

/// <summary>Whether a text equals, contains, starts or ends with one of some words; ordinal comparison.</summary>
internal sealed class TextTest(string function, TextExpression text, IReadOnlyList<string> words) : BooleanExpression
{
    private readonly string[] _words = [.. words];

    public string Function => function;

    public TextExpression Text => text;

    public IReadOnlyList<string> Words => _words;

    public override bool ReadsValues => false;

    public override Truth Evaluate(Report report, Obstacles? obstacles)
    {
        if (text.Evaluate(report, obstacles) is not { } value)
            return Truth.Unknown;
        return Holds(function, value, _words) ? Truth.True : Truth.False;
    }

    /// <summary>The test itself: one of the words fits, or, for <c>!=</c>, none does.</summary>
    public static bool Holds(string function, string text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            bool fits = function switch
            {
                "contains" => text.Contains(word, StringComparison.Ordinal),
                "startsWith" => text.StartsWith(word, StringComparison.Ordinal),
                "endsWith" => text.EndsWith(word, StringComparison.Ordinal),
                _ => string.Equals(text, word, StringComparison.Ordinal),
            };
            if (fits)
                return function != "!=";
        }

        return function == "!=";
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
        if (text is PrintedText printed)
            visit(printed.Cell.Index);
    }
}
