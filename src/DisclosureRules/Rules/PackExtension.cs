using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>
/// Finds the packs that others build on (<c>extends</c>): among those at hand by their ids, among the shipped ones, or in files beside the pack. They are
/// put before the pack that names them. A pack that builds on itself, however indirectly, is refused.
/// </summary>
internal sealed class PackExtension
{
    // Layers are few: nation, province, city, county, unit. A chain beyond this is a mistake or an attack.
    private const int MaximumPacks = 100;

    private readonly List<RulePack> _packs;
    private readonly List<Diagnostic> _problems;
    private readonly Dictionary<RulePack, List<RulePack>> _bases = [];

    private PackExtension(List<RulePack> packs, List<Diagnostic> problems) => (_packs, _problems) = (packs, problems);

    /// <summary>Adds what is missing to the packs.</summary>
    public static void Complete(List<RulePack> packs, List<Diagnostic> problems) => new PackExtension(packs, problems).Complete();

    private void Complete()
    {
        Queue<RulePack> open = new(_packs.Where(p => p.Extends.Count > 0));
        while (open.TryDequeue(out RulePack? pack))
        {
            foreach (LocatedNode name in pack.Extends)
            {
                if (Find(pack, name, open) is not { } found)
                    continue;
                _bases.TryAdd(pack, []);
                _bases[pack].Add(found);
                if (Reaches(found, pack, []))
                {
                    Add(pack, name, Texts.Of("pack.cyclic-extends", ("pack", pack.Id), ("name", name.Text)));
                    return;
                }
            }
        }
    }

    private RulePack? Find(RulePack pack, LocatedNode name, Queue<RulePack> open)
    {
        if (_packs.Find(p => p.Id == name.Text) is { } known)
            return known;
        if (RulePacks.National.FirstOrDefault(p => p.Id == name.Text) is { } shipped)
            return Insert(pack, shipped, open);
        if (!name.Text.EndsWith(".json", StringComparison.Ordinal))
        {
            LocalizedText near = Suggestion.ForOneOf(name.Text, _packs.Where(p => p != pack).Concat(RulePacks.National).Select(p => p.Id).Distinct());
            Add(pack, name, Texts.Of("pack.unknown-extends", ("name", LocatedNode.Shorten(name.Text)), ("suggestion", near)));
            return null;
        }

        string path = Path.Join(Path.GetDirectoryName(pack.File), name.Text).Replace('\\', '/');
        if (_packs.Find(p => p.File is { } file && IsSame(file, path)) is { } read)
            return read;
        if (_packs.Count >= MaximumPacks + RulePacks.National.Count)
        {
            Add(pack, name, Texts.Of("pack.too-many-extended", ("most", MaximumPacks)));
            return null;
        }

        return InputFile.Read(path, RulePack.MaximumBytes, _problems) is { } utf8 && RulePackReader.Read(utf8, path, _problems) is { } other ? Insert(pack, other, open) : null;
    }

    private RulePack Insert(RulePack before, RulePack pack, Queue<RulePack> open)
    {
        _packs.Insert(_packs.IndexOf(before), pack);
        if (pack.Extends.Count > 0)
            open.Enqueue(pack);
        return pack;
    }

    private bool Reaches(RulePack from, RulePack target, HashSet<RulePack> seen) =>
        from == target || (seen.Add(from) && _bases.TryGetValue(from, out List<RulePack>? bases) && bases.Exists(b => Reaches(b, target, seen)));

    private void Add(RulePack pack, LocatedNode at, Message message) => _problems.Add(new(message, pack.File, at.Line, at.Column, at.Path));

    private static bool IsSame(string a, string b) => Path.GetFullPath(a) == Path.GetFullPath(b);
}
