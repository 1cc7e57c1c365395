namespace NRulesHost;

/// <summary>A complaint about a unit: a fact of the application's own, which has nothing to do with reports.</summary>
public sealed record Complaint(string Unit, string About);
