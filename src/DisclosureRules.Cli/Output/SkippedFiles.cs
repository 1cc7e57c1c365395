using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>Counts the files of folders that were left out because they are of another kind.</summary>
internal sealed class SkippedFiles
{
    private readonly SortedDictionary<string, int> _byExtension = new(StringComparer.Ordinal);

    public void Add(string path)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        _byExtension[extension] = _byExtension.GetValueOrDefault(extension) + 1;
    }

    /// <summary>What was left out, by extension; <see langword="null"/> when nothing was.</summary>
    public string? Line(Language language)
    {
        if (_byExtension.Count == 0)
            return null;
        string kinds = string.Join(Texts.Say("words.tool.separator.list", language), _byExtension.Select(s => $"{(s.Key.Length > 0 ? s.Key : "?")} ×{s.Value}"));
        return Texts.Say("words.tool.skipped", language, ("kinds", kinds));
    }
}
