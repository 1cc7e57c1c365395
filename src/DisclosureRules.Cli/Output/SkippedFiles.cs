using DisclosureRules.Audit.Results;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>Counts the files of folders that were left out because they are of another kind, hidden or locks.</summary>
internal sealed class SkippedFiles
{
    private readonly SortedDictionary<string, int> _byKind = new(StringComparer.Ordinal);

    public void Add(string path)
    {
        // Nobody who checks a folder means the hidden files in it; an audit, which answers for a folder as a whole, counts them.
        string kind = ReportInputs.KindOfSkipped(path);
        if (kind == ReportInputs.HiddenKind)
            return;
        _byKind[kind] = _byKind.GetValueOrDefault(kind) + 1;
    }

    /// <summary>What was left out, by kind; <see langword="null"/> when nothing was.</summary>
    public string? Line(Language language)
    {
        if (_byKind.Count == 0)
            return null;
        return Texts.Say("words.tool.skipped", language, ("kinds", Kinds(_byKind, language)));
    }

    /// <summary>What was left out, by kind, in words.</summary>
    public static string Kinds(IEnumerable<KeyValuePair<string, int>> byKind, Language language) =>
        string.Join(Texts.Say("words.tool.separator.list", language), byKind.Select(s => $"{Name(s.Key, language)} ×{s.Value}"));

    private static string Name(string kind, Language language) => kind switch
    {
        "" => Texts.Say("words.tool.skipped.none", language),
        ReportInputs.HiddenKind => Texts.Say("words.tool.skipped.hidden", language),
        ReportInputs.RuleFileKind => Texts.Say("words.tool.skipped.rules", language),
        ReportInputs.LockKind => Texts.Say("words.tool.skipped.lock", language),
        AuditSummary.EarlierResult => Texts.Say("words.tool.skipped.result", language),
        _ => kind,
    };
}
