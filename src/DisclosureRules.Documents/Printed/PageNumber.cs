using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Printed;

/// <summary>Numbers of pages as they are printed at their foot or head.</summary>
internal static class PageNumber
{
    /// <summary>Whether a line is <c>- 4 -</c>, <c>第4页</c> and the like: the foot or head of a page.</summary>
    public static bool Is(string text)
    {
        if (text.Length > 24)
            return false;
        string folded = ChineseText.WithoutBlanks(ChineseText.Fold(text));
        string inner = folded.Trim('-', '—', '–', '=', '·');
        if (inner.StartsWith("page", StringComparison.OrdinalIgnoreCase))
            return inner.Length > 4 && inner.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;
        if (inner.EndsWith('页') && IsOfSeveral(inner))
            return true;
        if (inner.StartsWith('第') && inner.EndsWith('页'))
            return inner.Length is > 2 and < 7 && inner.AsSpan(1, inner.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0;
        bool framed = folded.Length > 2 && !char.IsAsciiDigit(folded[0]) && !char.IsAsciiDigit(folded[^1]);
        return framed && inner.Length is > 0 and <= 4 && inner.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Whether it is <c>第4页共10页</c>, <c>共10页第4页</c> or <c>4/10页</c>, blanks left out.</summary>
    private static bool IsOfSeveral(string text)
    {
        string[] parts = text.Split(['页', '/', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && parts.All(p => p.TrimStart('第', '共') is { Length: > 0 and <= 4 } number && number.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
    }
}
