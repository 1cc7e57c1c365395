namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>Values that occur often, each kept once and named by its place. Not safe to share between threads.</summary>
internal sealed class Indexes<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _places = [];
    private readonly List<T> _values = [];

    /// <summary>The values, in the order in which they came.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>The place of a value.</summary>
    public int Of(T value)
    {
        if (!_places.TryGetValue(value, out int place))
        {
            _places[value] = place = _values.Count;
            _values.Add(value);
        }

        return place;
    }
}
