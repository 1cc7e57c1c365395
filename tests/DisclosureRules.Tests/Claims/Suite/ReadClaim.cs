namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>A claim as a reader returns it, for a comparison with labels; start and end count in the case's text; parts are <see langword="null"/> where none are listed.</summary>
public sealed record ReadClaim(string Claim, int Start, int End, decimal? Value, bool IsCertain, decimal? Percent = null, decimal[]? Parts = null);
