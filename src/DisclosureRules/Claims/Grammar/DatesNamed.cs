using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Grammar;

/// <summary>The dates a section names: what year a claim states with one, and whether what the sentence says is said of the whole year.</summary>
internal sealed class DatesNamed(int? year, SectionText section, ArraySegment<Token> tokens, YearsNamed years, Statements claims)
{
    public void Read(Sentence sentence, int index)
    {
        DateReading date = tokens[index].Date;
        if (sentence.Clause.Waiting is >= 0 and var waiting && tokens[waiting].Word!.Before.Find(c => c.Kind == ClaimKind.Year) is { } claim && date.Year is { } stated)
        {
            bool isVague = sentence.Clause.UnknownBehind || tokens[index].Start - tokens[waiting].End > 8 || DescribesWhatFollows(index);
            claims.Add(sentence, claim, waiting, index, stated, sentence.Doubt | (isVague ? Doubt.Wording : Doubt.None));
            years.Stated(claims.Last);
            sentence.Counted();
        }

        years.Named(date);
        if (date.Year is { } said && year is { } own && said != own)
            sentence.NameOtherPeriod();
        else if (date.Kind == DateKind.Year)
            sentence.Doubt &= ~Doubt.Period;
        else if (date.Kind != DateKind.YearEnd && !IsWholeYear(date) && !(date is { Kind: DateKind.Month, Month: 12 } && IsYear(sentence.Clause.Waiting)))
            sentence.Doubt |= Doubt.Period;
    }

    /// <summary>截至2022年底的存量, 截至2022年底前制发的, 与截至2022年底相比: the date isn't said of the report.</summary>
    private bool DescribesWhatFollows(int index)
    {
        ReadOnlySpan<char> behind = section.Text.AsSpan(tokens[index].End);
        return behind.StartsWith("的", StringComparison.Ordinal) || behind.StartsWith("前", StringComparison.Ordinal) || behind.StartsWith("相比", StringComparison.Ordinal);
    }

    /// <summary>截至12月底 is the end of the year.</summary>
    private bool IsYear(int waiting) => waiting >= 0 && tokens[waiting].Word!.Before.Exists(c => c.Kind == ClaimKind.Year);

    /// <summary>The first and the last day stand for the whole year; any other day or month is only a part of it.</summary>
    private static bool IsWholeYear(DateReading date) => (date.Kind, date.Month, date.Day) is (DateKind.Day, 1, 1) or (DateKind.Day, 12, 31)
        || (date.Kind == DateKind.PartOfYear && date is { Month: 1, LastMonth: 12 });
}
