using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Units;

/// <summary>What must hold of a list of units as a whole: ids and names that mean one unit each, parents that there are, no unit above itself.</summary>
internal static class UnitListChecks
{
    public static void Check(IReadOnlyList<UnitEntry> units, string file, List<Diagnostic> found)
    {
        Dictionary<string, UnitEntry> ids = new(StringComparer.Ordinal), names = new(StringComparer.Ordinal);
        foreach (UnitEntry unit in units)
        {
            if (!ids.TryAdd(unit.Id, unit))
                found.Add(new(AuditTexts.Of("units.same-id", ("id", unit.Id), ("line", ids[unit.Id].Line)), file, unit.Line));
            foreach (string name in unit.Aliases.Prepend(unit.Name).DistinctBy(AuditedUnits.Fold))
            {
                if (!names.TryAdd(AuditedUnits.Fold(name), unit))
                    found.Add(new(AuditTexts.Of("units.same-name", ("name", name), ("line", names[AuditedUnits.Fold(name)].Line)), file, unit.Line));
            }
        }

        foreach (UnitEntry unit in units.Where(u => u.Parent is not null))
        {
            if (!ids.ContainsKey(unit.Parent!))
                found.Add(new(AuditTexts.Of("units.no-parent", ("id", unit.Id), ("parent", unit.Parent), ("suggestion", Suggestion.For(unit.Parent!, ids.Keys))), file, unit.Line));
            else if (IsAboveItself(unit, ids))
                found.Add(new(AuditTexts.Of("units.circle", ("id", unit.Id)), file, unit.Line));
        }
    }

    private static bool IsAboveItself(UnitEntry unit, Dictionary<string, UnitEntry> ids)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (UnitEntry? at = unit; at?.Parent is { } parent && seen.Add(parent); at = ids.GetValueOrDefault(parent))
        {
            if (parent == unit.Id)
                return true;
        }

        return false;
    }
}
