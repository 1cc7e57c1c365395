namespace DisclosureRules.Authoring.Proofs.Certificates;

/// <summary>What is known of an instance of a rule among the others.</summary>
public enum VerdictKind
{
    /// <summary>A report violates it and no other rule: the witness is at hand.</summary>
    Independent,

    /// <summary>Whatever report violates it violates another rule, too; by none where no report violates it at all.</summary>
    Implied,

    /// <summary>With the others it excludes every report, or every report of a case, in which all of them can be assessed.</summary>
    Contradictory,

    /// <summary>Its condition holds in no report.</summary>
    NeverApplies,

    /// <summary>Nothing is claimed: it speaks of words, facts, other years or sums that are not linear, or the search was given up.</summary>
    NotAnalysed,
}
