namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// Variables and what is demanded of them. Every row and every choice between alternatives is numbered in the order of writing, so that proofs can
/// name them; rows are tightened where all their variables are integers. Immutable and safe to share between threads.
/// </summary>
internal sealed class Problem
{
    private readonly List<PlacedRow> _rows = [];
    private readonly List<PlacedChoice> _choices = [];

    /// <param name="isInteger">For each variable whether it is an integer; other variables are rational. None has a bound but by demands.</param>
    /// <param name="demands">What is demanded, all of it.</param>
    public Problem(IReadOnlyList<bool> isInteger, IReadOnlyList<Demand> demands)
    {
        (IsInteger, Demands) = (isInteger, demands);
        for (int i = 0; i < demands.Count; i++)
            Place(demands[i], i, [], Root);
    }

    /// <summary>For each variable whether it is an integer.</summary>
    public IReadOnlyList<bool> IsInteger { get; }

    public IReadOnlyList<Demand> Demands { get; }

    /// <summary>All rows, those of alternatives included.</summary>
    public IReadOnlyList<PlacedRow> Rows => _rows;

    /// <summary>All choices between alternatives, those within alternatives included.</summary>
    public IReadOnlyList<PlacedChoice> Choices => _choices;

    /// <summary>What holds without any choice.</summary>
    public Alternative Root { get; } = new();

    /// <summary>Whether a point satisfies everything; nothing is taken from a search.</summary>
    public bool Holds(IReadOnlyList<Rational> point) =>
        point.Count == IsInteger.Count && !point.Where((value, i) => IsInteger[i] && !value.IsInteger).Any() && Demands.All(d => Holds(d, [.. point]));

    private static bool Holds(Demand demand, Rational[] point) => demand switch
    {
        Row row => row.Holds(point),
        AllDemands all => all.Parts.All(p => Holds(p, point)),
        AnyDemand any => any.Parts.Any(p => Holds(p, point)),
        _ => throw new InvalidOperationException($"There is no such demand: {demand.GetType().Name}."),
    };

    private void Place(Demand demand, int index, Guard[] guards, Alternative into)
    {
        switch (demand)
        {
            case Row row:
                into.Rows.Add(_rows.Count);
                _rows.Add(new(row.Tightened(IsInteger), index, guards, new(_rows.Count)));
                break;
            case AllDemands all:
                foreach (Demand part in all.Parts)
                    Place(part, index, guards, into);
                break;
            case AnyDemand { Parts: [var only] }:
                Place(only, index, guards, into);
                break;
            case AnyDemand any:
                PlacedChoice choice = new(index, guards);
                int number = _choices.Count;
                into.Choices.Add(number);
                _choices.Add(choice);
                for (int i = 0; i < any.Parts.Count; i++)
                {
                    choice.Alternatives.Add(new());
                    Place(any.Parts[i], index, [.. guards, new(number, i)], choice.Alternatives[i]);
                }

                break;
            default:
                throw new InvalidOperationException($"There is no such demand: {demand.GetType().Name}.");
        }
    }
}

/// <summary>That an alternative of a choice is taken.</summary>
internal readonly record struct Guard(int Choice, int Alternative);

/// <summary>A row in its place.</summary>
/// <param name="Row">The row.</param>
/// <param name="Demand">The index of the demand that it is part of.</param>
/// <param name="Guards">The alternatives that it is part of, from the outermost; where they are taken, it must hold.</param>
/// <param name="Fact">What a proof that rests on it says.</param>
internal sealed record PlacedRow(Row Row, int Demand, IReadOnlyList<Guard> Guards, RowFact Fact);

/// <summary>A choice in its place: where its guards are taken, one of the alternatives must hold.</summary>
/// <param name="Demand">The index of the demand that it is part of.</param>
/// <param name="Guards">The alternatives that it is part of, from the outermost.</param>
internal sealed record PlacedChoice(int Demand, IReadOnlyList<Guard> Guards)
{
    public List<Alternative> Alternatives { get; } = [];
}

/// <summary>What holds where an alternative is taken: rows and further choices, by their numbers.</summary>
internal sealed class Alternative
{
    public List<int> Rows { get; } = [];

    public List<int> Choices { get; } = [];
}
