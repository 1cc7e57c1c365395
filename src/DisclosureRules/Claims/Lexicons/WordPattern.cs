namespace DisclosureRules.Claims.Lexicons;

/// <summary>
/// A word that is put together of pieces, place by place: 结转 + 至 + 下年度 + 继续办理. A place with an empty piece may be left out;
/// <c>{-1}</c>, <c>{0}</c> and <c>{+1}</c> stand for the years around the report's.
/// </summary>
/// <param name="name">The name by which claims use it.</param>
/// <param name="places">The pieces of each place; none of the first is empty.</param>
internal sealed class WordPattern(string name, IReadOnlyList<IReadOnlyList<string>> places)
{
    /// <summary>How a pack writes the empty piece.</summary>
    public const string Nothing = "{}";

    private readonly string[][] _longestFirst = [.. places.Select(p => (string[])[.. p.OrderByDescending(t => t.Length)])];

    public string Name => name;

    public IReadOnlyList<IReadOnlyList<string>> Places => places;

    /// <summary>The characters it may start with; a year may start with any numeral.</summary>
    public IEnumerable<char> Initials => places[0].Select(p => p[0]);

    /// <summary>What a year begins with.</summary>
    private const string YearBeginnings = "12一壹二贰两";

    /// <summary>The characters that may stand second in it behind one that it may start with; <see cref="Anything"/> behind the first of a year, and where it may be one character long.</summary>
    public IEnumerable<char> SecondsAfter(char initial) => places[0]
        .SelectMany(p => p[0] == '{' ? (IEnumerable<char>)(Lexicon.YearInitials.Contains(initial, StringComparison.Ordinal) ? [Anything] : []) : p[0] != initial ? [] : p.Length > 1 ? [p[1]] : Following(1)).Distinct();

    /// <summary>Stands for whatever follows.</summary>
    public const char Anything = '\0';

    private IEnumerable<char> Following(int place) =>
        place == places.Count ? [Anything] : places[place].SelectMany(p => p.Length == 0 ? Following(place + 1) : p[0] == '{' ? YearBeginnings : [p[0]]);

    /// <summary>The same words as far as they begin with a character.</summary>
    public WordPattern BeginningWith(char initial) =>
        new(name, [[.. places[0].Where(p => p[0] == initial || (p[0] == '{' && Lexicon.YearInitials.Contains(initial, StringComparison.Ordinal)))], .. places.Skip(1)]);

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
