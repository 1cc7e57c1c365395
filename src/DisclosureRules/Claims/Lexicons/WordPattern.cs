namespace DisclosureRules.Claims.Lexicons;

/// <summary>
/// A word that is put together of pieces, place by place: 结转 + 至 + 下年度 + 继续办理. A place with an empty piece may be left out;
/// <c>{-1}</c>, <c>{0}</c> and <c>{+1}</c> stand for the years around the report's.
/// </summary>
internal sealed class WordPattern
{
    /// <summary>How a pack writes the empty piece.</summary>
    public const string Nothing = "{}";

    private readonly string[][] _longestFirst;

    public WordPattern(string name, IReadOnlyList<IReadOnlyList<string>> places)
        : this(name, places, [.. places.Select(LongestFirst)])
    {
    }

    private WordPattern(string name, IReadOnlyList<IReadOnlyList<string>> places, string[][] longestFirst) =>
        (Name, Places, _longestFirst) = (name, places, longestFirst);

    /// <summary>The name by which claims use it.</summary>
    public string Name { get; }

    /// <summary>The pieces of each place; none of the first is empty.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Places { get; }

    /// <summary>Whether it may start with a character.</summary>
    public bool MayBeginWith(char initial)
    {
        foreach (string piece in Places[0])
        {
            if (MayBeginWith(piece, initial))
                return true;
        }

        return false;
    }

    /// <summary>A year may start with any numeral.</summary>
    private static bool MayBeginWith(string piece, char initial) => piece[0] == initial || (piece[0] == '{' && Lexicon.YearInitials.Contains(initial, StringComparison.Ordinal));

    /// <summary>What a year begins with.</summary>
    private const string YearBeginnings = "12一壹二贰两";

    /// <summary>The characters that may stand second in it behind one that it may start with; <see cref="Anything"/> behind the first of a year, and where it may be one character long.</summary>
    public IEnumerable<char> SecondsAfter(char initial) => Places[0]
        .SelectMany(p => p[0] == '{' ? (IEnumerable<char>)(Lexicon.YearInitials.Contains(initial, StringComparison.Ordinal) ? [Anything] : []) : p[0] != initial ? [] : p.Length > 1 ? [p[1]] : Following(1)).Distinct();

    /// <summary>Stands for whatever follows.</summary>
    public const char Anything = '\0';

    private IEnumerable<char> Following(int place) =>
        place == Places.Count ? [Anything] : Places[place].SelectMany(p => p.Length == 0 ? Following(place + 1) : p[0] == '{' ? YearBeginnings : [p[0]]);

    /// <summary>The same words as far as they begin with a character.</summary>
    public WordPattern BeginningWith(char initial)
    {
        string[] first = [.. Places[0].Where(p => MayBeginWith(p, initial))];
        return new(Name, [first, .. Places.Skip(1)], [LongestFirst(first), .. _longestFirst.AsSpan(1)]);
    }

    private static string[] LongestFirst(IReadOnlyList<string> pieces) => [.. pieces.OrderByDescending(p => p.Length)];

    /// <summary>
    /// How many characters at a position are such a word, 0 for none. A piece that fits is not given up for a shorter one unless what follows
    /// doesn't fit: the number of looks is bounded by the pieces, whatever the text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The position.</param>
    /// <param name="year">How many characters at a position name the year so far from the report's own, 0 for none.</param>
    public int Match(string text, int start, Func<int, int, int> year) => Math.Max(0, Match(text, start, 0, year) - start);

    private int Match(string text, int at, int place, Func<int, int, int> year)
    {
        if (place == _longestFirst.Length)
            return at;
        foreach (string piece in _longestFirst[place])
        {
            int length = piece is ['{', .., '}'] ? year(at, piece switch { Lexicon.LastYear => -1, Lexicon.NextYear => 1, _ => 0 }) : StandsAt(piece, text, at) ? piece.Length : 0;
            if ((length > 0 || piece.Length == 0) && Match(text, at + length, place + 1, year) is >= 0 and var end)
                return end;
        }

        return -1;
    }

    private static bool StandsAt(string piece, string text, int at) =>
        piece.Length > 0 && at < text.Length && text[at] == piece[0] && string.CompareOrdinal(text, at, piece, 0, piece.Length) == 0;
}
