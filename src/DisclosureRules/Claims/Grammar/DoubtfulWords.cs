namespace DisclosureRules.Claims.Grammar;

/// <summary>The word that each doubt of a sentence rests on: the last that raised it.</summary>
internal sealed class DoubtfulWords
{
    private static readonly Doubt[] Kinds = [Doubt.Subject, Doubt.Period, Doubt.Part, Doubt.Wording];

    private int[]? _tokens;

    /// <summary>A token raises doubts; a token of -1 stands for no word in particular.</summary>
    public void Add(Doubt doubts, int token)
    {
        if ((doubts & (Doubt.Subject | Doubt.Period | Doubt.Part | Doubt.Wording)) == 0 || token < 0)
            return;
        _tokens ??= [-1, -1, -1, -1];
        for (int i = 0; i < Kinds.Length; i++)
        {
            if ((doubts & Kinds[i]) != 0)
                _tokens[i] = token;
        }
    }

    /// <summary>The token that a doubt rests on; -1 where it rests on no word in particular.</summary>
    public int this[Doubt doubt] => _tokens is null || Array.IndexOf(Kinds, doubt) is not (>= 0 and var kind) ? -1 : _tokens[kind];

    /// <summary>The same for some of the doubts.</summary>
    public DoubtfulWords Of(Doubt doubts)
    {
        DoubtfulWords some = new();
        foreach (Doubt doubt in Kinds)
            some.Add(doubts & doubt, this[doubt]);
        return some;
    }
}
