using System.Globalization;

namespace DisclosureRules.Audit.Running;

/// <summary>A part of the inputs, chosen by a hash of their names. Immutable.</summary>
public readonly record struct Shard
{
    /// <summary>A shard.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <param name="count">Of how many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such shard.</exception>
    public Shard(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
        (Index, Count) = (index, count);
    }

    /// <summary>Which, from 0.</summary>
    public int Index { get; }

    /// <summary>Of how many.</summary>
    public int Count { get; }

    /// <summary>Reads <c>i/n</c>, e.g. <c>0/4</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shard">The shard.</param>
    /// <returns>Whether the text names one.</returns>
    public static bool TryParse(string? text, out Shard shard)
    {
        shard = default;
        if (text?.Split('/') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count < 1 || index >= count)
        {
            return false;
        }

        shard = new(index, count);
        return true;
    }

    /// <summary>As it is written, e.g. <c>0/4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
