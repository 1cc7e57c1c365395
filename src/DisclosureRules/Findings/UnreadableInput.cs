using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>
/// The finding that an input could not be read. It is an error that fails, because the one thing asked of every input, that it be a
/// report, does not hold: a report that was not read must never look like a report that is right. Stateless and safe to share between threads.
/// </summary>
public static class UnreadableInput
{
    /// <summary>The rule of such findings.</summary>
    public const string Rule = "input.unreadable";

    private const int MaximumReasons = 10;

    /// <summary>
    /// The finding. Its form is empty and its cells are none; its fingerprint depends on <paramref name="source"/> alone,
    /// since nothing else of the input is known.
    /// </summary>
    /// <param name="source">The input, as findings of its report would have named it.</param>
    /// <param name="diagnostics">Why it could not be read, each with its place and what would be accepted.</param>
    /// <param name="unit">The reporting unit, where the caller knows it.</param>
    /// <param name="year">The report year, where the caller knows it.</param>
    public static Finding From(string source, IReadOnlyList<Diagnostic> diagnostics, string? unit = null, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return new()
        {
            Source = source,
            Unit = unit,
            Year = year,
            Form = "",
            Rule = Rule,
            Instance = "",
            InstanceLabel = LocalizedText.Empty,
            Severity = Severity.Error,
            Outcome = Outcome.Fail,
            Cells = [],
            Title = Texts.Of("input.unreadable/title"),
            Message = Texts.Of("input.unreadable", ("reasons", Reasons(diagnostics))),
            Fingerprint = DisclosureRules.Findings.Fingerprint.OfUnread(Rule, DisclosureRules.Findings.Fingerprint.NameOf(source)!),
        };
    }

    private static LocalizedText Reasons(IReadOnlyList<Diagnostic> diagnostics)
    {
        LocalizedText reasons = LocalizedText.Join(
            Texts.Semicolon, diagnostics.Take(MaximumReasons).Select(d => new TextOnDemand(d.ToString)));
        return diagnostics.Count <= MaximumReasons ? reasons
            : Texts.Of("input.unreadable/more", ("reasons", reasons), ("more", diagnostics.Count - MaximumReasons));
    }
}
