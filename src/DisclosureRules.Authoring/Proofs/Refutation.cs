using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>A proof that formulas exclude each other. Safe to share between threads.</summary>
/// <param name="Problem">The formulas.</param>
/// <param name="Proof">The proof.</param>
internal sealed record Refutation(NamedProblem Problem, Proof Proof)
{
    /// <summary>How formulas exclude each other; <see langword="null"/> where that isn't found.</summary>
    /// <param name="formulas">The formulas.</param>
    /// <param name="meter">What may be calculated.</param>
    public static Refutation? Of(IReadOnlyList<Formula> formulas, WorkMeter meter)
    {
        Asking[] all = [.. formulas.Select(f => new Asking(f))];
        HashSet<CellVariable> few = [.. all.SelectMany(f => f.Few)];
        foreach (Func<CellVariable, CellScope> scope in (Func<CellVariable, CellScope>[])[c => few.Contains(c) ? CellScope.Full : CellScope.Loose, _ => CellScope.Full])
        {
            long work = all.Sum(f => f.Work);
            if (!meter.TrySpend(work))
                return null;
            NamedProblem problem = new(all, scope, isNamed: true);
            meter.Spend(problem.WorkBeyond(work));
            if (Solver.Solve(problem.Problem, NamedProblem.Effort with { Meter = meter }) is Refuted refuted)
                return new(problem, refuted.Proof);
        }

        return null;
    }

    /// <summary>The steps of a certificate, in which the formulas have their own numbers.</summary>
    public IReadOnlyList<Step> Steps() => CertificateWriter.Steps(Problem, Proof);

    /// <summary>The same where one formula comes first and the others follow in their order.</summary>
    public IReadOnlyList<Step> StepsWithFirst(int first) =>
        CertificateWriter.Steps(Problem, Proof, [.. Enumerable.Range(0, Problem.FormulaCount).Select(i => i == first ? 0 : i < first ? i + 1 : i)]);
}
