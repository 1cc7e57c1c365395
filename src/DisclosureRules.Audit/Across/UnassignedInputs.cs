using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// The inputs that may be a report that seems to be missing: those that can't be read or don't say whose report for which year they are, as far as neither they nor
/// their paths say another unit or year, and the reports of units that the list doesn't know, unless that unit has reports beside those of the unit. Safe to share between threads.
/// </summary>
internal sealed class UnassignedInputs
{
    private readonly AuditedUnits _units;
    private readonly List<(LocalizedText Name, UnitEntry? Unit, int[] Years)> _inputs = [];
    private readonly List<(string Name, int[] Years)> _strangers = [];

    public UnassignedInputs(AuditedUnits units, ReportIndex index, UnreadableInputs unreadable)
    {
        _units = units;
        foreach (UnplacedInput input in index.Unplaced)
        {
            UnitEntry? unit = units.Find(input.Unit) ?? unreadable.UnitOf(input.Source);
            int[] years = input.Year is { } year ? [year] : [.. UnreadableInputs.Numbers(AuditedUnits.Fold(input.Path))];
            _inputs.Add((input.IsUnreadable ? AuditTexts.Of("words.audit.input.unreadable", ("source", input.Source)) : AuditTexts.Of("words.audit.input.of-nobody", ("source", input.Source)), unit, years));
        }

        foreach (string unit in index.Units.Where(u => !u.StartsWith('#')))
            _strangers.Add((unit, [.. index.Of(unit).Select(r => r.Year).Distinct()]));
    }

    /// <param name="unit">The unit.</param>
    /// <param name="year">The year.</param>
    /// <param name="there">The years of which it has reports.</param>
    public IEnumerable<LocalizedText> Of(UnitEntry unit, int year, IReadOnlyList<int> there)
    {
        foreach ((LocalizedText name, UnitEntry? of, int[] years) in _inputs)
        {
            if ((of is null || of == unit) && (years.Length == 0 || years.Contains(year)))
                yield return name;
        }

        foreach ((string name, int[] years) in _strangers)
        {
            if (years.Contains(year) && !years.Any(there.Contains))
                yield return AuditTexts.Of("words.audit.input.of-stranger", ("unit", name), ("suggestion", Suggestion.For(name, _units.Names)));
        }
    }
}
