using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Syntax;

/// <summary>What to write instead, where a text that is no expression is one of the usual slips: other languages' words and signs, numbers with separators.</summary>
internal static class Remedy
{
    /// <summary>Chinese words for ten thousand and a hundred million, and how many zeros they stand for.</summary>
    private static readonly (string Word, int Zeros)[] Multiples = [("\u4E07", 4), ("\u842C", 4), ("\u4EBF", 8), ("\u5104", 8), ("\u5343", 3), ("\u767E", 2)];

    /// <summary>The slip at or before a token that was not expected; <see langword="null"/> where it is none of these.</summary>
    public static (ExpressionToken At, Message Message)? For(List<ExpressionToken> tokens, int position)
    {
        ExpressionToken found = tokens[position];
        ExpressionToken? before = position > 0 ? tokens[position - 1] : null;
        if (ListRemedy.Of(tokens, position) is { } list)
            return (found, list);
        if (OfCall(tokens, position) is { } call)
            return (call, Texts.Of("expression.syntax/if-call"));
        if (Lacking.Of(tokens, position) is { } lacking)
            return (found, lacking);
        if (before is { Kind: ExpressionTokenKind.Word } group && OfName(tokens, position, group) is { } name)
            return (found, name);
        if (OfTest(tokens, position) is { } test)
            return (found, test);
        if (before is { } word && Keyword(word) is { } earlier)
            return (word, Texts.Of("expression.syntax/keyword", ("found", word.Value), ("keyword", earlier)));
        if (Keyword(found) is { } keyword)
            return (found, Texts.Of("expression.syntax/keyword", ("found", found.Value), ("keyword", keyword)));
        if (found.Kind == ExpressionTokenKind.Word && Synonyms.Of("words.operators", found.Value) is { } comparison)
            return (found, Texts.Of("expression.syntax/keyword", ("found", found.Value), ("keyword", comparison)));
        if (found.Kind == ExpressionTokenKind.Text && before is { } bracket && (bracket.Is("[") || bracket.Is(",") || bracket.Is("{")))
            return (found, Texts.Of("expression.syntax/quoted-name", ("name", found.Value)));
        if (before is { Kind: ExpressionTokenKind.Number } number && OfNumber(number, found, tokens, position) is { } remedy)
            return (found, remedy);
        if (found.Is("-") && before?.Is("*") == true && Names(tokens, position + 1) is { Length: > 0 } names)
            return (found, Texts.Of("expression.syntax/without", ("names", names)));
        return found.Is(",") ? (found, Texts.Of("expression.syntax/comma")) : null;
    }

    /// <summary>A number with a separator, or with a word right behind it: of ten thousands, or a unit.</summary>
    private static Message? OfNumber(ExpressionToken number, ExpressionToken found, List<ExpressionToken> tokens, int position)
    {
        if (found.Is(",") && tokens[position + 1] is { Kind: ExpressionTokenKind.Number, Value.Length: 3 } tail && tail.Start == found.End)
            return Texts.Of("expression.syntax/separator", ("found", $"{number.Value},{tail.Value}"), ("number", number.Value + tail.Value));
        if (found.Kind != ExpressionTokenKind.Word || number.End != found.Start || !found.Value.Any(Lexer.IsForeign))
            return null;
        if (OfYear(number, found, tokens, position) is { } year)
            return year;
        (string word, int zeros) = Array.Find(Multiples, m => found.Value.StartsWith(m.Word, StringComparison.Ordinal));
        return Texts.Of(word == found.Value ? "expression.syntax/multiple" : "expression.syntax/unit", ("found", number.Value + found.Value), ("number", word is null ? number.Value : Written(number.Value, zeros)));
    }

    /// <summary>A year that stands by itself where a condition is wanted, perhaps with words for "since" or "until" behind it.</summary>
    private static Message? OfYear(ExpressionToken number, ExpressionToken found, List<ExpressionToken> tokens, int position)
    {
        bool isCompared = position > 1 && tokens[position - 2].Kind == ExpressionTokenKind.Symbol && !tokens[position - 2].Is("(");
        return number.Value.Length == 4 && found.Value[0] == '\u5E74' && !isCompared && (position < 2 || !tokens[position - 2].Is("in"))
            ? Texts.Of("expression.syntax/year", ("found", number.Value + found.Value), ("year", number.Value)) : null;
    }

    /// <summary>A name of rows or columns with what names have elsewhere: a range of them, or an asterisk without a dot.</summary>
    private static Message? OfName(List<ExpressionToken> tokens, int position, ExpressionToken before)
    {
        ExpressionToken found = tokens[position];
        if (found.Is("*") && found.Start == before.End)
            return Texts.Of("expression.syntax/wildcard", ("name", before.Value));
        return (found.Is("..") || found.Is(":") || found.Is("-")) && position > 1 && tokens[position + 1] is { Kind: ExpressionTokenKind.Word } last && tokens[position - 2] is var bracket && (bracket.Is("[") || bracket.Is("{") || bracket.Is(","))
            ? Texts.Of("expression.syntax/range", ("found", $"{before.Value}{found.Value}{last.Value}"), ("first", before.Value), ("last", last.Value)) : null;
    }

    /// <summary>An <c>if</c> that is written as a function, where its comma comes.</summary>
    private static ExpressionToken? OfCall(List<ExpressionToken> tokens, int position)
    {
        if (tokens[position].Is(","))
        {
            int depth = 0;
            for (int i = position - 1; i > 0; i--)
            {
                depth += tokens[i].Is(")") ? 1 : tokens[i].Is("(") ? -1 : 0;
                if (depth < 0)
                    return tokens[i - 1].Is("if") ? tokens[i - 1] : null;
            }
        }

        // In capitals it is met before its comma.
        if (tokens[position].Kind != ExpressionTokenKind.Word || Keyword(tokens[position]) != "if" || !tokens[position + 1].Is("("))
            return null;
        (int at, int open) = (position + 2, 1);
        for (; at < tokens.Count && open > 0; at++)
        {
            if (open == 1 && tokens[at].Is(","))
                return tokens[position];
            open += tokens[at].Is("(") ? 1 : tokens[at].Is(")") ? -1 : 0;
        }

        return null;
    }

    /// <summary>A function between what it is asked of and its text, and the words of other languages for a cell in which nothing stands.</summary>
    private static Message? OfTest(List<ExpressionToken> tokens, int position)
    {
        ExpressionToken found = tokens[position];
        if (position == 0 || found.Kind != ExpressionTokenKind.Word)
            return null;
        string name = Name(tokens, position - 1);
        if (found.Is("not") && tokens[position + 1].Is("in"))
            return Texts.Of("expression.syntax/not-in", ("name", name));
        if (Synonyms.Of("words.operators", found.Value) == "=")
        {
            bool isNot = tokens[position + 1].Is("not");
            ExpressionToken nothing = tokens[position + (isNot ? 2 : 1)];
            if (!IsNothing(nothing.Value))
                return null;
            bool isCell = tokens[position - 1].Is("]");
            return Texts.Of("expression.syntax/null", ("found", $"{found.Value} {(isNot ? "not " : "")}{nothing.Value}"), ("written", isCell ? $"{(isNot ? "not " : "")}isBlank({name})" : $"{(isNot ? "" : "not ")}isKnown({name})"));
        }

        string? function = found.Value is "contains" or "startsWith" or "endsWith" ? found.Value : Synonyms.Of("words.functions", found.Value);
        if (function is not ("contains" or "startsWith" or "endsWith"))
            return null;
        ExpressionToken text = tokens[position + 1] is { Kind: ExpressionTokenKind.Word } and { Value: "with" } ? tokens[position + 2] : tokens[position + 1];
        if (text.Kind != ExpressionTokenKind.Text)
            return null;
        // The patterns of databases.
        bool isAtEnd = text.Value is ['%', .., not '%'], isAtStart = text.Value is [not '%', .., '%'];
        return Texts.Of("expression.syntax/text-test", ("found", found.Value), ("written", $"{(isAtEnd ? "endsWith" : isAtStart ? "startsWith" : function)}({name}, '{text.Value.Trim('%')}')"));
    }

    /// <summary>Whether a word stands for nothing in other languages.</summary>
    public static bool IsNothing(string word)
    {
        Message words = Texts.Of("words.nothing");
        return $"{words.Zh} {words.En}".Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The cell, function or word that ends at a token.</summary>
    public static string Name(List<ExpressionToken> tokens, int end)
    {
        if (end < 0)
            return "";
        int start = end;
        if (tokens[end].Is("]") || tokens[end].Is(")"))
        {
            for (int depth = 1; depth > 0 && start > 0;)
            {
                start--;
                depth += tokens[start].Is("]") || tokens[start].Is(")") ? 1 : tokens[start].Is("[") || tokens[start].Is("(") ? -1 : 0;
            }

            start -= start > 0 && tokens[start - 1].Kind == ExpressionTokenKind.Word && !Parser.IsKeyword(tokens[start - 1].Value) ? 1 : 0;
        }

        return string.Concat(Enumerable.Range(start, end + 1 - start).Select(i => tokens[i].Kind == ExpressionTokenKind.Text ? $"'{tokens[i].Value}'" : tokens[i].Is(",") ? ", " : tokens[i].Value));
    }

    /// <summary>The names from a token on, with signs of subtraction between them.</summary>
    private static string Names(List<ExpressionToken> tokens, int start)
    {
        List<string> names = [];
        for (int i = start; i < tokens.Count && (tokens[i].Kind == ExpressionTokenKind.Word || tokens[i].Is("-") || tokens[i].Is("{")); i++)
        {
            if (tokens[i].Kind == ExpressionTokenKind.Word)
                names.Add(tokens[i].Value);
        }

        return string.Join(", ", names);
    }

    /// <summary>The keyword that a word stands for: in other letters, or its Chinese translation.</summary>
    public static string? Keyword(ExpressionToken token)
    {
        if (token.Kind != ExpressionTokenKind.Word || Parser.IsKeyword(token.Value))
            return null;
        if (token.Value.ToLowerInvariant() is var lower && Parser.IsKeyword(lower))
            return lower;
        return Synonyms.Of("words.keywords", token.Value)?.Replace('_', ' ');
    }

    /// <summary>The number with so many zeros instead of its word, where it is whole.</summary>
    private static string Written(string number, int zeros) =>
        number.Contains('.', StringComparison.Ordinal) ? $"{number} * 1{new string('0', zeros)}" : number + new string('0', zeros);
}
