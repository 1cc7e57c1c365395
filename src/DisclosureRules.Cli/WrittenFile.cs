using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary>A file that a command is told to write.</summary>
internal static class WrittenFile
{
    /// <summary>Refuses a pipe, which would wait for whoever reads it once all work is done.</summary>
    /// <param name="path">The file; <see langword="null"/> where none is written.</param>
    /// <exception cref="DiagnosticException">It is one.</exception>
    public static void DemandNoPipe(string? path)
    {
        if (path is not null && OrdinaryFile.KindOf(path) is PathKind.NamedPipe)
            throw new DiagnosticException([Diagnostic.NotOpened(path, OrdinaryFile.NotOrdinary())]);
    }
}
