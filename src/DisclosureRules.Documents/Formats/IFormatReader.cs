using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats;

/// <summary>Turns files of one format into a <see cref="Document"/>. Stateless and safe to share between threads.</summary>
internal interface IFormatReader
{
    /// <summary>The document in a file, whose size has been looked at already; <see langword="null"/> and the problem when it can't be read whole.</summary>
    /// <param name="bytes">The content of the file.</param>
    /// <param name="name">The name in problems.</param>
    /// <param name="diagnostics">Receives why the file is refused.</param>
    /// <param name="limits">How much is read; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    Document? Read(ReadOnlyMemory<byte> bytes, string? name, ICollection<Diagnostic> diagnostics, ReadingLimits? limits = null, CancellationToken cancellationToken = default);
}
