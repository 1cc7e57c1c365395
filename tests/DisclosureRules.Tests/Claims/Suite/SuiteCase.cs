namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>A text with what an auditor reads in it.</summary>
public sealed record SuiteCase(string Id, string Unit, int Year, string? Scope, string Section, string Text, SuiteClaim[] Claims)
{
    public override string ToString() => Id;
}
