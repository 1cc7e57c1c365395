using System.Text;
using DisclosureRules.Audit.Across;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Review;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Running;

/// <summary>
/// Writes <c>findings.jsonl</c> and <c>reports.jsonl</c> from the journal, in the order of the inputs, with what was found across reports, the waivers and the
/// baseline. Of all reports only counts are held.
/// </summary>
internal sealed class Emission(StorePaths paths, Journal journal, AuditedUnits units, ReviewedFindings review, Severity? failOn, RuleSet rules)
{
    private const int MostRulesNamed = 5;

    private readonly GivenReports _given = new(units, AuditRules.Of(rules).Select(r => r.Id));
    private readonly Tally _tally = new(failOn, AuditRules.Of(rules).ToDictionary(r => r.Id, r => r.Severity, StringComparer.Ordinal));

    /// <param name="offsets">The reports, in their order.</param>
    /// <param name="across">What was found across reports; <see langword="null"/> where that was left out.</param>
    /// <param name="copies">The reports that are another one once more; <see langword="null"/> where nobody looked.</param>
    /// <param name="isWhole">Whether all inputs are among the reports: otherwise nothing is said of what is missing among the findings.</param>
    /// <param name="progress">Is told the number of reports that are written.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    public AuditSummary Write(IReadOnlyList<long> offsets, AcrossFindings? across, IReadOnlyDictionary<int, int>? copies, bool isWhole, Action<int>? progress, CancellationToken cancellationToken)
    {
        Dictionary<int, AuditedReport>? originals = copies is { Count: > 0 } ? copies.Values.Distinct().ToDictionary(i => i, _ => default(AuditedReport)!) : null;
        using (FileStream findings = ResultFile.Begin(paths.Findings), reports = ResultFile.Begin(paths.Reports))
        {
            for (int index = 0; index < offsets.Count; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (byte[] head, byte[] packed) = journal.ReadHead(offsets[index]);
                JournalEntry entry = JournalEntry.Read(head);
                if (originals is not null && copies!.TryGetValue(index, out int original))
                {
                    AuditedReport first = originals[original];
                    AuditedReport copy = entry.Report with { Index = index, UnitId = first.UnitId, Status = first.Status, Reason = Fixed(AuditTexts.Of("words.audit.copy", ("source", first.Source))), CopyOf = first.Source, Counts = AuditCounts.None };
                    reports.Write(Encoding.UTF8.GetBytes(copy.Write() + "\n"));
                    _tally.AddCopy(copy);
                    progress?.Invoke(index + 1);
                    continue;
                }

                ReportTally tally = new(failOn);
                ReadOnlyMemory<byte>[] others = [.. (across?.Of(index) ?? []).Select(l => new ReadOnlyMemory<byte>(l))];
                SameFacts facts = review.HasWaivers ? new(others) : SameFacts.None;
                foreach (ReadOnlyMemory<byte> line in Lines(Packed.Unpack(packed)).Concat(others))
                    Write(findings, line.Span, tally, facts);
                AuditedReport report = Judged(entry, tally) with { Index = index, UnitId = units.Find(entry.Report.Unit)?.Id };
                reports.Write(Encoding.UTF8.GetBytes(report.Write() + "\n"));
                if (review.HasBaseline)
                {
                    _given.Add(report);
                    foreach (ReadOnlyMemory<byte> line in others)
                        _given.AddOpen(line.Span);
                }

                _tally.Add(report, units.NameOf(report.Unit));
                if (originals?.ContainsKey(index) == true)
                    originals[index] = report;
                progress?.Invoke(index + 1);
            }

            foreach (byte[] line in isWhole && File.Exists(paths.Nothing) ? File.ReadLines(paths.Nothing).Select(Encoding.UTF8.GetBytes) : [])
                Write(findings, line, null);
            foreach (byte[] line in across?.Of(AcrossFindings.OfNone) ?? [])
                Write(findings, line, null);
            if (isWhole)
            {
                foreach (byte[] line in review.Leftover.Select(w => LeftoverWaivers.Line(w.Waiver, w.IsExpired)))
                    Write(findings, line, null);
                foreach (byte[] line in review.Absent())
                    WriteLine(findings, line, FindingLine.Of(line), _given.StateOf(line), null);
            }
        }

        ResultFile.Finish(paths.Findings);
        ResultFile.Finish(paths.Reports);
        return _tally.ToSummary(complete: true, review.HasBaseline);
    }

    private void Write(FileStream file, ReadOnlySpan<byte> line, ReportTally? tally, SameFacts? facts = null)
    {
        FindingLine finding = FindingLine.Of(line);
        (BaselineState? state, FindingWaiver? waiver) = review.Of(finding, line, facts ?? SameFacts.None);
        bool isWaived = waiver is { Status: WaiverStatus.Applied };
        tally?.Add(finding, isWaived);
        WriteLine(file, line, finding, state, waiver);
    }

    private void WriteLine(FileStream file, ReadOnlySpan<byte> line, in FindingLine finding, BaselineState? state, FindingWaiver? waiver)
    {
        _tally.Add(finding, state, waiver is { Status: WaiverStatus.Applied }, units.NameOf(finding.Unit), units.Find(finding.Unit)?.Id);
        file.Write(AuditedFinding.Extended(line, state, waiver));
        file.WriteByte((byte)'\n');
    }

    /// <summary>The report's line with what the whole of its findings says of it.</summary>
    private static AuditedReport Judged(JournalEntry entry, ReportTally tally)
    {
        AuditedReport report = entry.Report with { Counts = tally.Counts };
        if (report.Status == ReportStatus.Unreadable)
            return report;
        if (tally.Fails)
            return report with { Status = ReportStatus.Fails, Reason = null };
        if (!entry.Applies)
            return report with { Status = ReportStatus.NotAssessed, Reason = Fixed(AuditTexts.Of("words.audit.no-rule-applies")) };
        if (tally.Open.Count == 0)
            return report with { Status = ReportStatus.Passes, Reason = null };
        LocalizedText rules = AuditTexts.Some([.. tally.Open.Select(LocalizedText.Same)], MostRulesNamed);
        return report with { Status = ReportStatus.NotAssessed, Reason = Fixed(AuditTexts.Of("words.audit.rules-open", ("count", tally.Open.Count), ("rules", rules))) };
    }

    private static LocalizedText Fixed(LocalizedText text) => new(text.Zh, text.En);

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(byte[] lines)
    {
        for (int start = 0; start < lines.Length;)
        {
            int end = Array.IndexOf(lines, (byte)'\n', start);
            yield return lines.AsMemory(start, end - start);
            start = end + 1;
        }
    }
}
