using System.Globalization;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Statements;

/// <summary>
/// The changes since the year before that the words of a report state of its numbers. A change that stands right behind a number is that number's; one that names what
/// has changed is that of the number which the same words would state: <c>申请量</c> in <c>收到申请15件,均已答复。申请量较上年减少9件</c>. Safe to share between threads.
/// </summary>
/// <param name="rules">What reads words.</param>
internal sealed class StatedChanges(RuleSet rules)
{
    /// <summary>Names that anything counted has; behind a number they are that number's.</summary>
    private static readonly string[] OfAnything = ["数量", "总量", "总数", "件数", "总件数", "总体", "整体"];

    /// <summary>What may stand before the requests that a report is about: 政府信息公开申请数量 is 申请数量. Not what is done with them, as 答复申请数量.</summary>
    private static readonly string[] Topics = ["政府信息公开", "信息公开"];

    private const string Requests = "申请";

    /// <summary>A sentence that goes on from another says so at its beginning; nobody looks for the number farther back.</summary>
    private const int LongestNext = 120;

    /// <param name="stated">The numbers of a report that are those of its tables, in the order of the text.</param>
    /// <param name="report">The report, with its words.</param>
    public IEnumerable<NumberChange> Of(IReadOnlyList<StatedNumber> stated, Report report)
    {
        IReadOnlyList<Claim>? all = null;
        HashSet<(string, int)> seen = [];
        foreach (StatedNumber number in stated.Reverse())
        {
            Quotation place = number.Claim.Quotation;
            string before = Folded(place.Before + place.Text), after = Folded(place.After) + Folded(Next(place, report));
            int right = 0;
            foreach (StatedChange change in StatedChange.In(after, report.Year!.Value))
            {
                bool isRightBehind = change.Start == right;
                right = isRightBehind ? change.End : right;
                bool isMeant = isRightBehind && (change.Subject.Length == 0 || OfAnything.Contains(change.Subject));
                if (!isMeant && (change.Subject.Length == 0 || !IsNameOf(change, number, before, after, report)))
                    continue;
                all ??= rules.ReadClaims(report);
                if (!seen.Add((place.Section, place.End + change.Start)) || IsCountedTwice(number, change, all))
                    continue;
                yield return new(number, change, isRightBehind, isMeant ? Others(number, stated, all) : []);
            }
        }
    }

    /// <summary>Whether the words, with the number instead of its change, would state that number.</summary>
    private bool IsNameOf(StatedChange change, StatedNumber number, string before, string after, Report report)
    {
        string context = before + after[..change.Start];
        return States(change.Subject) || (Topics.FirstOrDefault(t => change.Subject.StartsWith(t + Requests, StringComparison.Ordinal)) is { } topic && States(change.Subject[topic.Length..]));

        bool States(string subject) => IsStated(number, context, subject, report);
    }

    private bool IsStated(StatedNumber number, string context, string subject, Report report)
    {
        string words = string.Create(CultureInfo.InvariantCulture, $"{context},{subject}{number.Value}件。");
        ReportBuilder said = new(report.Form) { Unit = report.Unit, Year = report.Year, Scope = report.Scope };
        said.Narrative.Add(new(number.Claim.Quotation.Section, null, words));
        Claim[] read = [.. rules.ReadClaims(said.Build()).Where(c => c.Quotation.Start >= context.Length)];
        return read is [{ IsCertain: true } one] && one.Id == number.Claim.Id && one.Value == number.Value;
    }

    /// <summary>Whether the quantity is also stated with another number nearby: then nobody knows of which of them the change is said.</summary>
    private static bool IsCountedTwice(StatedNumber number, StatedChange change, IReadOnlyList<Claim> all) => change.Subject.Length > 0
        && all.Any(c => c.Id == number.Claim.Id && c.Value != number.Value && c.Quotation.Section == number.Claim.Quotation.Section && Math.Abs(c.Quotation.Start - number.Claim.Quotation.Start) < LongestNext);

    /// <summary>收到40件,其中自然人30件,同比增长20%: the other numbers of the sentence of which it may be said; <see langword="null"/> among them for one that isn't known.</summary>
    private static StatedNumber?[] Others(StatedNumber number, IReadOnlyList<StatedNumber> stated, IReadOnlyList<Claim> all)
    {
        Quotation place = number.Claim.Quotation;
        string topic = TopicOf(number.Claim);
        return [.. all
            .Where(c => c.IsCertain && c.Value is not null && c.Id != number.Claim.Id && TopicOf(c) == topic && c.Quotation.Section == place.Section && c.Quotation.Start < place.Start && c.Quotation.Start >= place.Start - place.Before.Length)
            .Select(c => stated.FirstOrDefault(s => s.Claim == c))];
    }

    private static string TopicOf(Claim claim) => claim.Id.Split('.')[0];

    /// <summary>The sentence behind that of a number.</summary>
    private static string Next(Quotation place, Report report)
    {
        int end = place.End + place.After.Length;
        string? text = report.Narrative.FirstOrDefault(s => s.Section == place.Section && s.Text.Length >= end && string.CompareOrdinal(s.Text, place.Start, place.Text, 0, place.Text.Length) == 0)?.Text;
        if (text is null)
            return "";
        int stop = text.IndexOf('。', end);
        return stop < 0 || stop - end > LongestNext ? "" : text[end..(stop + 1)];
    }

    private static string Folded(string text) => ChineseText.WithoutBlanks(ChineseText.Fold(text));
}

/// <summary>A change that words state of a number.</summary>
/// <param name="Number">The number.</param>
/// <param name="Change">The change.</param>
/// <param name="IsRightBehind">Whether it stands right behind the number.</param>
/// <param name="Others">Other numbers of which it may be said; <see langword="null"/> for one of which nothing is known.</param>
internal sealed record NumberChange(StatedNumber Number, StatedChange Change, bool IsRightBehind, IReadOnlyList<StatedNumber?> Others);
