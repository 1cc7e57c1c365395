using DisclosureRules.Findings;

namespace DisclosureRules.Cli;

/// <summary>Counts what a run found, for the summary and the exit code.</summary>
internal sealed class Tally
{
    private int _inputs;
    private int _read;
    private int _errors;
    private int _warnings;
    private int _remarks;
    private int _notAssessable;

    public void Add(CheckedInput input)
    {
        _inputs++;
        _read += input.Reading.Report is null ? 0 : 1;
        foreach (Finding finding in input.Findings)
        {
            if (finding.Outcome == Outcome.NotAssessable)
                _notAssessable++;
            else if (finding.Severity == Severity.Error)
                _errors++;
            else if (finding.Severity == Severity.Warning)
                _warnings++;
            else
                _remarks++;
        }
    }

    /// <summary>Whether something failed at <paramref name="threshold"/> or above; what could not be assessed accuses nobody.</summary>
    public bool Reaches(Severity? threshold) => threshold switch
    {
        Severity.Error => _errors > 0,
        Severity.Warning => _errors + _warnings > 0,
        _ => false,
    };

    public string Summary(Language language) => language == Language.English
        ? $"{_inputs} reports, {_read} read: {_errors} errors, {_warnings} warnings, {_remarks} remarks, {_notAssessable} not assessable"
        : $"报告 {_inputs} 份,读取 {_read} 份:错误 {_errors}、警告 {_warnings}、提示 {_remarks}、未能核对 {_notAssessable}";
}
