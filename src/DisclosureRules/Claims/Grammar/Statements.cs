using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>The claims a section states, in the order it states them; each is kept with the words that state it.</summary>
internal sealed class Statements(SectionText section, ArraySegment<Token> tokens, List<Claim> claims)
{
    /// <summary>The number of the last claim; -1 for none.</summary>
    public int Last => claims.Count - 1;

    /// <summary>The token the last claim of the section ended with; -1 for none.</summary>
    public int LastEnd { get; private set; } = -1;

    public Claim this[int claim]
    {
        get => claims[claim];
        set => claims[claim] = value;
    }

    public void Add(ClaimDefinition claim, int first, int last, decimal? value, Doubt doubt)
    {
        LastEnd = last;
        claims.Add(new()
        {
            Id = claim.Id,
            Title = claim.Title,
            Value = value,
            Doubt = doubt,
            Quotation = section.Quote(tokens[first].Start, tokens[last].End),
        });
    }
}
