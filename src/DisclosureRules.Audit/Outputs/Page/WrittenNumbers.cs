using System.Text.RegularExpressions;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>
/// Numbers in digits in the words of a report. Not dates, and not the numbers of articles and documents: nobody expects a rule for them. Numbers in Chinese
/// characters are left out, because most of them are parts of words.
/// </summary>
internal static partial class WrittenNumbers
{
    public static IReadOnlyList<(int Start, int End)> In(string text)
    {
        List<(int, int)> numbers = [];
        foreach (ValueMatch match in Number().EnumerateMatches(text))
            numbers.Add((match.Index, match.Index + match.Length));
        return numbers;
    }

    /// <summary>Behind U+7B2C (the ordinal) or a bracket of a document's year, and before year, month, day, the number of a document, or an article, it counts nothing.</summary>
    [GeneratedRegex(@"(?<![\p{Nd}.,\u7B2C\u3014\uFF08(\[A-Za-z/-])\p{Nd}+(?:[.,\uFF0E\uFF0C]\p{Nd}+)*[%\uFF05]?(?![\p{Nd}\u5E74\u6708\u65E5\u53F7\u6761\u6B3E\u3015A-Za-z/\u3001.)\uFF09\]-])")]
    private static partial Regex Number();
}
