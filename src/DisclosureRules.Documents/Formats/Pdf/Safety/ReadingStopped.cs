using DisclosureRules.Diagnostics;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>Leaves the library that reads the file when going on makes no sense; never leaves <see cref="PdfReader"/>.</summary>
internal sealed class ReadingStopped(Diagnostic problem) : Exception
{
    public Diagnostic Diagnostic { get; } = problem;
}
