namespace DisclosureRules.Languages;

/// <summary>How exactly a text states a number.</summary>
internal enum Exactness
{
    /// <summary>To the last digit: <c>126</c>, <c>一百零三</c>, <c>33.9%</c>.</summary>
    Exact,

    /// <summary>In thousands, ten thousands or more with Arabic digits: <c>1.2万</c>, <c>3千</c>. True to the last digit that is printed.</summary>
    Rounded,

    /// <summary>With a word that says so: <c>近300</c>, <c>3千余</c>, <c>50件以上</c>.</summary>
    Approximate,

    /// <summary>Between two numbers: <c>10-20</c>, <c>三四十</c>.</summary>
    Range,
}
