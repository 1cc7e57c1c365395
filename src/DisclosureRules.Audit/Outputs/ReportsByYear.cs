namespace DisclosureRules.Audit.Outputs;

/// <summary>The places of reports by unit and year: of each unit its name once, of each report twelve bytes. Filled first, then asked. Not safe to share between threads.</summary>
internal sealed class ReportsByYear
{
    private const int YearBits = 16;

    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);
    private readonly List<(long Key, int Report)> _reports = [];
    private bool _isSorted = true;

    public void Add(string unit, int year, int report)
    {
        if (!_units.TryGetValue(unit, out int number))
            _units[unit] = number = _units.Count;
        _reports.Add((KeyOf(number, year), report));
        _isSorted = false;
    }

    /// <summary>The reports of a unit and year, the last one first.</summary>
    public IEnumerable<int> Find(string unit, int year)
    {
        if (!_units.TryGetValue(unit, out int number))
            yield break;
        if (!_isSorted)
            _reports.Sort();
        _isSorted = true;
        long key = KeyOf(number, year);
        int behind = _reports.BinarySearch((key, int.MaxValue));
        for (int i = (behind < 0 ? ~behind : behind) - 1; i >= 0 && _reports[i].Key == key; i--)
            yield return _reports[i].Report;
    }

    private static long KeyOf(int unit, int year) => ((long)unit << YearBits) | (uint)year;
}
