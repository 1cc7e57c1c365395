namespace DisclosureRules.Rules;

/// <summary>What it means that a rule with many instances is expected to end in one way; for helpers of tests, in code and beside packs.</summary>
internal static class ExpectedOutcome
{
    /// <summary>
    /// Whether instances that ended so are as expected: one fails or can't be assessed where that is expected, all that apply pass, and one does, where a pass
    /// is, and none applies where that is.
    /// </summary>
    public static bool IsMet(Outcome expected, IReadOnlyCollection<Outcome> all) => expected switch
    {
        Outcome.Pass => all.Contains(Outcome.Pass) && all.All(o => o is Outcome.Pass or Outcome.DoesNotApply),
        Outcome.DoesNotApply => all.All(o => o == Outcome.DoesNotApply),
        _ => all.Contains(expected),
    };
}
