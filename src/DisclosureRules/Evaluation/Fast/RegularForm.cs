using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation.Fast;

/// <summary>
/// What a requirement becomes for regular cells: clauses of rows, and the texts that must be known. What can't be brought to that form is
/// evaluated as a tree. Immutable.
/// </summary>
/// <param name="Clauses">It passes when each has a row that holds and all texts are known.</param>
/// <param name="Texts">The texts that must be known, whatever the rows say.</param>
internal sealed record RegularForm(IReadOnlyList<IReadOnlyList<Row>> Clauses, IReadOnlyList<ReportFact> Texts)
{
    /// <summary>
    /// The form of a requirement that was narrowed to regular cells; <see langword="null"/> when it has to be evaluated as a tree: when it reads
    /// anything but integers, amounts against constants and texts, or has too many clauses.
    /// </summary>
    public static RegularForm? Of(Requirement requirement, RegularCells regular)
    {
        // Of regular cells all values are known: where something else than a text may be unknown, its tree is asked.
        List<ReportFact> texts = [];
        foreach (AssessableLiteral assessable in requirement.Assessable.Literals.OfType<AssessableLiteral>())
        {
            if (TextsOf(assessable.Part.Condition, regular) is not { } read)
                return null;
            texts.AddRange(read);
        }

        if (!requirement.Assessable.Select(l => l is AssessableLiteral ? Formula.True : l).IsTrue)
            return null;
        if (ClausalForm.Of(requirement.Demand) is not { } clauses)
            return null;
        List<IReadOnlyList<Row>> rows = [];
        foreach (IReadOnlyList<Literal> clause in clauses)
        {
            Row?[] alternatives = [.. clause.Select(l => Row.Of(l, regular))];
            if (alternatives.Contains(null))
                return null;
            rows.Add([.. alternatives.OfType<Row>().OrderBy(r => r.Cost)]);
        }

        return new(rows, texts);
    }

    /// <summary>
    /// The facts that a condition over nothing but texts reads, apart from what is printed in regular cells with a number, which is always known;
    /// <see langword="null"/> for any other condition.
    /// </summary>
    private static IReadOnlyList<ReportFact>? TextsOf(Condition condition, RegularCells regular)
    {
        if (condition is TextTest { Text: PrintedText printed })
            return printed.Cell.Role == ReportRole.Self && regular.DomainOf(printed.Cell).IsNumber ? [] : null;
        if (condition is TextTest test)
            return test.Text is FactText { Role: ReportRole.Self, Fact: var fact } ? [fact] : null;
        return condition switch
        {
            Negation negation => TextsOf(negation.Operand, regular),
            Junction { ReadsValues: false } junction => junction.Operands.Select(o => TextsOf(o, regular)).Aggregate((IReadOnlyList<ReportFact>?)[], (all, more) => all is null || more is null ? null : [.. all, .. more]),
            { ReadsValues: false } => [],
            _ => null,
        };
    }
}
