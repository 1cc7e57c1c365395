using System.Text.Json.Serialization;
using DisclosureRules.Compilation;
using DisclosureRules.Evaluation;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>
/// One rule with its variables filled in, for one form: the smallest thing that can be checked by itself, for engines that schedule checks
/// themselves. All checks of a form, in their order, say what <see cref="RuleSet.Check(Reports.Report, CancellationToken)"/> says. Immutable and safe to share
/// between threads.
/// </summary>
[JsonConverter(typeof(NoJsonConverter<RuleCheck>))]
[JsonInstead("Write the id of its Rule and its Instance, which together name it.")]
public sealed class RuleCheck
{
    private readonly BoundRule _instance;

    internal RuleCheck(RuleSet rules, BoundRule instance)
    {
        Rules = rules;
        _instance = instance;
    }

    /// <summary>The rule set that the check is from.</summary>
    public RuleSet Rules { get; }

    /// <summary>The rule.</summary>
    public Rule Rule => _instance.Rule;

    /// <summary>The form whose cells are read.</summary>
    public Form Form => _instance.Grid.Form;

    /// <summary>The values of the rule's variables, joined with commas; empty when it has none. With the rule's id it names the check.</summary>
    public string Instance => _instance.Id;

    /// <summary>The same in the form's own words.</summary>
    public LocalizedText Label => _instance.Label;

    /// <summary>Whether it holds the report against one of another year: it passes where the report was prepared alone.</summary>
    public bool ReadsOtherReports => _instance.ReadsOtherReports;

    /// <summary>Whether there is nothing to say: the rule passes wherever it is held against the report.</summary>
    /// <exception cref="ArgumentException">The report is of another form or was prepared for another rule set.</exception>
    public bool Passes(PreparedReport report)
    {
        Demand(report);
        return _instance.Passes(report.Report, report.Words, report.Previous);
    }

    /// <summary>
    /// The findings, one for each place where the rule fails or cannot be assessed; empty when it passes. Rules over claims are held against
    /// every place where the words state one, all others against the report as a whole.
    /// </summary>
    /// <exception cref="ArgumentException">The report is of another form or was prepared for another rule set.</exception>
    public IReadOnlyList<Finding> Check(PreparedReport report)
    {
        Demand(report);
        List<Finding> findings = [];
        FindingBuilder.Add(report.Report, report.Words, _instance, findings, report.Previous);
        return ValueList<Finding>.Of(findings);
    }

    /// <summary>The rule's id, and the instance in brackets: <c>requests.total[natural]</c>.</summary>
    public override string ToString() => Instance.Length == 0 ? Rule.Id : $"{Rule.Id}[{Instance}]";

    private void Demand(PreparedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Rules != Rules)
            throw new ArgumentException("The report was prepared for another rule set.", nameof(report));
        if (report.Report.Form != Form)
            throw new ArgumentException($"The report is of the form {report.Report.Form.Id}; this check is for {Form.Id}.", nameof(report));
    }
}
