using System.Numerics;
using DisclosureRules.Authoring.Proofs.Checking;
using DisclosureRules.Constraints;

namespace DisclosureRules.Authoring.Proofs.Vipr;

/// <summary>
/// The facts that a proof rests on, as a mixed-integer program: an alternative of a choice is a variable of 0 or 1, and a fact that holds only where alternatives
/// are taken is given so much room elsewhere that it says nothing there. What is strict keeps a distance that is to be as large as possible: the proof is that it can't be positive.
/// </summary>
internal sealed class ViprProgram
{
    /// <summary>The variable that is the distance.</summary>
    public const string Distance = "distance";

    private static readonly BigInteger Reach = new(decimal.MaxValue);

    private readonly FactBook _facts;
    private readonly Dictionary<string, int> _variables = new(StringComparer.Ordinal);
    private readonly List<int> _integers = [];
    private readonly List<ViprRow> _rows = [];
    private readonly Dictionary<(string, bool), int> _numbers = [];

    public ViprProgram(FactBook facts, IEnumerable<string> names, IEnumerable<string> choices)
    {
        _facts = facts;
        (string Name, LinearFact Fact)[] used = [.. names.Distinct().Select(n => (n, facts.Fact(n))).Where(f => f.Item2 is not null).Select(f => (f.n, f.Item2!))];
        HasDistance = used.Any(f => f.Fact.IsStrict);
        if (HasDistance)
            Variable(Distance, false);
        foreach ((string name, LinearFact fact) in used)
        {
            if (fact.Relation != Relation.Greater && fact.Relation != Relation.AtLeast)
                Add(name, fact, true);
            if (fact.Relation is Relation.Greater or Relation.AtLeast or Relation.Equal)
                Add(name, fact, false);
        }

        foreach (string choice in choices.Distinct())
            AddChoice(choice, facts.Choice(choice)!);
        foreach (string quantity in _variables.Keys.Where(facts.IsIndicator).ToArray())
            AddRow((quantity + "#least", false), 'G', 0, new() { [Variable(quantity, true)] = 1 });
        if (HasDistance)
            AddRow((Distance, true), 'L', 1, new() { [Variable(Distance, false)] = 1 });
    }

    public bool HasDistance { get; }

    /// <summary>The variables in their order.</summary>
    public IReadOnlyDictionary<string, int> Variables => _variables;

    public IReadOnlyList<int> Integers => _integers;

    public IReadOnlyList<ViprRow> Rows => _rows;

    /// <summary>The row of a fact, a choice or a bound: as what is at most, or at least.</summary>
    public int Number(string name, bool isAtMost) => _numbers[(name, isAtMost)];

    /// <summary>The variable that an alternative is taken.</summary>
    public int Taken(string choice, int alternative) => Variable($"{choice}?{alternative}", true);

    public int Variable(string name) => Variable(name, _facts.IsInteger(name));

    /// <summary>How much room a fact is given for each alternative that isn't taken: its sum is never further from the bound.</summary>
    public static BigInteger RoomOf(LinearFact fact) =>
        fact.Terms.Values.Aggregate(BigInteger.Abs(fact.Bound) + 1, (room, c) => room + (BigInteger.Abs(c) * (Reach + 1)));

    private void Add(string name, LinearFact fact, bool isAtMost)
    {
        BigInteger room = RoomOf(fact);
        Dictionary<int, BigInteger> terms = fact.Terms.ToDictionary(t => Variable(t.Key), t => t.Value);
        foreach ((string choice, int alternative) in fact.Guards)
            terms[Taken(choice, alternative)] = isAtMost ? room : -room;
        if (fact.IsStrict)
            terms[Variable(Distance, false)] = isAtMost ? 1 : -1;
        BigInteger slack = room * fact.Guards.Count;
        AddRow((name, isAtMost), isAtMost ? 'L' : 'G', isAtMost ? fact.Bound + slack : fact.Bound - slack, terms);
    }

    private void AddChoice(string name, ChoiceFact choice)
    {
        Dictionary<int, BigInteger> terms = [];
        for (int i = 0; i < choice.Alternatives; i++)
            terms[Taken(name, i)] = 1;
        foreach ((string of, int alternative) in choice.Guards)
            terms[Taken(of, alternative)] = -1;
        AddRow((name, false), 'G', 1 - choice.Guards.Count, terms);
    }

    private void AddRow((string, bool) key, char sense, BigInteger bound, Dictionary<int, BigInteger> terms)
    {
        _numbers[key] = _rows.Count;
        _rows.Add(new($"C{_rows.Count}", sense, bound, terms));
    }

    private int Variable(string name, bool isInteger)
    {
        if (_variables.TryGetValue(name, out int known))
            return known;
        int number = _variables[name] = _variables.Count;
        if (isInteger)
            _integers.Add(number);
        return number;
    }
}

/// <summary>A constraint of the program.</summary>
internal sealed record ViprRow(string Name, char Sense, BigInteger Bound, IReadOnlyDictionary<int, BigInteger> Terms);
