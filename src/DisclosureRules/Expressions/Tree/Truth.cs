namespace DisclosureRules.Expressions.Tree;

/// <summary>The three values of a condition.</summary>
internal enum Truth
{
    False,
    True,

    /// <summary>A value the condition needs could not be read.</summary>
    Unknown,
}
