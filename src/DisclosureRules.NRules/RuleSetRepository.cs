using DisclosureRules.Rules;
using NRules.RuleModel;

using RuleSet = DisclosureRules.Checking.RuleSet;

namespace DisclosureRules.NRules;

/// <summary>
/// A rule set as NRules rule definitions, in a rule set of NRules for each pack and one named <see cref="SupportName"/> for what is of use beside
/// them. Every definition has the name of its check and form (<c>requests.balance[total] (cn-annual-report-2021)</c>), and the ids of the rule, the
/// pack and the form, the severity and the rule's own tags as tags, so that an application can choose among them: no check stands on another definition, whatever is
/// chosen finds what it finds. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// What an application inserts are reports. Their findings appear as <see cref="ReportFinding"/>s and go when the report is retracted. Rules across
/// years hold a report against last year's among the reports of the session, whenever one of them comes, changes or goes. Reports of a form that the
/// rules were not compiled for are left alone.
/// </remarks>
public sealed class RuleSetRepository : IRuleRepository
{
    /// <summary>
    /// The name of the rule set of NRules that says which reports are checked, and what the reader of a document could not settle. Its definitions have the tags of all checks, so that they come with any that are chosen by a tag. Without them
    /// there are the <see cref="ReportFinding"/>s of the checks and nothing else; <see cref="ReportSessions.FindingsOf"/> refuses to answer.
    /// </summary>
    public const string SupportName = "DisclosureRules";

    /// <summary>
    /// The priority of all definitions unless another is given. An application's own rules, whose priority is 0 unless they say otherwise, fire
    /// when all checks have: a rule that asks whether a report has no finding is not answered too early.
    /// </summary>
    public const int DefaultPriority = 1000;

    private readonly global::NRules.RuleModel.RuleSet[] _ruleSets;

    /// <summary>Writes the rules as definitions; they are compiled when a session factory is made of them.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="priority">The priority of all definitions: higher than that of every rule that goes on from the findings.</param>
    public RuleSetRepository(RuleSet rules, int priority = DefaultPriority)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
        Definitions definitions = new(rules, priority);
        ILookup<RulePack, IRuleDefinition> checks = rules.Forms
            .SelectMany(form => rules.ChecksOf(form).Select((check, position) => (check.Rule.Pack, Definition: definitions.Of(check, position))))
            .ToLookup(c => c.Pack, c => c.Definition);
        _ruleSets = [Named(SupportName, definitions.Support()), .. rules.Packs.Select(p => Named(p.Id, checks[p]))];
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
