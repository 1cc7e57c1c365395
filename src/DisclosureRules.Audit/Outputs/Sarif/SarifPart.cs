namespace DisclosureRules.Audit.Outputs.Sarif;

/// <summary>What is in one of several files.</summary>
/// <param name="Results">How many results.</param>
/// <param name="Notifications">How many rules that could not be assessed.</param>
/// <param name="Sources">The reports with results.</param>
internal sealed record SarifPart(int Results, int Notifications, IReadOnlyList<string> Sources);
