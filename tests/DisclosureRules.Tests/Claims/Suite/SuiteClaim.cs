namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>One label of a case; README.md beside the cases says what its parts mean.</summary>
public sealed record SuiteClaim(string Claim, string Quote, decimal? Value, bool Certain, decimal? Percent, decimal[]? Parts, string? Includes)
{
    /// <summary>Whether a reader has to find it and to be certain of it.</summary>
    public bool IsRequired => Certain && Includes is null;
}
