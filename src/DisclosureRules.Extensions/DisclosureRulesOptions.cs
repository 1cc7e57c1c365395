using DisclosureRules.Documents.Limits;
using DisclosureRules.Rules;

namespace DisclosureRules.Extensions;

/// <summary>
/// With what a host reads and checks reports; bound to a section of its configuration, or set in code. Wrong options are told when the host starts, with
/// all problems of all packs.
/// </summary>
/// <example>
/// <code>
/// "DisclosureRules": {
///   "Packs": [ "packs" ],
///   "Rules": { "narrative.*": "off", "requests.balance": "warning" },
///   "Reading": { "Bytes": 8388608, "Time": "00:00:10" }
/// }
/// </code>
/// </example>
public sealed class DisclosureRulesOptions
{
    private Func<ReadingLimits, ReadingLimits>? _limits;

    /// <summary>Whether the national packs are among the rules: they are by default.</summary>
    public bool National { get; set; } = true;

    /// <summary>Further rule packs: files, and folders with every <c>.json</c> file below them.</summary>
    public IList<string> Packs { get; } = [];

    /// <summary>Further forms: files, and folders with every <c>.json</c> file below them; one of the same id replaces a built-in one.</summary>
    public IList<string> Forms { get; } = [];

    /// <summary>Rules that are off, on or of another severity, by id, beginning, tag or pack, as <see cref="RuleSelection.Of"/> takes them.</summary>
    public IDictionary<string, string?> Rules { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Whether changed files of packs and forms are read again: they are by default. A changed configuration always is.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>How much of a document is read.</summary>
    public ReadingOptions Reading { get; } = new();

    /// <summary>Limits that the configuration has no names for.</summary>
    /// <param name="limits">Changes the limits that <see cref="Reading"/> gives, e.g. <c>l => l with { Pdf = new() { Pages = 20 } }</c>.</param>
    public void ConfigureLimits(Func<ReadingLimits, ReadingLimits> limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _limits = limits;
    }

    /// <summary>The limits as they are to be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not in its range.</exception>
    internal ReadingLimits Limits()
    {
        ReadingLimits limits = ReadingLimits.Default with { Bytes = Reading.Bytes, Words = Reading.Words, Time = Reading.Time };
        return _limits?.Invoke(limits) ?? limits;
    }
}
