using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Recognition.Facts;

/// <summary>Whole dates in lines of a report or of the page around it: <c>2020-01-23</c>, <c>2020年1月23日</c>, <c>二〇二〇年一月二十三日</c>.</summary>
internal static class PrintedDate
{
    /// <summary>The date with which a line starts; <see langword="null"/> when it starts with none.</summary>
    public static DateOnly? AtStart(string line) => Read(ChineseText.Trim(ChineseText.Fold(line)))?.Date;

    /// <summary>The date that a line states and nothing else.</summary>
    public static DateOnly? Alone(string line) =>
        line.Length <= 40 && ChineseText.Trim(ChineseText.Fold(line)) is var text && Read(text) is { } reading && reading.Length == text.Length ? reading.Date : null;

    /// <summary>The date as it stands there; where the characters are spread out, the date that they make without the blanks.</summary>
    private static DateReading? Read(string text)
    {
        if (ChineseDate.TryRead(text, out DateReading reading) && reading.Date is not null)
            return reading;
        string plain = TitleSearch.Plain(text);
        return ChineseDate.TryRead(plain, out reading) && reading.Date is not null ? reading with { Length = text.Length - plain.Length + reading.Length } : null;
    }
}
