using System.Text;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Rules;

/// <summary>
/// A message with placeholders in braces: <c>{actual}</c>, <c>{expected}</c>, <c>{difference}</c>, <c>{left}</c>, <c>{right}</c>,
/// <c>{instance}</c>, <c>{unit}</c>, <c>{year}</c>, <c>{form}</c>, in a rule over claims also <c>{quote}</c>, <c>{claim}</c>,
/// <c>{stated}</c>, <c>{share}</c>, <c>{parts}</c>, the dates <c>{published}</c> and <c>{signed}</c>, or an expression of the rule language. A doubled brace is a brace.
/// </summary>
internal sealed class MessageTemplate
{
    public static readonly string[] Words = ["actual", "expected", "difference", "left", "right", "instance", "unit", "year", "form", "quote", "claim", "stated", "share", "parts", "published", "signed"];

    /// <summary>How many placeholders a message may have; those of the national packs have seven at most.</summary>
    public const int MaximumPlaceholders = 30;

    private MessageTemplate(string text, IReadOnlyList<MessagePart> parts) => (Text, Parts) = (text, parts);

    /// <summary>The message as its pack states it.</summary>
    public string Text { get; }

    public IReadOnlyList<MessagePart> Parts { get; }

    /// <summary>Parses the text; throws <see cref="ExpressionException"/> at a placeholder that is neither a word nor an expression.</summary>
    public static MessageTemplate Parse(string text)
    {
        List<MessagePart> parts = [];
        StringBuilder literal = new();
        int placeholders = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '{' or '}' && i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i++;
            }
            else if (c == '{')
            {
                int close = ClosingBrace(text, i);
                if (close < 0)
                    throw Error(i, Unclosed(text[(i + 1)..]));
                if (++placeholders > MaximumPlaceholders)
                    throw Error(i, Texts.Of("words.template.too-many", ("count", text.Count(c => c == '{')), ("most", MaximumPlaceholders)));
                parts.Add(new(literal.ToString(), null, null));
                literal.Clear();
                parts.Add(Placeholder(text[(i + 1)..close], i + 1));
                i = close;
            }
            else if (c == '}')
            {
                throw Error(i, Texts.Of("words.template.stray"));
            }
            else
            {
                literal.Append(c);
            }
        }

        parts.Add(new(literal.ToString(), null, null));
        return new(text, parts);
    }

    /// <summary>A message in Chinese and English as a pack states it; empty where there is none, or where it is wrong, which is told.</summary>
    public static IReadOnlyList<MessageTemplate> Read(LocalizedText? message, LocatedNode? node, LocatedReader json)
    {
        if (message is null)
            return [];
        List<MessageTemplate> templates = [];
        try
        {
            templates.Add(Parse(message.Zh));
        }
        catch (ExpressionException exception)
        {
            json.Add(exception.Error.Code, exception.Error.Message, node!.Member("zh") ?? node);
        }

        try
        {
            if (message.En != message.Zh || templates.Count > 0)
                templates.Add(Parse(message.En));
        }
        catch (ExpressionException exception)
        {
            json.Add(exception.Error.Code, exception.Error.Message, node!.Member("en") ?? node);
        }

        return templates.Count == 2 ? templates : [];
    }

    /// <summary>The brace that closes the one at <paramref name="open"/>; an expression may have sets in braces of its own.</summary>
    private static int ClosingBrace(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }

    /// <summary>A placeholder that nothing closes, with what to write where it is one of the words.</summary>
    private static Message Unclosed(string rest)
    {
        string word = new([.. rest.TrimStart().TakeWhile(char.IsAsciiLetter)]);
        return Words.Contains(word, StringComparer.Ordinal) ? Texts.Of("words.template.unclosed/word", ("word", word)) : Texts.Of("words.template.unclosed");
    }

    private static MessagePart Placeholder(string text, int start)
    {
        string word = text.Trim();
        if (Words.Contains(word, StringComparer.Ordinal))
            return new("", word, null);
        try
        {
            return new("", null, Parser.Parse(text));
        }
        catch (ExpressionException exception)
        {
            string list = string.Join(", ", Words);
            throw Error(
                start + exception.Error.Start,
                Texts.Of("words.template.placeholder", ("placeholder", word), ("error", exception.Error.Message), ("accepted", list)));
        }
    }

    /// <summary>Placeholders that are names and stand for nothing, told together: whoever mends one mends all.</summary>
    public static ExpressionError Unknown(IReadOnlyList<NameSyntax> names)
    {
        LocalizedText list = LocalizedText.Join(Texts.Comma, names.Select(n => n.Role.Prefix() + n.Name).Distinct()
            .Select(n => LocalizedText.Join(LocalizedText.Empty, [LocalizedText.Same($"`{{{n}}}`"), Synonyms.Meant("words.placeholders", n, Words)])));
        return new(Texts.Of("rule.unknown-name/placeholder", ("names", list), ("accepted", string.Join(", ", Words))), names[0].Start, names[0].End);
    }

    private static ExpressionException Error(int at, LocalizedText error) =>
        new(new(Texts.Of("rule.message", ("error", error), ("character", at + 1)), at, at));
}

/// <summary>A part of a message: literal text, a word with a fixed meaning, or an expression.</summary>
internal sealed record MessagePart(string Literal, string? Word, Syntax? Expression);
