using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Successive years in which the same rules are in force for a form and say the same.</summary>
/// <param name="Years">The years.</param>
/// <param name="IsOfForm">Whether the form is in force in them.</param>
/// <param name="Rules">The instances in force, with what they demand.</param>
internal sealed record YearClass(YearRange Years, bool IsOfForm, IReadOnlyList<(BoundRule Instance, Requirement Requirement)> Rules)
{
    /// <summary>How many parts the conditions that name the year may have together: each is read for every year. Those of the national rules have 60.</summary>
    public const int MaximumParts = 2_000;

    /// <summary>Into how many classes rules may divide the years. The national rules make five of them at most.</summary>
    public const int MaximumClasses = 60;

    /// <summary>The classes of all years that a report can be of.</summary>
    /// <param name="form">The form.</param>
    /// <param name="instances">The instances of rules for it.</param>
    /// <exception cref="DiagnosticException">The rules divide the years into too many, or reading what they say of each would take too long.</exception>
    public static IReadOnlyList<YearClass> Of(Form form, IReadOnlyList<BoundRule> instances)
    {
        Requirement[] read = [.. instances.Select(i => new RequirementReader(i, Report.FirstYear).Read())];
        int[] varying = [.. Enumerable.Range(0, instances.Count).Where(i => Obligation.IsWithin(read[i]) && (instances[i].Rule.Years.IsBounded || ReadsYear(instances[i])))];
        HashSet<int> ofYear = [.. varying.Where(i => ReadsYear(instances[i]))];
        int parts = ofYear.Sum(i => Expressions(instances[i]).Count());
        if (parts > MaximumParts)
            throw new DiagnosticException([new(Texts.Of("prove.too-many-parts", ("count", parts), ("form", form.Id), ("most", MaximumParts)))]);
        List<YearClass> classes = [];
        Requirement?[] before = Varying(Report.FirstYear);
        int first = Report.FirstYear;
        for (int year = first + 1; year <= Report.LastYear; year++)
        {
            Requirement?[] now = Varying(year);
            if (form.Years.Contains(year) == form.Years.Contains(year - 1) && now.AsSpan().SequenceEqual(before))
                continue;
            classes.Add(Class(year - 1));
            if (classes.Count == MaximumClasses)
                throw new DiagnosticException([new(Texts.Of("prove.too-many-years", ("form", form.Id), ("most", MaximumClasses)))]);
            (before, first) = (now, year);
        }

        return [.. classes, Class(Report.LastYear)];

        Requirement?[] Varying(int year) =>
            [.. varying.Select(i => !instances[i].Rule.Years.Contains(year) ? null : ofYear.Contains(i) ? new RequirementReader(instances[i], year).Read() : read[i])];

        YearClass Class(int last)
        {
            // What lies outside is not looked into, so that it divides no years.
            Dictionary<int, Requirement?> own = varying.Select((i, at) => (i, at)).ToDictionary(v => v.i, v => before[v.at]);
            return new(new(first, last), form.Years.Contains(first),
                [.. instances.Select((r, i) => (Instance: r, Requirement: own.TryGetValue(i, out Requirement? one) ? one : Meets(r.Rule.Years, first, last) ? read[i] : null)).Where(r => r.Requirement is not null).Select(r => (r.Instance, r.Requirement!))]);
        }
    }

    private static bool Meets(YearRange years, int first, int last) => (years.From ?? first) <= last && (years.To ?? last) >= first;

    private static IEnumerable<Expression> Expressions(BoundRule instance) => new Expression?[] { instance.Check, instance.When }.OfType<Expression>().SelectMany(e => e.DescendantsAndSelf());

    private static bool ReadsYear(BoundRule instance) => Expressions(instance).Any(e => e is FactNumber { Role: ReportRole.Self });
}
