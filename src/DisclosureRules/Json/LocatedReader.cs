using System.Globalization;
using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>Takes typed members out of <see cref="LocatedNode"/>s; what has the wrong type or an unknown name becomes a problem.</summary>
internal sealed class LocatedReader(string? file, List<Diagnostic> diagnostics)
{
    public string? File => file;

    public List<Diagnostic> Diagnostics => diagnostics;

    public void Add(string code, string zh, string en, LocatedNode at) =>
        diagnostics.Add(new(code, new(zh, en), file, at.Line, at.Column, at.Path));

    public void Add(string code, LocalizedText message, LocatedNode at) =>
        diagnostics.Add(new(code, message, file, at.Line, at.Column, at.Path));

    /// <summary>Refuses a node of another kind than <paramref name="expected"/>.</summary>
    public bool Expect(LocatedNode node, JsonValueKind expected)
    {
        if (node.Kind == expected)
            return true;
        (string zh, string en) = Name(expected);
        Add("json.wrong-type", $"此处为 {node.Shown},应为{zh}", $"found {node.Shown}; {en} is expected", node);
        return false;
    }

    /// <summary>Refuses members whose names are not in <paramref name="accepted"/>.</summary>
    public void OnlyMembers(LocatedNode node, params ReadOnlySpan<string> accepted)
    {
        foreach (LocatedMember member in node.Members)
        {
            if (accepted.Contains(member.Name))
                continue;
            string[] names = accepted.ToArray();
            LocalizedText suggestion = Suggestion.For(member.Name, names);
            LocalizedText list = Suggestion.Accepted(names);
            diagnostics.Add(new("json.unknown-member", new(
                $"不认识的成员 `{LocatedNode.Shorten(member.Name)}`{suggestion.Zh}{list.Zh}",
                $"unknown member `{LocatedNode.Shorten(member.Name)}`{suggestion.En}{list.En}"), file, member.Line, member.Column, member.Value.Path));
        }
    }

    public LocatedNode? Required(LocatedNode node, string name)
    {
        LocatedNode? member = node.Member(name);
        if (member is null)
            Add("json.missing-member", $"缺少成员 `{name}`", $"member `{name}` is missing", node);
        return member;
    }

    public string? RequiredText(LocatedNode node, string name) =>
        Required(node, name) is { } member ? TextOf(member) : null;

    public string? Text(LocatedNode node, string name) => node.Member(name) is { } member ? TextOf(member) : null;

    public string? TextOf(LocatedNode member)
    {
        if (!Expect(member, JsonValueKind.String))
            return null;
        if (member.Text.Length > 0)
            return member.Text;
        Add("json.empty-text", "此处为空文本", "the text is empty", member);
        return null;
    }

    public bool? Boolean(LocatedNode node, string name)
    {
        if (node.Member(name) is not { } member)
            return null;
        if (member.Kind is JsonValueKind.True or JsonValueKind.False)
            return member.Kind == JsonValueKind.True;
        Add("json.wrong-type", $"此处为 {member.Shown},应为 true 或 false", $"found {member.Shown}; true or false is expected", member);
        return null;
    }

    public int? Integer(LocatedNode node, string name)
    {
        if (node.Member(name) is not { } member || !Expect(member, JsonValueKind.Number))
            return null;
        if (int.TryParse(member.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value))
            return value;
        Add("json.wrong-type", $"此处为 {member.Shown},应为整数", $"found {member.Shown}; a whole number is expected", member);
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
            Add("json.wrong-type", $"此处为 {node.Shown},应为文本或 {{\"zh\":…,\"en\":…}}", $"found {node.Shown}; a text or {{\"zh\":…,\"en\":…}} is expected", node);
            return null;
        }

        OnlyMembers(node, "zh", "en");
        string? zh = RequiredText(node, "zh");
        return zh is null ? null : new(zh, Text(node, "en") ?? zh);
    }

    private static (string Zh, string En) Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => ("对象 {…}", "an object {…}"),
        JsonValueKind.Array => ("数组 […]", "an array […]"),
        JsonValueKind.String => ("文本", "a text"),
        JsonValueKind.Number => ("数字", "a number"),
        _ => (kind.ToString(), kind.ToString()),
    };
}
