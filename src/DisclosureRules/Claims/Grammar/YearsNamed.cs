using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Grammar;

/// <summary>
/// The years that claims state while the report's own stands beside them. In the introduction another claim of the own year settles which
/// report is meant; elsewhere the own year in another clause of the sentence does: 截至2023年底25件(截至2022年底为23件).
/// </summary>
internal sealed class YearsNamed(Statements claims, int? year, bool isIntroduction)
{
    private List<(int Claim, int Clause)>? _others;
    private int _clause;
    private (int First, int Last)? _own;

    public void EndClause() => _clause++;

    public void Named(DateReading date)
    {
        if (!isIntroduction && date.Year == year)
            Own();
    }

    public void Stated(int claim)
    {
        if (claims[claim].Value != year)
            (_others ??= []).Add((claim, _clause));
        else if (isIntroduction && claims[claim].IsCertain)
            Own();
    }

    public void EndSentence()
    {
        if (!isIntroduction)
            Settle();
    }

    public void Settle()
    {
        foreach ((int claim, int clause) in _others ?? [])
        {
            if (_own is { } own && (own.First != clause || own.Last != clause))
                claims[claim] = claims[claim] with { Doubt = claims[claim].Doubt | Doubt.Period };
        }

        _others?.Clear();
        _own = null;
    }

    private void Own() => _own = (_own?.First ?? _clause, _clause);
}
