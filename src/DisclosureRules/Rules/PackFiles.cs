using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>
/// The packs that paths name: pack files, folders with them, and profiles. A profile is a JSON file that names the packs a team uses,
/// <c>{ "profile": "qinghe", "packs": ["city.json", "units", "cn.national.requests"] }</c>: files and folders by their paths from the profile, and national
/// packs by their ids. A file that is named twice is read once.
/// </summary>
internal sealed class PackFiles
{
    // What editors put behind a name whose ending the system hides.
    private const string Text = ".txt";

    // Names beside a path that leads nowhere, of which one may be meant.
    private const int MostNear = 500;

    private readonly PackAllowance _allowance = new();
    private readonly List<Diagnostic> _problems;
    private readonly List<RulePack> _packs = [];
    private readonly List<string> _files = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private PackFiles(List<Diagnostic> problems) => _problems = problems;

    /// <summary>The packs, in the order of the paths; those that can be read even where others can't.</summary>
    public IReadOnlyList<RulePack> Packs => _packs;

    /// <summary>The files of packs, in that order, those that can't be read among them.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Reads them.</summary>
    /// <param name="paths">Pack files, folders with every <c>.json</c> file below them, and profiles.</param>
    /// <param name="problems">Receives everything that is wrong.</param>
    public static PackFiles Read(IEnumerable<string> paths, List<Diagnostic> problems)
    {
        PackFiles files = new(problems);
        files.Add(paths, profile: null);
        return files;
    }

    private void Add(IEnumerable<string> paths, SourceLocation? profile)
    {
        foreach (string file in JsonFiles.Find(paths, _problems, Missing))
        {
            // What is named beside the profile, or in a folder with it, is told where it is read first.
            if (!_seen.Add(Path.GetFullPath(file)) || InputFile.Read(file, RulePack.MaximumBytes, _problems) is not { } utf8 || !_allowance.TryTake(utf8, file, _problems))
                continue;
            if (Profile(utf8, file) is { } root)
            {
                if (profile is null)
                    AddProfile(root, file);
                else
                    _problems.Add(new(Texts.Of("profile.nested", ("file", file)), profile));
                continue;
            }

            _files.Add(file);
            if (RulePackReader.Read(utf8, file, _problems) is not { } pack)
                continue;
            _packs.Add(pack);
            _allowance.Add(pack, _problems);
        }
    }

    /// <summary>How packs are named, to whoever named one in another way.</summary>
    private static Message Missing(string path)
    {
        if (RulePacks.National.Any(p => p.Id == path))
            return Texts.Of("file.not-found/national-pack", ("name", path));
        if (path.Split(',', '\uFF0C') is [_, _, ..] names && Array.TrueForAll(names, n => Path.Exists(n.Trim())))
            return Texts.Of("file.not-found/several", ("written", string.Join(' ', names.Select(n => n.Trim()))));
        if (File.Exists(path + Text))
            return Texts.Of("file.not-found/text", ("file", path + Text), ("written", Path.GetFileName(path)));
        if (Near(path) is { } near && near != LocalizedText.Empty)
            return Texts.Of("file.not-found/near", ("suggestion", near));
        return File.Exists(path + ".json") ? Texts.Of("file.not-found/extension", ("file", path + ".json")) : Texts.Of("file.not-found/pack");
    }

    /// <summary>What may have been meant: a pack or folder beside the path, by its name, or a national pack.</summary>
    private static LocalizedText Near(string path)
    {
        string name = Path.GetFileName(path.TrimEnd('/', '\\'));
        if (File.Exists(path + ".json") || name.Length == 0)
            return LocalizedText.Empty;
        try
        {
            DirectoryInfo beside = new(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
            string[] names = !beside.Exists ? [] : [.. beside.EnumerateFiles("*.json").Where(f => !f.Name.EndsWith(JsonFiles.TestsEnding, StringComparison.Ordinal)).Take(MostNear).Select(f => f.Name), .. beside.EnumerateDirectories().Take(MostNear).Select(d => d.Name)];
            return Suggestion.For(name, [.. names.Order(StringComparer.Ordinal), .. RulePacks.National.Select(p => p.Id)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return LocalizedText.Empty;
        }
    }

    /// <summary>The root of a profile; <see langword="null"/> of all other files.</summary>
    private static LocatedNode? Profile(byte[] utf8, string file) =>
        (utf8.AsSpan().IndexOf("\"profile\""u8) >= 0 || utf8.AsSpan().IndexOf("\"packs\""u8) >= 0) && LocatedJson.Read(utf8, file, [], RulePack.MaximumBytes) is { Kind: JsonValueKind.Object } root && IsProfile(root) ? root : null;

    /// <summary>A profile that lacks its name, or says <c>pack</c> for <c>packs</c>, is one by its other members: it has no rules.</summary>
    private static bool IsProfile(LocatedNode root) => root.Member("rules") is null && root.Member("pack") is not { Kind: JsonValueKind.String }
        && (root.Member("profile") ?? root.Member("packs")) is not null;

    private void AddProfile(LocatedNode root, string file)
    {
        LocatedReader json = new(file, _problems);
        json.OnlyMembers(root, "$schema", "profile", "note", "packs");
        LocatedNode? list = root.Member("packs");
        if (list is null || root.Member("profile") is null)
            json.Add(Texts.Of("profile.members"), root);
        else
            json.RequiredIdentifier(root, "profile");
        List<LocatedNode> names = json.Texts(list);
        if (names.Count is 0 or > PackExtension.MaximumPacks && list is not null)
            json.Add(Texts.Of("profile.count", ("count", names.Count), ("most", PackExtension.MaximumPacks)), list);
        foreach (LocatedNode name in names.Take(PackExtension.MaximumPacks))
        {
            SourceLocation at = new(file, name.Line, name.Column, name.Path);
            string path = Path.Join(Path.GetDirectoryName(file), name.Text).Replace('\\', '/');
            if (RulePacks.National.FirstOrDefault(p => p.Id == name.Text) is { } shipped)
                _packs.Add(shipped);
            else if (File.Exists(path) || Directory.Exists(path))
                Add([path], at);
            else if (File.Exists(path + ".json"))
                _problems.Add(new(Texts.Of("pack.unknown-extends/extension", ("name", LocatedNode.Shorten(name.Text)), ("file", LocatedNode.Shorten(name.Text + ".json"))), at));
            else
                _problems.Add(new(Texts.Of("profile.unknown-pack", ("name", LocatedNode.Shorten(name.Text)), ("suggestion", Suggestion.For(name.Text, RulePacks.National.Select(p => p.Id)))), at));
        }

        json.End();
    }
}
