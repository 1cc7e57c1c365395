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
        (int position, int open, int bars) = (0, 0, 0);
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

            // A bar where a number begins opens what a second one closes.
            bool isOperand = IsBeforeOperand(tokens), isBar = Fold(text[position]) == '|' && (position + 1 == text.Length || Fold(text[position + 1]) != '|');
            if (isBar && (isOperand || bars > 0))
            {
                if (isOperand)
                    slips.Add(new(Texts.Of("expression.character/bars"), position, position + 1));
                bars += isOperand ? 1 : -1;
                tokens.Add(new(ExpressionTokenKind.Symbol, isOperand ? "(" : ")", position, ++position));
                continue;
            }

            if (Slips.At(text, position, tokens) is { } slip)
            {
                slips.Add(slip.Error);
                if (slip.Meant is { } meant)
                {
                    open = meant.Kind == ExpressionTokenKind.Symbol ? Math.Max(0, open + Opened(meant.Value)) : open;
                    tokens.Add(meant);
                }

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

    /// <summary>Whether what comes next begins a number or a text: nothing that an operator could follow stands before it.</summary>
    private static bool IsBeforeOperand(List<ExpressionToken> tokens) => tokens.Count == 0 || tokens[^1] switch
    {
        { Kind: ExpressionTokenKind.Symbol, Value: var symbol } => symbol is not (")" or "]" or "}"),
        { Kind: ExpressionTokenKind.Word, Value: var word } => Parser.IsKeyword(word) && word is not ("true" or "false"),
        _ => false,
    };

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
    public static ExpressionToken Word(string text, int start)
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
