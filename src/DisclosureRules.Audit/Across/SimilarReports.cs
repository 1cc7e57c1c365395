using DisclosureRules.Audit.Similarity;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>Words that are last year's or another unit's, with the longest passages that both have. Safe to share between threads.</summary>
internal sealed class SimilarReports(ReportIndex index)
{
    private const int MostPassages = 5;
    private const int LongestMark = 2;

    /// <param name="file">Where the sketches are put meanwhile.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public IEnumerable<AcrossFinding> Find(SpillFile file, CancellationToken cancellationToken)
    {
        AlikeWords words = new(file, index.UnitOf, index.Years, Placed().Sum(r => (long)index.ClausesOf(r)));
        foreach (IndexedReport report in Placed())
            words.Add(report.Index, index.ReadSketch(report));
        foreach (IGrouping<(int, bool), Alike> alike in words.Find(cancellationToken).GroupBy(a => (a.Report, index.UnitOf[a.Report] == index.UnitOf[a.Other])))
        {
            // One finding for last year's words and one for other units', with the report that shares most; how many more there are is said.
            Alike[] others = [.. alike.OrderByDescending(a => a.Shared).ThenBy(a => a.Other)];
            cancellationToken.ThrowIfCancellationRequested();
            yield return new(others[0].Report, FindingFor(others[0], index.At(others[0].Report), index.At(others[0].Other), others.Length - 1));
        }
    }

    private IEnumerable<IndexedReport> Placed() => Enumerable.Range(0, index.Count).Where(i => index.UnitOf[i] >= 0).Select(index.At);

    private Finding FindingFor(Alike alike, IndexedReport indexed, IndexedReport other, int more)
    {
        (Report report, Report source) = (index.Read(indexed, withWords: true), index.Read(other, withWords: true));
        HashSet<string> shared = [.. Clauses.Of(source).Select(c => c.Folded)];
        bool isOwn = indexed.Unit == other.Unit;
        LocalizedText message = isOwn
            ? AuditTexts.Of("similarity.last-year", ("percent", alike.Percent), ("year", other.Year), ("characters", alike.Shared))
            : AuditTexts.Of("similarity.other-unit", ("percent", alike.Percent), ("unit", source.Unit), ("year", other.Year), ("source", source.Source), ("characters", alike.Shared));
        if (more > 0)
            message = AuditTexts.Of("words.audit.and-other-reports", ("message", message), ("count", more));
        string instance = isOwn ? "" : source.Unit!;
        return FindingOf.Report(isOwn ? AcrossRule.LastYearsWords : AcrossRule.OtherUnitsWords, report, instance, message)
            with
        { Evidence = [.. Passages(report, shared)], Actual = alike.Percent, Expected = null };
    }

    /// <summary>The longest passages whose clauses the other report has, too, in the order of the text.</summary>
    private static IEnumerable<Claim> Passages(Report report, HashSet<string> shared)
    {
        List<(int Section, int Start, int End)> passages = [];
        foreach (Clause clause in Clauses.Of(report).Where(c => shared.Contains(c.Folded)))
        {
            // Between clauses that follow on each other stand a mark and at most the end of a line.
            bool follows = passages.Count > 0 && passages[^1].Section == clause.Section && clause.Start - passages[^1].End <= LongestMark;
            if (follows)
                passages[^1] = passages[^1] with { End = clause.End };
            else
                passages.Add((clause.Section, clause.Start, clause.End));
        }

        LocalizedText title = AuditTexts.Of("words.audit.shared-passage");
        return passages.OrderByDescending(p => p.End - p.Start).Take(MostPassages).OrderBy(p => p.Section).ThenBy(p => p.Start)
            .Select(p => FindingOf.Passage(title, report.Narrative[p.Section].Section, report.Narrative[p.Section].Text, p.Start, p.End));
    }
}
