using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Languages;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>
/// Which units are meant: by name, by another name of a unit, or by a pattern in which <c>*</c> stands for any characters, none too. Names are compared as
/// those of reports are, see <see cref="Reports.ReportKey"/>: blanks and the encoding of characters make no difference. Immutable and safe to share
/// between threads.
/// </summary>
internal sealed class UnitSelector
{
    // A province has some thousand units; more names than that are no layer but a list.
    private const int MaximumNames = 2_000, MaximumPatterns = 100, MaximumLength = 200;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string[]> _patterns = [];

    private UnitSelector(IEnumerable<SelectedUnit> units)
    {
        Units = ValueList<SelectedUnit>.Of(units);
        foreach (string name in Units.SelectMany(u => u.Aliases.Prepend(u.Name)).Select(Fold))
        {
            if (name.Contains('*', StringComparison.Ordinal))
                _patterns.Add(name.Split('*'));
            else
                _names.Add(name);
        }
    }

    /// <summary>As they are written.</summary>
    public IReadOnlyList<SelectedUnit> Units { get; }

    /// <summary>Whether a unit is meant.</summary>
    public bool Contains(string unit) => ContainsFolded(Fold(unit));

    /// <summary>Whether there may be a unit that both mean. Patterns meet where their beginnings and their ends can.</summary>
    public bool Meets(UnitSelector other) =>
        _names.Any(other.ContainsFolded) || other._names.Any(ContainsFolded)
        || _patterns.Exists(p => other._patterns.Exists(o => Both(p[0], o[0], (a, b) => a.StartsWith(b, StringComparison.Ordinal)) && Both(p[^1], o[^1], (a, b) => a.EndsWith(b, StringComparison.Ordinal))));

    /// <summary>Reads the member <c>units</c>; <see langword="null"/> where it is left out, or wrong.</summary>
    public static UnitSelector? Read(LocatedNode? node, LocatedReader json)
    {
        if (node is null)
            return null;
        LocatedNode[] items = node.Kind == JsonValueKind.Array ? [.. node.Items] : [node];
        if (items.Length is 0 or > MaximumNames)
        {
            json.Add(Texts.Of("pack.units-count", ("count", items.Length), ("most", MaximumNames)), node);
            return null;
        }

        List<SelectedUnit> units = [];
        foreach (LocatedNode item in items)
        {
            if (item.Kind != JsonValueKind.Object)
            {
                if (Name(item, json) is { } name)
                    units.Add(new(name, [], item));
                continue;
            }

            json.OnlyMembers(item, "name", "aliases");
            LocatedNode? named = json.Required(item, "name");
            string?[] aliases = [.. json.Texts(item.Member("aliases")).Select(a => Name(a, json))];
            if (named is not null && Name(named, json) is { } own)
                units.Add(new(own, [.. aliases.OfType<string>()], item));
        }

        int patterns = units.Sum(u => u.Aliases.Prepend(u.Name).Count(n => Fold(n).Contains('*', StringComparison.Ordinal)));
        if (patterns > MaximumPatterns)
            json.Add(Texts.Of("pack.unit-patterns", ("count", patterns), ("most", MaximumPatterns)), node);
        return units.Count > 0 && patterns <= MaximumPatterns ? new(units) : null;
    }

    /// <summary>Writes the member <c>units</c>.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("units");
        foreach (SelectedUnit unit in Units)
        {
            if (unit.Aliases.Count == 0)
            {
                writer.WriteStringValue(unit.Name);
                continue;
            }

            writer.WriteStartObject();
            writer.WriteString("name", unit.Name);
            writer.WriteTexts("aliases", unit.Aliases);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A name without what encodings and blanks make of it.</summary>
    public static string Fold(string name) => ChineseText.WithoutBlanks(ChineseText.Fold(name));

    private bool ContainsFolded(string unit) => _names.Contains(unit) || _patterns.Exists(p => Fits(unit, p));

    /// <summary>The pieces between the stars stand in the name, in their order and beside one another; the first begins it, the last ends it.</summary>
    private static bool Fits(string name, string[] pieces)
    {
        if (name.Length < pieces[0].Length + pieces[^1].Length || !name.StartsWith(pieces[0], StringComparison.Ordinal) || !name.EndsWith(pieces[^1], StringComparison.Ordinal))
            return false;
        int at = pieces[0].Length, end = name.Length - pieces[^1].Length;
        foreach (string piece in pieces[1..^1])
        {
            int found = name.IndexOf(piece, at, end - at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + piece.Length;
        }

        return true;
    }

    private static bool Both(string first, string second, Func<string, string, bool> fits) => fits(first, second) || fits(second, first);

    private static string? Name(LocatedNode node, LocatedReader json)
    {
        if (json.TextOf(node) is not { } name)
            return null;
        if (Fold(name).Length is > 0 and <= MaximumLength)
            return name;
        json.Add(Texts.Of("pack.unit-name", ("name", LocatedNode.Shorten(name)), ("most", MaximumLength)), node);
        return null;
    }
}

/// <summary>A unit as a pack names it: by its name or a pattern, and by other names that its reports bear.</summary>
internal sealed record SelectedUnit(string Name, IReadOnlyList<string> Aliases, LocatedNode Node);
