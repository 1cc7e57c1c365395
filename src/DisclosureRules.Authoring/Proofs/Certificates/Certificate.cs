using System.Numerics;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs.Certificates;

/// <summary>
/// Why a verdict is right. What is to be refuted is not part of it: the checker reads that from the rules by itself (<see cref="Obligation"/>). Immutable.
/// </summary>
/// <param name="Kind">Of which kind it is.</param>
/// <param name="Steps">For a refutation its steps; each refers to earlier ones, the last shows all.</param>
internal sealed record Certificate(CertificateKind Kind, IReadOnlyList<Step> Steps)
{
    public IReadOnlyList<Step> Steps { get; init => field = ValueList<Step>.Of(value); } = ValueList<Step>.Of(Steps);

    /// <summary>The cases under which a conflict bites, each as <c>rule[instance]#number</c>; see <see cref="RuleCase"/>.</summary>
    public IReadOnlyList<string> Cases { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>For a conflict a report in which all its rules can be assessed and the cases hold.</summary>
    public Report? Meeting { get; init; }
}

/// <summary>What shows that a verdict is right.</summary>
internal enum CertificateKind
{
    /// <summary>The witness beside it.</summary>
    Witness,

    /// <summary>Steps that show that a report of some kind can't be.</summary>
    Refutation,

    /// <summary>The years of the rule, which are none of the form.</summary>
    Years,
}

/// <summary>
/// A step of a refutation: under what was assumed on the way to it nothing is possible. The hierarchy is closed: <see cref="SumStep"/>, <see cref="CasesStep"/>, <see cref="SplitStep"/>.
/// </summary>
internal abstract record Step;

/// <summary>
/// Facts whose sum, each multiplied, says what can't be: that zero is less than zero, or, of equations, that a multiple of an integer is none. Quantities that are
/// never negative (that a cell is in some state) may be left over on the greater side.
/// </summary>
internal sealed record SumStep(IReadOnlyList<FactTimes> Facts, bool IsIndivisible) : Step
{
    public IReadOnlyList<FactTimes> Facts { get; init => field = ValueList<FactTimes>.Of(value); } = ValueList<FactTimes>.Of(Facts);
}

/// <summary>A fact by its name, and how often it counts.</summary>
internal readonly record struct FactTimes(string Fact, BigInteger Times);

/// <summary>A choice, by its name, of which no alternative is possible: for each the number of a step.</summary>
internal sealed record CasesStep(string Choice, IReadOnlyList<int> Steps) : Step
{
    public IReadOnlyList<int> Steps { get; init => field = ValueList<int>.Of(value); } = ValueList<int>.Of(Steps);
}

/// <summary>An integer that can neither be at most nor more than another: for both the number of a step.</summary>
internal sealed record SplitStep(string Variable, BigInteger AtMost, int Below, int Above) : Step;
