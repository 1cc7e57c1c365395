using DisclosureRules.Constraints;

namespace DisclosureRules.Tests.Constraints;

public sealed class FormulaTests
{
    /// <summary>Whoever walks over formulas refuses kinds that it does not know: these are all.</summary>
    [Fact]
    public void Formulas_and_literals_are_closed() => Assert.Equal(
        ["AllOf", "AnyOf", "AssessableLiteral", "AtHandLiteral", "LinearLiteral", "OutsideLiteral", "StateLiteral"],
        typeof(Formula).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Formula)) && !t.IsAbstract).Select(t => t.Name).Order(StringComparer.Ordinal));
}
