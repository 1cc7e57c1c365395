using System.Collections;

namespace DisclosureRules.Primitives;

/// <summary>
/// A list as a value: a copy that nobody can change, equal to another when both hold equal items in the same order. What public lists of
/// immutable types are, so that equality of records means what it says.
/// </summary>
internal sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    private ValueList(T[] items) => _items = items;

    public static ValueList<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    /// <summary>A copy of the items, or the list itself when it is one already.</summary>
    public static ValueList<T> Of(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items is ValueList<T> list)
            return list;
        T[] copy = items is List<T> many ? [.. many] : items is T[] array ? [.. array] : [.. items];
        return copy.Length == 0 ? Empty : new(copy);
    }

    /// <summary>A list of the items themselves, which whoever gives them doesn't keep.</summary>
    public static ValueList<T> Owning(T[] items) => items.Length == 0 ? Empty : new(items);

    /// <summary>The items.</summary>
    public ReadOnlySpan<T> Span => _items;

    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
