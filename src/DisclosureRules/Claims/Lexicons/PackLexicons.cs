using DisclosureRules.Primitives;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>
/// How the packs of a rule set read words. The shared packs are read with their own words only. Every other pack with claims reads with the shared words
/// and its own, and a word that it lists itself means what the pack says. So no pack changes how another one reads. Immutable.
/// </summary>
internal sealed class PackLexicons
{
    private readonly Dictionary<string, Lexicon> _byClaim = new(StringComparer.Ordinal);

    /// <param name="shared">The packs that all others build on.</param>
    /// <param name="others">The other packs.</param>
    /// <param name="measures">Measure words of a pack that has no shared packs beside it.</param>
    public PackLexicons(IReadOnlyList<PackWords> shared, IEnumerable<PackWords> others, IReadOnlyList<(string Word, string Unit)> measures)
    {
        Shared = new(shared, null);
        Name(shared.SelectMany(p => p.Claims), Shared);
        IReadOnlyList<PackWords> before = shared.Count > 0 ? shared : [new(new() { Units = measures }, [])];
        List<Lexicon> own = [];
        foreach (PackWords pack in others.Where(p => p.Claims.Count > 0))
        {
            Lexicon lexicon = new(before, pack);
            own.Add(lexicon);
            Name(pack.Claims, lexicon);
        }

        Others = own;
    }

    /// <summary>The words of the shared packs.</summary>
    public Lexicon Shared { get; }

    /// <summary>For each other pack with claims, its words together with the shared ones.</summary>
    public IReadOnlyList<Lexicon> Others { get; }

    /// <summary>The claim with an identifier; <see langword="null"/> for none.</summary>
    public ClaimDefinition? ClaimOf(string id) => _byClaim.TryGetValue(id, out Lexicon? lexicon) ? lexicon.ClaimOf(id) : null;

    /// <summary>What a claim is called.</summary>
    public LocalizedText TitleOf(string claim) => _byClaim[claim].TitleOf(claim);

    private void Name(IEnumerable<ClaimDefinition> claims, Lexicon lexicon)
    {
        foreach (ClaimDefinition claim in claims)
            _byClaim.TryAdd(claim.Id, lexicon);
    }
}
