using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Units;

/// <summary>What must hold of a list of units as a whole: ids and names that mean one unit each, parents that there are, no unit above itself.</summary>
internal static class UnitListChecks
{
    /// <summary>How many ids are compared with parents that there are none of: in a list of thousands of both, the last ones are told without what may have been meant.</summary>
    private const int MostCompared = 2_000_000;

    public static void Check(IReadOnlyList<UnitEntry> units, string file, LocatedReader found)
    {
        Dictionary<string, UnitEntry> ids = new(StringComparer.Ordinal), names = new(StringComparer.Ordinal);
        foreach (UnitEntry unit in units)
        {
            if (!ids.TryAdd(unit.Id, unit))
                found.Add(new Diagnostic(AuditTexts.Of("units.same-id", ("id", LocatedNode.Shorten(unit.Id)), ("line", ids[unit.Id].Line)), file, unit.Line));
            foreach (string name in unit.Aliases.Prepend(unit.Name).DistinctBy(AuditedUnits.Fold))
            {
                if (!names.TryAdd(AuditedUnits.Fold(name), unit))
                    found.Add(new Diagnostic(AuditTexts.Of("units.same-name", ("name", LocatedNode.Shorten(name)), ("line", names[AuditedUnits.Fold(name)].Line)), file, unit.Line));
            }
        }

        HashSet<string> circles = AboveThemselves(ids);
        int left = MostCompared / Math.Max(1, ids.Count);
        foreach (UnitEntry unit in units.Where(u => u.Parent is not null))
        {
            if (!ids.ContainsKey(unit.Parent!))
            {
                LocalizedText suggestion = left > 0 ? Suggestion.For(unit.Parent!, ids.Keys) : LocalizedText.Empty;
                left--;
                found.Add(new Diagnostic(AuditTexts.Of("units.no-parent", ("id", LocatedNode.Shorten(unit.Id)), ("parent", LocatedNode.Shorten(unit.Parent!)), ("suggestion", suggestion)), file, unit.Line));
            }
            else if (circles.Contains(unit.Id))
            {
                found.Add(new Diagnostic(AuditTexts.Of("units.circle", ("id", LocatedNode.Shorten(unit.Id))), file, unit.Line));
            }
        }
    }

    /// <summary>The units that are above themselves. Each is gone through once: a way up ends where an earlier one has been.</summary>
    private static HashSet<string> AboveThemselves(Dictionary<string, UnitEntry> ids)
    {
        HashSet<string> circles = new(StringComparer.Ordinal);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        int way = 0;
        foreach (UnitEntry start in ids.Values)
        {
            way++;
            UnitEntry? unit = start;
            while (unit is not null && seen.TryAdd(unit.Id, way))
                unit = Above(unit, ids);

            // Where a way comes upon itself it goes round from there.
            while (unit is not null && seen[unit.Id] == way && circles.Add(unit.Id))
                unit = Above(unit, ids);
        }

        return circles;
    }

    private static UnitEntry? Above(UnitEntry unit, Dictionary<string, UnitEntry> ids) => unit.Parent is { } parent ? ids.GetValueOrDefault(parent) : null;
}
