namespace DisclosureRules.Audit.Outputs;

/// <summary>The places of reports by unit and year: of each unit its name once, of each report some twenty bytes. Not safe to share between threads.</summary>
internal sealed class ReportsByYear
{
    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Unit, int Year), int> _last = [];

    // Where the report before this one of the same unit and year stands; nearly no unit has two.
    private readonly Dictionary<int, int> _before = [];

    public void Add(string unit, int year, int report)
    {
        if (!_units.TryGetValue(unit, out int number))
            _units[unit] = number = _units.Count;
        if (_last.TryGetValue((number, year), out int before))
            _before[report] = before;
        _last[(number, year)] = report;
    }

    /// <summary>The reports of a unit and year, the last one first.</summary>
    public IEnumerable<int> Find(string unit, int year)
    {
        if (!_units.TryGetValue(unit, out int number) || !_last.TryGetValue((number, year), out int report))
            yield break;
        yield return report;
        while (_before.TryGetValue(report, out report))
            yield return report;
    }
}
