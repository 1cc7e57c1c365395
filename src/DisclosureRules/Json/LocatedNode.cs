using System.Text.Json;

namespace DisclosureRules.Json;

/// <summary>A JSON value that knows where it stands: line and column (1-based, UTF-16 code units) and JSON path. Made when it is asked for, and kept by nobody.</summary>
/// <param name="json">The text it stands in.</param>
/// <param name="token">Its token.</param>
/// <param name="parent">The object or array it stands in; <see langword="null"/> for the root.</param>
/// <param name="name">The token of the member's name, for a value of an object; -1 otherwise.</param>
/// <param name="index">The position, for an element of an array.</param>
internal sealed class LocatedNode(LocatedJson json, int token, LocatedNode? parent, int name, int index)
{
    /// <summary>The text it stands in.</summary>
    public LocatedJson Json => json;

    /// <summary>Its token there.</summary>
    public int Token => token;

    /// <summary>The object or array it stands in; <see langword="null"/> for the root.</summary>
    public LocatedNode? Parent => parent;

    /// <summary>An object put together of members that are written elsewhere.</summary>
    public IReadOnlyList<LocatedMember>? Joined { get; private init; }

    private string? Stated { get; init; }

    /// <summary>An object of other members in the place of a value.</summary>
    public LocatedNode Join(IEnumerable<LocatedMember> members) => new(json, token, parent, name, index) { Joined = [.. members] };

    /// <summary>A text in the place of a value.</summary>
    public LocatedNode State(string text) => new(json, token, parent, name, index) { Stated = text };

    public JsonValueKind Kind => Joined is not null ? JsonValueKind.Object : Stated is not null ? JsonValueKind.String : json.Token(token).Type switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    public int Line => json.Place(token).Line;

    public int Column => json.Place(token).Column;

    /// <summary>The member's name, for a value of an object.</summary>
    public string? Name => name < 0 ? null : json.Text(name);

    /// <summary>The JSON path: only what has a problem needs one.</summary>
    public string Path => parent is null ? "$" : Name is not { } own ? $"{parent.Path}[{index}]" : IsPlain(own) ? $"{parent.Path}.{Shorten(own)}" : $"{parent.Path}['{Shorten(own)}']";

    /// <summary>The value of a string, or a number exactly as written; empty otherwise.</summary>
    public string Text => Stated ?? (Joined is not null ? "" : json.Token(token).Type is JsonTokenType.String or JsonTokenType.Number ? json.Text(token) : "");

    /// <summary>A string with escapes: positions inside <see cref="Text"/> don't map to columns one to one.</summary>
    public bool HasEscapes => json.Token(token).IsEscaped;

    /// <summary>The members of an object, in order, names unique; of any other value none.</summary>
    public LocatedMembers Members => new(this);

    /// <summary>The elements of an array; of any other value none.</summary>
    public LocatedItems Items => new(this);

    public LocatedNode? Member(string name)
    {
        if (Joined is not null)
            return Joined.Where(m => m.IsNamed(name)).Select(m => m.Value).FirstOrDefault();
        int end = Kind == JsonValueKind.Object ? json.Token(token).Next : 0;
        for (int at = token + 1; at < end; at = json.Token(at + 1).Next)
        {
            // Of several with one name the first counts.
            if (LocatedMember.IsNamed(json, at, name))
                return new(json, at + 1, this, at, 0);
        }

        return null;
    }

    /// <summary>The value as a message shows it, short.</summary>
    public string Shown => Kind switch
    {
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        JsonValueKind.String => "\"" + Shorten(Text) + "\"",
        JsonValueKind.Number => Shorten(Text),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static bool IsPlain(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');

    /// <summary>A text as a message shows it: the start is enough to find it.</summary>
    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
