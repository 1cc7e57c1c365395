using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules.Layers;

/// <summary>
/// Changes of one rule that contradict each other and of which none goes before the other: in one pack by selectors of the same width, or in packs of which
/// neither extends the other and that are both in force for some report.
/// </summary>
internal sealed class LayerConflicts
{
    // More than these say nothing more: they have one cause.
    private const int MostTold = 50;

    private readonly PackLayers _layers;
    private readonly List<Diagnostic> _problems;
    private readonly HashSet<(RuleChange, RuleChange)> _told = [];
    private readonly Dictionary<(RulePack, RulePack), bool> _meet = [];

    private LayerConflicts(PackLayers layers, List<Diagnostic> problems) => (_layers, _problems) = (layers, problems);

    /// <summary>Tells the conflicts, each with both places.</summary>
    public static void Tell(PackLayers layers, List<Diagnostic> problems)
    {
        LayerConflicts conflicts = new(layers, problems);
        foreach ((Rule rule, IReadOnlyList<RuleChange> changes) in layers.Changes)
        {
            conflicts.Compare(rule, changes, c => c.Severity, value => LocalizedText.Same(((Severity)value).JsonName()));
            conflicts.Compare(rule, changes, c => c.IsOff, value => LocalizedText.Same((bool)value ? "off" : "on"));
            conflicts.Compare(rule, changes, c => c.Message, value => (LocalizedText)value);
            if (conflicts._told.Count >= MostTold)
                return;
        }
    }

    private void Compare(Rule rule, IReadOnlyList<RuleChange> changes, Func<RuleChange, object?> thing, Func<object, LocalizedText> shown)
    {
        List<RuleChange> last = [];
        foreach (IGrouping<RulePack, RuleChange> pack in changes.Where(c => thing(c) is not null).GroupBy(c => c.Pack))
        {
            // In the order in which they are done the narrowest comes last.
            RuleChange narrowest = pack.Last();
            if (pack.SkipLast(1).LastOrDefault() is { } before && before.WidthFor(rule) == narrowest.WidthFor(rule))
                Tell(rule, before, narrowest, thing, shown);
            last.Add(narrowest);
        }

        for (int i = 0; i < last.Count; i++)
        {
            for (int j = i + 1; j < last.Count && _told.Count < MostTold; j++)
            {
                if (!_layers.Extends(last[i].Pack, last[j].Pack) && !_layers.Extends(last[j].Pack, last[i].Pack) && Meet(last[i].Pack, last[j].Pack))
                    Tell(rule, last[i], last[j], thing, shown);
            }
        }
    }

    private void Tell(Rule rule, RuleChange first, RuleChange second, Func<RuleChange, object?> thing, Func<object, LocalizedText> shown)
    {
        object one = thing(first)!, other = thing(second)!;
        if (one.Equals(other) || !_told.Add((first, second)))
            return;
        _problems.Add(new(
            first.Pack == second.Pack
                ? Texts.Of("change.conflict/same-pack", ("rule", rule.Id), ("value", shown(other)), ("other", shown(one)), ("place", first.Location.Named(first.Pack.Id)))
                : Texts.Of(
                    "change.conflict", ("rule", rule.Id), ("value", shown(other)), ("pack", second.Pack.Id), ("other", shown(one)), ("with", first.Pack.Id),
                    ("place", first.Location.Named(first.Pack.Id))),
            second.Location));
    }

    private bool Meet(RulePack first, RulePack second)
    {
        if (!_meet.TryGetValue((first, second), out bool meet))
            _meet[(first, second)] = meet = first.Jurisdiction.Meets(second.Jurisdiction);
        return meet;
    }
}
