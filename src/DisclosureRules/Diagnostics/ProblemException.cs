using DisclosureRules.Primitives;

namespace DisclosureRules.Diagnostics;

/// <summary>
/// Thrown by the methods that promise a value (<c>Load</c>, <c>Read</c>) when the input is bad; carries every problem found.
/// Their siblings whose names start with <c>Try</c> return the same problems instead.
/// </summary>
public sealed class ProblemException : Exception
{
    /// <summary>Creates the exception from at least one problem.</summary>
    public ProblemException(IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems.Select(p => p.ToString(Language.English))))
    {
        Problems = problems;
    }

    /// <summary>Every problem found, in the order of the input.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
