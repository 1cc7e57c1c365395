using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>An expression of a rule with its place in the pack, so that an error inside it points at the right character.</summary>
internal sealed class RuleText
{
    private readonly SourceNode _node;
    private readonly bool _exact;

    private RuleText(string text, Syntax syntax, SourceNode node, bool exact) =>
        (Text, Syntax, _node, _exact) = (text, syntax, node, exact);

    public string Text { get; }

    public Syntax Syntax { get; }

    /// <summary>Parses a member of the pack; <see langword="null"/> and a problem when it is no expression.</summary>
    public static RuleText? Read(SourceNode node, SourceReader json) =>
        json.TextOf(node) is { } text ? Parse(text, node, exact: !node.HasEscapes, json) : null;

    /// <summary>Parses text that stands for a shorthand; errors point at the shorthand.</summary>
    public static RuleText? Generated(string text, SourceNode node, SourceReader json) => Parse(text, node, exact: false, json);

    /// <summary>The problem that an error at this expression is.</summary>
    public Problem Problem(ExpressionError error, string? file) => Problem(error, Text, _node, _exact, file);

    private static RuleText? Parse(string text, SourceNode node, bool exact, SourceReader json)
    {
        try
        {
            return new(text, Parser.Parse(text), node, exact);
        }
        catch (ExpressionException exception)
        {
            json.Problems.Add(Problem(exception.Error, text, node, exact, json.File));
            return null;
        }
    }

    private static Problem Problem(ExpressionError error, string text, SourceNode node, bool exact, string? file)
    {
        bool inString = exact && node.Kind == JsonValueKind.String;
        int column = node.Column + (inString ? 1 + error.Start : 0);
        LocalizedText message = inString
            ? error.Message
            : new($"{error.Message.Zh}(在 `{text}` 第 {error.Start + 1} 字)", $"{error.Message.En} (in `{text}` at character {error.Start + 1})");
        return new(error.Code, message, file, node.Line, column, node.Path);
    }
}
