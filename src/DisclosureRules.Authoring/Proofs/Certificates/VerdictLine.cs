using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs.Certificates;

/// <summary>A verdict as it was read, before anything of it is believed.</summary>
internal sealed record VerdictLine
{
    public required string Rule { get; init; }

    public required string Instance { get; init; }

    public required string Form { get; init; }

    public required YearRange Years { get; init; }

    public required VerdictKind Kind { get; init; }

    public required IReadOnlyList<string> By { get; init; }

    public string? Under { get; init; }

    public Report? Witness { get; init; }

    public Certificate? Certificate { get; init; }

    public string Name => RuleVerdict.NameOf(Rule, Instance);
}
