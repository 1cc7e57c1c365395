using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Difference;

/// <summary>Successive years in which the same rules are in force by both versions for a form and say the same, and for each kind of unit what is in force.</summary>
/// <param name="Years">The years.</param>
/// <param name="IsOfForm">Whether the form is in force in them.</param>
/// <param name="Pairs">Both versions for the units that they tell apart.</param>
internal sealed record VersionClass(YearRange Years, bool IsOfForm, IReadOnlyList<VersionPair> Pairs)
{
    // Units of which a pack speaks in another way than of all others; more than that are not told apart.
    private const int MostUnits = 50;

    // Stands for all units that no pack names.
    private const string Unnamed = "?";

    public static IEnumerable<VersionClass> Of(Form form, RuleSet old, RuleSet current)
    {
        IReadOnlyList<YearClass> before = YearClass.Of(form, old.Instances(form)), after = YearClass.Of(form, current.Instances(form));
        RulePack[] packs = [.. old.Packs.Concat(current.Packs)];
        string?[] units = [.. UnitsOf(packs)];
        int[] firsts =
        [
            .. before.Concat(after).Select(c => c.Years.From!.Value)
                .Concat(packs.Select(p => p.Jurisdiction.Years).SelectMany(y => new[] { y.From, y.To + 1 }).OfType<int>())
                .Where(y => y is >= Report.FirstYear and <= Report.LastYear).Distinct().Order(),
        ];
        for (int i = 0; i < firsts.Length; i++)
        {
            int year = firsts[i];
            YearClass then = before.First(c => c.Years.Contains(year)), now = after.First(c => c.Years.Contains(year));
            yield return new(new(year, i + 1 < firsts.Length ? firsts[i + 1] - 1 : Report.LastYear), then.IsOfForm, [.. Told(form, year, units, then, now)]);
        }
    }

    private static IEnumerable<VersionPair> Told(Form form, int year, string?[] units, YearClass old, YearClass current)
    {
        HashSet<string> seen = [];
        foreach (string? unit in units)
        {
            Report nothing = new ReportBuilder(form) { Year = year, Unit = unit }.Build();
            FormSystem before = InForce(old, nothing), now = InForce(current, nothing);
            if (seen.Add($"{string.Join(',', before.Instances.Select(r => r.Ordinal))};{string.Join(',', now.Instances.Select(r => r.Ordinal))}"))
                yield return new(before, now);
        }
    }

    private static FormSystem InForce(YearClass years, Report nothing)
    {
        (BoundRule Instance, Constraints.Requirement Requirement)[] all = [.. years.Rules.Where(r => r.Instance.StateFor(nothing) == RuleState.InForce)];
        return new(nothing.Form, nothing.Year!.Value, nothing.Unit, [.. all.Select(r => r.Instance)], [.. all.Select(r => r.Requirement)]);
    }

    /// <summary>A unit of each kind that packs tell apart; none where they are for all.</summary>
    private static IEnumerable<string?> UnitsOf(RulePack[] packs)
    {
        UnitSelector[] selectors = [.. packs.Select(p => p.Jurisdiction.Units).OfType<UnitSelector>()];
        return selectors.Length == 0 ? (IEnumerable<string?>)[null] : selectors.SelectMany(s => s.Units).SelectMany(u => u.Aliases.Prepend(u.Name)).Select(n => n.Replace("*", "", StringComparison.Ordinal)).Append(Unnamed)
            .Where(n => n.Length > 0).DistinctBy(n => string.Concat(selectors.Select(s => s.Contains(n) ? '1' : '0'))).Take(MostUnits);
    }
}
