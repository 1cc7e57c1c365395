using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>A test that stands beside rules: a report, and what a rule is expected to say of it. Immutable.</summary>
public sealed record PackTest
{
    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>What the test is called: unique within the rule.</summary>
    public required string Name { get; init; }

    /// <summary>How the rule is expected to end; <see langword="null"/> where nobody has written it yet.</summary>
    public Outcome? Expects { get; init; }

    /// <summary>Where it stands: the file, <see langword="null"/> where the pack has no name.</summary>
    public string? File { get; init; }

    /// <summary>The line on which it begins, 1-based.</summary>
    public int Line { get; init; }

    /// <summary>The column on which it begins, 1-based.</summary>
    internal int Column { get; init; }

    internal Report Report { get; init; } = null!;

    /// <summary>The reports of other years; empty where rules across years are not asked for.</summary>
    internal IReadOnlyList<Report> Others { get; init; } = [];

    /// <summary>The reports of the units below; <see langword="null"/> where rules across units are not asked for.</summary>
    internal UnitsBelow? Children { get; init; }

    /// <summary>The instances that are expected to end so; empty for any.</summary>
    internal IReadOnlyList<string> Instances { get; init; } = [];

    /// <summary>The cells that findings of the rule are expected to name, as <c>table[row, column]</c>.</summary>
    internal IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>What the words are expected to state with certainty; nothing where the value is <see langword="null"/>.</summary>
    internal IReadOnlyList<(string Claim, decimal? Value)> Claims { get; init; } = [];

    /// <summary>Words that a message of the rule has, in Chinese or English.</summary>
    internal IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>Whether no other instances and cells may be named than those expected.</summary>
    internal bool IsExact { get; init; }
}
