using System.Globalization;
using System.Numerics;
using System.Text;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Authoring.Proofs.Checking;

namespace DisclosureRules.Authoring.Proofs.Vipr;

/// <summary>Derives, step by step, that the program of some facts has no solution, or that its distance can't be positive. Not safe to share between threads.</summary>
internal sealed class ViprDerivation
{
    private readonly FactBook _facts;
    private readonly IReadOnlyList<Step> _steps;
    private readonly ViprProgram _program;
    private readonly List<string> _lines = [];
    private readonly Dictionary<(string, int), int> _taken = [];
    private readonly Dictionary<string, int> _sides = new(StringComparer.Ordinal);

    public ViprDerivation(FactBook facts, IReadOnlyList<Step> steps)
    {
        (_facts, _steps) = (facts, steps);
        _program = new(facts, steps.OfType<SumStep>().SelectMany(s => s.Facts).Select(f => f.Fact), steps.OfType<CasesStep>().Select(c => c.Choice));

        // Every variable is there before the first line is written.
        foreach (CasesStep cases in steps.OfType<CasesStep>())
        {
            for (int i = 0; i < cases.Steps.Count; i++)
                _program.Taken(cases.Choice, i);
        }

        foreach (SplitStep split in steps.OfType<SplitStep>())
            _program.Variable(split.Variable);
    }

    public string Write(string name)
    {
        Derive(_steps.Count - 1);
        StringBuilder text = new();
        ViprFile.Write(_program, name, text);
        text.Append(CultureInfo.InvariantCulture, $"DER {_lines.Count}\n");
        foreach (string line in _lines)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    /// <summary>What is derived everywhere: a falsehood, or that the distance is at most zero.</summary>
    private string Goal => _program.HasDistance ? $"L 0 1 {_program.Variables[ViprProgram.Distance]} 1" : "G 1 0";

    private int Derive(int number)
    {
        switch (_steps[number])
        {
            case SumStep { IsIndivisible: true } sum:
                return Indivisible(sum);
            case SumStep sum:
                return Sum(sum);
            case SplitStep split:
                int variable = _program.Variable(split.Variable);
                (int below, int belowGoal) = Assume(StepChecker.SideName(split, false), $"L {Text(split.AtMost)} 1 {variable} 1", split.Below);
                (int above, int aboveGoal) = Assume(StepChecker.SideName(split, true), $"G {Text(split.AtMost + 1)} 1 {variable} 1", split.Above);
                return Line(Goal, $"uns {belowGoal} {below} {aboveGoal} {above}");
            case CasesStep cases:
                return Cases(cases);
            default:
                throw new InvalidOperationException($"There is no such step: {_steps[number].GetType().Name}.");
        }
    }

    private (int Assumption, int Goal) Assume(string side, string constraint, int step)
    {
        int assumption = Line(constraint, "asm");
        bool isNew = _sides.TryAdd(side, assumption);
        int goal = Derive(step);
        if (isNew)
            _sides.Remove(side);
        return (assumption, goal);
    }

    /// <summary>One alternative after the other is taken or not; that none is contradicts the choice.</summary>
    private int Cases(CasesStep cases)
    {
        List<(int Taken, int Goal, int Left)> parts = [];
        Combination none = new();
        none.Add(_program.Number(cases.Choice, false), 1);
        foreach ((string choice, int alternative) in _facts.Choice(cases.Choice)!.Guards)
            none.Add(_taken[(choice, alternative)], 1);
        for (int i = 0; i < cases.Steps.Count; i++)
        {
            int variable = _program.Taken(cases.Choice, i);
            int taken = Line($"G 1 1 {variable} 1", "asm");
            bool isNew = _taken.TryAdd((cases.Choice, i), taken);
            int goal = Derive(cases.Steps[i]);
            if (isNew)
                _taken.Remove((cases.Choice, i));
            int left = Line($"L 0 1 {variable} 1", "asm");
            none.Add(left, -1);
            parts.Add((taken, goal, left));
        }

        int all = Line(Goal, $"lin {none}");
        foreach ((int taken, int goal, int left) in parts.AsEnumerable().Reverse())
            all = Line(Goal, $"uns {goal} {taken} {all} {left}");
        return all;
    }

    private int Sum(SumStep step)
    {
        Combination sum = new();
        Dictionary<string, BigInteger> total = new(StringComparer.Ordinal);
        BigInteger distance = 0;
        foreach ((string name, BigInteger times) in step.Facts)
        {
            LinearFact fact = Count(sum, name, times, times.Sign > 0);
            foreach ((string quantity, BigInteger coefficient) in fact.Terms)
                total[quantity] = total.GetValueOrDefault(quantity) + (times * coefficient);
            distance += fact.IsStrict ? BigInteger.Abs(times) : 0;
        }

        // What is left of quantities that are never negative is taken away.
        foreach ((string quantity, BigInteger coefficient) in total.Where(t => !t.Value.IsZero))
            sum.Add(_program.Number(quantity + "#least", false), -coefficient);
        return Line(Goal, $"lin {sum.Over(distance.IsZero ? 1 : distance)}");
    }

    /// <summary>A multiple of an integer is at most, and at least, what lies on two sides of a number between integers.</summary>
    private int Indivisible(SumStep step)
    {
        Dictionary<string, BigInteger> total = new(StringComparer.Ordinal);
        BigInteger bound = 0, divisor = 0;
        Combination atMost = new(), atLeast = new();
        foreach ((string name, BigInteger times) in step.Facts)
        {
            LinearFact fact = Count(atMost, name, times, times.Sign > 0);
            Count(atLeast, name, times, times.Sign < 0);
            foreach ((string quantity, BigInteger coefficient) in fact.Terms)
                total[quantity] = total.GetValueOrDefault(quantity) + (times * coefficient);
            bound += times * fact.Bound;
        }

        foreach (BigInteger coefficient in total.Values)
            divisor = BigInteger.GreatestCommonDivisor(divisor, coefficient);
        if (divisor.IsZero)
            return Line(Goal, $"lin {(bound.Sign < 0 ? atMost : atLeast)}");
        string terms = string.Concat(total.Where(t => !t.Value.IsZero).Select(t => $" {_program.Variable(t.Key)} {Text(t.Value / divisor)}"));
        int count = total.Count(t => !t.Value.IsZero);
        BigInteger floor = (bound - (((bound % divisor) + divisor) % divisor)) / divisor;
        int most = Line($"L {Text(floor)} {count}{terms}", $"rnd {atMost.Over(divisor)}");
        int least = Line($"G {Text(floor + 1)} {count}{terms}", $"rnd {atLeast.Over(divisor)}");
        return Line(Goal, $"lin 2 {most} 1 {least} -1");
    }

    /// <summary>Adds a fact where its alternatives are taken, as what is at most or at least.</summary>
    private LinearFact Count(Combination sum, string name, BigInteger times, bool isAtMost)
    {
        if (_facts.Fact(name) is not { } fact)
        {
            sum.Add(_sides[name], times);
            return StepChecker.SideOf(name)!;
        }

        sum.Add(_program.Number(name, isAtMost), times);
        foreach ((string choice, int alternative) in fact.Guards)
            sum.Add(_taken[(choice, alternative)], isAtMost ? -times * ViprProgram.RoomOf(fact) : times * ViprProgram.RoomOf(fact));
        return fact;
    }

    private static string Text(BigInteger number) => ViprFile.Text(number, 1);

    private int Line(string constraint, string reason)
    {
        _lines.Add($"D{_lines.Count} {constraint} {{ {reason} }} -1");
        return _program.Rows.Count + _lines.Count - 1;
    }

    /// <summary>Constraints, each multiplied.</summary>
    private sealed class Combination
    {
        private readonly SortedDictionary<int, BigInteger> _times = [];
        private BigInteger _over = 1;

        public void Add(int constraint, BigInteger times) => _times[constraint] = _times.GetValueOrDefault(constraint) + times;

        /// <summary>The same, divided.</summary>
        public Combination Over(BigInteger divisor)
        {
            _over *= divisor;
            return this;
        }

        public override string ToString() => $"{_times.Count}{string.Concat(_times.Select(t => $" {t.Key} {ViprFile.Text(t.Value, _over)}"))}";
    }
}
