using DisclosureRules.Rules;
using NRules.RuleModel;
using RuleSet = DisclosureRules.Rules.RuleSet;

namespace DisclosureRules.NRules;

/// <summary>
/// A rule set as NRules rule definitions, in a rule set of NRules for each pack and one named <see cref="SupportName"/> for what they stand on.
/// Every definition has the name of its check and form (<c>requests.balance[total] (cn-annual-report-2021)</c>), and the ids of the rule, the pack
/// and the form and the severity as tags, so that an application can choose among them. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// What an application inserts are reports. Their findings appear as <see cref="ReportFinding"/>s, two reports of a unit for two years in a row
/// as <see cref="ConsecutiveReports"/>; both go when the report is retracted. Reports of a form that the rules were not compiled for are left alone.
/// </remarks>
public sealed class RuleSetRepository : IRuleRepository
{
    /// <summary>The name of the rule set of NRules that makes reports ready and pairs them by year.</summary>
    public const string SupportName = "DisclosureRules";

    /// <summary>
    /// The priority of all definitions. An application's own rules, whose priority is 0 unless they say otherwise, fire when all checks have: a
    /// rule that asks whether a report has no finding is not answered too early.
    /// </summary>
    public const int Priority = 1000;

    private readonly global::NRules.RuleModel.RuleSet[] _ruleSets;

    /// <summary>Writes the rules as definitions; they are compiled when a session factory is made of them.</summary>
    public RuleSetRepository(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
        ILookup<RulePack, IRuleDefinition> definitions = rules.Forms
            .SelectMany(form => rules.ChecksOf(form).Select((check, position) => (check.Rule.Pack, Definition: Definitions.Of(check, position))))
            .ToLookup(c => c.Pack, c => c.Definition);
        _ruleSets = [Named(SupportName, Definitions.Support(rules)), .. rules.Packs.Select(p => Named(p.Id, definitions[p]))];
    }

    /// <summary>The rules that the definitions were written from.</summary>
    public RuleSet Rules { get; }

    /// <inheritdoc/>
    public IEnumerable<IRuleSet> GetRuleSets() => _ruleSets;

    private static global::NRules.RuleModel.RuleSet Named(string name, IEnumerable<IRuleDefinition> definitions)
    {
        global::NRules.RuleModel.RuleSet ruleSet = new(name);
        ruleSet.Add(definitions);
        return ruleSet;
    }
}
