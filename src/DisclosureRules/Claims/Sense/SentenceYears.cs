using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// A sentence of the overview that begins with another year than the report's and then names the reporting unit: <c>2021年,我局……</c>. Not one that
/// compares: which names the report's own year, too, stands beside a sentence that begins with it, or speaks of a change.
/// </summary>
internal static class SentenceYears
{
    private const string Overview = "1";

    /// <summary>Characters behind the year in which the unit is named: a comma and <c>在上级部门的关心支持下</c> fit in.</summary>
    private const int Reach = 16;

    /// <summary>Characters in which a sentence that counts something shows it; longer ones are not gone through.</summary>
    private const int LongestSentence = 300;

    private static readonly string[] Comparing = ["同比", "相比", "较", "比上", "以来", "起", "至今", "成立", "组建", "挂牌", "获", "被评", "将", "计划", "拟", "下一步", "上年", "去年", "结转"];

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        if (passage.Section != Overview || passage.Report.Year is not { } own || !passage.NamesOtherYear)
            return;
        string text = passage.Text;
        List<(int Start, int Length, int Year)> sentences = [];
        for (int at = 0; at < text.Length; at = Next(text, at))
        {
            int start = BehindHeading(passage, at);
            bool isDated = ChineseDate.TryRead(text.AsSpan(start, Math.Min(Reach, text.Length - start)), out DateReading date) && date is { Kind: DateKind.Year, Year: not null };
            sentences.Add((start, isDated ? date.Length : 0, isDated ? date.Year!.Value : 0));
        }

        for (int i = 0; i < sentences.Count; i++)
        {
            (int start, int length, int year) = sentences[i];
            bool stands = year != 0 && year != own && !(i > 0 && sentences[i - 1].Year == own) && !(i + 1 < sentences.Count && sentences[i + 1].Year == own);
            if (stands && (claim.Kind == ClaimKind.OpeningYear) == (i == 0) && IsOfUnit(passage, start, length, own))
                passage.State(claim, start, start + length, year);
        }
    }

    private static int Next(string text, int at)
    {
        int mark = text.AsSpan(at).IndexOfAny('。', '!', '?');
        return mark < 0 ? text.Length : at + mark + 1;
    }

    /// <summary>Where the sentence starts behind headings on lines of their own: <c>(一)主动公开情况</c>, line end, <c>2021年……</c>.</summary>
    private static int BehindHeading(Passage passage, int at)
    {
        int end = Math.Min(Next(passage.Text, at), at + LongestSentence);
        int mark = passage.Text.AsSpan(at, end - at).IndexOfAny(',', ';', ':');
        if (!passage.Text.AsSpan(at, (mark < 0 ? end : at + mark + 1) - at).ContainsAnyInRange('0', '9'))
            return at;
        for (int i = mark < 0 ? end - 1 : at + mark; i > at; i--)
        {
            if (char.IsAsciiDigit(passage.Text[i]) && passage.StartsLine(i))
                return i;
        }

        return at;
    }

    private static bool IsOfUnit(Passage passage, int start, int length, int own)
    {
        int end = Math.Min(Next(passage.Text, start), start + LongestSentence), behind = start + length;
        string sentence = passage.Text[behind..end];
        if (Array.Exists(Comparing, c => sentence.Contains(c, StringComparison.Ordinal)) || NamesYear(sentence, own))
            return false;
        for (int i = behind; i < end && i < behind + Reach; i++)
        {
            if (passage.Text[i] is '我' or '本' || passage.Speaker.NameAt(passage.Text, i) > 0)
                return true;
        }

        return false;
    }

    private static bool NamesYear(string text, int year) =>
        text.Contains(year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) || text.Contains("今年", StringComparison.Ordinal) || text.Contains("本年", StringComparison.Ordinal);
}
