using DisclosureRules.Expressions.Syntax;

namespace DisclosureRules.Compilation;

/// <summary>What is meant by <c>x = 1 or 2</c>. Stateless and safe to share between threads.</summary>
internal static class RepeatedComparison
{
    /// <summary>The two comparisons in full; <see langword="null"/> where there is none on the other side, or what is written would never hold.</summary>
    /// <param name="junction">The <c>and</c> or <c>or</c>.</param>
    /// <param name="side">The side that is no condition.</param>
    public static string? Of(BinarySyntax junction, Syntax side)
    {
        bool isLeft = ReferenceEquals(side, junction.Left);
        if (Nearest(isLeft ? junction.Right : junction.Left, isLeft) is not { } other)
            return null;
        // No number is two at once.
        if (junction.Operator == "and" && other.Operator == "=")
            return null;
        string value = SyntaxPrinter.Print(side);
        string repeated = isLeft && other.Left is NumberSyntax or TextSyntax ? $"{value} {other.Operator} {SyntaxPrinter.Print(other.Right)}" : $"{SyntaxPrinter.Print(other.Left)} {other.Operator} {value}";
        return isLeft ? $"{repeated} {junction.Operator} {SyntaxPrinter.Print(other)}" : $"{SyntaxPrinter.Print(other)} {junction.Operator} {repeated}";
    }

    /// <summary>The comparison that stands next to the side, over others that were left out as well.</summary>
    private static BinarySyntax? Nearest(Syntax syntax, bool isFirst) => syntax switch
    {
        BinarySyntax { Operator: "and" or "or" } binary => isFirst ? Nearest(binary.Left, isFirst) ?? Nearest(binary.Right, isFirst) : Nearest(binary.Right, isFirst) ?? Nearest(binary.Left, isFirst),
        BinarySyntax { Operator: "=" or "!=" or "<" or "<=" or ">" or ">=" } comparison => comparison,
        _ => null,
    };
}
