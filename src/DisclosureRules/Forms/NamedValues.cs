using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DisclosureRules.Forms;

/// <summary>Values by names in UTF-8. Whoever asks for them in the order in which they were given finds each at once. Immutable.</summary>
internal sealed class NamedValues<T>
{
    /// <summary>So many are compared one by one: tables of forms have fewer rows.</summary>
    private const int MostCompared = 64;

    private readonly (byte[] Name, T Value)[] _values;
    private readonly Dictionary<string, int> _places;

    public NamedValues(IEnumerable<(string Name, T Value)> values)
    {
        (string Name, T Value)[] all = [.. values];
        Names = [.. all.Select(v => v.Name)];
        _values = [.. all.Select(v => (Encoding.UTF8.GetBytes(v.Name), v.Value))];
        _places = Names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>The names, in the order in which they were given.</summary>
    public string[] Names { get; }

    /// <summary>Finds the value of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="next">Where the name is expected, 0 at first; afterwards the place behind the one that was found.</param>
    /// <param name="value">The value.</param>
    public bool TryFind(ReadOnlySpan<byte> name, ref int next, [MaybeNullWhen(false)] out T value)
    {
        for (int i = 0; i < Math.Min(_values.Length, MostCompared); i++)
        {
            int at = next + i < _values.Length ? next + i : next + i - _values.Length;
            if (name.SequenceEqual(_values[at].Name))
                return Found(at, ref next, out value);
        }

        if (_values.Length > MostCompared)
            return TryFind(Encoding.UTF8.GetString(name), ref next, out value);
        value = default;
        return false;
    }

    /// <inheritdoc cref="TryFind(ReadOnlySpan{byte}, ref int, out T)"/>
    public bool TryFind(string name, ref int next, [MaybeNullWhen(false)] out T value)
    {
        if (_places.TryGetValue(name, out int at))
            return Found(at, ref next, out value);
        value = default;
        return false;
    }

    private bool Found(int at, ref int next, out T value)
    {
        next = at + 1 == _values.Length ? 0 : at + 1;
        value = _values[at].Value;
        return true;
    }
}
