using System.Globalization;
using System.Numerics;

namespace DisclosureRules.Authoring.Tests.Proofs;

/// <summary>A checker of VIPR files, written from the format's description alone: every line of the derivation must follow, and the last must be what was to be proven.</summary>
internal sealed class ViprReader
{
    private readonly Queue<string> _words;
    private readonly List<(char Sense, Number Bound, Dictionary<int, Number> Terms)> _rows = [];
    private readonly List<HashSet<int>> _assumed = [];
    private readonly HashSet<int> _integers = [];

    private ViprReader(string text) => _words = new(text.Split('\n').Where(l => !l.StartsWith('%')).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    public static bool Accepts(string text) => new ViprReader(text).Read();

    private bool Read()
    {
        Expect("VER", "1.1", "VAR");
        for (int left = Integer(); left > 0; left--)
            _words.Dequeue();
        Expect("INT");
        for (int left = Integer(); left > 0; left--)
            _integers.Add(Integer());
        Expect("OBJ", "max");
        Dictionary<int, Number> objective = Terms();
        Expect("CON");
        int count = Integer();
        _ = Integer();
        for (int i = 0; i < count; i++)
        {
            _rows.Add(Row());
            _assumed.Add([]);
        }

        Expect("RTP");
        bool isRange = _words.Dequeue() == "range";
        if (isRange)
            Expect("-inf", "0");
        Expect("SOL", "0", "DER");
        for (int left = Integer(); left > 0; left--)
        {
            (char Sense, Number Bound, Dictionary<int, Number> Terms) row = Row();
            Expect("{");
            if (!Follows(row))
                return false;
            _rows.Add(row);
            Expect("}", "-1");
        }

        (char Sense, Number Bound, Dictionary<int, Number> Terms) goal = isRange ? ('L', default, objective) : ('G', Number.One, []);
        return _words.Count == 0 && _rows.Count > count && _assumed[^1].Count == 0 && Dominates(_rows[^1], goal);
    }

    private bool Follows((char Sense, Number Bound, Dictionary<int, Number> Terms) row)
    {
        switch (_words.Dequeue())
        {
            case "asm":
                _assumed.Add([_rows.Count]);
                return true;
            case "uns":
                int first = Integer(), below = Integer(), second = Integer(), above = Integer();
                _assumed.Add([.. _assumed[first].Where(a => a != below), .. _assumed[second].Where(a => a != above)]);
                ((char Sense, Number Bound, Dictionary<int, Number> Terms) low, (char Sense, Number Bound, Dictionary<int, Number> Terms) high) =
                    _rows[below].Sense == 'L' ? (_rows[below], _rows[above]) : (_rows[above], _rows[below]);
                return low.Sense == 'L' && high.Sense == 'G' && Same(low.Terms, high.Terms) && low.Bound.IsInteger && (low.Bound + Number.One).Equals(high.Bound)
                    && low.Terms.All(t => _integers.Contains(t.Key) && t.Value.IsInteger) && Dominates(_rows[first], row) && Dominates(_rows[second], row);
            case var reason:
                return Combined(out (char Sense, Number Bound, Dictionary<int, Number> Terms) sum) && Dominates(reason == "rnd" ? Rounded(sum) : sum, row);
        }
    }

    private bool Combined(out (char Sense, Number Bound, Dictionary<int, Number> Terms) sum)
    {
        Dictionary<int, Number> terms = [];
        Number bound = default;
        HashSet<int> assumed = [];
        HashSet<int> signs = [];
        for (int left = Integer(); left > 0; left--)
        {
            int at = Integer();
            Number times = Rational();
            assumed.UnionWith(_assumed[at]);
            signs.Add(times.Sign * (_rows[at].Sense == 'G' ? 1 : _rows[at].Sense == 'L' ? -1 : 0));
            bound += times * _rows[at].Bound;
            foreach ((int variable, Number coefficient) in _rows[at].Terms)
                terms[variable] = terms.GetValueOrDefault(variable) + (times * coefficient);
        }

        _assumed.Add(assumed);
        signs.Remove(0);
        sum = (signs.Contains(1) ? 'G' : signs.Contains(-1) ? 'L' : 'E', bound, terms.Where(t => t.Value.Sign != 0).ToDictionary());
        return signs.Count < 2;
    }

    private (char, Number, Dictionary<int, Number>) Rounded((char Sense, Number Bound, Dictionary<int, Number> Terms) row) =>
        row.Sense != 'E' && row.Terms.All(t => _integers.Contains(t.Key) && t.Value.IsInteger) ? (row.Sense, row.Sense == 'L' ? row.Bound.Floor : -(-row.Bound).Floor, row.Terms) : row;

    private static bool Dominates((char Sense, Number Bound, Dictionary<int, Number> Terms) row, (char Sense, Number Bound, Dictionary<int, Number> Terms) other)
    {
        if (row.Terms.Count == 0 && (row.Sense == 'L' ? row.Bound.Sign < 0 : row.Sense == 'G' ? row.Bound.Sign > 0 : row.Bound.Sign != 0))
            return true;
        int order = (row.Bound + (-other.Bound)).Sign;
        return Same(row.Terms, other.Terms) && (row.Sense == 'E' || row.Sense == other.Sense) && (other.Sense == 'L' ? order <= 0 : other.Sense == 'G' ? order >= 0 : order == 0);
    }

    private static bool Same(Dictionary<int, Number> a, Dictionary<int, Number> b) => a.Count == b.Count && a.All(t => b.TryGetValue(t.Key, out Number other) && other.Equals(t.Value));

    private (char, Number, Dictionary<int, Number>) Row()
    {
        _words.Dequeue();
        return (_words.Dequeue()[0], Rational(), Terms());
    }

    private Dictionary<int, Number> Terms()
    {
        Dictionary<int, Number> terms = [];
        for (int left = Integer(); left > 0; left--)
            terms[Integer()] = Rational();
        return terms;
    }

    private void Expect(params string[] words)
    {
        foreach (string word in words)
            Assert.Equal(word, _words.Dequeue());
    }

    private int Integer() => int.Parse(_words.Dequeue(), CultureInfo.InvariantCulture);

    private Number Rational()
    {
        string[] parts = _words.Dequeue().Split('/');
        return new(BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? BigInteger.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }

    private readonly record struct Number(BigInteger Above, BigInteger Below)
    {
        public static Number One => new(1, 1);

        private BigInteger Over => Below.IsZero ? 1 : Below;

        public int Sign => Above.Sign * Over.Sign;

        public bool IsInteger => (Above % Over).IsZero;

        public Number Floor => new(BigInteger.Divide(Above - ((Above % Over + Over) % Over), Over), 1);

        public static Number operator +(Number a, Number b) => new((a.Above * b.Over) + (b.Above * a.Over), a.Over * b.Over);

        public static Number operator *(Number a, Number b) => new(a.Above * b.Above, a.Over * b.Over);

        public static Number operator -(Number a) => new(-a.Above, a.Over);

        public bool Equals(Number other) => Above * other.Over == other.Above * Over;

        public override int GetHashCode() => 0;
    }
}
