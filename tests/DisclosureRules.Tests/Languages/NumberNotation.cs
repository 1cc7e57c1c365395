namespace DisclosureRules.Tests.Languages;

/// <summary>The ways in which reports write a whole number.</summary>
internal enum NumberNotation
{
    /// <summary><c>12345</c></summary>
    Arabic,

    /// <summary><c>12,345</c></summary>
    Grouped,

    /// <summary><c>１２３４５</c>; to be folded before it is read.</summary>
    FullWidth,

    /// <summary><c>一万二千三百四十五</c>, <c>二百</c></summary>
    Chinese,

    /// <summary>As spoken: <c>两百</c>, <c>两件</c>.</summary>
    Colloquial,

    /// <summary><c>1.2345万</c>; below ten thousand as <see cref="Arabic"/>.</summary>
    Mixed,
}
