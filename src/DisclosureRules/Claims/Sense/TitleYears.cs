using System.Buffers;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// The year before the title of a report in the introduction (<c>现公布青禾县2022年政府信息公开工作年度报告</c>). Not of the document about its format, nor of
/// instructions how to write it, nor of another report that is compared with.
/// </summary>
internal static class TitleYears
{
    /// <summary>Characters from the year to the title: the name of a unit fits in.</summary>
    private const int Reach = 30;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。;,、:!?》>\"");

    private static readonly string[] OtherDocuments = ["格式", "编制", "发布", "有关", "要求", "填报", "撰写", "工作的", "的通知", "的函", "的意见", "相比", "中"];

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        if (passage.Section != "intro")
            return;
        foreach ((int at, int behind) in passage.PlacesOf(claim))
        {
            if (!Array.Exists(OtherDocuments, o => passage.Has(o, behind)) && YearBefore(passage.Text, at) is var (start, length, year))
                passage.State(claim, start, start + length, year);
        }
    }

    private static (int Start, int Length, int Year)? YearBefore(string text, int at)
    {
        for (int i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (Ends.Contains(text[i]))
                return null;
            if ((i == 0 || !char.IsAsciiDigit(text[i - 1])) && ChineseDate.TryRead(text.AsSpan(i, Math.Min(Reach, text.Length - i)), out DateReading date) && date.Year is { } year)
                return date.Kind == DateKind.Year && i + date.Length <= at ? (i, date.Length, year) : null;
        }

        return null;
    }
}
