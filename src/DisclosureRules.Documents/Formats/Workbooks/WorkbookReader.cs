using System.Xml;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DocumentFormat.OpenXml.Packaging;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>
/// Turns a workbook (<c>.xlsx</c>) into a <see cref="Document"/>: the visible rows and columns of its visible sheets, in the order of the tabs.
/// Each range between blank rows becomes a table with merged cells resolved, each text over the whole width a line; places are sheet and
/// address. Numbers are those that are stored, to the 15 digits that a spreadsheet calculates with, whatever their format rounds or hides;
/// dates and percentages are texts; of a formula the stored result counts, and a formula without one is no number. Text boxes,
/// headers, footers and comments are left out. Nothing outside of the file is opened.
/// </summary>
internal sealed class WorkbookReader : IFormatReader
{
    /// <inheritdoc/>
    public Document? Read(
        ReadOnlyMemory<byte> bytes, string? name, ICollection<Diagnostic> diagnostics, ReadingLimits? limits = null, CancellationToken cancellationToken = default) =>
        PackageReading.Try(new(limits ?? ReadingLimits.Default, name, cancellationToken), diagnostics, budget => Read(bytes, budget));

    private static Document Read(ReadOnlyMemory<byte> bytes, PackageBudget budget)
    {
        using PackageFile file = PackageFile.Open(bytes, budget);
        Parts parts = PackageReading.Navigate(budget, () => Find(bytes));
        WorkbookContents contents = new();
        using (PartXml xml = file.Read(parts.Workbook))
            contents.Read(xml);
        CellFormats formats = new();
        if (parts.Styles is not null)
        {
            using PartXml xml = file.Read(parts.Styles);
            formats.Read(xml);
        }

        List<string> strings = [];
        if (parts.Strings is not null)
        {
            using PartXml xml = file.Read(parts.Strings);
            SharedStrings.Read(xml, strings, budget);
        }

        List<DocumentBlock> blocks = [];
        CellReader content = new(formats, strings, contents.StartsIn1904, budget);
        foreach ((string sheet, string id) in contents.Sheets)
        {
            if (!parts.Sheets.TryGetValue(id, out Uri? part))
                continue;
            using PartXml xml = file.Read(part);
            new SheetBlocks(new SheetReader(xml, content, budget).Read(), sheet, budget).AddTo(blocks);
        }

        return contents.Sheets.Count > 0 ? new(blocks) : throw budget.Stop(PackageProblem.NoSheets(budget.Name));
    }

    /// <summary>Where the parts are. Sheets of charts and macros hold no cells and are not among them.</summary>
    private static Parts Find(ReadOnlyMemory<byte> bytes) =>
        Opening.Read(bytes, package => Find(SpreadsheetDocument.Open(package)), stream => Find(SpreadsheetDocument.Open(stream, false)));

    private static Parts Find(SpreadsheetDocument opened)
    {
        using SpreadsheetDocument document = opened;
        WorkbookPart workbook = document.WorkbookPart ?? throw new XmlException();
        Dictionary<string, Uri> sheets = new(StringComparer.Ordinal);
        foreach (IdPartPair pair in workbook.Parts.Where(p => p.OpenXmlPart is WorksheetPart))
            sheets.Add(pair.RelationshipId, pair.OpenXmlPart.Uri);
        return new(workbook.Uri, workbook.WorkbookStylesPart?.Uri, workbook.SharedStringTablePart?.Uri, sheets);
    }

    private sealed record Parts(Uri Workbook, Uri? Styles, Uri? Strings, IReadOnlyDictionary<string, Uri> Sheets);
}
