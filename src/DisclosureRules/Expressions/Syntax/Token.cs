namespace DisclosureRules.Expressions;

internal enum TokenKind
{
    End,
    Number,
    Text,
    Word,
    Symbol,
}

/// <summary>A token of an expression; <see cref="Start"/> and <see cref="End"/> are positions in its text.</summary>
internal readonly record struct Token(TokenKind Kind, string Value, int Start, int End)
{
    public bool Is(string value) => (Kind is TokenKind.Symbol or TokenKind.Word) && Value == value;

    /// <summary>The token as a message shows it.</summary>
    public string Shown => Kind == TokenKind.End ? "" : $"`{Value}`";
}
