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
        if (Keyword(found) is { } keyword)
            return (found, Texts.Of("expression.syntax/keyword", ("found", found.Value), ("keyword", keyword)));
        if (before is { } word && Keyword(word) is { } earlier)
            return (word, Texts.Of("expression.syntax/keyword", ("found", word.Value), ("keyword", earlier)));
        if (found.Kind == ExpressionTokenKind.Word && Synonyms.Of("words.operators", found.Value) is { } comparison)
            return (found, Texts.Of("expression.syntax/keyword", ("found", found.Value), ("keyword", comparison)));
        if (found.Kind == ExpressionTokenKind.Text && before is { } bracket && (bracket.Is("[") || bracket.Is(",") || bracket.Is("{")))
            return (found, Texts.Of("expression.syntax/quoted-name", ("name", found.Value)));
        if (found.Kind == ExpressionTokenKind.Word && before is { Kind: ExpressionTokenKind.Number } number && number.End == found.Start
            && Array.Find(Multiples, m => m.Word == found.Value) is { Word: not null } multiple)
        {
            return (found, Texts.Of("expression.syntax/multiple", ("found", number.Value + found.Value), ("number", Written(number.Value, multiple.Zeros))));
        }

        if (found.Is(",") && before is { Kind: ExpressionTokenKind.Number } head && tokens[position + 1] is { Kind: ExpressionTokenKind.Number, Value.Length: 3 } tail && tail.Start == found.End)
            return (found, Texts.Of("expression.syntax/separator", ("found", $"{head.Value},{tail.Value}"), ("number", head.Value + tail.Value)));
        if (found.Is("..") && before is { Kind: ExpressionTokenKind.Word } first && tokens[position + 1] is { Kind: ExpressionTokenKind.Word } last)
            return (found, Texts.Of("expression.syntax/range", ("first", first.Value), ("last", last.Value)));
        if (found.Is(","))
            return (found, Texts.Of("expression.syntax/comma"));
        if (!found.Is("{") || before?.Is("in") != true)
            return null;
        ExpressionToken listed = tokens[position + 1];
        return (found, listed.Kind == ExpressionTokenKind.Number || ExactNumber.TryParseDecimal(listed.Value, out _)
            ? Texts.Of("expression.syntax/list-of-numbers", ("name", position > 1 ? tokens[position - 2].Value : "year"), ("number", listed.Value)) : Texts.Of("expression.syntax/list"));
    }

    /// <summary>The keyword that a word stands for: in other letters, or its Chinese translation.</summary>
    public static string? Keyword(ExpressionToken token)
    {
        if (token.Kind != ExpressionTokenKind.Word || Parser.IsKeyword(token.Value))
            return null;
        if (token.Value.ToLowerInvariant() is var lower && Parser.IsKeyword(lower))
            return lower;
        return Synonyms.Of("words.keywords", token.Value);
    }

    /// <summary>The number with so many zeros instead of its word, where it is whole.</summary>
    private static string Written(string number, int zeros) =>
        number.Contains('.', StringComparison.Ordinal) ? $"{number} * 1{new string('0', zeros)}" : number + new string('0', zeros);
}
