using DisclosureRules.Diagnostics;

namespace DisclosureRules.Audit.Running;

/// <summary>What holding a result against its receipt came to. Immutable.</summary>
public sealed record Verification
{
    /// <summary>What is not as the receipt says: a file that was changed, is gone or was added, a pack or form of another version, an input that was changed.</summary>
    public required IReadOnlyList<Diagnostic> Problems { get; init; }

    /// <summary>Files of the result that are as they were.</summary>
    public required int Results { get; init; }

    /// <summary>Inputs that are as they were.</summary>
    public required int Inputs { get; init; }

    /// <summary>Inputs that are not there any more, so that nothing can be said of them.</summary>
    public int InputsGone => Gone.Count;

    /// <summary>Their names, in the order of the result.</summary>
    public required IReadOnlyList<string> Gone { get; init; }

    /// <summary>Whether nothing is otherwise than the receipt says.</summary>
    public bool IsGood => Problems.Count == 0;
}
