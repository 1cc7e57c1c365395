using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Sense;

/// <summary>The places where one of a definition's words stands; of several that overlap the first, and the longest that starts there.</summary>
internal static class Phrases
{
    public static void Read(Passage passage, ClaimDefinition claim)
    {
        if (passage.PlacesOf(claim) is not { Count: > 0 } places)
            return;
        int last = 0;
        foreach ((int start, int end) in places.OrderBy(f => f.Start).ThenByDescending(f => f.End))
        {
            if (start < last)
                continue;
            passage.State(claim, start, end);
            last = end;
        }
    }
}
