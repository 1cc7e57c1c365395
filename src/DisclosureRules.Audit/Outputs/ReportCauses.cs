using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;

namespace DisclosureRules.Audit.Outputs;

/// <summary>
/// What explains the findings of a report, as outputs show it. A broken chain that is laid to another year's report is not explained by changes in this one. Immutable.
/// </summary>
internal sealed class ReportCauses
{
    private readonly IReadOnlyList<Cause> _all;
    private readonly Dictionary<string, Cause> _byFinding = new(StringComparer.Ordinal);

    /// <param name="repairs">The repairs of the report.</param>
    /// <param name="findings">Its findings.</param>
    public ReportCauses(RepairResult repairs, IReadOnlyList<Finding> findings)
    {
        IReadOnlyList<Cause> all = _all = Cause.Of(repairs, findings);
        Causes = [.. all.Where(c => c.Findings.Count == 0 || !c.Findings.All(f => BlamedYear.OtherThanOwn(f) is not null))];
        foreach (Cause cause in Causes)
        {
            foreach (Finding finding in cause.Findings)
                _byFinding.TryAdd(finding.Fingerprint, cause);
        }

        // Alternatives and the question are those of the repair as a whole: where a part of it is set aside, they ask about what is laid to another report.
        bool isWhole = Causes.Count == all.Count;
        LocalizedText alternatives = isWhole ? RepairText.Alternatives(repairs) : LocalizedText.Empty;
        Question = isWhole ? repairs.Question : null;
        Sentences =
        [
            .. Causes.Select(RepairText.Of),
            .. isWhole ? repairs.Repairs.Take(1).SelectMany(r => r.Evidence).Select(RepairText.Of) : [],
            .. alternatives == LocalizedText.Empty ? [] : (LocalizedText[])[alternatives],
            .. Question is null ? [] : (LocalizedText[])[RepairText.Question(repairs)],
            .. Elsewhere(findings),
            .. repairs.Chain is { } chain && !findings.Any(f => BlamedYear.Of(f) is not null) ? (LocalizedText[])[RepairText.Of(chain)] : [],
        ];
        Short = new ShortCauses(this, findings).Text;
    }

    /// <summary>The causes, in the order of their cells.</summary>
    public IReadOnlyList<Cause> Causes { get; }

    /// <summary>The cell whose original decides; <see langword="null"/> where nothing is to be decided in this report.</summary>
    public RepairQuestion? Question { get; }

    /// <summary>What is said of them: each cause, what speaks for it, how many other explanations there are, what decides between them, and which year is the likelier to be wrong.</summary>
    public IReadOnlyList<LocalizedText> Sentences { get; }

    /// <summary>The same in one line, for a letter: where to look first.</summary>
    public LocalizedText Short { get; }

    /// <summary>The cause of a finding; <see langword="null"/> where none is known.</summary>
    public Cause? Of(Finding finding) => _byFinding.GetValueOrDefault(finding.Fingerprint);

    /// <summary>A cause with those whose cells stand in a row or a column of its own, and so on: to change one alone may break what the others hold. Those that are set aside count, too.</summary>
    public IReadOnlyList<Cause> Together(Cause cause)
    {
        List<Cause> together = [cause];
        for (int i = 0; i < together.Count; i++)
            together.AddRange(_all.Where(c => !together.Contains(c) && AreLinked(c, together[i])).ToArray());
        return together;
    }

    private static bool AreLinked(Cause one, Cause other) => one.Cells.Any(a => other.Cells.Any(b => a.Cell.Table == b.Cell.Table && (a.Cell.Row == b.Cell.Row || a.Cell.Column == b.Cell.Column)));

    /// <summary>For each other year that a broken chain is laid to: look there.</summary>
    public static IEnumerable<LocalizedText> Elsewhere(IReadOnlyList<Finding> findings) => findings
        .Select(BlamedYear.OtherThanOwn).OfType<int>().Distinct().Order().Select(y => AuditTexts.Of("words.audit.look-at-year", ("year", y)));
}
