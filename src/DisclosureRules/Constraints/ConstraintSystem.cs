using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Constraints;

/// <summary>
/// What the rules in force for a form and year demand of the cells: variables, what they may be, and for each instance of a rule a
/// <see cref="Requirement"/>, of which clauses over linear relations and cell states can be made. Nothing of a rule is left out in silence: what
/// is not about numbers and states of cells stands in it as a part that is <see cref="Requirement.Outside"/>.
/// <para>
/// It says nothing about a report in particular. Every use narrows it by itself: <see cref="Within"/> for regular cells gives what the fast check
/// compiles, for the states of a report what a repair may change. Immutable and safe to share between threads.
/// </para>
/// </summary>
internal sealed class ConstraintSystem
{
    private ConstraintSystem(Form form, int year, IReadOnlyList<ConstraintCell> cells, IReadOnlyList<Requirement> requirements)
    {
        (Form, Year) = (form, year);
        (Cells, Requirements) = (ValueList<ConstraintCell>.Of(cells), ValueList<Requirement>.Of(requirements));
    }

    /// <summary>The form.</summary>
    public Form Form { get; }

    /// <summary>The report year: it decides which rules are in force, and is a constant in them.</summary>
    public int Year { get; }

    /// <summary>The cells that some requirement names, in the order of reports and of the form.</summary>
    public IReadOnlyList<ConstraintCell> Cells { get; }

    /// <summary>The instances of the rules in force, in the order of findings.</summary>
    public IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>The rules bound to a form, for reports of a year.</summary>
    public static ConstraintSystem Of(Form form, int year, IEnumerable<BoundRule> rules)
    {
        Requirement[] requirements = [.. rules.Where(r => r.Rule.Years.Contains(year)).Select(r => new RequirementReader(r, year).Read())];
        CellVariable[] cells = [.. requirements.SelectMany(CellsOf).Distinct().OrderBy(c => c.Role).ThenBy(c => c.Index)];
        return new(form, year, [.. cells.Select(c => new ConstraintCell(c, CellDomain.Any))], requirements);
    }

    /// <summary>The same where each cell holds what its domain allows: what that decides is decided.</summary>
    public ConstraintSystem Within(Func<CellVariable, CellDomain> domain)
    {
        Narrowing narrowing = new(domain);
        return new(
            Form, Year, [.. Cells.Select(c => c with { Domain = domain(c.Cell) })], [.. Requirements.Select(r => r.Select(narrowing.Of))]);
    }

    /// <summary>The same with other weights for a repair, at least 1.</summary>
    public ConstraintSystem Weighted(Func<CellVariable, int> weight) =>
        new(Form, Year, [.. Cells.Select(c => c with { Weight = Math.Max(1, weight(c.Cell)) })], Requirements);

    /// <summary>A listing: a line for each row, and for each requirement that has more than its rows what stays outside.</summary>
    public override string ToString() => string.Join('\n', Requirements.SelectMany(Lines));

    private static IEnumerable<string> Lines(Requirement requirement) =>
    [
        .. requirement.Clauses()?.Select(c => c.ToString()) ?? [requirement.ToString()],
        .. requirement.Outside.Select(p => $"{p} outside: {p.Reason}"),
    ];

    private static IEnumerable<CellVariable> CellsOf(Requirement requirement) =>
        requirement.Assessable.Literals.Concat(requirement.Applies.Literals).Concat(requirement.Check.Literals).SelectMany(l => l switch
        {
            LinearLiteral linear => linear.Expression.Terms.Select(t => t.Variable.Cell),
            StateLiteral state => state.Cells,
            _ => [],
        });
}
