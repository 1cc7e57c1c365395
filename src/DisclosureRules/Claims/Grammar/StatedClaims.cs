using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Grammar;

/// <summary>The claims of a report in the order of its words, and where each stands among the others.</summary>
internal sealed class StatedClaims
{
    private int _sentence;
    private int _passage;

    public List<Claim> Claims { get; } = [];

    /// <summary>For each of <see cref="Claims"/>.</summary>
    public List<ClaimPlace> Places { get; } = [];

    /// <summary>Numbers of cases that no claim was made of, in the order of the text.</summary>
    public List<UnclaimedNumber> Unclaimed { get; } = [];

    /// <summary>A number that nobody claims; where it starts and ends in the source.</summary>
    public void AddUnclaimed(decimal value, string source, int start, int end) => Unclaimed.Add(new(_sentence, value, source, start, end));

    /// <summary>Where the claims of the section start.</summary>
    public int SectionStart { get; private set; }

    public void Add(ClaimPlace place, Claim claim)
    {
        Claims.Add(claim);
        Places.Add(place with { Sentence = _sentence, Passage = _passage });
    }

    /// <summary>Claims that other words make of the section that was read last.</summary>
    public void Append(IEnumerable<(Claim Claim, ClaimPlace Place)> others)
    {
        foreach ((Claim claim, ClaimPlace place) in others)
        {
            Claims.Add(claim);
            // In a passage of their own: they are no witnesses of each other.
            Places.Add(place with { Sentence = ++_sentence, Passage = ++_passage });
        }

        EndSection();
    }

    /// <summary>The next claims are those of another sentence.</summary>
    public void EndSentence()
    {
        _sentence++;
        First = Claims.Count;
    }

    /// <summary>Where the claims of the sentence start.</summary>
    public int First { get; private set; }

    /// <summary>The next claims stand below another heading.</summary>
    public void EndPassage() => _passage++;

    /// <summary>The next claims are those of another section.</summary>
    public void EndSection()
    {
        EndSentence();
        EndPassage();
        SectionStart = Claims.Count;
    }
}

/// <summary>Where a claim stands.</summary>
/// <param name="Definition">What it states, as its pack defines it.</param>
/// <param name="IsNarrowed">Whether words that aren't known may narrow what is counted.</param>
/// <param name="IsTentative">Whether its word states it with doubt only: 当年办结90件.</param>
/// <param name="IsOfAnother">Whether what the number counts may be another matter that the sentence counts, too: 接听电话300件,办结295件.</param>
/// <param name="IsRemainder">Whether it may be the rest of something: 其余申请答复5件.</param>
/// <param name="NamesMatter">Whether the clause names the matter of the report: 因政府信息公开被申请行政复议.</param>
/// <param name="Sentence">The sentence, from full stop to full stop, numbered through the report.</param>
/// <param name="Passage">What stands below one heading or ordinal, numbered through the report.</param>
internal readonly record struct ClaimPlace(ClaimDefinition Definition, bool IsNarrowed, bool IsTentative, bool IsOfAnother, bool IsRemainder, bool NamesMatter, int Sentence = 0, int Passage = 0)
{
    /// <summary>Whether it may count something else than what was read.</summary>
    public bool MayBeOfAnother => IsOfAnother || IsRemainder;
}

/// <summary>A number of cases in a sentence that states none of the quantities that are known.</summary>
/// <param name="Sentence">The sentence, numbered as <see cref="ClaimPlace.Sentence"/> is.</param>
/// <param name="Value">The number.</param>
/// <param name="Source">The section's text.</param>
/// <param name="Start">Where the number starts in it.</param>
/// <param name="End">Where it ends, with its unit.</param>
internal readonly record struct UnclaimedNumber(int Sentence, decimal Value, string Source, int Start, int End)
{
    /// <summary>The number as it stands in the text, without blanks.</summary>
    public string Words => ChineseText.WithoutBlanks(Source[Start..End]);
}
