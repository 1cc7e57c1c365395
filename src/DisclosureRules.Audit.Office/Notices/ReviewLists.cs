using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Audit.Office.Workbooks;
using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Outputs.Csv;
using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>
/// What whoever audits needs beside the letters: <c>review/problems.csv</c>, from which a fingerprint is copied into a waiver, and <c>review/not-sent.csv</c>. Not safe to share
/// between threads.
/// </summary>
internal sealed class ReviewLists : IAsyncDisposable
{
    public const string Folder = "review";

    private static readonly string[] Columns =
    [
        "words.office.column.notice", "words.office.column.number", "words.office.column.unit", "words.office.column.year",
        "words.office.column.source", "words.office.column.severity", "words.office.column.rule", "words.office.column.title",
        "words.office.column.message", "words.office.column.fingerprint", "words.office.column.value-hash",
    ];

    private readonly OfficeTexts _texts;
    private readonly CsvWriter _sent, _notSent;

    public ReviewLists(string folder, AuditOutputOptions options)
    {
        string own = OutputFolder.Renew(folder, Folder);
        _texts = new(options);
        _sent = new(Path.Combine(own, "problems.csv"), isForPeople: true, [.. Columns.Select(Heading)]);
        _notSent = new(Path.Combine(own, "not-sent.csv"), isForPeople: true, [.. Columns.Skip(2).Select(Heading)]);
    }

    private string Heading(string column) => _texts.In(OfficeTexts.Of(column));

    /// <summary>The problems of a notice, numbered as in its appendix; those that are not in it have no number.</summary>
    public void Sent(string file, Notice notice)
    {
        foreach ((NoticeProblem problem, int? number) in notice.Numbered())
            Write(_sent.Text(file).Number(number), problem.Report, problem.Finding);
    }

    /// <summary>What stands in no notice.</summary>
    public void NotSent(AuditedReport? report, AuditedFinding finding) => Write(_notSent, report, finding.Finding);

    public async ValueTask FinishAsync()
    {
        await _sent.FinishAsync().ConfigureAwait(false);
        await _notSent.FinishAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _sent.DisposeAsync().ConfigureAwait(false);
        await _notSent.DisposeAsync().ConfigureAwait(false);
    }

    private void Write(CsvWriter csv, AuditedReport? report, Finding finding)
    {
        csv.Text(finding.Unit).Number(finding.Year).Text(report?.Source ?? finding.Source).Text(_texts.In(FindingWords.Weight(finding))).Text(finding.Rule);
        csv.Text(_texts.In(finding.Title)).Text(_texts.In(finding.Message)).Text(finding.Fingerprint).Text(finding.ValueHash).End();
    }
}
