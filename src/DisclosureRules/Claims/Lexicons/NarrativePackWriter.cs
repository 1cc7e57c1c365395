using System.Text.Json;
using DisclosureRules.Json;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>Writes the members <c>vocabulary</c> and <c>claims</c> of a rule pack, where it has them.</summary>
internal static class NarrativePackWriter
{
    public static void Write(Utf8JsonWriter writer, Vocabulary vocabulary, IReadOnlyList<ClaimDefinition> claims)
    {
        if (vocabulary.Words.Count + vocabulary.Topics.Count + vocabulary.Units.Count + vocabulary.Patterns.Count > 0)
        {
            writer.WriteStartObject("vocabulary");
            foreach ((string list, WordRole role) in Vocabulary.Lists)
            {
                if (vocabulary.Words.Any(w => w.Role == role))
                    writer.WriteTexts(list, vocabulary.Words.Where(w => w.Role == role).Select(w => w.Word));
            }

            WriteNamed(writer, "topics", vocabulary.Topics);
            WriteNamed(writer, "units", vocabulary.Units);
            WritePatterns(writer, vocabulary.Patterns);
            writer.WriteEndObject();
        }

        if (claims.Count == 0)
            return;
        writer.WriteStartArray("claims");
        foreach (ClaimDefinition claim in claims)
            WriteClaim(writer, claim);
        writer.WriteEndArray();
    }

    private static void WriteNamed(Utf8JsonWriter writer, string name, IReadOnlyList<(string Word, string Name)> words)
    {
        if (words.Count == 0)
            return;
        writer.WriteStartObject(name);
        foreach (IGrouping<string, string> group in words.GroupBy(w => w.Name, w => w.Word))
            writer.WriteTexts(group.Key, group);
        writer.WriteEndObject();
    }

    private static void WritePatterns(Utf8JsonWriter writer, IReadOnlyList<WordPattern> patterns)
    {
        if (patterns.Count == 0)
            return;
        writer.WriteStartObject("patterns");
        foreach (WordPattern pattern in patterns)
        {
            writer.WriteStartArray(pattern.Name);
            foreach (IReadOnlyList<string> place in pattern.Places)
            {
                writer.WriteStartArray();
                foreach (string piece in place)
                    writer.WriteStringValue(piece.Length == 0 ? WordPattern.Nothing : piece);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter writer, ClaimDefinition claim)
    {
        writer.WriteStartObject();
        writer.WriteString("id", claim.Id);
        writer.WriteText("title", claim.Title);
        if (claim.As.Length > 0)
        {
            writer.WriteString("as", claim.As);
            writer.WriteString("of", claim.Of);
            writer.WriteEndObject();
            return;
        }

        writer.WriteString("states", claim.Kind.JsonName());
        Some("topic", claim.Topics);
        Some("before", claim.Before);
        Some("after", claim.After);
        Some("divided", claim.Divided);
        Some("listed", claim.Listed);
        Some("tentative", claim.Tentative);
        Some("words", claim.Words);
        Some("each", claim.Each);
        if (claim.CountsCasesOnly || claim.Unit != Lexicon.Cases)
            writer.WriteString("unit", claim.Unit);
        writer.WriteBoolean("implied", claim.IsImplied);
        if (claim.IsNamed)
            writer.WriteBoolean("named", true);
        writer.WriteBoolean("part", claim.MayBePart);
        if (claim.By.Length > 0)
            writer.WriteString("by", claim.By);
        if (claim.Denied.Length > 0)
            writer.WriteString("denied", claim.Denied);
        if (claim.IsVague)
            writer.WriteBoolean("vague", true);
        if (claim.IsCarriedIn)
            writer.WriteBoolean("carriedIn", true);
        writer.WriteEndObject();

        void Some(string name, IReadOnlyList<string> words)
        {
            if (words.Count > 0)
                writer.WriteTexts(name, words);
        }
    }
}
