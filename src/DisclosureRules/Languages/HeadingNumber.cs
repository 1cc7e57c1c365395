namespace DisclosureRules.Languages;

/// <summary>The number with which a heading begins: <c>四、</c>, <c>(四)</c>, <c>第四部分</c>, <c>4.</c></summary>
internal static class HeadingNumber
{
    /// <summary>The number; <see langword="null"/> where the heading begins with none, or with one that is a part of its words.</summary>
    public static int? Of(string heading)
    {
        string plain = ChineseText.WithoutBlanks(ChineseText.Fold(heading)).TrimStart('#', '*', '('), number = plain.TrimStart('第');
        int at = 0;
        bool ignored = false;
        return DateDigits.TryReadSmall(number, ref at, out int value, ref ignored) && at < number.Length && (number.Length < plain.Length || !char.IsLetterOrDigit(number[at])) ? value : null;
    }
}
