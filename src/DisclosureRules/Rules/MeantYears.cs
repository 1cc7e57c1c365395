using System.Text.RegularExpressions;
using DisclosureRules.Json;
using DisclosureRules.Languages;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>What to write for years that are written as people write them: the larger one first, with a dash, with words. Stateless and safe to share between threads.</summary>
internal static partial class MeantYears
{
    /// <summary>What is said of years that are not understood. Whether “before 2023” takes in 2023 nobody knows, so that nothing is proposed for it.</summary>
    public static Message Of(LocatedNode node)
    {
        string text = ChineseText.WithoutBlanks(ChineseText.Fold(node.Text));
        if (Two().Match(text) is { Success: true } two)
        {
            (string first, string second) = (two.Groups[1].Value, two.Groups[2].Value);
            return string.CompareOrdinal(first, second) > 0
                ? Texts.Of("rule.years/order", ("found", node.Shown), ("written", $"{second}..{first}"))
                : Texts.Of("rule.years/meant", ("found", node.Shown), ("written", $"{first}..{second}"));
        }

        if (One().Match(text) is { Success: true } one)
        {
            (string year, string rest) = (one.Groups[1].Value, one.Groups[2].Value);
            Message since = Texts.Of("words.years.since");
            if (rest.Length == 0 || $"{since.Zh} {since.En}".Split(' ').Contains(rest, StringComparer.OrdinalIgnoreCase))
                return Texts.Of("rule.years/meant", ("found", node.Shown), ("written", rest.Length == 0 ? year : $"{year}.."));
        }

        return Texts.Of("rule.years", ("found", node.Shown));
    }

    // Four digits, perhaps with the character for year behind them; between two of them dots, dashes, tildes or the word for "to".
    [GeneratedRegex("^([0-9]{4})\u5E74?(?:\\.{2,3}|[-~\u2013\u2014\u2026\u81F3\u5230]+|to)([0-9]{4})\u5E74?\u5EA6?$", RegexOptions.CultureInvariant)]
    private static partial Regex Two();

    [GeneratedRegex("^([0-9]{4})(?:\u5E74\u5EA6?)?(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
