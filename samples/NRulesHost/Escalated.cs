namespace NRulesHost;

/// <summary>A unit with three errors or more, in whatever reports and years.</summary>
public sealed record Escalated(string Unit, int Errors);
