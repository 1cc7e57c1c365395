using System.Globalization;
using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>Takes typed members out of <see cref="LocatedNode"/>s; what has the wrong type or an unknown name becomes a problem.</summary>
internal sealed class LocatedReader(string? file, List<Diagnostic> diagnostics)
{
    private const int MaximumIdentifier = 200;

    private readonly CappedDiagnostics _diagnostics = new(file, diagnostics);

    public string? File => file;

    /// <summary>What is wrong, of this file and of those before; what is added here isn't capped.</summary>
    public List<Diagnostic> Diagnostics => diagnostics;

    public void Add(Message message, LocatedNode at) => Add(message.Code, message, at);

    public void Add(string code, LocalizedText message, LocatedNode at)
    {
        if (_diagnostics.TryTake())
            diagnostics.Add(new(code, message, file, at.Line, at.Column, at.Path));
    }

    /// <summary>A problem of a member's name.</summary>
    public void Add(Message message, LocatedMember at)
    {
        if (_diagnostics.TryTake())
            diagnostics.Add(new(message, file, at.Line, at.Column, at.Value.Path));
    }

    /// <summary>A problem of a member's name, worded only where it is told: looking for the name that was meant takes longer than all else.</summary>
    public void Add(Func<Message> message, LocatedMember at)
    {
        if (_diagnostics.TryTake())
            diagnostics.Add(new(message(), file, at.Line, at.Column, at.Value.Path));
    }

    public void Add(Diagnostic diagnostic)
    {
        if (_diagnostics.TryTake())
            diagnostics.Add(diagnostic);
    }

    /// <summary>Says how many problems there were beyond those that are told.</summary>
    public void End() => _diagnostics.End();

    /// <summary>Refuses a node of another kind than <paramref name="expected"/>.</summary>
    public bool Expect(LocatedNode node, JsonValueKind expected)
    {
        if (node.Kind == expected)
            return true;
        Add(expected == JsonValueKind.Number && node.Kind == JsonValueKind.String && ExactNumber.TryParseDecimal(node.Text, out decimal number)
            ? Primitives.Texts.Of("json.wrong-type/quoted-number", ("found", node.Shown), ("written", ExactNumber.Show(number)))
            : Primitives.Texts.Of("json.wrong-type", ("found", node.Shown), ("expected", Name(expected))), node);
        return false;
    }

    /// <summary>Refuses members whose names are not in <paramref name="accepted"/>.</summary>
    public void OnlyMembers(LocatedNode node, params ReadOnlySpan<string> accepted) => OnlyMembers(node, static _ => null, accepted);

    /// <summary>Refuses members whose names are not in <paramref name="accepted"/>; of some it is told where they belong.</summary>
    public void OnlyMembers(LocatedNode node, Func<string, Message?> elsewhere, params ReadOnlySpan<string> accepted)
    {
        foreach (LocatedMember member in node.Members)
        {
            if (accepted.Contains(member.Name) || !_diagnostics.TryTake())
                continue;
            if (elsewhere(member.Name) is { } misplaced)
            {
                diagnostics.Add(new(misplaced, file, member.Line, member.Column, member.Value.Path));
                continue;
            }

            string[] names = accepted.ToArray();
            LocalizedText suggestion = Suggestion.For(member.Name, names);
            LocalizedText list = Suggestion.Accepted(names);
            Message unknown = Primitives.Texts.Of(
                "json.unknown-member", ("name", LocatedNode.Shorten(member.Name)), ("suggestion", suggestion), ("accepted", list));
            diagnostics.Add(new(unknown, file, member.Line, member.Column, member.Value.Path));
        }
    }

    public LocatedNode? Required(LocatedNode node, string name)
    {
        LocatedNode? member = node.Member(name);
        if (member is null)
            Add(Primitives.Texts.Of("json.missing-member", ("name", name)), node);
        return member;
    }

    public string? RequiredText(LocatedNode node, string name) =>
        Required(node, name) is { } member ? TextOf(member) : null;

    /// <summary>
    /// What rules, packs and forms are called by: ASCII letters, digits, underscores and hyphens, with dots between them, a letter first. Others look like one
    /// another, or show nothing.
    /// </summary>
    public string? RequiredIdentifier(LocatedNode node, string name)
    {
        if (Required(node, name) is not { } member || TextOf(member) is not { } id)
            return null;
        if (IsIdentifier(id))
            return id;
        Add(id.FirstOrDefault(IsLookAlike) is var letter and not '\0'
            ? Primitives.Texts.Of("json.identifier/look-alike", ("name", LocatedNode.Shorten(id)), ("character", letter.ToString()), ("code", $"U+{(int)letter:X4}"), ("most", MaximumIdentifier))
            : Primitives.Texts.Of("json.identifier", ("name", LocatedNode.Shorten(id)), ("most", MaximumIdentifier)), member);
        return null;
    }

    /// <summary>A letter or digit of another script that may pass for an English one: Greek, Cyrillic, full-width and the like, but no Chinese character.</summary>
    private static bool IsLookAlike(char c) => c > '\u007F' && char.IsLetterOrDigit(c) && c is < '\u2E80' or >= '\uFF10' and <= '\uFF5A';

    private static bool IsIdentifier(string id) =>
        id.Length <= MaximumIdentifier && char.IsAsciiLetter(id[0]) && !id.EndsWith('.') && !id.Contains("..", StringComparison.Ordinal)
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    public string? Text(LocatedNode node, string name) => node.Member(name) is { } member ? TextOf(member) : null;

    public string? TextOf(LocatedNode member)
    {
        if (!Expect(member, JsonValueKind.String))
            return null;
        if (member.Text.Length > 0)
            return member.Text;
        Add(Primitives.Texts.Of("json.empty-text"), member);
        return null;
    }

    public bool? Boolean(LocatedNode node, string name)
    {
        if (node.Member(name) is not { } member)
            return null;
        if (member.Kind is JsonValueKind.True or JsonValueKind.False)
            return member.Kind == JsonValueKind.True;
        Add(Primitives.Texts.Of("json.wrong-type/boolean", ("found", member.Shown)), member);
        return null;
    }

    public int? Integer(LocatedNode node, string name)
    {
        if (node.Member(name) is not { } member || !Expect(member, JsonValueKind.Number))
            return null;
        if (int.TryParse(member.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value))
            return value;
        Add(Primitives.Texts.Of("json.wrong-type/integer", ("found", member.Shown)), member);
        return null;
    }

    /// <summary>A list of texts; one text alone counts as a list of one.</summary>
    public List<LocatedNode> Texts(LocatedNode? node)
    {
        List<LocatedNode> texts = [];
        if (node is null)
            return texts;
        if (node.Kind == JsonValueKind.String)
        {
            texts.Add(node);
        }
        else if (Expect(node, JsonValueKind.Array))
        {
            texts.AddRange(node.Items.Where(item => TextOf(item) is not null));
        }

        return texts;
    }

    /// <summary><c>{ "zh": …, "en": … }</c>, or one text for both.</summary>
    public LocalizedText? Localized(LocatedNode? node)
    {
        if (node is null)
            return null;
        if (node.Kind == JsonValueKind.String)
            return TextOf(node) is { } both ? new(both, both) : null;
        if (node.Kind != JsonValueKind.Object)
        {
            Add(Primitives.Texts.Of("json.wrong-type/text", ("found", node.Shown)), node);
            return null;
        }

        OnlyMembers(node, "zh", "en");
        string? zh = RequiredText(node, "zh");
        return zh is null ? null : new(zh, Text(node, "en") ?? zh);
    }

    private static LocalizedText Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => Primitives.Texts.Of("words.json.object"),
        JsonValueKind.Array => Primitives.Texts.Of("words.json.array"),
        JsonValueKind.String => Primitives.Texts.Of("words.json.text"),
        JsonValueKind.Number => Primitives.Texts.Of("words.json.number"),
        _ => LocalizedText.Same(kind.ToString()),
    };
}
