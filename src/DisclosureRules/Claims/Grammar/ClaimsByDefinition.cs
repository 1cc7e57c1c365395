using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Grammar;

/// <summary>A claim for each of a few definitions; a sentence has hardly ever more than three, and a lexicon not many in all.</summary>
internal sealed class ClaimsByDefinition
{
    private List<(ClaimDefinition Definition, int Claim)>? _claims;

    public int this[ClaimDefinition definition]
    {
        set
        {
            int at = IndexOf(definition);
            if (at >= 0)
                _claims![at] = (definition, value);
            else
                (_claims ??= new(2)).Add((definition, value));
        }
    }

    public bool TryGetValue(ClaimDefinition definition, [MaybeNullWhen(false)] out int claim)
    {
        int at = IndexOf(definition);
        claim = at < 0 ? 0 : _claims![at].Claim;
        return at >= 0;
    }

    private int IndexOf(ClaimDefinition definition)
    {
        for (int i = 0; i < _claims?.Count; i++)
        {
            if (ReferenceEquals(_claims[i].Definition, definition))
                return i;
        }

        return -1;
    }
}
