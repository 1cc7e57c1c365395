namespace DisclosureRules.Primitives;

/// <summary>"Did you mean": the nearest accepted word by edit distance, when there is one near enough to be worth saying.</summary>
internal static class Suggestion
{
    private const int Listed = 12, Longest = 100;

    // No name that can be used is longer.
    private const int LongestListed = 200;

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
        string list = string.Join(", ", all.Take(Listed).Select(Short));
        return all.Length > Listed
            ? new Message(Words, "words.accepted/cut", ("list", list), ("count", all.Length))
            : new Message(Words, "words.accepted", ("list", list));
    }

    /// <summary>The accepted names of a form, the likest first where not all are listed, and where all of them are to be found.</summary>
    public static LocalizedText AcceptedNear(string found, IReadOnlyCollection<string> accepted, string form)
    {
        if (accepted.Count <= Listed || found.Length > Longest)
            return Accepted(accepted);
        string[] near = [.. accepted.Select((a, i) => (Name: a, Place: i, Distance: Shares(found, a) ? 0 : Distance(found, a))).OrderBy(a => a.Distance).Take(Listed).OrderBy(a => a.Distance > 0).ThenBy(a => a.Place).Select(a => a.Name)];
        return new Message(Words, "words.accepted/in-form", ("list", string.Join(", ", near.Select(Short))), ("count", accepted.Count), ("form", form));
    }

    private static string Short(string name) => name.Length <= LongestListed ? name : name[..LongestListed] + "…";

    /// <summary>Whether one is a part of the other and long enough to mean it.</summary>
    private static bool Shares(string found, string candidate) => found.Length >= 4 && candidate.Contains(found, StringComparison.OrdinalIgnoreCase)
        || candidate.Length >= 4 && found.Contains(candidate, StringComparison.OrdinalIgnoreCase);

    private static string? Nearest(string found, IEnumerable<string> accepted)
    {
        string? best = null, part = null;
        // Two letters of which both differ are another word; a character says what several letters do: 财政局 is not 教育局.
        int bestDistance = Math.Min((found.All(char.IsAscii) ? Math.Max(2, found.Length / 3) : Math.Max(1, found.Length / 6)) + 1, found.Length);
        foreach (string candidate in accepted)
        {
            if (found.Length > Longest)
                break;

            // What is right already, and stands in the wrong place, is not what was meant instead.
            if (candidate == found)
                continue;
            if (Shares(found, candidate) && (part is null || candidate.Length < part.Length))
                part = candidate;
            if (Math.Abs(candidate.Length - found.Length) >= bestDistance)
                continue;
            int distance = Distance(found, candidate);
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        return best ?? part;
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
