using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>An expression of a rule with its place in the pack, so that an error inside it points at the right character.</summary>
internal sealed class LocatedExpression
{
    // What a shorthand stands for may be of any length; the beginning is enough to see which it is.
    private const int LongestShown = 1_000;

    private readonly LocatedNode _node;
    private readonly bool _exact;

    private LocatedExpression(string text, Syntax syntax, LocatedNode node, bool exact) =>
        (Text, Syntax, _node, _exact) = (text, syntax, node, exact);

    public string Text { get; }

    public Syntax Syntax { get; }

    /// <summary>Parses a member of the pack; <see langword="null"/> and a problem when it is no expression.</summary>
    public static LocatedExpression? Read(LocatedNode node, LocatedReader json) =>
        json.TextOf(node) is { } text ? Parse(text, node, exact: !node.HasEscapes, json) : null;

    /// <summary>Parses text that stands for a shorthand; errors point at the shorthand.</summary>
    public static LocatedExpression? Generated(string text, LocatedNode node, LocatedReader json) => Parse(text, node, exact: false, json);

    /// <summary>The problem that an error at this expression is.</summary>
    public Diagnostic Diagnostic(ExpressionError error, string? file) => Diagnostic(error, Text, _node, _exact, file);

    private static LocatedExpression? Parse(string text, LocatedNode node, bool exact, LocatedReader json)
    {
        try
        {
            return new(text, Parser.Parse(text), node, exact);
        }
        catch (ExpressionException exception)
        {
            foreach (ExpressionError error in exception.Further.Prepend(exception.Error))
                json.Add(Diagnostic(error, text, node, exact, json.File));
            return null;
        }
    }

    /// <summary>The text below a node that is this name; <see langword="null"/> where none is.</summary>
    public static LocatedNode? Written(LocatedNode node, string name) => name.Length == 0 ? null
        : node.Members.Select(m => m.Value).Concat(node.Items).FirstOrDefault(v => v.Kind == JsonValueKind.String && v.Text == name)
            ?? node.Members.Select(m => m.Value).Concat(node.Items).Where(v => v.Kind is JsonValueKind.Array or JsonValueKind.Object).Select(v => Written(v, name)).FirstOrDefault(v => v is not null);

    private static Diagnostic Diagnostic(ExpressionError error, string text, LocatedNode node, bool exact, string? file)
    {
        // A name that a shorthand was given stands in one of its members: that is where it is mended.
        if (!exact && node.Kind != JsonValueKind.String && Written(node, text[error.Start..Math.Min(error.End, text.Length)]) is { } member)
            return new(error.Code, error.Message, file, member.Line, member.Column, member.Path);
        bool inString = exact && node.Kind == JsonValueKind.String;
        int column = node.Column + (inString ? 1 + error.Start : 0);
        LocalizedText message = inString
            ? error.Message
            : Texts.Of("words.in-expression", ("error", error.Message), ("text", text.Length <= LongestShown ? text : text[..LongestShown] + "…"), ("character", error.Start + 1));
        return new(error.Code, message, file, node.Line, column, node.Path);
    }
}
