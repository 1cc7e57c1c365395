namespace DisclosureRules.Claims.Grammar;

/// <summary>The word that each doubt of a sentence rests on: the last that raised it.</summary>
internal struct DoubtfulWords
{
    // Counted from 1, so that nothing has to be set up for the many sentences without any doubt.
    private int _subject;
    private int _period;
    private int _part;
    private int _wording;

    /// <summary>A token raises doubts; a token of -1 stands for no word in particular.</summary>
    public void Add(Doubt doubts, int token)
    {
        if (doubts == Doubt.None || token < 0)
            return;
        if ((doubts & Doubt.Subject) != 0)
            _subject = token + 1;
        if ((doubts & Doubt.Period) != 0)
            _period = token + 1;
        if ((doubts & Doubt.Part) != 0)
            _part = token + 1;
        if ((doubts & Doubt.Wording) != 0)
            _wording = token + 1;
    }

    /// <summary>The token that a doubt rests on; -1 where it rests on no word in particular.</summary>
    public readonly int this[Doubt doubt] => doubt switch
    {
        Doubt.Subject => _subject,
        Doubt.Period => _period,
        Doubt.Part => _part,
        Doubt.Wording => _wording,
        _ => 0,
    } - 1;

    /// <summary>The same for some of the doubts.</summary>
    public readonly DoubtfulWords Of(Doubt doubts)
    {
        DoubtfulWords some = default;
        some.Add(doubts & Doubt.Subject, _subject - 1);
        some.Add(doubts & Doubt.Period, _period - 1);
        some.Add(doubts & Doubt.Part, _part - 1);
        some.Add(doubts & Doubt.Wording, _wording - 1);
        return some;
    }
}
