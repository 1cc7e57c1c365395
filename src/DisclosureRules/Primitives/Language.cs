namespace DisclosureRules.Primitives;

/// <summary>The languages in which the library speaks to people.</summary>
public enum Language
{
    /// <summary>Chinese (<c>zh</c>), the default.</summary>
    Chinese,

    /// <summary>English (<c>en</c>).</summary>
    English,
}
