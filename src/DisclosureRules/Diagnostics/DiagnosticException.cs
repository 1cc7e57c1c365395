using DisclosureRules.Primitives;

namespace DisclosureRules.Diagnostics;

/// <summary>
/// Thrown by the methods that promise a value (<c>Load</c>, <c>Read</c>) when the input is bad; carries every problem found.
/// Their siblings whose names start with <c>Try</c> return the same problems instead.
/// </summary>
public sealed class DiagnosticException : Exception
{
    /// <summary>Creates the exception from at least one problem.</summary>
    public DiagnosticException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Select(p => p.ToString(Language.English))))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Every problem found, in the order of the input.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
