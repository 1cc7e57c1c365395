namespace NRulesHost;

/// <summary>A unit to be visited.</summary>
public sealed record Visit(string Unit);
