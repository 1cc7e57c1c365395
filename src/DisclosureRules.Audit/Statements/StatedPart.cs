using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureRules.Languages;

namespace DisclosureRules.Audit.Statements;

/// <summary>What the words behind a number say of its parts by name: <c>收到20件,其中:档案局12件、水务局8件</c>.</summary>
/// <param name="Name">What the part is called, folded and without blanks.</param>
/// <param name="Number">Its number.</param>
/// <param name="Text">Its words.</param>
internal sealed partial record StatedPart(string Name, decimal Number, string Text)
{
    /// <summary>The parts of the list right behind a number, up to the first that is written otherwise; empty where there is no list.</summary>
    /// <param name="after">The rest of the number's sentence.</param>
    public static IReadOnlyList<StatedPart> Read(string after)
    {
        string text = ChineseText.WithoutBlanks(ChineseText.Fold(after));
        Match opening = Opening().Match(text);
        List<StatedPart> parts = [];
        for (int at = opening.Success ? opening.Length : text.Length; at < text.Length;)
        {
            Match item = Item().Match(text, at);
            if (!item.Success || !decimal.TryParse(item.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out decimal number))
                break;
            parts.Add(new(item.Groups["name"].Value, number, item.Groups["words"].Value));
            at += item.Length;
        }

        return parts;
    }

    // A change in per cent may stand between the number and its parts; of one in numbers these could be the parts.
    [GeneratedRegex(@"^(?:[,;(](?:同比|(?:较|比)(?:上年|去年|上一年)(?:同期|度)?)[^\d,;。:()]{0,8}[\d.]+%\)?)?[,(;:]?(?:其中[,:]?|分别[为是]:?)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G(?<words>(?<name>[^\d,;、。:()]{2,30}?)(?:共|新)?(?:收到|受理|为|:)?(?<number>\d[\d,]*)(?:件|条|宗|份))(?:[,;、]|\)|。|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Item();
}
