using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Languages;
using DisclosureRules.Primitives;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>Reads the members <c>vocabulary</c> and <c>claims</c> of a rule pack.</summary>
internal sealed class NarrativePackReader(LocatedReader json)
{
    private const int MaximumWords = 5_000;
    private const int MaximumWordLength = 30;
    private const int MaximumClaims = 500;
    private const int MaximumPlaces = 8;

    /// <summary>What claims may state, as packs write it.</summary>
    private static readonly IReadOnlyDictionary<string, ClaimKind> Kinds = Enum.GetValues<ClaimKind>().ToDictionary(k => k.JsonName(), StringComparer.Ordinal);

    private int _words;

    public Vocabulary ReadVocabulary(LocatedNode? node)
    {
        if (node is null || !json.Expect(node, JsonValueKind.Object))
            return Vocabulary.Empty;
        json.OnlyMembers(node, [.. Vocabulary.Lists.Keys, "topics", "units", "patterns"]);
        return new()
        {
            Words = [.. Vocabulary.Lists.SelectMany(l => Words(node.Member(l.Key)).Select(w => (w, l.Value)))],
            Topics = Named(node.Member("topics")),
            Units = Named(node.Member("units")),
            Patterns = Patterns(node.Member("patterns")),
        };
    }

    public IReadOnlyList<ClaimDefinition> ReadClaims(LocatedNode? node)
    {
        List<ClaimDefinition> claims = [];
        if (node is null || !json.Expect(node, JsonValueKind.Array))
            return claims;
        if (node.Items.Count > MaximumClaims)
            json.Add(Texts.Of("pack.too-many-claims", ("count", node.Items.Count), ("most", MaximumClaims)), node);
        foreach (LocatedNode item in node.Items.Take(MaximumClaims))
        {
            if (json.Expect(item, JsonValueKind.Object) && (item.Member("as") is null && item.Member("of") is null ? ReadClaim(item) : ReadClaim(item, claims)) is { } claim)
                claims.Add(claim);
        }

        return claims;
    }

    /// <summary>A claim that is stated in the words of another, as a part of a third: <c>维持</c> of the lawsuits without a review.</summary>
    private ClaimDefinition? ReadClaim(LocatedNode node, List<ClaimDefinition> before)
    {
        if (node.Member("as") is not null)
            json.OnlyMembers(node, "id", "title", "as", "of", "note");
        string? id = json.RequiredIdentifier(node, "id"), words = json.Text(node, "as"), whole = json.Text(node, "of");
        LocalizedText? title = json.Localized(json.Required(node, "title"));
        if (node.Member("as") is null || node.Member("of") is null)
        {
            (string found, string missing) = node.Member("as") is null ? ("of", "as") : ("as", "of");
            json.Add(Texts.Of("claim.as/alone", ("found", found), ("missing", missing)), node.Member(found)!);
        }

        if (words is null || whole is null)
            return null;
        if (before.Find(c => c.Id == words) is not { } other)
        {
            json.Add(Texts.Of("claim.as", ("found", LocatedNode.Shorten(words)), ("suggestion", Suggestion.For(words, before.Select(c => c.Id)))), node.Member("as")!);
            return null;
        }

        if (before.TrueForAll(c => c.Id != whole))
        {
            json.Add(Texts.Of("claim.as", ("found", LocatedNode.Shorten(whole)), ("suggestion", Suggestion.For(whole, before.Select(c => c.Id)))), node.Member("of")!);
            return null;
        }

        return id is null || title is null ? null : other with { Id = id, Title = title, Denied = "", As = other.Id, Of = whole, Origin = new(json.File, node.Line, node.Column, node.Path) };
    }

    private ClaimDefinition? ReadClaim(LocatedNode node)
    {
        json.OnlyMembers(node, "id", "title", "states", "topic", "before", "after", "around", "words", "each", "unit", "implied", "named", "part", "by", "denied", "vague", "carriedIn", "listed", "tentative", "divided", "as", "of", "note");
        string? id = json.RequiredIdentifier(node, "id");
        LocalizedText? title = json.Localized(json.Required(node, "title"));
        string states = json.Text(node, "states") ?? "number";
        if (!Kinds.TryGetValue(states, out ClaimKind kind))
        {
            json.Add(Texts.Of("claim.states", ("found", LocatedNode.Shorten(states)), ("accepted", string.Join(", ", Kinds.Keys))), node.Member("states")!);
            return null;
        }

        string[] topics = [.. json.Texts(node.Member("topic")).Select(t => t.Text)];
        string[] around = [.. Words(node.Member("around"))];
        string[] before = [.. Words(node.Member("before")), .. around], after = [.. Words(node.Member("after")), .. around], words = [.. Words(node.Member("words"))], each = [.. Words(node.Member("each"))];
        bool implied = json.Boolean(node, "implied") ?? false;
        bool part = json.Boolean(node, "part") ?? false;
        string unit = json.Text(node, "unit") ?? "case";
        switch (states)
        {
            case "number" or "year" when before.Length + after.Length == 0:
                json.Add(Texts.Of("claim.words"), node);
                return null;
            case "all" when words.Length + each.Length == 0:
                json.Add(Texts.Of("claim.words/all"), node);
                return null;
            case "none" when topics.Length + words.Length == 0:
                json.Add(Texts.Of("claim.words/none"), node);
                return null;
            case var _ when kind.NeedsWords() && words.Length == 0:
                json.Add(Texts.Of("claim.words/needed", ("states", states)), node);
                return null;
        }

        return id is null || title is null ? null : new(id, title, kind, topics, before, after, words, unit, implied, each, part, json.Text(node, "by") ?? "", json.Text(node, "denied") ?? "", json.Boolean(node, "vague") ?? false,
            new SourceLocation(json.File, node.Line, node.Column, node.Path))
        {
            Tentative = [.. Words(node.Member("tentative"))],
            Divided = [.. json.Texts(node.Member("divided")).Select(t => t.Text)],
            Listed = [.. Words(node.Member("listed"))],
            IsNamed = json.Boolean(node, "named") ?? false,
            IsCarriedIn = json.Boolean(node, "carriedIn") ?? false,
            CountsCasesOnly = node.Member("unit") is not null && unit == Lexicon.Cases,
        };
    }

    private List<(string Word, string Name)> Named(LocatedNode? node)
    {
        List<(string, string)> named = [];
        if (node is null || !json.Expect(node, JsonValueKind.Object))
            return named;
        foreach (LocatedMember member in node.Members)
            named.AddRange(Words(member.Value).Select(w => (w, member.Name)));
        return named;
    }

    /// <summary>Patterns by name: a list of places, each with the words that may stand in it.</summary>
    private List<WordPattern> Patterns(LocatedNode? node)
    {
        List<WordPattern> patterns = [];
        if (node is null || !json.Expect(node, JsonValueKind.Object))
            return patterns;
        foreach (LocatedMember member in node.Members.Where(m => json.Expect(m.Value, JsonValueKind.Array)))
        {
            string[][] places = [.. member.Value.Items.Take(MaximumPlaces).Select(place => json.Texts(place).Select(t => t.Text == WordPattern.Nothing ? "" : Folded(t.Text)).Where(IsPiece).ToArray())];
            if (places.Length > 0 && places[0].All(p => p.Length > 0))
                patterns.Add(new(member.Name, places));
            else
                json.Add(Texts.Of("claim.word", ("most", MaximumWordLength)), member.Value);
        }

        return patterns;

        bool IsPiece(string piece) => piece.Length <= MaximumWordLength && ++_words <= MaximumWords;
    }

    private static string Folded(string text) => ChineseText.WithoutBlanks(ChineseText.Simplify(ChineseText.Fold(text)));

    /// <summary>Words as they are looked for: folded, simplified and without blanks. <c>{-1}</c> and <c>{+1}</c> stand for the years beside the report's.</summary>
    private IEnumerable<string> Words(LocatedNode? node)
    {
        foreach (LocatedNode item in json.Texts(node))
        {
            string word = Folded(item.Text);
            if (word.Length is 0 or > MaximumWordLength || word is Lexicon.LastYear or Lexicon.NextYear)
                json.Add(Texts.Of("claim.word", ("most", MaximumWordLength)), item);
            else if (++_words > MaximumWords)
                json.Add(Texts.Of("pack.too-many-words", ("most", MaximumWords)), item);
            else
                yield return word;
        }
    }
}
