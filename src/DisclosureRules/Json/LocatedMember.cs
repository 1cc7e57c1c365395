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
    public string Name => json.Text(token);

    public int Line => json.Place(token).Line;

    public int Column => json.Place(token).Column;

    public LocatedNode Value => new(json, token + 1, parent, token, 0);

    /// <summary>Whether the member has that name.</summary>
    public bool IsNamed(string name) => IsNamed(json, token, name);

    /// <summary>Whether the token of a name is that name.</summary>
    public static bool IsNamed(LocatedJson json, int token, string name) =>
        json.Token(token).IsEscaped || !Ascii.IsValid(name) ? json.Text(token) == name : Ascii.Equals(json.Bytes(token), name);
}

/// <summary>The members of an object, in order; those that repeat a name are left out.</summary>
internal readonly struct LocatedMembers(LocatedNode node) : IReadOnlyCollection<LocatedMember>
{
    public int Count => Names.Count();

    /// <summary>The tokens of their names.</summary>
    public IEnumerable<int> Names
    {
        get
        {
            if (node.Json.Token(node.Token).Type != JsonTokenType.StartObject)
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
        foreach (int at in Names)
            yield return new(node.Json, at, node);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The elements of an array, in order.</summary>
internal readonly struct LocatedItems(LocatedNode node) : IReadOnlyCollection<LocatedNode>
{
    public int Count
    {
        get
        {
            int count = 0, end = node.Kind == JsonValueKind.Array ? node.Json.Token(node.Token).Next : 0;
            for (int at = node.Token + 1; at < end; at = node.Json.Token(at).Next)
                count++;
            return count;
        }
    }

    public IEnumerator<LocatedNode> GetEnumerator()
    {
        if (node.Kind != JsonValueKind.Array)
            yield break;
        int end = node.Json.Token(node.Token).Next, index = 0;
        for (int at = node.Token + 1; at < end; at = node.Json.Token(at).Next)
            yield return new(node.Json, at, node, -1, index++);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
