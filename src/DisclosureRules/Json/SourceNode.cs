using System.Text.Json;

namespace DisclosureRules.Json;

/// <summary>A JSON value that remembers where it stood: line and column (1-based, UTF-16 code units) and JSON path.</summary>
internal sealed class SourceNode
{
    public required JsonValueKind Kind { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    public required string Path { get; init; }

    /// <summary>The value of a string, or a number exactly as written; empty otherwise.</summary>
    public string Text { get; init; } = "";

    /// <summary>A string with escapes: positions inside <see cref="Text"/> don't map to columns one to one.</summary>
    public bool HasEscapes { get; init; }

    /// <summary>The members of an object, in order, names unique.</summary>
    public List<SourceMember> Members { get; } = [];

    /// <summary>The elements of an array.</summary>
    public List<SourceNode> Items { get; } = [];

    public SourceNode? Member(string name)
    {
        foreach (SourceMember member in Members)
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

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

/// <summary>A member of an object, with the place of its name.</summary>
internal sealed record SourceMember(string Name, int Line, int Column, SourceNode Value);
