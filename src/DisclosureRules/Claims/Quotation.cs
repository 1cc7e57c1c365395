using System.Text.Json.Serialization;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims;

/// <summary>A stretch of a report's words, with the sentence around it. Immutable; two are equal when section, place, words and sentence are.</summary>
[JsonConverter(typeof(QuotationJsonConverter))]
public sealed record Quotation
{
    private readonly string _source;
    private readonly int _sourceStart;
    private readonly int _sentenceStart;
    private readonly int _sentenceEnd;

    internal Quotation(string section, string source, int start, int end, int sentenceStart, int sentenceEnd)
    {
        (Section, _source, Start, End) = (section, source, start, end);
        (_sentenceStart, _sentenceEnd) = (Math.Min(start, sentenceStart), Math.Max(end, sentenceEnd));
        // A sentence that is cut for its length must not be cut inside a character: half of one can't be written as UTF-8.
        if (_sentenceStart > 0 && char.IsSurrogatePair(source, _sentenceStart - 1))
            _sentenceStart--;
        if (_sentenceEnd > 0 && _sentenceEnd < source.Length && char.IsSurrogatePair(source, _sentenceEnd - 1))
            _sentenceEnd++;
    }

    /// <summary>A quotation that was written down with its sentence and not with the whole section.</summary>
    internal Quotation(string section, int start, string before, string text, string after)
    {
        (Section, _source, Start, End) = (section, before + text + after, start, start + text.Length);
        (_sentenceStart, _sentenceEnd) = (start - before.Length, End + after.Length);
        _sourceStart = _sentenceStart;
    }

    /// <summary>The section, as in <see cref="Reports.NarrativeSection.Section"/>.</summary>
    public string Section { get; }

    /// <summary>Where it starts in the section's text, in UTF-16 code units, counted from 0.</summary>
    public int Start { get; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; }

    /// <summary>The words themselves, exactly as they stand there.</summary>
    public string Text => Stretch(Start, End).ToString();

    /// <summary>The words of the same sentence before it; of a very long sentence the nearest.</summary>
    public string Before => Stretch(_sentenceStart, Start).ToString();

    /// <summary>The words of the same sentence after it; of a very long sentence the nearest.</summary>
    public string After => Stretch(End, _sentenceEnd).ToString();

    /// <summary>The sentence with the stretch marked: <c>全年【收到申请12件】,均已答复。</c> Line breaks and blanks are left out.</summary>
    public string Marked => $"{ChineseText.WithoutBlanks(Before)}【{ChineseText.WithoutBlanks(Text)}】{ChineseText.WithoutBlanks(After)}";

    /// <summary>Whether section, place, words and sentence are the same.</summary>
    public bool Equals(Quotation? other) =>
        other is not null && Section == other.Section && Start == other.Start && End == other.End
        && _sentenceStart == other._sentenceStart && _sentenceEnd == other._sentenceEnd
        && Stretch(_sentenceStart, _sentenceEnd).SequenceEqual(other.Stretch(_sentenceStart, _sentenceEnd));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Section, Start, End, string.GetHashCode(Stretch(Start, End)));

    /// <summary>The same quotation, equal to this one, without the section's other words: it keeps its sentence and no more in memory.</summary>
    internal Quotation WithoutSection() => _source.Length == _sentenceEnd - _sentenceStart ? this : new(Section, Start, Before, Text, After);

    private ReadOnlySpan<char> Stretch(int start, int end) => _source.AsSpan(start - _sourceStart, end - start);
}
