using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Similarity;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Running;

/// <summary>Makes of one input what goes into the journal, or finds that it is there. Safe to share between threads.</summary>
internal sealed class ReportWorker(RuleSet rules, FormCatalog forms, AuditOptions options, string settings, IReadOnlyDictionary<UInt128, long> known, Journal journal, TimeLimit limit)
{
    /// <summary>What readers say of a file that has neither tables nor the title of a report.</summary>
    private const string NoReport = "document.no-report";

    public WorkedReport Work(AuditInput input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!input.Input.TryFetch(out ReadOnlyMemory<byte> content, out ReportReading? failed, options.Limits, cancellationToken))
            return Make(input, default, null, Check(failed, cancellationToken));
        string hash = Hashes.Of(content.Span);
        UInt128 key = KeyOf(input, hash);
        bool isBroken = false;
        if (known.TryGetValue(key, out long offset))
        {
            if (journal.Read(offset) is { } frame && Taken(frame, input, hash) is { } entry)
                return new(entry, Packed.Unpack(frame.Findings), null, offset, IsBroken: false);
            isBroken = true;
        }

        return Make(input, key, hash, Check(Read(input.Input, content, cancellationToken), cancellationToken)) with { IsBroken = isBroken };
    }

    private ReportReading Read(ReportInput input, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        options.Reader is { } reader ? reader.Read(input, content, cancellationToken) : input.Read(content, forms, options.Limits, cancellationToken);

    /// <summary>What a frame says of the input; <see langword="null"/> where it is of another.</summary>
    private static JournalEntry? Taken(Frame frame, AuditInput input, string hash)
    {
        try
        {
            JournalEntry entry = JournalEntry.Read(frame.Entry);
            return entry.Place == input.Place && entry.Report.Source == input.Input.Source && entry.Report.Hash == hash ? entry : null;
        }
        catch (DiagnosticException)
        {
            return null;
        }
    }

    /// <summary>All that decides what is made of the input; its name is part of it, because findings name it.</summary>
    private UInt128 KeyOf(AuditInput input, string hash) => BinaryPrimitives.ReadUInt128LittleEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{settings}\n{hash}\n{input.Place.Argument}\n{input.Input.Source}")));

    private CheckResult Check(ReportReading reading, CancellationToken cancellationToken)
    {
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using TimeLimit.Running running = limit.Start(late);
        try
        {
            return rules.Check(reading, options.Overrides, late.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Diagnostic reason = new(AuditTexts.Of("audit.too-slow", ("seconds", (decimal)options.CheckingTime.TotalSeconds)), reading.Source);
            return rules.Check(ReportReading.Failed(reading.Source, reason), options.Overrides, cancellationToken);
        }
    }

    private WorkedReport Make(AuditInput input, UInt128 key, string? hash, CheckResult result)
    {
        Report? report = result.Report;
        InputSummary summary = InputSummary.Of(result);
        AuditedReport line = new()
        {
            Source = input.Input.Source,
            Hash = hash,
            Unit = report is null ? options.Overrides.Unit : report.Unit,
            Year = report is null ? options.Overrides.Year : report.Year,
            Form = report?.Form.Id,
            Scope = report is null ? options.Overrides.Scope : report.Scope,
            Status = report is null ? ReportStatus.Unreadable : ReportStatus.Passes,
            Reason = report is null ? ReasonOf(result) : null,
            Counts = AuditCounts.Of(result.Counts),
            CellsRead = summary.CellsRead,
            CellCount = summary.CellCount,
        };
        bool applies = report is not null && rules.Rules.Any(r => r.Forms.Contains(report.Form.Id) && (report.Year is not { } year || r.Years.Contains(year)));
        bool isNoReport = report is null && result.Diagnostics.All(d => d.Code == NoReport);
        JournalEntry entry = new(input.Place, line, applies, result.Overridden.Count > 0 ? result.Overridden : null, isNoReport);
        byte[] findings = Lines(result.Findings);
        Frame frame = new(key, entry.ToBytes(), Packed.Pack(findings), report is null ? [] : StoredReport.Facts(report), report is null ? [] : StoredReport.Words(report), report is null ? [] : WordSketch.Of(report));
        return new(entry, findings, frame.ToBytes(), -1, IsBroken: false);
    }

    /// <summary>The first reason, and how many more there are: the finding has them all.</summary>
    private static LocalizedText ReasonOf(CheckResult result)
    {
        Diagnostic first = result.Diagnostics[0];
        LocalizedText reason = new(first.ToString(Language.Chinese), first.ToString(Language.English));
        return result.Diagnostics.Count == 1 ? reason : Fixed(AuditTexts.Of("words.audit.and-more", ("list", reason), ("count", result.Diagnostics.Count - 1)));
    }

    private static LocalizedText Fixed(LocalizedText text) => new(text.Zh, text.En);

    private static byte[] Lines(IReadOnlyList<Finding> findings)
    {
        ArrayBufferWriter<byte> lines = new(4 << 10);
        foreach (Finding finding in findings)
        {
            FindingJson.Write(finding, lines);
            lines.Write("\n"u8);
        }

        return lines.WrittenSpan.ToArray();
    }
}
