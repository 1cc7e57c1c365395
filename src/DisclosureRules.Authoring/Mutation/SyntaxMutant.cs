namespace DisclosureRules.Authoring.Mutation;

/// <summary>An expression with one change.</summary>
/// <param name="Text">The whole expression.</param>
/// <param name="Before">The part that was changed.</param>
/// <param name="After">What it became.</param>
/// <param name="OnlyCells">Whether nothing else was changed than which cells are named.</param>
internal sealed record SyntaxMutant(string Text, string Before, string After, bool OnlyCells);
