using DisclosureRules.Primitives;

namespace DisclosureRules.Diagnostics;

/// <summary>
/// Thrown by the methods that promise a value (<c>Load</c>, <c>Read</c>) when the input is bad; carries every problem found.
/// Their siblings whose names start with <c>Try</c> return the same problems instead. Whoever shows it to people asks the diagnostics in their language.
/// </summary>
public sealed class DiagnosticException : Exception
{
    /// <summary>Creates the exception from at least one problem.</summary>
    /// <param name="diagnostics">The problems.</param>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    public DiagnosticException(IReadOnlyList<Diagnostic> diagnostics)
        : this(diagnostics, null)
    {
    }

    /// <summary>Creates the exception from at least one problem and the exception in which it showed, such as that of a file that can't be opened.</summary>
    /// <param name="diagnostics">The problems.</param>
    /// <param name="innerException">What the system said, where it was the cause.</param>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    public DiagnosticException(IReadOnlyList<Diagnostic> diagnostics, Exception? innerException)
        : base(null, innerException)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (diagnostics.Count == 0)
            throw new ArgumentException("An exception has at least one problem.", nameof(diagnostics));
        Diagnostics = ValueList<Diagnostic>.Of(diagnostics);
    }

    /// <summary>Every problem found, in the order of the input.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// The problems, one a line, in Chinese, as whatever speaks without being asked for a language does: the language of the forms, never the
    /// machine's, so that equal inputs give equal lines.
    /// </summary>
    public override string Message => string.Join(Environment.NewLine, Diagnostics.Select(d => d.ToString()));
}
