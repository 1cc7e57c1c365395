using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs.Checking;

/// <summary>The instances of rules for a form by name, with what they demand in a year, read when it is asked for. Not safe to share between threads.</summary>
internal sealed class InstanceBook
{
    private readonly Dictionary<string, BoundRule> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<(BoundRule, int), Requirement> _requirements = [];

    public InstanceBook(RuleSet rules, Form form)
    {
        (Form, All) = (form, rules.Instances(form));
        foreach (BoundRule instance in All)
            _instances[RuleVerdict.NameOf(instance.Rule.Id, instance.Id)] = instance;
    }

    public Form Form { get; }

    public IReadOnlyList<BoundRule> All { get; }

    public BoundRule? Find(string name) => _instances.GetValueOrDefault(name);

    /// <summary>What an instance demands in a year; in every year the same where it doesn't read it.</summary>
    public Requirement Requirement(BoundRule instance, int year)
    {
        int read = ReadsYear(instance) ? year : Report.FirstYear;
        if (!_requirements.TryGetValue((instance, read), out Requirement? requirement))
            _requirements[(instance, read)] = requirement = new RequirementReader(instance, read).Read();
        return requirement;
    }

    /// <summary>What an instance demands in each of some years; <see langword="null"/> where it isn't in force in all of them, or not the same in all.</summary>
    public Requirement? Throughout(BoundRule instance, YearRange years)
    {
        (int first, int last) = Bounds(years);
        if (first > last || !instance.Rule.Years.Contains(first) || !instance.Rule.Years.Contains(last))
            return null;
        Requirement requirement = Requirement(instance, first);
        for (int year = first + 1; year <= last && ReadsYear(instance); year++)
        {
            if (!Requirement(instance, year).Equals(requirement))
                return null;
        }

        return requirement;
    }

    /// <summary>The first and the last year of a range in which a report can be.</summary>
    public static (int First, int Last) Bounds(YearRange years) =>
        (Math.Max(years.From ?? Report.FirstYear, Report.FirstYear), Math.Min(years.To ?? Report.LastYear, Report.LastYear));

    private static bool ReadsYear(BoundRule instance) =>
        new Expression?[] { instance.Check, instance.When }.OfType<Expression>().SelectMany(e => e.DescendantsAndSelf()).Any(e => e is FactNumber { Role: ReportRole.Self });
}
