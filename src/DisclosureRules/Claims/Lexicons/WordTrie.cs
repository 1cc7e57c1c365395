namespace DisclosureRules.Claims.Lexicons;

/// <summary>Finds the longest word with which a text goes on at a position. The cost is bounded by the longest word, whatever the text.</summary>
internal sealed class WordTrie
{
    private readonly int[] _roots = new int[char.MaxValue + 1];
    private readonly List<Node> _nodes = [new()];

    /// <summary>Adds a word, or gives the one added before.</summary>
    public Word Add(string text)
    {
        int at = _roots[text[0]];
        if (at == 0)
            _roots[text[0]] = at = Grow();
        foreach (char c in text.AsSpan(1))
        {
            int next = Next(at, c);
            if (next == 0)
            {
                next = Grow();
                Node node = _nodes[at];
                node.Keys = [.. node.Keys, c];
                node.Next = [.. node.Next, next];
            }

            at = next;
        }

        return _nodes[at].Word ??= new(text);
    }

    /// <summary>The longest word at a position; <see langword="null"/> when none stands there.</summary>
    public Word? Longest(string text, int start)
    {
        int at = _roots[text[start]];
        Word? longest = null;
        for (int i = start + 1; at != 0; i++)
        {
            longest = _nodes[at].Word ?? longest;
            at = i < text.Length ? Next(at, text[i]) : 0;
        }

        return longest;
    }

    private int Grow()
    {
        _nodes.Add(new());
        return _nodes.Count - 1;
    }

    private int Next(int at, char c)
    {
        Node node = _nodes[at];
        int key = node.Keys.AsSpan().IndexOf(c);
        return key < 0 ? 0 : node.Next[key];
    }

    private sealed class Node
    {
        public char[] Keys { get; set; } = [];

        public int[] Next { get; set; } = [];

        public Word? Word { get; set; }
    }
}
