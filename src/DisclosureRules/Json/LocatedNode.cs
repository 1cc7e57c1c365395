using System.Text.Json;

namespace DisclosureRules.Json;

/// <summary>A JSON value that remembers where it stood: line and column (1-based, UTF-16 code units) and JSON path.</summary>
internal sealed class LocatedNode
{
    public required JsonValueKind Kind { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    /// <summary>The object or array the value stands in; <see langword="null"/> for the root.</summary>
    public LocatedNode? Parent { get; init; }

    /// <summary>The member's name, for a value of an object.</summary>
    public string? Name { get; init; }

    /// <summary>The position, for an element of an array.</summary>
    public int Index { get; init; }

    /// <summary>The JSON path, made when it is asked for: only what has a problem needs one.</summary>
    public string Path => Parent is null ? "$" : Name is null ? $"{Parent.Path}[{Index}]" : IsPlain(Name) ? $"{Parent.Path}.{Shorten(Name)}" : $"{Parent.Path}['{Shorten(Name)}']";

    /// <summary>The value of a string, or a number exactly as written; empty otherwise.</summary>
    public string Text { get; init; } = "";

    /// <summary>A string with escapes: positions inside <see cref="Text"/> don't map to columns one to one.</summary>
    public bool HasEscapes { get; init; }

    /// <summary>The members of an object, in order, names unique.</summary>
    public List<LocatedMember> Members { get; } = [];

    /// <summary>The elements of an array.</summary>
    public List<LocatedNode> Items { get; } = [];

    public LocatedNode? Member(string name)
    {
        foreach (LocatedMember member in Members)
        {
            if (member.Name == name)
                return member.Value;
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

/// <summary>A member of an object, with the place of its name.</summary>
internal sealed record LocatedMember(string Name, int Line, int Column, LocatedNode Value);
