namespace DisclosureRules.Rules;

/// <summary>On what a rule rests.</summary>
public enum Provenance
{
    /// <summary>The text of a source says it, or the table's own structure implies it (<c>seen</c>).</summary>
    Seen,

    /// <summary>General knowledge of such reports (<c>general</c>).</summary>
    General,

    /// <summary>Inferred from the structure and confirmed on real data (<c>inferred</c>).</summary>
    Inferred,

    /// <summary>A heuristic that no authority states (<c>heuristic</c>); never an error.</summary>
    Heuristic,
}
