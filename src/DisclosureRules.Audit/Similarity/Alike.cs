namespace DisclosureRules.Audit.Similarity;

/// <summary>Two reports with the same words.</summary>
/// <param name="Report">The report whose words are meant.</param>
/// <param name="Other">The report that has them, too.</param>
/// <param name="Shared">Characters of clauses that both have.</param>
/// <param name="Whole">Characters of all its clauses that count.</param>
internal readonly record struct Alike(int Report, int Other, int Shared, int Whole)
{
    /// <summary>The share in whole per cent, rounded down: 89.9 % is not yet 90.</summary>
    public int Percent => (int)(100L * Shared / Whole);
}
