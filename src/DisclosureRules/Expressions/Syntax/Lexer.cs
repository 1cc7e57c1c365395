using System.Text;
using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Syntax;

/// <summary>
/// Cuts the text of an expression into tokens. Full-width punctuation, which a Chinese keyboard gives, means the same as half-width.
/// </summary>
internal static class Lexer
{
    /// <param name="text">The expression.</param>
    /// <param name="slips">Receives signs and words of other languages; the tokens have what was meant by them.</param>
    public static List<ExpressionToken> Read(string text, List<ExpressionError> slips)
    {
        List<ExpressionToken> tokens = [];
        (int position, int open) = (0, 0);
        while (true)
        {
            while (position < text.Length && IsBlank(text[position]))
                position++;
            if (position == text.Length)
            {
                tokens.Add(new(ExpressionTokenKind.End, "", position, position));
                return tokens;
            }

            if (open > 0 && IsBeforeName(tokens[^1]) && PrintedLabel.Read(text, position) is { } label)
            {
                tokens.Add(label);
                position = label.End;
                continue;
            }

            if (Slip(text, position) is { } slip)
            {
                slips.Add(slip.Error);
                open = Math.Max(0, open + Opened(slip.Meant));
                if (slip.Meant.Length > 0)
                    tokens.Add(new(char.IsAsciiLetter(slip.Meant[0]) ? ExpressionTokenKind.Word : ExpressionTokenKind.Symbol, slip.Meant, position, slip.Error.End));
                position = slip.Error.End;
                continue;
            }

            ExpressionToken token = Next(text, position);
            tokens.Add(token);
            open = token.Kind == ExpressionTokenKind.Symbol ? Math.Max(0, open + Opened(token.Value)) : open;
            position = token.End;
        }

        static int Opened(string symbol) => symbol switch { "[" => 1, "]" => -1, _ => 0 };
    }

    /// <summary>Whether the name of a row or column comes next, where a cell is named.</summary>
    private static bool IsBeforeName(ExpressionToken token) => token.Is("[") || token.Is("{") || token.Is(",") || token.Is("except");

    /// <summary>What other languages write at this place, with what is meant by it; nothing is meant by a sign for per cent.</summary>
    private static (ExpressionError Error, string Meant)? Slip(string text, int start)
    {
        char c = Fold(text[start]);
        char next = start + 1 < text.Length ? Fold(text[start + 1]) : '\0';
        switch (c)
        {
            case '=' when next is '>' or '<':
                string meant = next == '>' ? ">=" : "<=";
                return Slip(Texts.Of("expression.syntax/arrow", ("found", $"={next}"), ("operator", meant)), 2, meant);
            case '/' or '÷':
                return Slip(Texts.Of("expression.division"), 1, "*");
            case '!' when next == '=':
                return null;
            case '&' or '|' or '!':
                int length = c != '!' && next == c ? 2 : 1;
                string keyword = c switch { '&' => "and", '|' => "or", _ => "not" };
                return Slip(Texts.Of("expression.character/operator", ("character", new string(c, length)), ("operator", keyword)), length, keyword);
            case '%':
                return Slip(Texts.Of("expression.character/percent"), 1, "");
            case '\u3010' or '\u3014' or '\u3011' or '\u3015' or '\u3001':
                // Lenticular and tortoise shell brackets, and the comma of lists.
                string sign = c switch { '\u3010' or '\u3014' => "[", '\u3001' => ",", _ => "]" };
                return Slip(Texts.Of("expression.character/operator", ("character", c.ToString()), ("operator", sign)), 1, sign);
            default:
                if (!IsForeign(c))
                    return null;
                ExpressionToken word = Word(text, start);
                return Remedy.Keyword(word) is { } translated ? Slip(Texts.Of("expression.syntax/keyword", ("found", word.Value), ("keyword", translated)), word.End - start, translated) : null;
        }

        (ExpressionError, string) Slip(Message message, int length, string meant) => (new(message, start, start + length), meant);
    }

    private static ExpressionToken Next(string text, int start)
    {
        char c = Fold(text[start]);
        if (char.IsAsciiDigit(c))
            return Number(text, start);
        if (char.IsAsciiLetter(c) || c == '_' || IsForeign(c))
            return Word(text, start);
        if (c is '"' or '\'' or '“' or '‘')
            return Quoted(text, start, c switch { '“' => '”', '‘' => '’', _ => c });
        string two = start + 1 < text.Length ? $"{c}{Fold(text[start + 1])}" : "";
        if (two is "<=" or ">=" or "!=" or "<>" or "==" or "..")
            return new(ExpressionTokenKind.Symbol, two switch { "<>" => "!=", "==" => "=", _ => two }, start, start + 2);
        string one = c switch { '≤' => "<=", '≥' => ">=", '≠' => "!=", '×' => "*", '−' => "-", _ => c.ToString() };
        if (one is "<=" or ">=" or "!=" || "=<>+-*()[]{},:".Contains(one[0], StringComparison.Ordinal))
            return new(ExpressionTokenKind.Symbol, one, start, start + 1);
        throw Error(Texts.Of("expression.character", ("character", text[start..(start + 1)])), start, start + 1);
    }

    private static ExpressionToken Number(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(Fold(text[end])))
            end++;
        if (end + 1 < text.Length && Fold(text[end]) == '.' && char.IsAsciiDigit(Fold(text[end + 1])))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(Fold(text[end])))
                end++;
        }

        StringBuilder digits = new();
        foreach (char c in text.AsSpan(start, end - start))
            digits.Append(Fold(c));
        return new(ExpressionTokenKind.Number, digits.ToString(), start, end);
    }

    /// <summary>A word is letters, digits and underscores, with dots between (<c>denied.stateSecret</c>) or <c>.*</c> at its end.</summary>
    private static ExpressionToken Word(string text, int start)
    {
        int end = start;
        while (end < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_' || IsForeign(text[end]))
                end++;
            else if (text[end] == '.' && end + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[end + 1]) || text[end + 1] == '_' || IsForeign(text[end + 1])))
                end++;
            else if (text[end] == '.' && end + 1 < text.Length && text[end + 1] == '*')
                return new(ExpressionTokenKind.Word, text[start..(end + 2)], start, end + 2);
            else
                break;
        }

        return new(ExpressionTokenKind.Word, text[start..end], start, end);
    }

    private static ExpressionToken Quoted(string text, int start, char quote)
    {
        int end = text.IndexOf(quote, start + 1);
        if (end < 0)
            throw Error(Texts.Of("expression.unclosed-text", ("quote", quote.ToString())), start, text.Length);
        return new(ExpressionTokenKind.Text, text[(start + 1)..end], start, end + 1);
    }

    /// <summary>Letters of other scripts make words, too: no name is made of them, but what was meant can then be told.</summary>
    public static bool IsForeign(char c) => c > '\x7F' && c is not (>= '\uFF00' and <= '\uFFEF') && char.IsLetter(c);

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\u3000';

    public static char Fold(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    private static ExpressionException Error(Message message, int start, int end) => new(new(message, start, end));
}
