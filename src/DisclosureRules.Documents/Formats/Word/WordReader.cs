using System.Xml;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DocumentFormat.OpenXml.Packaging;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>
/// Turns a Word file (<c>.docx</c>) into a <see cref="Document"/>: the body as it is printed once all tracked changes are accepted.
/// Paragraphs become lines with their automatic number before them, tables become grids with merged cells resolved; places are table,
/// row and column. Hidden text, headers, footers, notes and comments are left out; text boxes stand behind the paragraph that holds
/// them. Nothing outside of the file is opened.
/// </summary>
internal sealed class WordReader : IFormatReader
{
    /// <inheritdoc/>
    public Document? Read(
        ReadOnlyMemory<byte> bytes, string? name, ICollection<Diagnostic> diagnostics, ReadingLimits? limits = null, CancellationToken cancellationToken = default) =>
        PackageReading.Try(new(limits ?? ReadingLimits.Default, name, cancellationToken), diagnostics, budget => Read(bytes, budget));

    private static Document Read(ReadOnlyMemory<byte> bytes, PackageBudget budget)
    {
        using PackageFile file = PackageFile.Open(bytes, budget);
        Parts parts = PackageReading.Navigate(budget, () => Find(bytes));
        WordStyles styles = new();
        if (parts.Styles is not null)
        {
            using PartXml xml = file.Read(parts.Styles);
            styles.Read(xml);
        }

        WordNumbering numbering = new(styles);
        if (parts.Numbering is not null)
        {
            using PartXml xml = file.Read(parts.Numbering);
            numbering.Read(xml);
        }

        using PartXml body = file.Read(parts.Body);
        return new(new BodyReader(body, styles, numbering, budget).Read());
    }

    private static Parts Find(ReadOnlyMemory<byte> bytes) =>
        Opening.Read(bytes, package => Find(WordprocessingDocument.Open(package)), stream => Find(WordprocessingDocument.Open(stream, false)));

    private static Parts Find(WordprocessingDocument opened)
    {
        using WordprocessingDocument word = opened;
        MainDocumentPart main = word.MainDocumentPart ?? throw new XmlException();
        return new(main.Uri, main.StyleDefinitionsPart?.Uri, main.NumberingDefinitionsPart?.Uri);
    }

    private sealed record Parts(Uri Body, Uri? Styles, Uri? Numbering);
}
