using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

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
    private readonly List<LocalizedText> _fates = [];
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    public void Add(CheckedInput input)
    {
        _inputs++;
        _read += input.Reading.Report is null ? 0 : 1;
        _fates.Add(InputFate.Of(input.Reading));
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

    /// <summary>A file of a folder that was left out because it is of another kind.</summary>
    public void Skip(string path)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        _skipped[extension] = _skipped.GetValueOrDefault(extension) + 1;
    }

    /// <summary>What was left out, by extension; <see langword="null"/> when nothing was.</summary>
    public string? Skipped(Language language)
    {
        if (_skipped.Count == 0)
            return null;
        string kinds = string.Join(language == Language.English ? ", " : "、", _skipped.Select(s => $"{(s.Key.Length > 0 ? s.Key : "?")} ×{s.Value}"));
        return language == Language.English ? $"files of other kinds left out: {kinds}" : $"跳过其他类型的文件:{kinds}";
    }

    /// <summary>What became of each input, a line each; nothing when there was only one.</summary>
    public IEnumerable<string> Fates(Language language) => _inputs > 1 ? _fates.Select(f => f.In(language)) : [];

    /// <summary>Whether something failed at <paramref name="threshold"/> or above; what could not be assessed accuses nobody.</summary>
    public bool Reaches(Severity? threshold) => threshold switch
    {
        Severity.Error => _errors > 0,
        Severity.Warning => _errors + _warnings > 0,
        _ => false,
    };

    public string Summary(Language language) => language == Language.English
        ? $"reports: {_inputs}, read: {_read}; errors: {_errors}, warnings: {_warnings}, info: {_remarks}, not assessable: {_notAssessable}"
        : $"报告 {_inputs} 份,读取 {_read} 份:错误 {_errors}、警告 {_warnings}、提示 {_remarks}、未能核对 {_notAssessable}";
}
