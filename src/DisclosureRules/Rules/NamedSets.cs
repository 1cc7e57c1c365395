using System.Text.Json;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>
/// Reads the named sets of a pack. A set may name other sets; here they are replaced by their members, so that whoever uses a set
/// finds names only. Sets that contain themselves, too many sets and sets too large are refused: a few lines could otherwise stand for billions of names.
/// </summary>
internal sealed class NamedSets
{
    private const int MaximumSets = 200;
    private const int MaximumNames = 1_000;

    private readonly LocatedReader _json;
    private readonly Dictionary<string, IReadOnlyList<string>> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cyclic = new(StringComparer.Ordinal);

    private NamedSets(LocatedReader json) => _json = json;

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(LocatedNode node, LocatedReader json)
    {
        NamedSets sets = new(json);
        if (!json.Expect(node, JsonValueKind.Object))
            return sets._sets;
        if (node.Members.Count > MaximumSets)
        {
            json.Add(Texts.Of("pack.too-many-sets", ("count", node.Members.Count), ("most", MaximumSets)), node);
            return sets._sets;
        }

        foreach (LocatedMember member in node.Members.Where(m => !IsName(m.Name)))
            json.Add(Texts.Of("pack.set-name", ("name", LocatedNode.Shorten(member.Name))), member);
        foreach (LocatedMember member in node.Members.Where(m => m.Value.Kind == JsonValueKind.Array && m.Value.Items.Count == 0))
            json.Add(Texts.Of("pack.empty-set", ("name", member.Name)), member.Value);
        foreach (LocatedMember member in node.Members)
            sets._written[member.Name] = [.. json.Texts(member.Value).Select(n => n.Text).Distinct(StringComparer.Ordinal)];
        foreach (LocatedMember member in node.Members.Where(m => sets.Reaches(m.Name, m.Name, [])).ToArray())
        {
            json.Add(Texts.Of("pack.cyclic-set", ("name", member.Name)), member.Value);
            sets._cyclic.Add(member.Name);
        }

        foreach (LocatedMember member in node.Members)
        {
            if (sets.Names(member.Name).Count > MaximumNames)
                json.Add(Texts.Of("pack.set-too-large", ("name", member.Name), ("most", MaximumNames)), member.Value);
        }

        return sets._sets;
    }

    /// <summary>A set is named in expressions: letters, digits and underscores, and no word of the language.</summary>
    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !Parser.IsKeyword(name);

    private bool Reaches(string from, string target, HashSet<string> seen) =>
        _written.TryGetValue(from, out IReadOnlyList<string>? items)
        && items.Any(item => item == target || (_written.ContainsKey(item) && seen.Add(item) && Reaches(item, target, seen)));

    /// <summary>The names a set stands for, each once; of a set too large only the first, of one that contains itself none.</summary>
    private IReadOnlyList<string> Names(string set)
    {
        if (_sets.TryGetValue(set, out IReadOnlyList<string>? known))
            return known;
        IEnumerable<string> all = _cyclic.Contains(set)
            ? []
            : _written[set].SelectMany(item => _written.ContainsKey(item) ? Names(item) : [item]);
        string[] names = [.. all.Distinct(StringComparer.Ordinal).Take(MaximumNames + 1)];
        _sets[set] = names;
        return names;
    }
}
