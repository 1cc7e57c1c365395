using DisclosureRules.Diagnostics;

namespace DisclosureRules.Documents.Pdf;

/// <summary>Leaves the library that reads the file when going on makes no sense; never leaves <see cref="PdfReader"/>.</summary>
internal sealed class ReadingStopped(Problem problem) : Exception
{
    public Problem Problem { get; } = problem;
}
