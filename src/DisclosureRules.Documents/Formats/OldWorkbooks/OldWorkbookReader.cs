using System.Globalization;
using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Compound;
using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Formats.Workbooks;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DisclosureRules.Languages;
using ExcelDataReader;

namespace DisclosureRules.Documents.Formats.OldWorkbooks;

/// <summary>
/// Turns a workbook of Excel 97–2003 (<c>.xls</c>, and <c>.et</c> of WPS, which is the same) into a <see cref="Document"/>, as <see cref="WorkbookReader"/>
/// does with newer ones: visible rows and columns of visible sheets, the numbers that are stored, of a formula the stored result. The file is taken
/// apart here and the library given the workbook's stream alone, so that damaged chains of sectors never reach it.
/// </summary>
internal sealed class OldWorkbookReader : IFormatReader
{
    /// <summary>The character set of texts that state none, in files older than 1997: GBK.</summary>
    private const int Gbk = 936;

    /// <summary>Rows of a sheet, at most: records number them in 16 bits.</summary>
    private const int MostRows = 1 << 16;

    /// <summary>The library asks .NET for Windows' character sets by number, which .NET has only where a provider of them is registered.</summary>
    static OldWorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public Document? Read(
        ReadOnlyMemory<byte> bytes, string? name, ICollection<Diagnostic> diagnostics, ReadingLimits? limits = null, CancellationToken cancellationToken = default) =>
        PackageReading.Try(new(limits ?? ReadingLimits.Default, name, cancellationToken), diagnostics, budget => Read(bytes, budget));

    private static Document Read(ReadOnlyMemory<byte> bytes, PackageBudget budget)
    {
        CompoundFile file = CompoundFile.Open(bytes, budget);
        byte[] stream = file.Stream("Workbook") ?? file.Stream("Book") ?? throw budget.Stop(PackageProblem.Broken(budget.Name, "Workbook"));
        StoredErrors errors = StoredErrors.Of(stream, budget);
        if (errors.IsEncrypted)
            throw budget.Stop(PackageProblem.Encrypted(budget.Name));
        List<DocumentBlock> blocks = [];
        bool isSeen;
        try
        {
            isSeen = Read(stream, errors, blocks, budget);
        }
        catch (Exception e) when (e is not (ReadingStoppedException or OperationCanceledException or OutOfMemoryException))
        {
            // The library does not say which exceptions it throws at a damaged file, and they are many; all mean the same.
            throw budget.Stop(PackageProblem.Broken(budget.Name), e);
        }

        return isSeen ? new(blocks) : throw budget.Stop(PackageProblem.NoSheets(budget.Name));
    }

    private static bool Read(byte[] stream, StoredErrors errors, List<DocumentBlock> blocks, PackageBudget budget)
    {
        ExcelReaderConfiguration configuration = new() { FallbackEncoding = CodePagesEncodingProvider.Instance.GetEncoding(Gbk)! };
        using BudgetedBytes bytes = new(stream, budget);
        using IExcelDataReader reader = ExcelReaderFactory.CreateBinaryReader(bytes, configuration);
        bool isSeen = false;
        int number = 0;
        do
        {
            if (reader.VisibleState == "visible")
            {
                isSeen = true;
                new SheetBlocks(ReadSheet(reader, errors, number, budget), reader.Name, budget).AddTo(blocks);
            }

            number++;
        }
        while (reader.NextResult());
        return isSeen;
    }

    private static Sheet ReadSheet(IExcelDataReader reader, StoredErrors errors, int number, PackageBudget budget)
    {
        Sheet sheet = new();
        budget.CheckColumns(reader.FieldCount);

        // How many rows there are stands in 32 bits too, and the library looks for each of them, without a look at the clock.
        if (reader.RowCount > MostRows)
            throw budget.Stop(PackageProblem.Broken(budget.Name, $"DIMENSIONS: {reader.RowCount}"));
        for (int column = 0; column < reader.FieldCount; column++)
        {
            if (reader.GetColumnWidth(column) == 0)
                sheet.HiddenColumns.Add(column + 1, column + 1);
        }

        foreach (ExcelDataReader.CellRange merge in reader.MergeCells ?? [])
        {
            budget.Step();
            sheet.Merges.Add(new(new(merge.FromRow + 1, merge.FromColumn + 1), new(merge.ToRow + 1, merge.ToColumn + 1)));
        }

        for (int row = 1; reader.Read(); row++)
        {
            budget.Step();
            if (reader.RowHeight == 0)
                sheet.HiddenRows.Add(row);
            SortedDictionary<int, string> cells = [];
            for (int column = 0; column < reader.FieldCount; column++)
            {
                string text = reader.GetValue(column) is { } value ? Text(value, reader.GetNumberFormatString(column)) : errors[number, row - 1, column];
                if (ChineseText.IsBlank(text))
                    continue;
                budget.CountCells(1);
                budget.CountCharacters(text.Length);
                cells.Add(column + 1, text);
            }

            if (cells.Count > 0)
                sheet.Rows.Add(row, cells);
        }

        return sheet;
    }

    /// <summary>What a cell holds. A number that the library takes for a date is one; others are what their format says.</summary>
    private static string Text(object value, string? format) => value switch
    {
        string text => text,
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(time.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture),
        double number => Number(number.ToString("R", CultureInfo.InvariantCulture), CellFormats.KindOf(format ?? "")),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Number(string stored, StoredNumberKind kind) => kind switch
    {
        StoredNumberKind.Number => StoredNumber.Plain(stored),
        StoredNumberKind.Percentage => StoredNumber.Plain(stored, 2) is { } percent ? percent + "%" : null,
        _ => StoredDate.Print(stored, kind, startsIn1904: false),
    } ?? stored;
}
