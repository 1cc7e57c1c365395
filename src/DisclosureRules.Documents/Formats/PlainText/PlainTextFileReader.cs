using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.PlainText;

/// <summary>Turns files of text in UTF-8 into a <see cref="Document"/>, as <see cref="PlainTextReader"/> reads them. Their size alone bounds the time.</summary>
internal sealed class PlainTextFileReader : IFormatReader
{
    /// <inheritdoc/>
    public Document? Read(
        ReadOnlyMemory<byte> bytes, string? name, ICollection<Diagnostic> diagnostics, ReadingLimits? limits = null, CancellationToken cancellationToken = default) =>
        TextDecoding.Decode(bytes.Span, name, diagnostics) is { } text ? PlainTextReader.Read(text) : null;
}
