using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Syntax;

/// <summary>What to write instead of a list of numbers or texts, which the language has none of. Stateless and safe to share between threads.</summary>
internal static class ListRemedy
{
    private const int MostListed = 4;

    /// <summary>Numbers or texts behind <c>in</c>, whatever brackets they have.</summary>
    public static Message? Of(List<ExpressionToken> tokens, int position)
    {
        int start = position;
        while (start > 0 && (tokens[start].Is(",") || tokens[start].Is("..") || tokens[start].Kind is ExpressionTokenKind.Number or ExpressionTokenKind.Text))
            start--;
        if (start > 0 && (tokens[start].Is("(") || tokens[start].Is("[") || tokens[start].Is("{")))
            start--;
        if (start < 1 || !tokens[start].Is("in") || (start > 1 && (tokens[start - 2].Is("all") || tokens[start - 2].Is("any"))))
            return null;
        List<decimal> numbers = [];
        bool isRange = false;
        for (int i = start + 1; i < tokens.Count && !tokens[i].Is(")") && !tokens[i].Is("]") && !tokens[i].Is("}"); i++)
        {
            // Between square brackets a range is read as a label.
            string[] bounds = tokens[i].Value.Split("..");
            isRange |= bounds.Length > 1;
            if (Array.TrueForAll(bounds, b => ExactNumber.TryParseDecimal(b, out _)))
                numbers.AddRange(bounds.Select(b => ExactNumber.TryParseDecimal(b, out decimal number) ? number : 0));
            else if (!tokens[i].Is(",") && !tokens[i].Is("..") && !(i == start + 1 && tokens[i].Kind == ExpressionTokenKind.Symbol))
                break;
        }

        if (numbers.Count == 0)
            return tokens[position].Is(",") || tokens[position].Is("{") || tokens[position].Is("[") ? Texts.Of("expression.syntax/list") : null;
        string name = Remedy.Name(tokens, start - 1);
        isRange = numbers.Count > 1 && (isRange || numbers.Zip(numbers.Skip(1)).All(n => n.Second - n.First == 1));
        return Texts.Of("expression.syntax/list-of-numbers", ("written", isRange
            ? $"{name} in {ExactNumber.Show(numbers[0])}..{ExactNumber.Show(numbers[^1])}" : string.Join(" or ", numbers.Take(MostListed).Select(n => $"{name} = {ExactNumber.Show(n)}")) + (numbers.Count > MostListed ? " or …" : "")));
    }
}
