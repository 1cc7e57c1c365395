namespace DisclosureRules.Expressions.Syntax;

/// <summary>
/// The label of a row or column, written as the form prints it where its name belongs: <c>一、本年新收…</c>, <c>(一)予以公开</c>, <c>1.属于国家秘密</c>, full-width and with blanks,
/// too. It is taken as one word, so that whoever looks it up can say what it is called, and all else of the expression is read.
/// </summary>
internal static class PrintedLabel
{
    /// <summary>The label at a place; <see langword="null"/> for what may be a name, and for signs.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="start">The first character that is not blank.</param>
    public static ExpressionToken? Read(string text, int start)
    {
        char first = Lexer.Fold(text[start]);
        if (!char.IsAsciiDigit(first) && first != '(' && !Lexer.IsForeign(first))
            return null;
        (int end, int depth) = (start, 0);
        for (; end < text.Length; end++)
        {
            // What stands in brackets is part of the label, commas included.
            char c = Lexer.Fold(text[end]);
            if (c is ']' or '}' or '\u3011' or '\u3015' || (c == ',' && depth == 0))
                break;
            depth = c switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => depth };
        }

        while (end > start && Lexer.IsBlank(text[end - 1]))
            end--;
        return new(ExpressionTokenKind.Word, text[start..end], start, end);
    }
}
