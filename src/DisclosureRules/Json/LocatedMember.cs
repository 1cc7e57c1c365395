using System.Collections;
using System.Text;
using System.Text.Json;

namespace DisclosureRules.Json;

/// <summary>A member of an object, with the place of its name.</summary>
/// <param name="json">The text it stands in.</param>
/// <param name="token">The token of its name; its value follows.</param>
/// <param name="parent">The object.</param>
internal readonly struct LocatedMember(LocatedJson json, int token, LocatedNode parent)
{
    private readonly string? _name;

    /// <summary>A member that is written elsewhere, or under another name.</summary>
    public LocatedMember(string name, LocatedNode value)
        : this(value.Json, value.Token, value) => _name = name;

    public string Name => _name ?? json.Text(token);

    public int Line => json.Place(token).Line;

    public int Column => json.Place(token).Column;

    public LocatedNode Value => _name is null ? new(json, token + 1, parent, token, 0) : parent;

    /// <summary>Whether the member has that name.</summary>
    public bool IsNamed(string name) => _name is null ? IsNamed(json, token, name) : _name == name;

    /// <summary>Whether the token of a name is that name.</summary>
    public static bool IsNamed(LocatedJson json, int token, string name) =>
        json.Token(token).IsEscaped || !Ascii.IsValid(name) ? json.Text(token) == name : Ascii.Equals(json.Bytes(token), name);
}

/// <summary>The members of an object, in order; those that repeat a name are left out. Of no object, none.</summary>
internal readonly struct LocatedMembers(LocatedNode? node) : IReadOnlyCollection<LocatedMember>
{
    public int Count => node?.Joined?.Count ?? Names.Count();

    /// <summary>The tokens of their names.</summary>
    public IEnumerable<int> Names
    {
        get
        {
            if (node is null || node.Json.Token(node.Token).Type != JsonTokenType.StartObject)
                yield break;
            int end = node.Json.Token(node.Token).Next;
            for (int at = node.Token + 1; at < end; at = node.Json.Token(at + 1).Next)
            {
                if (!node.Json.Token(at).IsRepeated)
                    yield return at;
            }
        }
    }

    public IEnumerator<LocatedMember> GetEnumerator()
    {
        if (node is null)
            yield break;
        foreach (LocatedMember joined in node.Joined ?? [])
            yield return joined;
        foreach (int at in node.Joined is null ? Names : [])
            yield return new(node.Json, at, node);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The elements of an array, in order. Of no array, none.</summary>
internal readonly struct LocatedItems(LocatedNode? node) : IReadOnlyCollection<LocatedNode>
{
    public int Count
    {
        get
        {
            if (node is not { Kind: JsonValueKind.Array })
                return 0;
            int count = 0, end = node.Json.Token(node.Token).Next;
            for (int at = node.Token + 1; at < end; at = node.Json.Token(at).Next)
                count++;
            return count;
        }
    }

    public IEnumerator<LocatedNode> GetEnumerator()
    {
        if (node is not { Kind: JsonValueKind.Array })
            yield break;
        int end = node.Json.Token(node.Token).Next, index = 0;
        for (int at = node.Token + 1; at < end; at = node.Json.Token(at).Next)
            yield return new(node.Json, at, node, -1, index++);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
