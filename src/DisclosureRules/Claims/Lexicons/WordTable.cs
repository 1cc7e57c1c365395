using System.Buffers;
using System.Text;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>
/// The words of a lexicon as texts are searched for them: a double array, in which a character leads from a node to the one that stands so many places behind
/// its base. Every character of the vocabulary has a small number for it, and a text is turned into these first; so all that is asked for most of a text lies in
/// some thirty kilobytes. Immutable.
/// </summary>
internal sealed class WordTable
{
    /// <summary>Of what a character may be followed is told by the last five bits of its number.</summary>
    private const int Bits = 32;

    private const int Bits64 = 64;

    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    private readonly CharacterUse[] _uses;
    private readonly PatternsOfInitial?[] _patterns;

    // For characters that begin more than words, where the characters begin in _seconds behind which that may be so: 0 for all others, which have none.
    private readonly int[] _beyond;
    private readonly ulong[] _seconds;

    // Characters that they begin with have the greatest numbers.
    private readonly WordTrie? _wordsOfTheWords;
    private readonly int _firstOfTheWords;
    private readonly Entry[] _entries;
    private Node[] _nodes;

    /// <param name="words">The words.</param>
    /// <param name="patterns">The patterns, by what they may begin with.</param>
    /// <param name="bearing">What a word may do.</param>
    /// <param name="measures">What measure words begin with.</param>
    /// <param name="ofTheWords">Words by which a text speaks of itself: they are no tokens.</param>
    public WordTable(WordTrie words, IReadOnlyList<PatternsOfInitial> patterns, Func<Word, Bearing> bearing, string measures = "", WordTrie? ofTheWords = null)
    {
        // Whoever starts waits for this: arrays, and nothing for which code would have to be made first.
        Branches branches = new(words);
        Dictionary<char, string?> seconds = SecondsOf(patterns, measures);
        string last = ofTheWords is null ? "" : new Branches(ofTheWords).Initials;
        int count = Number(branches, seconds, last);
        (_wordsOfTheWords, _firstOfTheWords) = (ofTheWords, count - last.Length + 1);
        _uses = new CharacterUse[count + 1];
        _patterns = new PatternsOfInitial?[count + 1];
        foreach (char first in Initials.All)
            _uses[_codes[first]] |= Initials.UseOf(first);
        foreach (char first in branches.Initials)
            _uses[_codes[first]] |= CharacterUse.Word;
        foreach (PatternsOfInitial of in patterns)
            (_uses[_codes[of.Initial]], _patterns[_codes[of.Initial]]) = (_uses[_codes[of.Initial]] | CharacterUse.Pattern, of);
        _beyond = new int[count + 1];
        _seconds = SecondsByCode(seconds, count);
        _entries = new Entry[branches.Count];
        _nodes = new Node[(count + 1) * 2];
        Array.Fill(_nodes, Node.Free);
        Array.Resize(ref _entries, Lay(branches, words, count, bearing));
    }

    /// <summary>Turns a text into the numbers of its characters, 0 for one that is in no word.</summary>
    public void Encode(string text, Span<ushort> codes)
    {
        ushort[] table = _codes;
        for (int i = 0; i < text.Length; i++)
            codes[i] = table[text[i]];
    }

    /// <summary>The words by which a text speaks of itself, each as often as it stands there, in the order of the text.</summary>
    public IReadOnlyList<(Word Word, int Start)> WordsOfTheWords(string text, ReadOnlySpan<ushort> codes)
    {
        List<(Word, int)>? found = null;
        for (int start = 0, more; (more = codes[start..].IndexOfAnyInRange((ushort)_firstOfTheWords, ushort.MaxValue)) >= 0; start++)
        {
            start += more;
            _wordsOfTheWords?.AddAllAt(text, start, ref found);
        }

        return found ?? (IReadOnlyList<(Word, int)>)[];
    }

    /// <summary>What may begin with a character, by its number; names of the unit that reports among it. In an array of the pool that the caller gives back.</summary>
    public CharacterUse[] UsesFor(IEnumerable<char> names)
    {
        CharacterUse[] uses = ArrayPool<CharacterUse>.Shared.Rent(_uses.Length);
        _uses.CopyTo(uses, 0);
        foreach (char first in names)
            uses[_codes[first]] |= CharacterUse.Name;
        return uses;
    }

    /// <summary>Whether a number, a date, a mark or a pattern may begin with a character that stands before another; where it may not, only a word may.</summary>
    public bool GoesBeyondWords(int code, int second)
    {
        int from = _beyond[code];
        return from != 0 && (_seconds[from + (second / Bits64)] >> (second % Bits64) & 1) != 0;
    }

    /// <summary>The patterns that may begin with a character; <see langword="null"/> for none.</summary>
    public PatternsOfInitial? PatternsOf(int code) => _patterns[code];

    /// <summary>The longest word at a position; <see langword="null"/> when none stands there.</summary>
    public Word? Longest(ReadOnlySpan<ushort> codes, int start, out int length, out Bearing bearing)
    {
        Node[] nodes = _nodes;
        int at = codes[start], i = start + 1;
        ref readonly Node node = ref nodes[at];
        int word = node.Entry;
        length = 1;
        if (i < codes.Length && (node.Seconds >> codes[i] & 1) != 0)
        {
            while (i < codes.Length)
            {
                int next = nodes[at].Base + codes[i];
                if (nodes[next].From != at)
                    break;
                i++;
                at = next;
                if (nodes[at].Entry != 0)
                    (word, length) = (nodes[at].Entry, i - start);
            }
        }

        ref readonly Entry entry = ref _entries[word];
        bearing = entry.Bearing;
        return entry.Word;
    }

    /// <summary>For each first character a bit for each second; behind anything, where <see langword="null"/> stands for the seconds.</summary>
    private ulong[] SecondsByCode(Dictionary<char, string?> seconds, int count)
    {
        int stride = (count / Bits64) + 1, from = 1;
        ulong[] bits = new ulong[1 + (seconds.Count * stride)];
        foreach ((char first, string? behind) in seconds)
        {
            Span<ulong> own = bits.AsSpan(from, stride);
            if (behind is null)
                own.Fill(ulong.MaxValue);
            foreach (char second in behind ?? "")
                own[_codes[second] / Bits64] |= 1ul << (_codes[second] % Bits64);
            _beyond[_codes[first]] = from;
            from += stride;
        }

        return bits;
    }

    /// <summary>For each character that begins more than words, behind what it may: <see langword="null"/> for anything.</summary>
    private static Dictionary<char, string?> SecondsOf(IReadOnlyList<PatternsOfInitial> patterns, string measures)
    {
        Dictionary<char, string?> seconds = [];
        foreach (char first in Initials.All)
            seconds[first] = Initials.SecondsOf(first, measures);
        foreach (PatternsOfInitial of in patterns)
            seconds[of.Initial] = of.Seconds is { } behind && seconds.GetValueOrDefault(of.Initial, "") is { } before ? before + behind : null;
        return seconds;
    }

    /// <summary>Gives each character its number, those of <paramref name="last"/> the greatest; how many there are.</summary>
    private int Number(Branches branches, Dictionary<char, string?> seconds, string last)
    {
        int count = 0;
        foreach (char c in last)
            _codes[c] = ushort.MaxValue;
        Add(branches.Initials);
        foreach ((char first, string? behind) in seconds)
        {
            Add([first]);
            Add(behind);
        }

        Add(branches.Characters);
        foreach (char c in last)
            _codes[c] = (ushort)++count;
        return count;

        void Add(ReadOnlySpan<char> characters)
        {
            foreach (char c in characters)
            {
                if (_codes[c] == 0)
                    _codes[c] = (ushort)++count;
            }
        }
    }

    /// <summary>Lays out all places; how many entries there are.</summary>
    private int Lay(Branches branches, WordTrie words, int count, Func<Word, Bearing> bearing)
    {
        // In the order of their length, so that what begins words lies together. Roots stand at the numbers of their characters.
        int[] open = new int[branches.Count], nodes = new int[branches.Count];
        int free = count + 1, wide = free, entries = 1;
        for (int next = 0, end = 1; next < end; next++)
        {
            int from = open[next];
            if (branches.First(from) == 0)
                continue;
            int place = from == 0 ? 0 : RoomFor(branches, from, ref free, ref wide, count);
            uint seconds = 0;
            for (int to = branches.First(from); to != 0; to = branches.Beside(to))
            {
                int code = _codes[branches.By(to)], entry = 0;
                seconds |= 1u << (code % Bits);
                if (words.WordOf(to) is { } word)
                {
                    entry = entries++;
                    _entries[entry] = new(word, bearing(word));
                }

                nodes[to] = place + code;
                _nodes[place + code] = new(from == 0 ? Node.Start : nodes[from], 0, entry, 0);
                open[end++] = to;
            }

            if (from != 0)
                _nodes[nodes[from]] = _nodes[nodes[from]] with { Base = place, Seconds = seconds };
        }

        return entries;
    }

    /// <summary>A base from which the places of all characters behind a node are free, and none is a root's; there is room behind it for any character.</summary>
    /// <remarks>Where several have to fit it is looked for behind the last such place only; one alone fills what they left free.</remarks>
    private int RoomFor(Branches branches, int from, ref int free, ref int wide, int count)
    {
        while (free < _nodes.Length && _nodes[free].From != Node.Nowhere)
            free++;
        bool isWide = branches.Beside(branches.First(from)) != 0;
        for (int first = isWide ? Math.Max(free, wide) : free; ; first++)
        {
            wide = isWide ? first : wide;
            int place = first - _codes[branches.By(branches.First(from))];
            while (place + (2 * count) + 2 > _nodes.Length)
                Extend();
            if (place > 0 && IsFree(branches, from, place, count))
                return place;
        }
    }

    private bool IsFree(Branches branches, int from, int place, int count)
    {
        for (int to = branches.First(from); to != 0; to = branches.Beside(to))
        {
            int node = place + _codes[branches.By(to)];
            if (node <= count || _nodes[node].From != Node.Nowhere)
                return false;
        }

        return true;
    }

    private void Extend()
    {
        int before = _nodes.Length;
        Array.Resize(ref _nodes, before * 2);
        Array.Fill(_nodes, Node.Free, before, before);
    }

    /// <summary>The places of a trie with those that follow each, and the characters that lead there. Words begin at 0.</summary>
    private sealed class Branches
    {
        private readonly int[] _first, _beside;
        private readonly char[] _by;

        public Branches(WordTrie words)
        {
            (_first, _beside, _by) = (new int[words.Places], new int[words.Places], new char[words.Places]);
            foreach ((int from, char by, int to) in words.Steps)
            {
                if (to != 0)
                    (_by[to], _beside[to], _first[from]) = (by, _first[from], to);
            }

            StringBuilder initials = new();
            for (int to = _first[0]; to != 0; to = _beside[to])
                initials.Append(_by[to]);
            Initials = initials.ToString();
        }

        public int Count => _by.Length;

        /// <summary>What words begin with.</summary>
        public string Initials { get; }

        /// <summary>All characters of words, repeated.</summary>
        public ReadOnlySpan<char> Characters => _by.AsSpan(1);

        public int First(int place) => _first[place];

        public int Beside(int place) => _beside[place];

        public char By(int place) => _by[place];
    }

    /// <summary>A word, and what it may do.</summary>
    private readonly record struct Entry(Word? Word, Bearing Bearing);

    /// <summary>A place of the array.</summary>
    /// <param name="From">The node that it is reached from.</param>
    /// <param name="Base">Where the nodes stand that it leads to, less the numbers of their characters.</param>
    /// <param name="Entry">The word that ends here; 0 for none.</param>
    /// <param name="Seconds">The characters by which it leads further.</param>
    private readonly record struct Node(int From, int Base, int Entry, uint Seconds)
    {
        public const int Nowhere = -1, Start = -2;

        public static Node Free => new(Nowhere, 0, 0, 0);
    }
}
