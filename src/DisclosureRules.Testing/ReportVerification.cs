using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Testing;

/// <summary>
/// A report that was checked, and what is expected of it: each expectation that is met gives the verification back, each other one throws
/// <see cref="ReportVerificationException"/> with what was found. Identifiers of rules, instances, cells and claims that there are not are refused with what
/// is near: an expectation about nothing would hold for ever. Immutable and safe to share between threads.
/// </summary>
public sealed class ReportVerification
{
    private readonly RuleSet _rules;
    private readonly IReadOnlyList<RuleOutcome> _outcomes;
    private readonly IReadOnlyList<Claim> _claims;

    internal ReportVerification(RuleSet rules, Report report, ReportArchive? archive)
    {
        (_rules, Report) = (rules, report);
        Findings = archive is null ? rules.Check(report) : rules.Check(report, archive);
        _outcomes = rules.Evaluate(report, archive);
        _claims = rules.ReadClaims(report);
    }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>Its findings, for whatever else is to be expected of them.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The rule fails: in some instance, or in the one that is named.</summary>
    /// <param name="rule">Its id, e.g. <c>requests.balance</c>.</param>
    /// <param name="instance">The values of its variables, e.g. <c>total</c>; <see langword="null"/> for any.</param>
    /// <returns>This verification.</returns>
    /// <exception cref="ReportVerificationException">The rule doesn't fail, or there is no such instance.</exception>
    /// <exception cref="Diagnostics.DiagnosticException">There is no such rule; with the nearest id.</exception>
    public ReportVerification Fails(string rule, string? instance = null) => Expect(rule, instance, "fail", Outcome.Fail);

    /// <summary>The rule passes: in every instance to which it applies, and it applies to one at least; or in the one that is named.</summary>
    /// <inheritdoc cref="Fails"/>
    /// <exception cref="ReportVerificationException">The rule fails, can't be assessed or applies nowhere, or there is no such instance.</exception>
    public ReportVerification Passes(string rule, string? instance = null) => Expect(rule, instance, "pass", Outcome.Pass);

    /// <summary>The rule can't be assessed: in some instance, or in the one that is named.</summary>
    /// <inheritdoc cref="Fails"/>
    /// <exception cref="ReportVerificationException">The rule is assessed, or there is no such instance.</exception>
    public ReportVerification IsNotAssessable(string rule, string? instance = null) => Expect(rule, instance, "be not assessable", Outcome.NotAssessable);

    /// <summary>The rule doesn't apply: in any instance, or in the one that is named.</summary>
    /// <inheritdoc cref="Fails"/>
    /// <exception cref="ReportVerificationException">The rule applies, or there is no such instance.</exception>
    public ReportVerification DoesNotApply(string rule, string? instance = null) => Expect(rule, instance, "not apply", Outcome.DoesNotApply);

    /// <summary>These rules fail and no others; others may be not assessable.</summary>
    /// <param name="rules">Their ids; none where no rule fails.</param>
    /// <returns>This verification.</returns>
    /// <exception cref="ReportVerificationException">Others fail, or one of these doesn't.</exception>
    /// <exception cref="Diagnostics.DiagnosticException">There is no such rule; with the nearest id.</exception>
    public ReportVerification FailsOnly(params IEnumerable<string> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        string[] expected = [.. rules.Select(r => _rules.Find(r).Id).Distinct()];
        string[] failing = [.. _outcomes.Where(o => o.Outcome == Outcome.Fail).Select(o => o.Rule.Id).Distinct()];
        return failing.ToHashSet().SetEquals(expected) ? this : throw new ReportVerificationException(
            $"Expected to fail: {List(expected)}; not failing: {List(expected.Except(failing))}; failing besides: {List(failing.Except(expected))}.\n{Shown(Findings)}");
    }

    /// <summary>There is nothing to say of the report.</summary>
    /// <returns>This verification.</returns>
    /// <exception cref="ReportVerificationException">There are findings.</exception>
    public ReportVerification HasNoFindings() =>
        Findings.Count == 0 ? this : throw new ReportVerificationException($"Expected: no findings; found {Findings.Count}:\n{Shown(Findings)}");

    /// <summary>A finding of the rule speaks of these cells, and perhaps of others.</summary>
    /// <param name="rule">Its id.</param>
    /// <param name="cells">The cells, e.g. <c>requests[granted, total]</c>, by identifiers or labels.</param>
    /// <returns>This verification.</returns>
    /// <exception cref="ReportVerificationException">No finding of the rule speaks of all of them.</exception>
    /// <exception cref="ArgumentException">A text names no cell; with what is near.</exception>
    /// <exception cref="Diagnostics.DiagnosticException">There is no such rule; with the nearest id.</exception>
    public ReportVerification SpeaksOf(string rule, params IEnumerable<string> cells)
    {
        Finding[] findings = Of(rule);
        CellId[] expected = [.. cells.Select(c => CellName.Parse(c, Report.Form))];
        return Array.Exists(findings, f => expected.All(e => f.Cells.Any(c => c.Id == e))) ? this : throw new ReportVerificationException(
            $"Expected: a finding of {rule} about {List(expected.Select(c => c.ToString()))}; its findings are about:\n{string.Join('\n', findings.Select(f => "  " + List(f.Cells.Select(c => c.Id.ToString()))))}");
    }

    /// <summary>A finding of the rule says something.</summary>
    /// <param name="rule">Its id.</param>
    /// <param name="words">What its message has in it.</param>
    /// <param name="language">The language of the words; Chinese when left out.</param>
    /// <returns>This verification.</returns>
    /// <exception cref="ReportVerificationException">No finding of the rule says so.</exception>
    /// <exception cref="Diagnostics.DiagnosticException">There is no such rule; with the nearest id.</exception>
    public ReportVerification Says(string rule, string words, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        Finding[] findings = Of(rule);
        return Array.Exists(findings, f => f.Message.In(language).Contains(words, StringComparison.Ordinal)) ? this : throw new ReportVerificationException(
            $"Expected: a finding of {rule} that says `{words}`; its findings are:\n{Shown(findings, language)}");
    }

    /// <summary>The words of the report state a number with certainty.</summary>
    /// <param name="claim">The claim, e.g. <c>requests.received</c>.</param>
    /// <param name="value">The number.</param>
    /// <returns>This verification.</returns>
    /// <exception cref="ReportVerificationException">They don't, or there is no such claim.</exception>
    public ReportVerification States(string claim, decimal value)
    {
        Claim[] claims = Claimed(claim);
        return Array.Exists(claims, c => c.IsCertain && c.Value == value) ? this : throw new ReportVerificationException(
            $"Expected: the words state {claim} = {value}; they state: {List(claims.Select(c => c.ToString()))}.");
    }

    /// <summary>The words of the report don't state the claim with certainty: nowhere, or only doubtfully.</summary>
    /// <param name="claim">The claim, e.g. <c>requests.received</c>.</param>
    /// <returns>This verification.</returns>
    /// <exception cref="ReportVerificationException">They do, or there is no such claim.</exception>
    public ReportVerification DoesNotState(string claim)
    {
        Claim[] certain = [.. Claimed(claim).Where(c => c.IsCertain)];
        return certain.Length == 0 ? this : throw new ReportVerificationException($"Expected: the words don't state {claim}; they state: {List(certain.Select(c => c.ToString()))}.");
    }

    private ReportVerification Expect(string rule, string? instance, string words, Outcome expected)
    {
        Rule found = _rules.Find(rule);
        RuleOutcome[] all = [.. _outcomes.Where(o => o.Rule == found)];
        RuleOutcome[] meant = instance is null ? all : [.. all.Where(o => o.Instance == instance)];
        if (meant.Length == 0 && instance is not null)
        {
            LocalizedText near = Suggestion.ForOneOf(instance, all.Select(o => o.Instance));
            throw new ReportVerificationException($"{rule} has no instance `{instance}` for the form {Report.Form.Id}{near.En}.");
        }

        if (ExpectedOutcome.IsMet(expected, [.. meant.Select(o => o.Outcome)]))
            return this;
        string name = instance is null ? rule : $"{rule}[{instance}]";
        string outcomes = all.Length == 0 ? $"it has no instance for the form {Report.Form.Id}" : List(meant.GroupBy(o => o.Outcome).Select(o => $"{o.Key} ({o.Count()})"));
        throw new ReportVerificationException($"Expected: {name} to {words}; found: {outcomes}.\n{Shown(Of(rule))}");
    }

    private Finding[] Of(string rule)
    {
        string id = _rules.Find(rule).Id;
        return [.. Findings.Where(f => f.Rule == id)];
    }

    private Claim[] Claimed(string claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return _rules.ClaimIds.Contains(claim)
            ? [.. _claims.Where(c => c.Id == claim)]
            : throw new ReportVerificationException($"There is no claim `{claim}`{Suggestion.ForOneOf(claim, _rules.ClaimIds).En}.");
    }

    private static string List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : "nothing";

    private static string Shown(IEnumerable<Finding> findings, Language? language = null) => string.Join('\n', findings.Select(f => "  " + f.ToString(language ?? Language.English)));
}
