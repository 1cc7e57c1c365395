using System.Buffers;
using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Syntax;

/// <summary>Signs of other languages, each with what is meant by it, so that all else of an expression is read.</summary>
internal static class Slips
{
    // What may stand behind a whole condition: blanks, and the signs at the end of a sentence.
    private static readonly SearchValues<char> AtEnd = SearchValues.Create(" \t\r\n\u3000;\uFF1B\u3002");

    /// <summary>What other languages write at a place, with the token that is meant by it; none is meant by a sign for per cent.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="start">The first character that is not blank.</param>
    /// <param name="before">The tokens before it.</param>
    public static (ExpressionError Error, ExpressionToken? Meant)? At(string text, int start, List<ExpressionToken> before)
    {
        char c = Lexer.Fold(text[start]), next = At(1), third = At(2);
        switch (c)
        {
            case '=' when next is '>' or '<':
                string meant = next == '>' ? ">=" : "<=";
                return Symbol(Texts.Of("expression.syntax/arrow", ("found", $"={next}"), ("operator", meant)), 2, meant);
            case '/' or '÷':
                return Symbol(Texts.Of("expression.division"), 1, "*");
            case '^':
                return Symbol(Texts.Of("expression.character/power"), 1, "*");
            case '*' when next == '*':
                return Symbol(Texts.Of("expression.character/power"), 2, "*");
            case '!' when next == '=':
                return null;
            case '&' or '|' or '!':
                int length = c != '!' && next == c ? 2 : 1;
                string keyword = c switch { '&' => "and", '|' => "or", _ => "not" };
                return Word(Instead(new string(c, length), keyword), length, keyword);
            case '%' when before is [.., { Kind: ExpressionTokenKind.Number }]:
                return (Error(Texts.Of("expression.character/percent"), 1), null);
            case '%':
                return Symbol(Texts.Of("expression.character/remainder"), 1, "*");
            case '~':
                return Symbol(Instead("~", ".."), 1, "..");
            case '.' when next == '.' && third == '.':
                return Symbol(Instead("...", ".."), 3, "..");
            case '.' when char.IsAsciiDigit(next):
                int end = start + 1;
                while (end < text.Length && char.IsAsciiDigit(Lexer.Fold(text[end])))
                    end++;
                string number = string.Concat("0.", string.Concat(text[(start + 1)..end].Select(Lexer.Fold)));
                return Meant(Texts.Of("expression.character/fraction", ("found", text[start..end]), ("number", number)), end - start, ExpressionTokenKind.Number, number);
            case ';' or '\u3002':
                Message joined = Texts.Of("expression.character/semicolon", ("character", text[start].ToString()));
                return text.AsSpan(start + 1).IndexOfAnyExcept(AtEnd) < 0 ? (Error(joined, text.Length - start), null) : Word(joined, 1, "and");
            case '\u300C' or '\u300E':
                int close = text.IndexOf(c == '\u300C' ? '\u300D' : '\u300F', start);
                string quoted = text[(start + 1)..(close < 0 ? text.Length : close)];
                return Meant(Texts.Of("expression.character/quotes", ("text", quoted)), close < 0 ? text.Length - start : close + 1 - start, ExpressionTokenKind.Text, quoted);
            case '\u3010' or '\u3014' or '\u3011' or '\u3015' or '\u3001':
                // Lenticular and tortoise shell brackets, and the comma of lists.
                string sign = c switch { '\u3010' or '\u3014' => "[", '\u3001' => ",", _ => "]" };
                return Symbol(Instead(c.ToString(), sign), 1, sign);
            case '\u300A' or '\u3008' or '\u300B' or '\u3009':
                // Brackets of titles, which a Chinese keyboard has in the place of these signs.
                string compared = c is '\u300A' or '\u3008' ? "<" : ">";
                int signs = next == '=' ? 2 : 1;
                return IsComparison(before, text, start + signs) ? Symbol(Instead(text[start..(start + signs)], compared + (signs > 1 ? "=" : "")), signs, compared + (signs > 1 ? "=" : ""))
                    : (Error(Texts.Of("expression.character/title-bracket", ("character", c.ToString())), 1), null);
            default:
                if (!Lexer.IsForeign(c))
                    return null;
                ExpressionToken word = Lexer.Word(text, start);
                return Remedy.Keyword(word) is { } translated && Parser.IsKeyword(translated)
                    ? Word(Texts.Of("expression.syntax/keyword", ("found", word.Value), ("keyword", translated)), word.End - start, translated) : null;
        }

        char At(int offset) => start + offset < text.Length ? Lexer.Fold(text[start + offset]) : '\0';

        ExpressionError Error(Message message, int length) => new(message, start, start + length);

        (ExpressionError, ExpressionToken?) Meant(Message message, int length, ExpressionTokenKind kind, string meant) => (Error(message, length), new ExpressionToken(kind, meant, start, start + length));

        (ExpressionError, ExpressionToken?) Symbol(Message message, int length, string meant) => Meant(message, length, ExpressionTokenKind.Symbol, meant);

        (ExpressionError, ExpressionToken?) Word(Message message, int length, string meant) => Meant(message, length, ExpressionTokenKind.Word, meant);

        // Whether there is something to compare on both sides.
        static bool IsComparison(List<ExpressionToken> before, string text, int after) =>
            before is [.., { Kind: ExpressionTokenKind.Word or ExpressionTokenKind.Number or ExpressionTokenKind.Text } or { Value: ")" or "]" }] && text.AsSpan(after).IndexOfAnyExcept(AtEnd) >= 0;

        static Message Instead(string found, string meant) => Texts.Of("expression.character/operator", ("character", found), ("operator", meant));
    }
}
