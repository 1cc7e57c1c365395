using DisclosureRules.Languages;

namespace DisclosureRules.Claims;

/// <summary>A stretch of a report's words, with the sentence around it. Immutable; two are equal when they are the same stretch of the same text.</summary>
public sealed record Quotation
{
    private readonly string _source;
    private readonly int _sentenceStart;
    private readonly int _sentenceEnd;

    internal Quotation(string section, string source, int start, int end, int sentenceStart, int sentenceEnd)
    {
        (Section, _source, Start, End) = (section, source, start, end);
        (_sentenceStart, _sentenceEnd) = (Math.Min(start, sentenceStart), Math.Max(end, sentenceEnd));
    }

    /// <summary>The section, as in <see cref="Reports.NarrativeSection.Section"/>.</summary>
    public string Section { get; }

    /// <summary>Where it starts in the section's text, in UTF-16 code units, counted from 0.</summary>
    public int Start { get; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; }

    /// <summary>The words themselves, exactly as they stand there.</summary>
    public string Text => _source[Start..End];

    /// <summary>The words of the same sentence before it; of a very long sentence the nearest.</summary>
    public string Before => _source[_sentenceStart..Start];

    /// <summary>The words of the same sentence after it; of a very long sentence the nearest.</summary>
    public string After => _source[End.._sentenceEnd];

    /// <summary>The sentence with the stretch marked: <c>全年【收到申请12件】,均已答复。</c> Line breaks and blanks are left out.</summary>
    public string Marked => $"{ChineseText.WithoutBlanks(Before)}【{ChineseText.WithoutBlanks(Text)}】{ChineseText.WithoutBlanks(After)}";
}
