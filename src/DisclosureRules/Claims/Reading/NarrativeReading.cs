using System.Runtime.InteropServices;
using DisclosureRules.Claims.Grammar;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Claims.Reading;

/// <summary>What was read from the words of one report: the sections as they are searched, and the claims. Immutable.</summary>
internal sealed class NarrativeReading(IReadOnlyList<SectionText> sections, IReadOnlyList<Claim> claims, IReadOnlyList<ClaimPlace> places, IReadOnlyList<UnclaimedNumber> unclaimed, PackLexicons lexicons)
{
    // Many rules ask for the same section, and a report may give one in very many parts: each is put together once, when it is first asked for.
    private Dictionary<string, string> Texts => field ??= sections
        .GroupBy(s => s.Section, StringComparer.Ordinal)
        .ToDictionary(parts => parts.Key, parts => parts.Skip(1).Any() ? string.Concat(parts.Select(p => p.Text)) : parts.First().Text, StringComparer.Ordinal);

    /// <summary>The claims in the order of the text; behind those of a section the ones about its words, and behind these what other packs than the shared ones read in it.</summary>
    public IReadOnlyList<Claim> Claims => claims;

    // Rules ask for the claims of one quantity each, and most find none.
    private Dictionary<string, Claim[]> ById => field ??= Indexed(claims);

    /// <summary>The identifiers of <see cref="Claims"/>, each once.</summary>
    public IReadOnlyCollection<string> ClaimIds => ById.Keys;

    /// <summary>Those of <see cref="Claims"/> with one of several identifiers, in their order.</summary>
    public Claim[] ClaimsOf(IReadOnlyList<string> ids)
    {
        string? only = null;
        bool hasSeveral = false;
        for (int i = 0; i < ids.Count; i++)
        {
            if (!ById.ContainsKey(ids[i]))
                continue;
            hasSeveral |= only is not null && only != ids[i];
            only ??= ids[i];
        }

        if (!hasSeveral)
            return only is null ? [] : ClaimsOf(only);
        HashSet<string> asked = new(ids, StringComparer.Ordinal);
        return [.. claims.Where(c => asked.Contains(c.Id))];
    }

    /// <summary>Those of <see cref="Claims"/> with an identifier, in their order.</summary>
    public Claim[] ClaimsOf(string id) => ById.TryGetValue(id, out Claim[]? of) ? of : [];

    private static Dictionary<string, Claim[]> Indexed(IReadOnlyList<Claim> claims)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        for (int i = 0; i < claims.Count; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, claims[i].Id, out _)++;
        Dictionary<string, Claim[]> byId = new(counts.Count, StringComparer.Ordinal);
        for (int i = claims.Count - 1; i >= 0; i--)
        {
            ref int left = ref CollectionsMarshal.GetValueRefOrNullRef(counts, claims[i].Id);
            ref Claim[]? of = ref CollectionsMarshal.GetValueRefOrAddDefault(byId, claims[i].Id, out _);
            (of ??= new Claim[left])[--left] = claims[i];
        }

        return byId;
    }

    /// <summary>For each of <see cref="Claims"/>, where it stands among the others.</summary>
    public IReadOnlyList<ClaimPlace> Places => places;

    /// <summary>Numbers of cases that no claim was made of, in the order of the text.</summary>
    public IReadOnlyList<UnclaimedNumber> Unclaimed => unclaimed;

    /// <summary>The same words with as many claims, of which more or less is certain.</summary>
    public NarrativeReading With(IReadOnlyList<Claim> others) => new(sections, others, places, unclaimed, lexicons);

    /// <summary>The claims about what the report counts, without those about its words.</summary>
    public IReadOnlyList<Claim> OfQuantities => [.. claims.Where(c => lexicons.ClaimOf(c.Id) is { IsOfTheWords: false })];

    /// <summary>The words of a section without blanks, all its parts; <see langword="null"/> when the report has no such section.</summary>
    public string? Text(string section) => Texts.GetValueOrDefault(section);

    /// <summary>What a claim is called, whether the words make it or not.</summary>
    public LocalizedText TitleOf(string claim) => lexicons.TitleOf(claim);

    /// <summary>What a claim states, as its pack defines it; <see langword="null"/> for one that no pack defines.</summary>
    public ClaimDefinition? DefinitionOf(string claim) => lexicons.ClaimOf(claim);

    public static NarrativeReading Of(Report report, PackLexicons lexicons, CancellationToken cancellationToken = default)
    {
        List<SectionText> sections = [.. report.Narrative.Select(s => SectionText.Of(s.Section, s.Text))];
        StatedClaims claims = new();
        ReportingUnit speaker = new(report.Unit, report.Scope);
        using PackReader shared = new(lexicons.Shared, report, speaker, claims);
        PackReader[] others = [.. lexicons.Others.Select(l => new PackReader(l, report, speaker, new()))];
        try
        {
            foreach (SectionText section in sections)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (section.Section != "signature")
                {
                    shared.Read(section, cancellationToken);
                    foreach (PackReader other in others)
                    {
                        other.Read(section, cancellationToken);
                        claims.Append(other.Kept);
                    }
                }

                section.ForgetPlaces();
            }
        }
        finally
        {
            Array.ForEach(others, o => o.Dispose());
        }

        return new(sections, claims.Claims, claims.Places, claims.Unclaimed, lexicons);
    }
}
