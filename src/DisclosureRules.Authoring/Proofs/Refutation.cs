using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>A proof that formulas exclude each other. Safe to share between threads.</summary>
/// <param name="Problem">The formulas.</param>
/// <param name="Proof">The proof.</param>
internal sealed record Refutation(NamedProblem Problem, Proof Proof)
{
    /// <summary>The steps of a certificate, in which the formulas have their own numbers.</summary>
    public IReadOnlyList<Step> Steps() => CertificateWriter.Steps(Problem, Proof);

    /// <summary>The same where one formula comes first and the others follow in their order.</summary>
    public IReadOnlyList<Step> StepsWithFirst(int first) =>
        CertificateWriter.Steps(Problem, Proof, [.. Enumerable.Range(0, Problem.FormulaCount).Select(i => i == first ? 0 : i < first ? i + 1 : i)]);
}
