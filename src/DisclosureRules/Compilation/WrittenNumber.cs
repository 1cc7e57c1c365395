using System.Globalization;
using DisclosureRules.Languages;
using DisclosureRules.Rules;

namespace DisclosureRules.Compilation;

/// <summary>A word that is a number in Chinese digits, with or without a measure word behind it.</summary>
internal static class WrittenNumber
{
    /// <summary>The number in digits; <see langword="null"/> for any other word.</summary>
    public static string? Of(string word) =>
        ChineseNumber.TryRead(word, out NumberReading number) && number is { IsChinese: true, Exactness: Exactness.Exact } && number.Upper == number.Value
            && word[number.Length..] is var rest && (rest.Length == 0 || RulePacks.Measures.Any(m => m.Word == rest))
            ? number.Value.ToString(CultureInfo.InvariantCulture) : null;
}
