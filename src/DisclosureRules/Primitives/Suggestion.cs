namespace DisclosureRules.Primitives;

/// <summary>"Did you mean": the nearest accepted word by edit distance, when there is one near enough to be worth saying.</summary>
internal static class Suggestion
{
    /// <summary>The core's texts: the tool, which has this file too, finds the same words.</summary>
    private static readonly TextSource Words = new(typeof(Message).Assembly, "texts");

    public static LocalizedText For(string found, IEnumerable<string> accepted)
    {
        string? nearest = Nearest(found, accepted);
        return nearest is null ? LocalizedText.Empty : new Message(Words, "words.did-you-mean", ("nearest", nearest));
    }

    /// <summary>The nearest accepted word, or the accepted ones where none is near.</summary>
    public static LocalizedText ForOneOf(string found, IEnumerable<string> accepted)
    {
        string[] all = [.. accepted];
        LocalizedText nearest = For(found, all);
        return nearest == LocalizedText.Empty ? Accepted(all) : nearest;
    }

    /// <summary>"; accepted: a, b, c", cut after twelve so that a message stays readable.</summary>
    public static LocalizedText Accepted(IEnumerable<string> accepted)
    {
        string[] all = [.. accepted];
        string list = string.Join(", ", all.Take(12));
        return all.Length > 12
            ? new Message(Words, "words.accepted/cut", ("list", list), ("count", all.Length))
            : new Message(Words, "words.accepted", ("list", list));
    }

    private static string? Nearest(string found, IEnumerable<string> accepted)
    {
        string? best = null;
        // Two letters of which both differ are another word.
        int bestDistance = Math.Min(Math.Max(2, found.Length / 3) + 1, found.Length);
        foreach (string candidate in accepted)
        {
            if (Math.Abs(candidate.Length - found.Length) >= bestDistance || found.Length > 100)
                continue;
            int distance = Distance(found, candidate);
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        int[] current = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
