using DisclosureRules.Claims.Reading;
using DisclosureRules.Compilation;

namespace DisclosureRules.Checking;

/// <summary>Which instances of a form's rules read words, by the claims that they are held against. Immutable.</summary>
internal sealed class RulesOverWords
{
    private const int Bits = 64;

    private readonly ulong[] _always;
    private readonly Dictionary<string, ulong[]> _overClaim = new(StringComparer.Ordinal);

    public RulesOverWords(IReadOnlyList<BoundRule> instances)
    {
        _always = new ulong[(instances.Count + Bits - 1) / Bits];
        foreach (BoundRule instance in instances.Where(i => i.ReadsWords))
        {
            if (instance.Rule.Claims.Count == 0)
                Add(_always, instance);
            foreach (string claim in instance.Rule.Claims)
            {
                if (!_overClaim.TryGetValue(claim, out ulong[]? over))
                    _overClaim[claim] = over = new ulong[_always.Length];
                Add(over, instance);
            }
        }
    }

    /// <summary>The ordinals of those that may have something to say of words, in their order.</summary>
    public List<int> In(NarrativeReading words)
    {
        ulong[] all = [.. _always];
        foreach (string claim in words.ClaimIds)
        {
            if (!_overClaim.TryGetValue(claim, out ulong[]? over))
                continue;
            for (int i = 0; i < all.Length; i++)
                all[i] |= over[i];
        }

        List<int> ordinals = new(Bits);
        for (int i = 0; i < all.Length; i++)
        {
            for (ulong rest = all[i]; rest != 0; rest &= rest - 1)
                ordinals.Add((i * Bits) + System.Numerics.BitOperations.TrailingZeroCount(rest));
        }

        return ordinals;
    }

    private static void Add(ulong[] set, BoundRule instance) => set[instance.Ordinal / Bits] |= 1UL << (instance.Ordinal % Bits);
}
