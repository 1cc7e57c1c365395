using System.Buffers;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// The period that the report's figures are of, behind one of its names: <c>统计期限自2023年1月1日起至12月31日止</c>. Looked for in the introduction, and
/// elsewhere in sentences that speak of the report: assessments and surveys have periods, too.
/// </summary>
internal static class StatedPeriod
{
    /// <summary>Characters between the name of the period and its first day: enough for <c>均为自</c> and a bracket. Chosen on the reports of the tests.</summary>
    private const int Reach = 12;

    /// <summary>Characters that both days and what is between them take at most: two dates of eleven with four between them, and as much again.</summary>
    private const int Length = 60;

    private const string TheReport = "报告";

    private static readonly SearchValues<char> Between = SearchValues.Create("起始开日间、,至到-—–~");

    private static readonly SearchValues<char> Until = SearchValues.Create("至到-—–~");

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        foreach ((int start, int end) in passage.PlacesOf(claim))
        {
            if (passage.Section == "intro" || passage.Text[passage.SentenceStart(start)..start].Contains(TheReport, StringComparison.Ordinal))
                ReadBehind(passage, claim, end);
        }
    }

    private static void ReadBehind(Passage passage, ClaimDefinition claim, int from)
    {
        int end = Math.Min(passage.SentenceEnd(from), from + Length);
        int at = from;
        DateReading first = default;
        while (at < end && at - from < Reach && !ChineseDate.TryRead(passage.Text.AsSpan(at, end - at), out first))
            at++;
        if (first.Date is not { } start)
            return;
        if (claim.Kind == ClaimKind.PeriodStart)
        {
            passage.State(claim, at, at + first.Length, Number(start));
            return;
        }

        int behind = at + first.Length;
        while (behind < end && Between.Contains(passage.Text[behind]))
            behind++;
        if (behind < end && passage.Text.AsSpan(at + first.Length, behind - at - first.Length).ContainsAny(Until) && ChineseDate.TryRead(passage.Text.AsSpan(behind, end - behind), out DateReading last)
            && (last with { Year = last.Year ?? start.Year }) is { Kind: DateKind.Day, Date: { } day })
            passage.State(claim, behind, behind + last.Length, Number(day));
    }

    private static decimal Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
