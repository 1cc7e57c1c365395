using System.Numerics;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>Finds the longest word with which a text goes on at a position. The cost is bounded by the longest word, whatever the text.</summary>
internal sealed class WordTrie
{
    private Word?[] _words = new Word?[64];
    private int _nodes = 1;

    // Where a character leads from a node, by both of them, in a table that is at most half full: 0 for nowhere. Words begin at 0.
    private (int From, char By, int To)[] _steps = new (int, char, int)[64];
    private int _count;

    /// <summary>Adds a word, or gives the one added before.</summary>
    public Word Add(string text)
    {
        int at = 0;
        foreach (char c in text)
        {
            int next = Next(at, c);
            if (next == 0)
                Set(at, c, next = Grow());
            at = next;
        }

        return _words[at] ??= new(text);
    }

    /// <summary>How many places there are; words begin at 0.</summary>
    public int Places => _nodes;

    /// <summary>Where each character leads from each place; those to 0 are none.</summary>
    public ReadOnlySpan<(int From, char By, int To)> Steps => _steps;

    /// <summary>The word that ends at a place; <see langword="null"/> for none.</summary>
    public Word? WordOf(int place) => _words[place];

    /// <summary>The longest word at a position; <see langword="null"/> when none stands there.</summary>
    public Word? Longest(string text, int start)
    {
        Word? longest = null;
        for (int i = start, at = 0; i < text.Length && (at = Next(at, text[i])) != 0; i++)
            longest = _words[at] ?? longest;
        return longest;
    }

    /// <summary>Every word that stands at a position is added to others, the shortest first.</summary>
    public void AddAllAt(string text, int start, ref List<(Word Word, int Start)>? found)
    {
        int at = Next(0, text[start]);
        for (int i = start + 1; at != 0; i++)
        {
            if (_words[at] is { } word)
                (found ??= []).Add((word, start));
            at = i < text.Length ? Next(at, text[i]) : 0;
        }
    }

    private int Grow()
    {
        if (_nodes == _words.Length)
            Array.Resize(ref _words, _nodes * 2);
        return _nodes++;
    }

    private int Next(int at, char c)
    {
        (int From, char By, int To)[] steps = _steps;
        for (int i = Slot(at, c) & (steps.Length - 1); steps[i].To != 0; i = (i + 1) & (steps.Length - 1))
        {
            if (steps[i].From == at && steps[i].By == c)
                return steps[i].To;
        }

        return 0;
    }

    private void Set(int at, char c, int next)
    {
        if (++_count * 2 > _steps.Length)
        {
            (int From, char By, int To)[] before = _steps;
            _steps = new (int, char, int)[before.Length * 2];
            foreach ((int from, char by, int to) in before.Where(s => s.To != 0))
                Put(from, by, to);
        }

        Put(at, c, next);
    }

    private void Put(int from, char by, int to)
    {
        int i = Slot(from, by) & (_steps.Length - 1);
        while (_steps[i].To != 0)
            i = (i + 1) & (_steps.Length - 1);
        _steps[i] = (from, by, to);
    }

    private static int Slot(int at, char c) => (int)(BitOperations.RotateLeft(((uint)at * 0x9E3779B1u) ^ (c * 0x85EBCA6Bu), 15) >> 1);
}
