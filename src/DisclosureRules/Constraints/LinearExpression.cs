using System.Globalization;
using DisclosureRules.Primitives;

namespace DisclosureRules.Constraints;

/// <summary>
/// A sum of variables with exact coefficients, and a constant: <c>(Σ coefficient × variable + constant) / 10^scale</c>. All numbers are integers
/// of 128 bits; an expression that needs larger ones is not linear here but stays a condition by itself. Immutable.
/// </summary>
/// <param name="Terms">The variables in their order, each once, with coefficients other than zero.</param>
/// <param name="Constant">The constant.</param>
/// <param name="Scale">The power of ten that everything is divided by, not negative and as small as can be; 0 where no decimal fraction stands in the rule.</param>
internal sealed record LinearExpression(IReadOnlyList<LinearTerm> Terms, Int128 Constant, int Scale = 0)
{
    /// <summary>The variables in their order, each once, with coefficients other than zero.</summary>
    public IReadOnlyList<LinearTerm> Terms { get; init => field = ValueList<LinearTerm>.Of(value); } = ValueList<LinearTerm>.Of(Terms);

    /// <summary>The expression as text, without the scale where it is 0: <c>2 requests[a, b] - requests[c, d] + 1</c>.</summary>
    public override string ToString()
    {
        IEnumerable<string> terms = Terms.Select(t => Signed(t.Coefficient, Int128.Abs(t.Coefficient) == 1 ? $"{t.Variable}" : $"{Digits(t.Coefficient)} {t.Variable}"));
        string sum = string.Join(" ", Constant == 0 && Terms.Count > 0 ? terms : [.. terms, Signed(Constant, Digits(Constant))]);
        sum = sum.StartsWith("+ ", StringComparison.Ordinal) ? sum[2..] : sum;
        return Scale == 0 ? sum : $"({sum}) / 10^{Scale}";
    }

    private static string Signed(Int128 number, string text) => number < 0 ? $"- {text}" : $"+ {text}";

    private static string Digits(Int128 number) => Int128.Abs(number).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A variable with its coefficient.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Coefficient">How often it counts; never zero.</param>
internal sealed record LinearTerm(Variable Variable, Int128 Coefficient);
