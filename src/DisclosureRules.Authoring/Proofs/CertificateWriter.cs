using System.Numerics;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Writes a proof of the solver as the steps of a certificate, which names what it rests on.</summary>
internal sealed class CertificateWriter(NamedProblem problem, IReadOnlyList<int>? numbers)
{
    private readonly List<Step> _steps = [];

    /// <summary>The steps.</summary>
    /// <param name="problem">What is refuted.</param>
    /// <param name="proof">The proof.</param>
    /// <param name="numbers">What number each formula of the problem has in the certificate; <see langword="null"/> for its own.</param>
    public static IReadOnlyList<Step> Steps(NamedProblem problem, Proof proof, IReadOnlyList<int>? numbers = null)
    {
        CertificateWriter writer = new(problem, numbers);
        writer.Add(proof);
        return writer._steps;
    }

    private int Add(Proof proof)
    {
        Step step = proof switch
        {
            Contradiction contradiction => Sum(contradiction.Sum, false),
            Indivisible indivisible => Sum(indivisible.Sum, true),
            Cases cases => new CasesStep(problem.ChoiceName(cases.Choice, numbers), [.. cases.Alternatives.Select(Add)]),
            Split split => new SplitStep(problem.VariableName(split.Variable), split.AtMost.Numerator, Add(split.Below), Add(split.Above)),
            _ => throw new InvalidOperationException($"There is no such proof: {proof.GetType().Name}."),
        };
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private SumStep Sum(IReadOnlyList<Summand> sum, bool isIndivisible)
    {
        BigInteger multiple = BigInteger.One;
        foreach (Summand summand in sum)
            multiple *= summand.Multiplier.Denominator / BigInteger.GreatestCommonDivisor(multiple, summand.Multiplier.Denominator);
        return new(
            [.. sum.Where(s => !s.Multiplier.IsZero).Select(s => (Name: Name(s.Fact), Times: (s.Multiplier * Rational.Of(multiple)).Numerator)).Where(s => s.Name is not null)
                .GroupBy(s => s.Name!, StringComparer.Ordinal).Select(g => new FactTimes(g.Key, g.Aggregate(BigInteger.Zero, (total, s) => total + s.Times)))],
            isIndivisible);
    }

    private string? Name(Fact fact) => fact switch
    {
        RowFact row => problem.RowName(row.Row, numbers),
        SplitFact { IsAbove: true } split => $"{problem.VariableName(split.Variable)}>={split.AtMost + 1}",
        SplitFact split => $"{problem.VariableName(split.Variable)}<={split.AtMost}",
        _ => throw new InvalidOperationException($"There is no such fact: {fact.GetType().Name}."),
    };
}
