using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules.Layers;

/// <summary>
/// Packs as layers: which extends which, and what each makes of the rules of those below it. Of two changes of a rule the one of the pack that extends
/// the other's goes before, and within a pack the one that names the rule more closely. Immutable and safe to share between threads.
/// </summary>
internal sealed class PackLayers
{
    // More names that fit no rule than these have one cause.
    private const int MostTold = 50;

    private readonly Dictionary<RulePack, HashSet<RulePack>> _below = [];
    private readonly Dictionary<Rule, IReadOnlyList<RuleChange>> _changes = [];

    private PackLayers()
    {
    }

    /// <summary>The layers of packs; what is wrong with them is told.</summary>
    public static PackLayers Of(IReadOnlyList<RulePack> packs, List<Diagnostic> problems)
    {
        PackLayers layers = new();
        if (packs.All(p => p.Extends.Count == 0 && p.Changes.Count == 0))
            return layers;
        Dictionary<RulePack, RulePack[]> extended = [];
        foreach (RulePack pack in packs.Where(p => p.Extends.Count > 0))
            extended[pack] = [.. pack.Extends.Select(e => PackExtension.Find(packs, pack, e.Text)).OfType<RulePack>()];
        foreach (RulePack pack in extended.Keys)
            layers._below[pack] = Below(pack, extended);
        if (layers.Cycle() is var (cyclic, by))
        {
            problems.Add(new(Texts.Of("pack.cyclic-extends", ("pack", cyclic.Id), ("name", by.Text)), cyclic.File, by.Line, by.Column, by.Path));
            return layers;
        }

        layers.Attach(packs, problems);
        LayerConflicts.Tell(layers, problems);
        return layers;

        static HashSet<RulePack> Below(RulePack pack, Dictionary<RulePack, RulePack[]> extended)
        {
            HashSet<RulePack> below = [];
            Stack<RulePack> open = new([pack]);
            while (open.TryPop(out RulePack? at))
            {
                foreach (RulePack next in extended.GetValueOrDefault(at) ?? [])
                {
                    if (below.Add(next))
                        open.Push(next);
                }
            }

            return below;
        }
    }

    /// <summary>The rules that are changed, with their changes in the order in which they are done.</summary>
    public IReadOnlyDictionary<Rule, IReadOnlyList<RuleChange>> Changes => _changes;

    /// <summary>What is made of a rule, in the order in which it is done.</summary>
    public IReadOnlyList<RuleChange> ChangesOf(Rule rule) => _changes.GetValueOrDefault(rule) ?? [];

    /// <summary>Whether a pack extends another, by itself or by way of others.</summary>
    public bool Extends(RulePack pack, RulePack other) => _below.TryGetValue(pack, out HashSet<RulePack>? below) && below.Contains(other);

    /// <summary>The packs that one extends, by itself or by way of others.</summary>
    public IReadOnlyCollection<RulePack> Below(RulePack pack) => _below.GetValueOrDefault(pack) ?? [];

    /// <summary>A pack that extends itself, and the member by which it does.</summary>
    private (RulePack Pack, LocatedNode By)? Cycle()
    {
        foreach ((RulePack pack, HashSet<RulePack> below) in _below.Where(b => b.Value.Contains(b.Key)))
        {
            RulePack[] packs = [pack, .. below];
            return (pack, pack.Extends.First(e => PackExtension.Find(packs, pack, e.Text) is { } next && (next == pack || Extends(next, pack))));
        }

        return null;
    }

    private void Attach(IReadOnlyList<RulePack> packs, List<Diagnostic> problems)
    {
        Dictionary<Rule, List<(RuleChange Change, int Height, int Width)>> found = [];
        foreach (RulePack pack in packs.Where(p => p.Changes.Count > 0))
        {
            Rule[] rules = [.. packs.Where(p => Extends(pack, p)).SelectMany(p => p.Rules)];
            Diagnostic[] absent = [.. pack.Extends.Where(e => PackExtension.Find(packs, pack, e.Text) is null).Select(e => PackExtension.Unknown(packs, pack, e))];
            problems.AddRange(absent);
            if (pack.Extends.Count == 0)
            {
                problems.Add(new(Texts.Of("change.no-extends"), pack.Changes[0].Location));
                continue;
            }

            HashSet<string> ids = [.. rules.Select(r => r.Id)];
            IEnumerable<(RuleSelector Selector, RuleChange Change)> unknown = pack.Changes.SelectMany(c => c.Rules.Concat(c.Except).Where(s => s.IsId ? !ids.Contains(s.Text) : !rules.Any(s.Fits)).Select(s => (s, c)));

            // Where a pack is absent, the rules may be its.
            problems.AddRange(absent.Length > 0 ? [] : unknown.Take(MostTold).Select(u => new Diagnostic(Unknown(u.Selector, pack, rules, packs), u.Change.Location)));
            foreach (RuleChange change in pack.Changes)
            {
                foreach (Rule rule in rules)
                {
                    if (change.WidthFor(rule) is not { } width)
                        continue;
                    if (change.Severity == Severity.Error && rule.Provenance == Provenance.Heuristic)
                        problems.Add(new(Texts.Of("rule.heuristic-error/selected", ("rule", rule.Id)), change.Location));
                    if (!found.TryGetValue(rule, out List<(RuleChange, int, int)>? list))
                        found[rule] = list = [];
                    list.Add((change, Below(pack).Count, width));
                }
            }
        }

        // A pack extends more packs than each of those that it extends.
        foreach ((Rule rule, List<(RuleChange Change, int Height, int Width)> changes) in found)
            _changes[rule] = [.. changes.OrderBy(c => c.Height).ThenByDescending(c => c.Width).Select(c => c.Change)];
    }

    /// <summary>Why a change is of no rule: it is the pack's own, of a pack that it doesn't extend, of reading, or of none.</summary>
    private static Message Unknown(RuleSelector selector, RulePack pack, Rule[] rules, IReadOnlyList<RulePack> packs)
    {
        if (pack.Rules.Any(selector.Fits))
            return Texts.Of("change.own-rule", ("selector", selector.Text));
        if (selector.IsOfReading)
            return Texts.Of("change.unknown-rule/input", ("selector", selector.Text));
        return packs.FirstOrDefault(p => p.Rules.Any(selector.Fits)) is { } other
            ? Texts.Of("change.not-extended", ("selector", selector.Text), ("pack", other.Id), ("own", pack.Id))
            : Texts.Of("change.unknown-rule", ("selector", selector.Text), ("suggestion", selector.Suggest(rules)));
    }
}
