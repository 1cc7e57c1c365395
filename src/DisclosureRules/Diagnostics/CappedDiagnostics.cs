using DisclosureRules.Primitives;

namespace DisclosureRules.Diagnostics;

/// <summary>Lets so many problems of one file into a list and counts the rest: a file of nothing but problems would else take many times its size.</summary>
/// <param name="file">The file.</param>
/// <param name="diagnostics">The list, in which those of other files may stand before.</param>
internal sealed class CappedDiagnostics(string? file, List<Diagnostic> diagnostics)
{
    /// <summary>Nobody mends more in one go; programs read the next ones when these are gone.</summary>
    public const int Most = 1_000;

    private readonly int _before = diagnostics.Count;
    private int _left;

    /// <summary>Whether one more is told; otherwise it is counted.</summary>
    public bool TryTake()
    {
        if (diagnostics.Count - _before < Most)
            return true;
        _left++;
        return false;
    }

    /// <summary>Says how many were only counted.</summary>
    public void End()
    {
        if (_left > 0)
            diagnostics.Add(new(Texts.Of("input.more-problems", ("count", _left)), file));
        _left = 0;
    }
}
