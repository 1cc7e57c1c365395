using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Syntax;

/// <summary>What to add where a text is no expression because something is left out: the <c>if</c> of a <c>then</c>, the <c>then</c> of an <c>if</c>, brackets. Stateless and safe to share between threads.</summary>
internal static class Lacking
{
    /// <summary>What is lacking at a token that was not expected; <see langword="null"/> where it is none of these.</summary>
    public static Message? Of(List<ExpressionToken> tokens, int position)
    {
        ExpressionToken found = tokens[position];
        if (found.Is("then") || found.Is("else"))
            return OfChoice(tokens, position);
        if (found.Is(",") && IsOpen(tokens, position, "if", "then") && Depth(tokens, position, "(", ")") == 0)
            return Texts.Of("expression.syntax/then");
        if (found.Is(")") || found.Is("]") || found.Is("}"))
        {
            string open = found.Is(")") ? "(" : found.Is("]") ? "[" : "{";
            return Depth(tokens, position, open, found.Value) > 0 ? null : Texts.Of("expression.syntax/no-open", ("found", found.Value), ("open", open));
        }

        return found.Kind == ExpressionTokenKind.Word && !Parser.IsKeyword(found.Value) && position > 0 && tokens[position - 1] is { Kind: ExpressionTokenKind.Word } name && !Parser.IsKeyword(name.Value)
            ? OfBrackets(tokens, position, name) : null;
    }

    /// <summary>A <c>then</c> or <c>else</c> that no <c>if</c> stands before.</summary>
    private static Message? OfChoice(List<ExpressionToken> tokens, int position)
    {
        for (int i = 0; i < position; i++)
        {
            if (Remedy.Keyword(tokens[i]) is not null || tokens[i].Is("if"))
                return null;
        }

        return Texts.Of("expression.syntax/if", ("found", tokens[position].Value));
    }

    /// <summary>A name right behind another one: what a function is asked of, or the row of a cell, without the bracket that opens before it.</summary>
    private static Message? OfBrackets(List<ExpressionToken> tokens, int position, ExpressionToken name)
    {
        if (tokens[position + 1].Is("["))
        {
            int end = tokens.FindIndex(position, t => t.Is("]"));
            return end < 0 ? null : Texts.Of("expression.syntax/call", ("written", $"{name.Value}({Remedy.Name(tokens, end)})"));
        }

        return tokens[position + 1].Is(",") && tokens[position + 2] is { Kind: ExpressionTokenKind.Word } column && tokens[position + 3].Is("]")
            ? Texts.Of("expression.syntax/cell", ("written", $"{name.Value}[{tokens[position].Value}, {column.Value}]")) : null;
    }

    /// <summary>Whether a word before a token waits for another one.</summary>
    private static bool IsOpen(List<ExpressionToken> tokens, int position, string word, string closing)
    {
        int open = 0;
        for (int i = 0; i < position; i++)
            open += tokens[i].Is(word) ? 1 : tokens[i].Is(closing) ? -1 : 0;
        return open > 0;
    }

    /// <summary>How many brackets are open before a token.</summary>
    private static int Depth(List<ExpressionToken> tokens, int position, string open, string close)
    {
        int depth = 0;
        for (int i = 0; i < position; i++)
            depth += tokens[i].Is(open) ? 1 : tokens[i].Is(close) ? -1 : 0;
        return depth;
    }
}
