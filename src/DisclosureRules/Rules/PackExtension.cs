using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>
/// Finds the packs that others build on (<c>extends</c>): among those at hand by their ids, among the shipped ones, or in files beside the pack. They are
/// put before the pack that names them. That a pack builds on itself is told when the packs are compiled, see <see cref="Layers.PackLayers"/>.
/// </summary>
internal sealed class PackExtension
{
    /// <summary>Layers are few: nation, province, city, county, unit. More than this is a mistake or an attack.</summary>
    public const int MaximumPacks = 100;

    private readonly List<RulePack> _packs;
    private readonly List<Diagnostic> _problems;
    private readonly PackAllowance _allowance = new();

    private PackExtension(List<RulePack> packs, List<Diagnostic> problems) => (_packs, _problems) = (packs, problems);

    /// <summary>Adds what is missing to the packs; those that are named by a path are named by their ids then, so that they are found wherever the packs go.</summary>
    public static void Complete(List<RulePack> packs, List<Diagnostic> problems) => new PackExtension(packs, problems).Complete();

    /// <summary>The pack that another names, among those at hand: by its id or its file.</summary>
    public static RulePack? Find(IReadOnlyList<RulePack> packs, RulePack pack, string name)
    {
        if (packs.FirstOrDefault(p => p.Id == name) is { } known)
            return known;
        if (!IsPath(name))
            return null;
        string path = PathOf(pack, name);
        return packs.FirstOrDefault(p => p.File is { } file && IsSame(file, path));
    }

    /// <summary>That there is no pack which another names.</summary>
    public static Diagnostic Unknown(IEnumerable<RulePack> packs, RulePack pack, LocatedNode name)
    {
        LocalizedText near = Suggestion.ForOneOf(name.Text, packs.Where(p => p != pack).Concat(RulePacks.National).Select(p => p.Id).Distinct());
        return new(Texts.Of("pack.unknown-extends", ("name", LocatedNode.Shorten(name.Text)), ("suggestion", near)), pack.File, name.Line, name.Column, name.Path);
    }

    private void Complete()
    {
        Queue<RulePack> open = new(_packs.Where(p => p.Extends.Count > 0));
        while (open.TryDequeue(out RulePack? pack))
        {
            foreach (LocatedNode name in pack.Extends.Where(e => Find(_packs, pack, e.Text) is null))
            {
                if (Load(pack, name) is not { } found)
                    continue;
                _packs.Insert(_packs.IndexOf(pack), found);
                if (found.Extends.Count > 0)
                    open.Enqueue(found);
            }
        }

        for (int i = 0; i < _packs.Count; i++)
        {
            RulePack pack = _packs[i];
            if (pack.Extends.Any(e => IsPath(e.Text)))
                _packs[i] = pack.With(extends: [.. pack.Extends.Select(e => Find(_packs, pack, e.Text) is { } found ? e.State(found.Id) : e)]);
        }
    }

    private RulePack? Load(RulePack pack, LocatedNode name)
    {
        if (RulePacks.National.FirstOrDefault(p => p.Id == name.Text) is { } shipped)
            return shipped;
        if (!IsPath(name.Text))
        {
            bool isFile = pack.File is not null && File.Exists(PathOf(pack, name.Text + ".json"));
            _problems.Add(isFile
                ? new(Texts.Of("pack.unknown-extends/extension", ("name", LocatedNode.Shorten(name.Text)), ("file", LocatedNode.Shorten(name.Text + ".json"))), pack.File, name.Line, name.Column, name.Path)
                : Unknown(_packs, pack, name));
            return null;
        }

        if (_packs.Count >= MaximumPacks + RulePacks.National.Count)
        {
            _problems.Add(new(Texts.Of("pack.too-many-extended", ("most", MaximumPacks)), pack.File, name.Line, name.Column, name.Path));
            return null;
        }

        string path = PathOf(pack, name.Text);
        if (!File.Exists(path))
        {
            _problems.Add(new(Texts.Of("pack.unknown-extends/file", ("name", LocatedNode.Shorten(name.Text)), ("suggestion", Suggestion.For(name.Text, Beside(pack, path))), ("path", path)), pack.File, name.Line, name.Column, name.Path));
            return null;
        }

        if (InputFile.Read(path, RulePack.MaximumBytes, _problems) is not { } utf8 || !_allowance.TryTake(utf8, path, _problems) || RulePackReader.Read(utf8, path, _problems) is not { } read)
            return null;
        _allowance.Add(read, _problems);
        return read;
    }

    /// <summary>The files that a path may mean, as the pack would name them: those of its folder, and those of the pack's own.</summary>
    private static IEnumerable<string> Beside(RulePack pack, string path)
    {
        string own = Path.GetDirectoryName(pack.File) is { Length: > 0 } folder ? folder : ".";
        return new[] { Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".", own }.Where(Directory.Exists).Distinct()
            .SelectMany(d => Directory.EnumerateFiles(d, "*.json").Take(MaximumPacks)).Where(f => !f.EndsWith(JsonFiles.TestsEnding, StringComparison.Ordinal) && (pack.File is null || !IsSame(f, pack.File)))
            .Select(f => Path.GetRelativePath(own, f).Replace('\\', '/')).Distinct();
    }

    private static bool IsPath(string name) => name.EndsWith(".json", StringComparison.Ordinal);

    private static string PathOf(RulePack pack, string name) => Path.Join(Path.GetDirectoryName(pack.File), name).Replace('\\', '/');

    private static bool IsSame(string a, string b) => Path.GetFullPath(a) == Path.GetFullPath(b);
}
