using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Sense;

/// <summary>The places where one of a definition's words stands; of several that overlap the first, and the longest that starts there.</summary>
internal static class Phrases
{
    public static void Read(Passage passage, ClaimDefinition claim)
    {
        if (!passage.HasWordOf(claim))
            return;
        List<(int Start, int End)> found = [];
        foreach (string word in claim.Words)
        {
            for (int at = passage.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                found.Add((at, at + word.Length));
        }

        int last = 0;
        foreach ((int start, int end) in found.OrderBy(f => f.Start).ThenByDescending(f => f.End))
        {
            if (start < last)
                continue;
            passage.State(claim, start, end);
            last = end;
        }
    }
}
