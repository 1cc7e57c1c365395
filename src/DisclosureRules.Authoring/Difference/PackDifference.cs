using DisclosureRules.Checking;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Difference;

/// <summary>
/// How new packs stand to old ones, rule by rule and as a whole: which reports they newly refuse, and which they no longer do. Rules are paired by their ids. What lies within linear
/// relations and states of cells of one report is decided exactly, as by <see cref="Proofs.ProofRun"/>; of words, facts, other years and other calculations nothing is claimed but that they are
/// written and read as before. Every report shown went through the ordinary evaluation. Sums are taken to fit into the 128 bits that rules are evaluated with. Immutable and safe to share between threads.
/// </summary>
public sealed class PackDifference
{
    private PackDifference(IReadOnlyList<RuleDifference> rules, IReadOnlyList<FormDifference> forms, IReadOnlyList<PackChange> packs) =>
        (Rules, Forms, Packs) = (ValueList<RuleDifference>.Of(rules), ValueList<FormDifference>.Of(forms), ValueList<PackChange>.Of(packs));

    /// <summary>What became of each rule, by form, in the order of the new rules and then of those removed; several for a form where it differs by years.</summary>
    public IReadOnlyList<RuleDifference> Rules { get; }

    /// <summary>How the packs as a whole stand to each other, by form and years; of forms that no rule is for there is none.</summary>
    public IReadOnlyList<FormDifference> Forms { get; }

    /// <summary>The packs that were added or removed, or are written otherwise.</summary>
    public IReadOnlyList<PackChange> Packs { get; }

    /// <summary>Whether somebody may notice: not where rules are only written in other words.</summary>
    public bool IsDifferent => Rules.Any(r => r.IsDifferent) || Packs.Any(p => p.IsDifferent);

    /// <summary>Compares packs.</summary>
    /// <param name="old">The old packs.</param>
    /// <param name="current">The new packs, compiled for the same forms.</param>
    /// <param name="cancellationToken">Ends the comparison early.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The rules were compiled for different forms.</exception>
    /// <exception cref="OperationCanceledException">The comparison was cancelled.</exception>
    public static PackDifference Of(RuleSet old, RuleSet current, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(current);
        if (!old.Forms.SequenceEqual(current.Forms))
            throw new ArgumentException("The packs were compiled for different forms: compile both with the same forms.", nameof(current));
        PairedRule[] rules = [.. PairedRule.Of(old, current)];
        FormComparison[] forms = [.. old.Forms.Where(f => rules.Any(r => r.IsFor(f))).Select(f => new FormComparison(f, rules, old, current))];
        foreach (FormComparison form in forms)
            form.Run(cancellationToken);
        return new([.. rules.SelectMany(r => forms.SelectMany(f => f.Of(r)))], [.. forms.SelectMany(f => f.Whole())], [.. Changes(old, current)]);
    }

    private static IEnumerable<PackChange> Changes(RuleSet old, RuleSet current)
    {
        Dictionary<string, RulePack> before = old.Packs.ToDictionary(p => p.Id), now = current.Packs.ToDictionary(p => p.Id);
        foreach (string id in current.Packs.Concat(old.Packs).Select(p => p.Id).Distinct())
        {
            if (!before.TryGetValue(id, out RulePack? was))
                yield return new(id, DifferenceKind.Added, []);
            else if (!now.TryGetValue(id, out RulePack? pack))
                yield return new(id, DifferenceKind.Removed, []);
            else if (StatedMembers.Differing(was, pack) is { Count: > 0 } members)
                yield return new(id, DifferenceKind.Unchanged, members);
        }
    }
}
