using DisclosureRules.Json;

namespace DisclosureRules.Expressions.Syntax;

internal enum ExpressionTokenKind
{
    End,
    Number,
    Text,
    Word,
    Symbol,
}

/// <summary>A token of an expression; <see cref="Start"/> and <see cref="End"/> are positions in its text.</summary>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Value, int Start, int End)
{
    public bool Is(string value) => (Kind is ExpressionTokenKind.Symbol or ExpressionTokenKind.Word) && Value == value;

    /// <summary>The token as a message shows it.</summary>
    public string Shown => Kind == ExpressionTokenKind.End ? "" : $"`{LocatedNode.Shorten(Value)}`";
}
