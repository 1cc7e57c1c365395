using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>
/// Tells what is JSON but can't be taken: members of one object with the same name, of which the first counts, and halves of characters. In the order
/// of the text, as far as it was read.
/// </summary>
internal sealed class JsonOddities(LocatedJson json, JsonTokens tokens, List<Diagnostic> problems, string? file)
{
    private readonly CappedDiagnostics _capped = new(file, problems);

    public void Tell()
    {
        if (tokens.Count > 0)
            Value(json.Root);
        _capped.End();
    }

    private void Value(LocatedNode node)
    {
        JsonToken token = tokens[node.Token];
        if (token.Type == JsonTokenType.String)
            Text(node.Token);
        else if (token.Type == JsonTokenType.StartObject)
            Members(node);
        else if (token.Type == JsonTokenType.StartArray)
            Items(node);
    }

    private void Items(LocatedNode node)
    {
        int index = 0;
        for (int at = node.Token + 1; at < End(node.Token); at = tokens[at].Next)
            Value(new(json, at, node, -1, index++));
    }

    private void Members(LocatedNode node)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        for (int at = node.Token + 1; at < End(node.Token); at = tokens[at + 1].Next)
        {
            Text(at);
            if (at + 1 >= tokens.Count)
                return;
            LocatedNode value = new(json, at + 1, node, at, 0);
            Value(value);
            string name = json.Text(at);
            if (tokens[at + 1].Next == JsonToken.Open || names.Add(name))
                continue;
            tokens[at].IsRepeated = true;
            if (!_capped.TryTake())
                continue;
            (int line, int column) = json.Place(at);
            problems.Add(new(Texts.Of("json.duplicate-member", ("name", LocatedNode.Shorten(name))), file, line, column, value.Path));
        }
    }

    private void Text(int index)
    {
        if (!tokens[index].IsEscaped || json.Unescaped(index) is not null || !_capped.TryTake())
            return;
        (int line, int column) = json.Place(index);
        problems.Add(new(Texts.Of("json.half-character"), file, line, column));
    }

    private int End(int index) => Math.Min(tokens[index].Next, tokens.Count);
}
