using DisclosureRules.Claims;
using DisclosureRules.Compilation;
using DisclosureRules.Evaluation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Rules.Layers;

namespace DisclosureRules.Findings;

/// <summary>
/// One instance of a rule that did not pass at one place of a report: all that is needed to say what was found, which most callers ask only of a few
/// findings, or in one language.
/// </summary>
internal sealed class RuleCase(in EvaluationContext facts, BoundRule instance, Occurrence occurrence)
{
    /// <summary>How many places are shown where the words state what a rule names.</summary>
    private const int MaximumClaims = 3;

    private readonly EvaluationContext _facts = facts;
    private readonly AppliedChanges _changes = instance.ChangesFor(facts.Report);

    public Report Report => _facts.Report;

    public Rule Rule => instance.Rule;

    /// <summary>What a violation weighs in this report.</summary>
    public Severity Severity => _changes.Severity?.Severity ?? Rule.Severity;

    /// <summary>The packs that made the severity or the words of a violation what they are, where they are not those of the rule's own pack.</summary>
    public IEnumerable<FindingChange> Changes(Outcome outcome) => outcome != Outcome.Fail ? []
        : new[] { _changes.Severity, _changes.Message }.OfType<RuleChange>().DistinctBy(c => (c.Pack.Id, c.Location)).Select(c => new FindingChange
        {
            Pack = c.Pack.Id,
            PackVersion = c.Pack.Version,
            ChangesSeverity = IsPartOf(c, _changes.Severity),
            ChangesMessage = IsPartOf(c, _changes.Message),
            Reason = c.Reason,
        });

    /// <summary>Whether two stand at one place of a pack: a selection cuts what changes severity and words in two.</summary>
    private static bool IsPartOf(RuleChange change, RuleChange? part) => part is not null && (change.Pack.Id, change.Location) == (part.Pack.Id, part.Location);

    public LocalizedText Label => instance.Label;

    /// <summary>The same claim may be made in several places: from the second on, the instance says which.</summary>
    public string InstanceId => occurrence.OfClaim > 1 ? $"{Place}#{occurrence.OfClaim}" : Place;

    /// <summary>The values of the rule's variables, and the claim where the rule is about several.</summary>
    private string Place => _facts.Claim is { } claim && instance.Rule.Claims.Count > 1
        ? instance.Id.Length > 0 ? $"{instance.Id},{claim.Id}" : claim.Id
        : instance.Id;

    /// <summary>All cells of the check where it fails, and those that could not be read where it can't be assessed.</summary>
    public IEnumerable<FindingCell> Cells(Outcome outcome)
    {
        // Of a sum over units that can't be had, the numbers that are there are not to blame.
        return outcome == Outcome.NotAssessable
            ? Missing().Cells.SelectMany(c => FindingBuilder.CellsOf(_facts, c).Where(f => c.Role != ReportRole.Children || f.Content.State != CellState.Number))
            : instance.Check.CellsToShow(_facts).SelectMany(c => FindingBuilder.CellsOf(_facts, c));
    }

    /// <summary>The claim itself and those the rule holds it against.</summary>
    public IEnumerable<Claim> Evidence()
    {
        IEnumerable<Claim> named = instance.ClaimIds
            .SelectMany(id => _facts.Words!.ClaimsOf(id).Where(c => c.IsCertain && c != _facts.Claim).Take(MaximumClaims));
        return _facts.Claim is { } claim ? named.Prepend(claim) : named;
    }

    public ComparedNumbers Numbers()
    {
        if (instance.MainComparison is not { } comparison
            || !comparison.Left.TryEvaluate(_facts, null, out ExactDecimal actual) || !comparison.Right.TryEvaluate(_facts, null, out ExactDecimal expected))
        {
            return ComparedNumbers.None;
        }

        return new(
            actual.ToDecimal(), expected.ToDecimal(),
            ExactDecimal.TryAdd(actual, expected.Negated, out ExactDecimal difference) ? difference.ToDecimal() : null);
    }

    public LocalizedText Message(Finding finding) => finding.Outcome == Outcome.Fail
        ? new TextOnDemand(new ViolationMessage(_facts, instance, instance.MessagesBy(_changes.Message), finding).Write)
        : NotAssessableMessage.Of(Missing(), finding.Cells, _facts);

    public string Fingerprint() => _facts.Claim is { } claim
        ? Findings.Fingerprint.Of(Report, Rule.Id, Place, claim.Quotation.Text, occurrence.OfWords)
        : Findings.Fingerprint.Of(Report, Rule.Id, Place);

    private MissingOperands Missing()
    {
        MissingOperands missing = new();
        instance.Evaluate(_facts, missing);
        return missing;
    }
}
