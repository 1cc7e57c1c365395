using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Compound;
using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Formats.Word;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>
/// Turns a Word file of Word 97–2003 (<c>.doc</c>, and <c>.wps</c> of WPS Office, which is the same) into a <see cref="Document"/>, as
/// <see cref="WordReader"/> does with newer ones. The format is described by Microsoft as [MS-DOC].
/// </summary>
internal sealed class OldWordReader : IFormatReader
{
    private const string MainStream = "WordDocument", DataStream = "Data";

    /// <inheritdoc/>
    public Document? Read(
        ReadOnlyMemory<byte> bytes, string? name, ICollection<Diagnostic> diagnostics, ReadingLimits? limits = null, CancellationToken cancellation = default) =>
        PackageReading.Try(new(limits ?? ReadingLimits.Default, name, cancellation), diagnostics, budget => Read(bytes, budget));

    private static Document Read(ReadOnlyMemory<byte> bytes, PackageBudget budget)
    {
        budget.Look();
        CompoundFile file = CompoundFile.Open(bytes, budget);
        RecordBytes document = Stream(file, MainStream, budget) ?? throw budget.Stop(PackageProblem.Broken(budget.Name, MainStream));
        FileInformation information = new(document, budget);
        RecordBytes table = Stream(file, information.TableStream, budget) ?? throw budget.Stop(PackageProblem.Broken(budget.Name, information.TableStream));
        StyleSheet styles = new(Part(TablePart.Styles), budget);
        TextSources sources = new(
            document,
            new(Part(TablePart.Pieces) ?? throw table.Broken(), budget),
            new(new(document, Part(TablePart.CharacterPages), isOfParagraphs: false, budget), styles),
            new(new(document, Part(TablePart.ParagraphPages), isOfParagraphs: true, budget), styles, Stream(file, DataStream, budget), budget),
            new(new(table, information, budget)),
            new(new(Part(TablePart.Drawings), budget), Part(TablePart.Shapes), Part(TablePart.Boxes), information.BoxStart, information.BoxEnd, budget));
        return new(new StoryReader(sources, budget).Read(0, information.TextEnd));

        RecordBytes? Part(TablePart part) => information[part] is { Length: > 0 } place ? table.Part(place.At, place.Length) : null;
    }

    private static RecordBytes? Stream(CompoundFile file, string name, PackageBudget budget) => file.Stream(name) is { } bytes ? new(bytes, name, budget) : null;
}
