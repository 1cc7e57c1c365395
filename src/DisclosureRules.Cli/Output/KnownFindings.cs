using System.Text;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>What a run has of a baseline, and the baseline that it leaves behind.</summary>
/// <param name="baseline">What is known before.</param>
/// <param name="file">Where what is known afterwards is written; <see langword="null"/> where it isn't.</param>
internal sealed class KnownFindings(Baseline baseline, string? file)
{
    private readonly HashSet<string> _fingerprints = [.. baseline.Entries.Select(e => e.Fingerprint)];
    private readonly HashSet<string> _found = [];
    private readonly HashSet<(string Fingerprint, string ValueHash)> _known = [];
    private readonly List<Finding> _unknown = [];
    private int _changed;

    public Baseline Baseline => baseline;

    public void Add(CheckResult result)
    {
        if (result.Report is null)
            return;
        foreach (Finding finding in result.Known)
        {
            _found.Add(finding.Fingerprint);
            _known.Add((finding.Fingerprint, finding.ValueHash));
        }

        foreach (Finding finding in result.Findings.Where(f => _fingerprints.Contains(f.Fingerprint)))
        {
            _found.Add(finding.Fingerprint);
            _changed++;
        }

        if (file is not null)
            _unknown.AddRange(result.Findings);
    }

    /// <summary>How much of it was known, is known with other numbers or up to a day that is over, or is gone.</summary>
    public string? Line(RunSummary summary, Language language) => baseline.Entries.Count == 0 ? null : Texts.Say(
        "words.tool.known", language, ("known", summary.Counts.Known), ("changed", _changed), ("gone", baseline.Entries.Count(e => !_found.Contains(e.Fingerprint))));

    /// <summary>Writes what was found: what was known keeps its reason and last day, and what is gone is left out.</summary>
    /// <returns>What is said of it; <see langword="null"/> where nothing is written.</returns>
    public string? Write(Language language)
    {
        if (file is null)
            return null;
        Baseline found = Baseline.Of(baseline.Entries.Where(e => _known.Contains((e.Fingerprint, e.ValueHash)))).With(_unknown);
        File.WriteAllText(file, found.Write(), new UTF8Encoding(false));
        return Texts.Say("words.tool.baseline-written", language, ("count", found.Entries.Count), ("file", file));
    }
}
