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
        : this(diagnostics, null)
    {
    }

    /// <summary>Creates the exception from at least one problem and the exception in which it showed, such as that of a file that can't be opened.</summary>
    public DiagnosticException(IReadOnlyList<Diagnostic> diagnostics, Exception? innerException)
        : base(string.Join(Environment.NewLine, diagnostics.Select(p => p.ToString(Language.English))), innerException)
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Every problem found, in the order of the input.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
