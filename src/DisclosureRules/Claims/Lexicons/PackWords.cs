namespace DisclosureRules.Claims.Lexicons;

/// <summary>The words of one pack and the claims they make.</summary>
/// <param name="Vocabulary">The pack's words.</param>
/// <param name="Claims">What they state.</param>
internal sealed record PackWords(Vocabulary Vocabulary, IReadOnlyList<ClaimDefinition> Claims);
