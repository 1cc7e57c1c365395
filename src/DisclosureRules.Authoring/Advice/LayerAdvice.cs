using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>What looks like a mistake in a pack that extends others: units that are named twice or never meet, and changes that change nothing.</summary>
internal static class LayerAdvice
{
    // Those of databases, file names and regular expressions, half and full width, and the dots that stand for what is left out: no unit has them in its name.
    private const string OtherWildcards = "%?\uFF05\uFF1F\u2026.+", Anchors = "^$";

    // A rule that is off for longer is off for good, and belongs to nobody's list of what to look at again.
    private const int LongestYears = 10;

    /// <summary>The advice on last days of changes that no one will see.</summary>
    public static IEnumerable<Diagnostic> OnExpiry(IEnumerable<RulePack> packs, DateOnly day) =>
        packs.SelectMany(p => p.Changes).Where(c => c.Expiry > day.AddYears(LongestYears)).Select(c => new Diagnostic(Texts.Of("advice.far-expiry", ("expiry", c.Expiry!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), ("years", LongestYears)), c.Location));

    private static string Instead(string name)
    {
        string stars = string.Concat(name.Where(c => !Anchors.Contains(c, StringComparison.Ordinal)).Select(c => OtherWildcards.Contains(c, StringComparison.Ordinal) ? '*' : c));
        while (stars.Contains("**", StringComparison.Ordinal))
            stars = stars.Replace("**", "*", StringComparison.Ordinal);
        return stars;
    }

    /// <summary>Adds the advice on a pack.</summary>
    public static void Give(RuleSet rules, RulePack pack, List<Diagnostic> found)
    {
        Jurisdiction own = pack.Jurisdiction;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (SelectedUnit unit in own.Units?.Units ?? [])
        {
            foreach (string name in unit.Aliases.Prepend(unit.Name).Where(n => !seen.Add(UnitSelector.Fold(n))))
                found.Add(At(Texts.Of("advice.unit-twice", ("unit", name)), unit.Node));
        }

        foreach (SelectedUnit unit in own.Units?.Units ?? [])
        {
            foreach (string name in unit.Aliases.Prepend(unit.Name).Where(n => n.AsSpan().IndexOfAny(OtherWildcards + Anchors) >= 0))
                found.Add(At(Texts.Of("advice.unit-wildcard", ("found", name), ("instead", Instead(name))), unit.Node));
        }

        foreach (RulePack below in rules.Layers.Below(pack).Where(b => b.Jurisdiction.Units is { } units && own.Units is { } selected && !units.Meets(selected)))
            found.Add(At(Texts.Of("advice.units-outside", ("pack", below.Id), ("units", Texts.List(below.Units))), own.Units!.Units[0].Node));
        foreach (RuleChange change in pack.Changes.Where(c => c is { Severity: not null, Message: null, IsOff: null }))
        {
            Rule[] changed = [.. rules.Layers.Changes.Where(c => c.Value.Contains(change)).Select(c => c.Key)];

            // Another pack may change it first.
            if (changed.All(r => r.Severity == change.Severity && rules.Layers.ChangesOf(r).Count == 1) && changed.Length > 0)
                found.Add(new(Texts.Of("advice.change-without-effect", ("rule", changed[0].Id), ("severity", changed[0].Severity.JsonName())), change.Location));
        }

        OfNobody(rules, pack, found);
        Instances(rules, pack, found);

        Diagnostic At(Primitives.Message message, LocatedNode node) => new(message, pack.File, node.Line, node.Column, node.Path);
    }

    /// <summary>National packs of which a pack without units leaves nothing: every unit's reports pass what nobody checks.</summary>
    private static void OfNobody(RuleSet rules, RulePack pack, List<Diagnostic> found)
    {
        if (pack.Jurisdiction.Units is not null)
            return;
        RulePack[] off = [.. rules.Packs.Where(p => RulePacks.IsShared(p) && p.Rules.Count > 1 && p.Rules.All(r => ChangeOf(r) is not null))];
        if (off.Length == 0)
            return;
        RuleChange change = pack.Changes.First(c => off.Any(p => p.Rules.Any(r => ChangeOf(r) == c)));
        found.Add(new(Texts.Of("advice.all-off", ("count", off.Sum(p => p.Rules.Count)), ("packs", Texts.List(off.Select(p => p.Id)))), change.Location));

        RuleChange? ChangeOf(Rule rule) => rules.Layers.ChangesOf(rule).LastOrDefault(c => c.IsOff is not null) is { IsOff: true } last && last.Pack == pack ? last : null;
    }

    /// <summary>Messages of changes that name the instance of rules which have but one.</summary>
    private static void Instances(RuleSet rules, RulePack pack, List<Diagnostic> found)
    {
        foreach (RuleChange change in pack.Changes.Where(c => c.Templates.Any(t => t.Parts.Any(p => p.Word == "instance"))))
        {
            Rule[] changed = [.. rules.Layers.Changes.Where(c => c.Value.Contains(change)).Select(c => c.Key)];
            if (changed.Length > 0 && changed.All(r => r.Variables.Count == 0))
                found.Add(new(Texts.Of("advice.placeholder/instance"), change.Location));
        }
    }
}
