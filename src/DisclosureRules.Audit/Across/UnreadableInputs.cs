using System.Globalization;
using DisclosureRules.Audit.Units;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Whose reports the inputs may be that can't be read, as far as their paths tell: a unit's name or id and a year. A report that is there but can't be read
/// is not missing.
/// </summary>
internal sealed class UnreadableInputs
{
    private readonly Dictionary<(string Unit, int Year), string> _sources = [];
    private readonly Dictionary<string, UnitEntry> _units = new(StringComparer.Ordinal);

    public UnreadableInputs(IEnumerable<UnplacedInput> inputs, AuditedUnits units)
    {
        foreach (string source in inputs.Where(i => i.IsUnreadable).Select(i => i.Source))
        {
            string path = AuditedUnits.Fold(source);
            UnitEntry? unit = units.All
                .Select(u => (Unit: u, Length: LengthOfName(u, path))).Where(u => u.Length > 0)
                .OrderByDescending(u => u.Length).ThenBy(u => u.Unit.Id, StringComparer.Ordinal).Select(u => u.Unit).FirstOrDefault();
            if (unit is null)
                continue;
            _units[source] = unit;
            foreach (int year in Numbers(path))
                _sources.TryAdd((unit.Id, year), source);
        }
    }

    /// <summary>The input that may be the unit's report for a year; <see langword="null"/> where there is none.</summary>
    public string? Find(UnitEntry unit, int year) => _sources.GetValueOrDefault((unit.Id, year));

    /// <summary>The unit that the path of an input names; <see langword="null"/> where it names none.</summary>
    public UnitEntry? UnitOf(string source) => _units.GetValueOrDefault(source);

    /// <summary>The longest name of the unit in the path; ids count where they stand alone.</summary>
    private static int LengthOfName(UnitEntry unit, string path)
    {
        int longest = unit.Aliases.Prepend(unit.Name).Select(AuditedUnits.Fold).Where(n => path.Contains(n, StringComparison.Ordinal)).Select(n => n.Length).DefaultIfEmpty(0).Max();
        return longest > 0 ? longest : StandsAlone(unit.Id, path) ? 1 : 0;
    }

    private static bool StandsAlone(string id, string path)
    {
        for (int at = path.IndexOf(id, StringComparison.Ordinal); at >= 0; at = path.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            int end = at + id.Length;
            if ((at == 0 || !char.IsLetterOrDigit(path[at - 1])) && (end == path.Length || !char.IsLetterOrDigit(path[end])))
                return true;
        }

        return false;
    }

    /// <summary>Numbers of four digits that can be years.</summary>
    public static IEnumerable<int> Numbers(string path)
    {
        for (int start = 0; start < path.Length;)
        {
            int end = start;
            while (end < path.Length && char.IsAsciiDigit(path[end]))
                end++;
            if (end - start == 4 && int.Parse(path.AsSpan(start, 4), CultureInfo.InvariantCulture) is >= Reports.Report.FirstYear and <= Reports.Report.LastYear and var year)
                yield return year;
            start = Math.Max(end, start + 1);
        }
    }
}
