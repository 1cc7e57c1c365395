using System.Buffers;

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
    private readonly ushort[] _beyond;
    private readonly ulong[] _seconds;

    // Characters that they begin with have the greatest numbers.
    private readonly WordTrie? _wordsOfTheWords;
    private readonly ushort _firstOfTheWords;
    private readonly Entry[] _entries;
    private Node[] _nodes;

    /// <param name="words">The words.</param>
    /// <param name="patterns">The patterns, with the characters that they may begin with.</param>
    /// <param name="bearing">What a word may do.</param>
    /// <param name="measures">What measure words begin with.</param>
    /// <param name="ofTheWords">Words by which a text speaks of itself: they are no tokens.</param>
    public WordTable(WordTrie words, IEnumerable<(char Initial, PatternsOfInitial Patterns)> patterns, Func<Word, Bearing> bearing, string measures = "", WordTrie? ofTheWords = null)
    {
        ILookup<int, (char By, int To)> steps = words.Steps.OrderBy(s => s.By).ToLookup(s => s.From, s => (s.By, s.To));
        (char First, CharacterUse Use)[] ordinary = [.. Initials.All];
        (char Initial, PatternsOfInitial Patterns)[] put = [.. patterns];
        Dictionary<char, string?> seconds = ordinary.ToDictionary(o => o.First, o => (o.Use & CharacterUse.Numeral) == 0 ? null : Initials.SecondsOf(o.First, measures));
        foreach ((char first, PatternsOfInitial of) in put)
            seconds[first] = of.Seconds is { } behind && seconds.GetValueOrDefault(first, "") is { } before ? before + behind : null;
        char[] last = [.. (ofTheWords?.Steps ?? []).Where(s => s.From == 0).Select(s => s.By).Order()];
        int count = 0;
        foreach (char c in steps[0].Select(s => s.By).Concat(ordinary.Select(o => o.First)).Concat(put.Select(p => p.Initial)).Concat(seconds.Values.SelectMany(s => s ?? "")).Concat(words.Steps.Select(s => s.By).Order()).Except(last).Concat(last))
        {
            if (_codes[c] == 0)
                _codes[c] = (ushort)++count;
        }

        (_wordsOfTheWords, _firstOfTheWords) = (ofTheWords, (ushort)(count - last.Length + 1));

        _uses = new CharacterUse[count + 1];
        _patterns = new PatternsOfInitial?[count + 1];
        foreach ((char first, CharacterUse use) in ordinary)
            _uses[_codes[first]] |= use;
        foreach ((char first, int _) in steps[0])
            _uses[_codes[first]] |= CharacterUse.Word;
        foreach ((char first, PatternsOfInitial of) in put)
            (_uses[_codes[first]], _patterns[_codes[first]]) = (_uses[_codes[first]] | CharacterUse.Pattern, of);
        _beyond = new ushort[count + 1];
        _seconds = SecondsByCode(seconds, count);
        _nodes = new Node[(count + 1) * 2];
        Array.Fill(_nodes, Node.Free);
        List<Entry> entries = [default];
        Lay(words, steps, count, bearing, entries);
        _entries = [.. entries];
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
        for (int start = 0, more; (more = codes[start..].IndexOfAnyInRange(_firstOfTheWords, ushort.MaxValue)) >= 0; start++)
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
            _beyond[_codes[first]] = (ushort)from;
            from += stride;
        }

        return bits;
    }

    private void Lay(WordTrie words, ILookup<int, (char By, int To)> steps, int count, Func<Word, Bearing> bearing, List<Entry> entries)
    {
        // Roots stand at the numbers of their characters.
        Queue<(int Place, int Node)> open = new();
        open.Enqueue((0, 0));
        int free = count + 1;
        while (open.TryDequeue(out (int Place, int Node) from))
        {
            (char By, int To)[] children = [.. steps[from.Place]];
            if (children.Length == 0)
                continue;
            int place = from.Place == 0 ? 0 : RoomFor(children, ref free, count);
            uint seconds = 0;
            foreach ((char by, int to) in children)
            {
                int code = _codes[by], node = place + code;
                seconds |= 1u << (code % Bits);
                int entry = 0;
                if (words.WordOf(to) is { } word)
                {
                    entry = entries.Count;
                    entries.Add(new(word, bearing(word)));
                }

                _nodes[node] = new(from.Place == 0 ? Node.Start : from.Node, 0, entry, 0);
                open.Enqueue((to, node));
            }

            if (from.Place != 0)
                _nodes[from.Node] = _nodes[from.Node] with { Base = place, Seconds = seconds };
        }
    }

    /// <summary>A base from which the places of all these characters are free, and none is a root's; there is room behind it for any character.</summary>
    private int RoomFor((char By, int To)[] children, ref int free, int count)
    {
        while (free < _nodes.Length && _nodes[free].From != Node.Nowhere)
            free++;
        for (int first = free; ; first++)
        {
            int place = first - _codes[children[0].By];
            while (place + (2 * count) + 2 > _nodes.Length)
                Extend();
            if (place > 0 && Array.TrueForAll(children, c => place + _codes[c.By] > count && _nodes[place + _codes[c.By]].From == Node.Nowhere))
                return place;
        }
    }

    private void Extend()
    {
        int before = _nodes.Length;
        Array.Resize(ref _nodes, before * 2);
        Array.Fill(_nodes, Node.Free, before, before);
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
