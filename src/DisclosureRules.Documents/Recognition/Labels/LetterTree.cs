namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>The steps from letter to letter along known texts: a hash table of its own, since each letter of a document is looked up in it several times.</summary>
internal sealed class LetterTree
{
    private const int Least = 1024;

    private ulong[] _steps = new ulong[Least];
    private int[] _nodes = new int[Least];
    private readonly List<bool> _goesOn = [false];

    /// <summary>How many nodes there are; the start is node 0.</summary>
    public int Count => _goesOn.Count;

    /// <summary>Adds a text; returns the node behind its last letter.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        int node = 0;
        foreach (char letter in text)
        {
            int next = Step(node, letter);
            node = next < 0 ? Add(node, letter) : next;
        }

        return node;
    }

    /// <summary>Whether letters are the first of a known text, and not all.</summary>
    public bool Begin(ReadOnlySpan<char> letters)
    {
        int node = Step(0, letters);
        return node >= 0 && _goesOn[node];
    }

    /// <summary>The node behind several letters from a node on, which may be -1; -1 when no text goes on like this.</summary>
    public int Step(int node, ReadOnlySpan<char> letters)
    {
        for (int i = 0; i < letters.Length && node >= 0; i++)
            node = Step(node, letters[i]);
        return node;
    }

    /// <summary>The node behind a letter; -1 when no text goes on like this.</summary>
    public int Step(int node, char letter)
    {
        ulong[] steps = _steps;
        ulong step = Of(node, letter);
        for (int at = Slot(step, steps.Length); ; at = (at + 1) & (steps.Length - 1))
        {
            if (steps[at] == step)
                return _nodes[at];
            if (steps[at] == 0)
                return -1;
        }
    }

    private int Add(int node, char letter)
    {
        int next = _goesOn.Count;
        _goesOn[node] = true;
        _goesOn.Add(false);
        if (next * 4 > _steps.Length)
            Grow();
        Put(Of(node, letter), next);
        return next;
    }

    private void Grow()
    {
        (ulong[] steps, int[] nodes) = (_steps, _nodes);
        (_steps, _nodes) = (new ulong[steps.Length * 2], new int[steps.Length * 2]);
        for (int i = 0; i < steps.Length; i++)
        {
            if (steps[i] != 0)
                Put(steps[i], nodes[i]);
        }
    }

    private void Put(ulong step, int next)
    {
        int at = Slot(step, _steps.Length);
        while (_steps[at] != 0)
            at = (at + 1) & (_steps.Length - 1);
        (_steps[at], _nodes[at]) = (step, next);
    }

    /// <summary>A step as a number that is never 0, which marks what is empty.</summary>
    private static ulong Of(int node, char letter) => ((ulong)(uint)(node + 1) << 16) | letter;

    /// <summary>Where a step is looked for first, by the golden ratio.</summary>
    private static int Slot(ulong step, int length) => (int)((step * 0x9E3779B97F4A7C15) >> 40) & (length - 1);
}
