using DisclosureRules.Checking;
using DisclosureRules.Constraints;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Generators;

/// <summary>An equation between integers that an instance of a rule demands of regular cells, and nothing else: a row of the constraint system.</summary>
internal sealed record Equation(Rule Rule, string Instance, IReadOnlyList<EquationTerm> Terms, long Constant);

/// <summary>A cell with its coefficient.</summary>
internal sealed record EquationTerm(FormCell Cell, long Coefficient);

/// <summary>The equations of a rule set.</summary>
internal static class EquationsOfRules
{
    /// <summary>The equations for a form and year, in the order of the rules.</summary>
    public static IReadOnlyList<Equation> Equations(this RuleSet rules, Form form, int year)
    {
        RegularCells regular = new(form);
        return
        [
            .. from requirement in rules.Constraints(form, year).Within(c => regular.DomainOf(c)).Requirements
               where requirement.Assessable.IsTrue && requirement.Equation is { Scale: 0 } sum && sum.Terms.All(t => regular.DomainOf(t.Variable.Cell).IsInteger)
               select new Equation(
                   requirement.Rule, requirement.Instance,
                   [.. requirement.Equation!.Terms.Select(t => new EquationTerm(t.Variable.Cell.Cell, (long)t.Coefficient))], (long)requirement.Equation.Constant),
        ];
    }
}
