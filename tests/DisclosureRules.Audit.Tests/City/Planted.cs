namespace DisclosureRules.Audit.Tests.City;

/// <summary>A finding that must come.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Year">Its year.</param>
/// <param name="Outcome"><c>fail</c> or <c>notAssessable</c>.</param>
internal readonly record struct Planted(string Rule, string? Unit, int? Year, string Outcome = "fail")
{
    public override string ToString() => $"{Rule} {Unit} {Year} {Outcome}";
}
